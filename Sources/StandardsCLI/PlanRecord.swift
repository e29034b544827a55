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

  init(scenario: SoundScenario, plan: RunPlan) {
    self.plan = plan
    scenarioText = scenario.loaded.resolved.map { JSONWriter.document($0) } ?? ""
    let first = plan.runs.first
    digest = SHA256.hexadecimal(
      Array(
        "\(CommandLineTool.version)\n\(plan.runs.count)\n\(first?.seed ?? 0)\n\(scenarioText)".utf8))
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
    JSONNode(
      .object([
        JSONMember("format", JSONNode(.integer(1))),
        JSONMember("version", JSONNode(.string(CommandLineTool.version))),
        JSONMember("arm", JSONNode(.string(plan.runs.first?.arm ?? ""))),
        JSONMember("seed", JSONNode(.integer(Int(plan.runs.first?.seed ?? 0)))),
        JSONMember("replicates", JSONNode(.integer(plan.runs.count))),
        JSONMember("digest", JSONNode(.string("sha256:\(digest)"))),
      ]))
  }

  /// The answer in a folder that holds the complete results of this very plan, nil otherwise.
  func answer(ofCompleteFolder folder: String) -> String? {
    guard let plan = systemFile("\(folder)/\(Self.planFile)"),
      plan == JSONWriter.document(planNode)
    else { return nil }
    return systemFile("\(folder)/\(Self.answerFile)")
  }

  private static let plainTerminal = Terminal(isTerminal: false, columns: 100) { name in
    name == "LANG" ? "C.UTF-8" : nil
  }
}
