import Experiments
import ScenarioFiles
import SimulationEngine
import StandardsModel

/// What a results folder is made of, kept inside it: with it, the same command knows its own work.
struct PlanRecord {
  /// The first arm's scenario, all layers in one file.
  let scenarioText: String
  let planText: String

  static let scenarioFile = "scenario.json"
  static let planFile = "plan.json"
  static let answerFile = "answer.txt"

  init(_ job: StudyJob) {
    scenarioText = job.arms[0].base.loaded.resolvedText ?? ""
    planText = JSONWriter.document(Self.node(job))
  }

  private static func node(_ job: StudyJob) -> JSONNode {
    let plan = job.plan
    let first = job.arms[0].base.loaded.resolvedText ?? ""
    var members: [JSONMember] = [
      JSONMember("format", JSONNode(.integer(1))),
      JSONMember("version", JSONNode(.string(CommandLineTool.version))),
      JSONMember("command", JSONNode(.string(job.command))),
      JSONMember("name", JSONNode(.string(job.name))),
      JSONMember("question", JSONNode(.string(job.question))),
      JSONMember("seed", JSONNode(.integer(Int(plan.seed)))),
      JSONMember("points", JSONNode(.integer(plan.designPoints))),
      JSONMember("replicates", JSONNode(.integer(plan.replicates))),
    ]
    if let target = job.target {
      members.append(
        JSONMember(
          "until",
          .record([
            "series": .string(target.series), "half-width": .double(target.halfWidth),
            "batch": .integer(target.batch),
          ])))
    }
    if let warmUp = plan.warmUp {
      members.append(
        JSONMember(
          "warm-up",
          .record([
            "until": .string(warmUp.until.description), "futures": .integer(warmUp.futures),
          ])))
    }
    if !plan.part.label.isEmpty {
      members.append(JSONMember("part", JSONNode(.string(plan.part.label))))
    }
    members.append(
      JSONMember(
        "variables",
        JSONNode(.array(job.design.variables.map { JSONNode(.string($0.pointer)) }))))
    members.append(
      JSONMember("arms", JSONNode(.object(job.arms.map { arm(arm: $0, first: first) }))))
    members.append(JSONMember("digest", JSONNode(.string("sha256:\(digest(job, members))"))))
    return JSONNode(.object(members))
  }

  /// The arm's name, the scenario where it is another than the first, and what it replaces.
  private static func arm(arm: StudyJob.Arm, first: String) -> JSONMember {
    var members: [JSONMember] = []
    let text = arm.base.loaded.resolvedText ?? ""
    if text != first, let node = JSONNode(parsing: text) {
      members.append(JSONMember("scenario", node))
    }
    members.append(
      JSONMember("set", JSONNode(.object(arm.settings.map { JSONMember($0.id, $0.value.node) }))))
    return JSONMember(arm.name, JSONNode(.object(members)))
  }

  /// Of all that the results follow from, the part left out: the parts of a plan belong together.
  private static func digest(_ job: StudyJob, _ members: [JSONMember]) -> String {
    var text = JSONWriter.line(JSONNode(.object(members.filter { $0.key != "part" })))
    text += job.arms[0].base.loaded.resolvedText ?? ""
    if let record = job.record {
      text +=
        "\n\(record.diffusionInterval) \(record.secretariatsInterval) \(record.seriesInterval)"
    }
    text += "\n\(points(job))\(job.judgement?.filesText ?? "")"
    return SHA256.hexadecimal(Array(text.utf8))
  }

  /// A number that changes with the values of the points.
  private static func points(_ job: StudyJob) -> UInt64 {
    var sum: UInt64 = 0
    guard !job.design.variables.isEmpty else { return sum }
    for point in 0..<min(job.design.count, 1_000_000) {
      for value in job.design.values(ofPoint: point + 1) {
        let bits: UInt64 =
          if case .number(let number)? = value {
            number.bitPattern
          } else {
            Subject(value?.text ?? "").bits
          }
        sum = mixed(sum ^ bits) &+ 0x9E37_79B9_7F4A_7C15
      }
    }
    return sum
  }

  /// The seed of the plan in a results folder; nil where there is none.
  static func seed(inFolder folder: String) -> UInt64? {
    let plan = systemFile("\(folder)/\(planFile)").flatMap { JSONNode(parsing: $0) }
    guard case .number(let number)? = plan?["seed"]?.value else { return nil }
    return number.integer.flatMap { UInt64(exactly: $0) }
  }

  static let plainTerminal = Terminal(isTerminal: false, columns: 100) { name in
    name == "LANG" ? "C.UTF-8" : nil
  }
}
