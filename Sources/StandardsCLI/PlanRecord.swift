import Experiments
import ScenarioFiles

/// What a results folder is made of, kept inside it: with it, the same command knows its own work.
struct PlanRecord {
  private let scenarioText: String
  private let plan: RunPlan
  private let digest: String

  static let scenarioFile = "scenario.json"
  static let planFile = "plan.json"
  static let answerFile = "answer.txt"

  init(scenario: SoundScenario, plan: RunPlan, patterns: String = "") {
    self.plan = plan
    scenarioText = scenario.loaded.resolvedText ?? ""
    let first = plan.runs.first
    digest = SHA256.hexadecimal(
      Array(
        "\(CommandLineTool.version)\n\(plan.runs.count)\n\(first?.seed ?? 0)\n\(scenarioText)\(patterns)"
          .utf8)
    )
  }

  /// The files that go beside the tables.
  func files(answer: Answer) -> [(name: String, text: String)] {
    [
      (Self.scenarioFile, scenarioText),
      (Self.planFile, JSONWriter.document(planNode)),
      (Self.answerFile, answer.text(Self.plainTerminal)),
    ]
  }

  private var planNode: JSONNode {
    JSONNode.record([
      "format": .integer(1), "version": .string(CommandLineTool.version),
      "arm": .string(plan.runs.first?.arm ?? ""),
      "seed": .integer(Int(plan.runs.first?.seed ?? 0)), "replicates": .integer(plan.runs.count),
      "digest": .string("sha256:\(digest)"),
    ])
  }

  /// The answer in a folder that holds the complete results of this very plan, nil otherwise.
  func answer(ofCompleteFolder folder: String) -> String? {
    guard let plan = systemFile("\(folder)/\(Self.planFile)"),
      plan == JSONWriter.document(planNode)
    else { return nil }
    return systemFile("\(folder)/\(Self.answerFile)")
  }

  /// The seed of the plan in a results folder; nil where there is none.
  static func seed(inFolder folder: String) -> UInt64? {
    let plan = systemFile("\(folder)/\(planFile)").flatMap { JSONNode(parsing: $0) }
    guard case .number(let number)? = plan?["seed"]?.value else { return nil }
    return number.integer.flatMap { UInt64(exactly: $0) }
  }

  private static let plainTerminal = Terminal(isTerminal: false, columns: 100) { name in
    name == "LANG" ? "C.UTF-8" : nil
  }
}
