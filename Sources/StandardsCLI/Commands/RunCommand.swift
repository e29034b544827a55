import Experiments
import Reporting
import ScenarioFiles
import SimulationEngine
import StandardsModel
import Synchronization

/// `run`: one scenario, many replicates, tables and an answer.
struct RunCommand {
  private let arguments: ParsedArguments
  private let console: Console

  init(_ arguments: ParsedArguments, console: Console) {
    self.arguments = arguments
    self.console = console
  }

  func execute() throws(Failure) {
    let loaded = try load(arguments.operands[0], sets: arguments[.set], console: console)
    let plan = RunPlan(
      arm: loaded.scenario.name, replicates: arguments[.replicates], seed: arguments[.seed])
    let judgement = try Judgement(
      of: loaded, files: arguments[.patterns], seed: arguments[.seed], console: console)
    let record = PlanRecord(scenario: loaded, plan: plan, patterns: judgement.filesText)
    let folder = arguments[.out] ?? "Results/\(loaded.scenario.name)"

    if let answer = record.answer(ofCompleteFolder: folder), !arguments[.force] {
      console.write(answer)
      remark(
        "\(terminalSafe(folder)) is complete and made of the same inputs; --force runs it again")
      return
    }
    let workers = WorkerCount(
      jobs: arguments[.jobs], environment: console.environment, read: systemFile)
    if arguments[.dryRun] {
      let estimate = Estimate(of: loaded.scenario, plan, workers: workers.count, console: console)
      console.write(arguments[.json] ? estimate.json : estimate.text)
      return
    }
    guard
      let answer = try results(
        of: loaded.scenario, plan, judgement, record: record, in: folder, workers)
    else { throw .stopped(reason: "asked to by a signal; no results are kept") }
    console.write(answer.text(console.output))
    remark("results: \(terminalSafe(folder))")
  }

  /// Nil where somebody asked to stop before all runs were made.
  private func results(
    of scenario: Scenario, _ plan: RunPlan, _ judgement: Judgement, record: PlanRecord,
    in path: String,
    _ workers: WorkerCount
  ) throws(Failure) -> Answer? {
    remark(
      "\(counted(plan.runs.count, "run")) on \(counted(workers.count, "worker")) (\(workers.limit))"
    )
    do throws(FileFailure) {
      let folder = try TableFolder(
        at: path, tables: Ensemble.declarations(of: scenario) + [PatternsTable.declaration],
        force: arguments[.force])
      let state = Mutex(
        Progress(
          answer: Answer(scenario, judgement: judgement),
          line: ProgressLine(
            "runs", total: plan.runs.count, terminal: console.messages,
            quiet: arguments[.quiet], now: console.now())))
      Ensemble(scenario, plan: plan).run(
        jobs: workers.count,
        shouldStop: { console.isStopRequested() || state.withLock { $0.failure != nil } },
        handOver: { run, tables in
          state.withLock { $0.take(run, tables, into: folder, console: console) }
        })
      let progress = state.withLock { state in
        if let text = state.line.clear() { console.warn(text) }
        return state
      }
      if let failure = progress.failure { throw failure }
      if progress.runs < plan.runs.count {
        folder.abandon()
        return nil
      }
      if let patterns = progress.answer.judgement?.table { try folder.append([patterns]) }
      for file in record.files(answer: progress.answer) {
        try folder.write(Array(file.text.utf8), to: file.name)
      }
      try folder.commit()
      return progress.answer
    } catch {
      throw .output(error)
    }
  }

  /// What grows while runs come in, in plan order.
  private struct Progress {
    var answer: Answer
    var runs = 0
    var line: ProgressLine
    var failure: FileFailure?

    mutating func take(
      _ run: PlannedRun, _ tables: [Table], into folder: TableFolder, console: Console
    ) {
      guard failure == nil else { return }
      do throws(FileFailure) {
        try folder.append(tables)
      } catch {
        failure = error
        return
      }
      answer.add(tables)
      runs += 1
      if let text = line.update(done: run.run, now: console.now()) { console.warn(text) }
    }
  }

  private func remark(_ line: String) {
    if !arguments[.quiet] { console.remark(line) }
  }
}

/// `1 run`, `30 runs`.
func counted(_ count: Int, _ noun: String) -> String {
  "\(count) \(noun)\(count == 1 ? "" : "s")"
}
