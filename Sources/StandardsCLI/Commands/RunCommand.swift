import Experiments
import StandardsModel

/// `run`: one scenario, many replicates, tables and an answer.
struct RunCommand {
  let arguments: ParsedArguments
  let console: Console

  func execute() throws(Failure) {
    let loaded = try load(arguments.operands[0], sets: arguments.sets, console: console)
    let judgement = try Judgement(
      of: loaded, files: arguments[.patterns], seed: arguments[.seed], console: console)
    let job = StudyJob.run(
      loaded, replicates: arguments[.replicates], seed: arguments[.seed], judgement: judgement)
    try StudyWork(job: job, arguments: arguments, console: console)
      .execute(in: arguments[.out] ?? "Results/\(loaded.scenario.name)")
  }
}

/// `1 run`, `30 runs`.
func counted(_ count: Int, _ noun: String) -> String {
  "\(count) \(noun)\(count == 1 ? "" : "s")"
}
