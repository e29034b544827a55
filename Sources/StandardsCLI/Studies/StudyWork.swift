import Experiments
import Reporting
import StandardsModel

/// What `run`, `compare` and `study` do with a job: make what is missing of it, and finish its folder.
struct StudyWork {
  let job: StudyJob
  let arguments: ParsedArguments
  let console: Console

  func execute(in path: String) throws(Failure) {
    let workers = WorkerCount(
      jobs: arguments[.jobs], environment: console.environment, read: systemFile)
    if arguments[.dryRun] {
      let estimate = Estimate(of: job, workers: workers.count, console: console)
      console.write(arguments[.json] ? estimate.json : estimate.text)
      return
    }
    let folder = StudyFolder(at: path, record: PlanRecord(job))
    if folder.isComplete, !arguments[.force] {
      folder.tidy(unless: isShard)
      console.write(systemFile("\(folder.final)/\(PlanRecord.answerFile)") ?? "")
      remark("\(terminalSafe(path)) is complete and made of the same inputs; --force runs it again")
      return
    }
    let start = console.now()
    let limit = arguments[.timeLimit] ?? .infinity
    let (now, isStopRequested) = (console.now, console.isStopRequested)
    let shouldStop: @Sendable () -> Bool = { isStopRequested() || now() - start >= limit }
    let outcome: Finisher.Outcome?
    do throws(FileFailure) {
      outcome = try make(in: folder, workers, shouldStop)
    } catch {
      throw .output(error)
    }
    guard let outcome else {
      throw .stopped(reason: "what is done is kept in \(folder.working)")
    }
    console.write(outcome.answer)
    remark("results: \(terminalSafe(path))")
    if outcome.failed > 0 { throw .someRunsFailed(outcome.failed, of: outcome.runs) }
  }

  /// Nil where somebody asked to stop before all was done.
  private func make(
    in folder: StudyFolder, _ workers: WorkerCount, _ shouldStop: @escaping @Sendable () -> Bool
  ) throws(FileFailure) -> Finisher.Outcome? {
    try folder.open(force: arguments[.force])
    let store = try RunStore(locking: folder.segment, plan: job.plan)
    let done = (0..<job.plan.count).reduce(0) { $0 + (store.isMade($1) ? 1 : 0) }
    remark(
      (job.target == nil ? "" : "at most ")
        + "\(counted(job.plan.count, "run")) on \(counted(workers.count, "worker")) (\(workers.limit))"
        + (done > 0 ? ", \(done) made before" : ""))
    let maker = RunMaker(
      job: job, store: store, workers: workers.count, console: console, quiet: arguments[.quiet],
      shouldStop: shouldStop)
    // What was read from standard input cannot be read again.
    let isRepeatable = !(arguments.operands + arguments[.patterns]).contains("-")
    guard try maker.makeAll(marking: folder.inFlight, canBeginAgain: isRepeatable) else {
      return nil
    }
    let finisher = Finisher(
      job: job, store: store, folder: folder, workers: workers.count, shouldStop: shouldStop)
    return isShard ? try finisher.finishShard() : try finisher.finish()
  }

  private var isShard: Bool {
    if case .shard = job.plan.part { true } else { false }
  }

  private func remark(_ line: String) {
    if !arguments[.quiet] { console.remark(line) }
  }
}

extension Finisher {
  /// A shard's folder holds the runs as they were kept, for `merge`, and no tables.
  func finishShard() throws(FileFailure) -> Outcome {
    var outcome = Outcome()
    for index in 0..<job.plan.count where store.isMade(index) {
      outcome.runs += 1
      if try store.isFailed(index) { outcome.failed += 1 }
    }
    outcome.answer = "\(job.plan.part.label): \(counted(outcome.runs, "run"))\n"
    let files = ResultFiles(in: folder.working)
    try files.write(folder.record.scenarioText, to: PlanRecord.scenarioFile)
    if let study = job.studyText { try files.write(study, to: StudyLoader.studyFile) }
    try files.write(outcome.answer, to: PlanRecord.answerFile)
    try folder.appear(keepingSegment: true)
    return outcome
  }
}
