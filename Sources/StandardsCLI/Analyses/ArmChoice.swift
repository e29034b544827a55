import Experiments
import ScenarioFiles
import SimulationEngine
import StandardsModel

/// Which arm of a study an analysis is about: the one asked for, or the first.
struct ArmChoice {
  let place: Int
  let arm: StudyJob.Arm
  /// Nil where there is nothing to choose.
  let name: String?

  init(_ arguments: ParsedArguments, of job: StudyJob) throws(Failure) {
    let names = job.arms.map(\.name)
    if let asked = arguments[.analysedArm] {
      guard let place = names.firstIndex(of: asked) else {
        throw .usage(
          UsageError(
            .badValue(
              of: "--arm", value: asked, objection: "names one of " + names.joined(separator: ", ")),
            suggestion: nearest(to: asked, among: names), command: arguments.command))
      }
      self.place = place
    } else {
      place = 0
    }
    arm = job.arms[place]
    name = names.count > 1 ? arm.name : nil
  }

  /// For the plan: nothing where there is nothing to choose.
  var members: [JSONMember] {
    name.map { [JSONMember("arm", JSONNode(.string($0)))] } ?? []
  }

  /// What to say before the work begins.
  func remarks(of job: StudyJob) -> [String] {
    guard let name else { return [] }
    let fixed = job.design.variables.map(\.pointer).filter { arm.settings[$0] != nil }
    return [
      "of \(counted(job.arms.count, "arm")), '\(terminalSafe(name))' is looked at (--arm takes another)"
    ]
      + fixed.map {
        "'\(terminalSafe(name))' sets \(terminalSafe($0)) itself, so nothing can depend on it here"
      }
  }
}

extension CommandOption where Value == String? {
  static var analysedArm: Self {
    Self(
      "arm", kind: .text, placeholder: "NAME",
      summary: "the arm to look at, of a study that has several; by default the first"
    ) { $0 }
  }
}
