import Experiments
import Reporting
import ScenarioFiles
import SimulationEngine
import StandardsModel

/// `calibrate`: which values of what nobody knows fit the facts that the scenario is fitted to, and what
/// they say of the facts that were kept for validation.
struct CalibrateCommand {
  let arguments: ParsedArguments
  let console: Console

  func execute() throws(Failure) {
    let path = arguments.operands[0]
    let job = try StudyLoader(console: console, seed: arguments[.seed])
      .job(path, command: "calibrate")
    let work = AnalysisWork(arguments, console: console)
    let choice = try ArmChoice(arguments, of: job)
    let arm = choice.arm
    for remark in choice.remarks(of: job) { work.remark(remark) }
    let variables = job.design.variables.filter { !$0.isLever }
    let patterns = try AnalysisWork.patterns(
      of: arm.base, files: arguments[.patterns], console: console)
    let distance = PatternDistance(patterns, of: arm.base.scenario)
    guard !variables.isEmpty else {
      throw refusal(path, "a study with uncertainties: their ranges are the priors")
    }
    guard !distance.patterns.isEmpty else {
      throw refusal(path, "a scenario, or --patterns, with patterns of use fit")
    }
    let replicates = job.plan.batch ?? job.plan.replicates
    let calibration = Calibration(
      job: job, choice: choice, variables: variables, patterns: patterns, distance: distance,
      replicates: replicates, search: search(variables.count), seed: arguments[.seed],
      predictiveRuns: arguments[.predictive])
    let folder = StudyFolder(
      at: arguments[.out] ?? "Results/\(job.name)-calibration", record: calibration.record)
    if folder.isComplete, !arguments[.force] {
      folder.tidy()
      console.write(systemFile("\(folder.final)/\(PlanRecord.answerFile)") ?? "")
      work.remark(
        "\(terminalSafe(folder.final)) is complete and made of the same inputs; --force runs it again"
      )
      return
    }
    do throws(FileFailure) {
      try folder.open(force: arguments[.force])
    } catch {
      throw .output(error)
    }
    guard let outcome = try calibration.run(in: folder, work) else {
      throw .stopped(reason: "what is done is kept in \(folder.working)")
    }
    do throws(FileFailure) {
      try calibration.write(outcome, to: folder)
    } catch {
      throw .output(error)
    }
    if arguments[.json] {
      console.print(JSONWriter.line(calibration.json(outcome)))
    } else {
      console.write(calibration.words(outcome, console.output))
    }
    work.remark("results: \(terminalSafe(folder.final))")
  }

  private func search(_ dimensions: Int) -> SequentialMonteCarlo {
    var search = SequentialMonteCarlo(dimensions: dimensions)
    search.population = arguments[.population]
    search.generations = arguments[.generations]
    search.tolerance = arguments[.tolerance]
    search.seed = arguments[.searchSeed]
    return search
  }

  private func refusal(_ path: String, _ objection: String) -> Failure {
    .usage(
      UsageError(
        .badValue(of: "STUDY", value: path, objection: objection), command: "calibrate"))
  }
}
