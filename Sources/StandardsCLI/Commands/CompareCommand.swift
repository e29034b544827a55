import Experiments
import ScenarioFiles
import SimulationEngine
import StandardsModel

/// `compare`: arms under the same luck, and what they change against one another.
struct CompareCommand {
  let arguments: ParsedArguments
  let console: Console

  func execute() throws(Failure) {
    let job = try job()
    guard job.arms.count > 1 else {
      throw .usage(
        UsageError(
          .missingOperand("a second scenario, or a study with arms"), command: "compare"))
    }
    try StudyWork(job: job, arguments: arguments, console: console)
      .execute(in: arguments[.out] ?? "Results/\(job.name)")
  }

  private func job() throws(Failure) -> StudyJob {
    let operands = arguments.operands
    if operands.count == 1, AnyFile.kind(of: .path(operands[0])) == .study {
      return try StudyLoader(console: console, seed: arguments[.seed])
        .job(operands[0], command: "compare")
    }
    var arms: [StudyJob.Arm] = []
    for path in operands {
      let scenario = try load(path, sets: arguments.sets, console: console)
      // The same scenario twice is a fair question, and needs two names.
      var name = scenario.scenario.name
      var copy = 2
      while arms.contains(where: { $0.name == name }) {
        name = "\(scenario.scenario.name)-\(copy)"
        copy += 1
      }
      arms.append(StudyJob.Arm(name: name, base: scenario, settings: [:]))
    }
    return StudyJob(
      command: "compare", name: arms.map(\.name).joined(separator: "-vs-"),
      question: arms[0].base.scenario.question, arms: arms, design: .onePoint,
      plan: RunPlan(
        arms: arms.map(\.name), replicates: arguments[.replicates], seed: arguments[.seed]),
      target: nil, record: nil)
  }
}
