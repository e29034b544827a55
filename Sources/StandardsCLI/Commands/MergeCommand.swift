import Experiments
import Reporting
import ScenarioFiles

/// `merge`: shards of a study into the folder that one process would have made.
struct MergeCommand {
  let arguments: ParsedArguments
  let console: Console

  func execute() throws(Failure) {
    var shards: [ShardRecord] = []
    for path in arguments.operands { shards.append(try ShardRecord(path)) }
    guard let first = shards.first else { throw .bug("merge without operands") }
    for shard in shards where shard.digest != first.digest {
      throw .missing(
        path: shard.path, reason: "is part of another study, or of the same with other inputs")
    }
    let given = Set(shards.map(\.index))
    let missing = (1...first.of).lazy.filter { !given.contains($0) }.prefix(9)
    guard missing.isEmpty else {
      let list = missing.prefix(8).map { "\($0)/\(first.of)" }.joined(separator: ", ")
      throw .missing(
        path: first.path, reason: "shards \(list)\(missing.count > 8 ? " …" : "") are not given")
    }
    guard shards.allSatisfy({ $0.of == first.of }) else {
      throw .missing(path: first.path, reason: "shards of different numbers do not go together")
    }
    let job = try MergeJob(shard: first, console: console).job()
    let folder = StudyFolder(
      at: arguments[.out] ?? "Results/\(job.name)", record: PlanRecord(job))
    if folder.isComplete, !arguments[.force] {
      console.write(systemFile("\(folder.final)/\(PlanRecord.answerFile)") ?? "")
      remark("\(terminalSafe(folder.final)) is complete and made of the same shards")
      return
    }
    let store: RunStore
    do throws(FileFailure) {
      store = try RunStore(
        reading: shards.map { "\($0.path)/\(StudyFolder.segmentFile)" }, plan: job.plan)
    } catch {
      throw .output(error)
    }
    // A finished shard has nothing torn: what is missing was lost since.
    if let path = store.damaged {
      throw .missing(path: path, reason: "is damaged: run its shard again")
    }
    guard store.isComplete else {
      throw .missing(path: first.path, reason: "or another shard lacks runs: run the shards again")
    }
    let outcome: Finisher.Outcome?
    do throws(FileFailure) {
      outcome = try finish(job, store, folder)
    } catch {
      throw .output(error)
    }
    guard let outcome else { throw .stopped(reason: "nothing is lost") }
    console.write(outcome.answer)
    remark("results: \(terminalSafe(folder.final))")
    if outcome.failed > 0 { throw .someRunsFailed(outcome.failed, of: outcome.runs) }
  }

  private func finish(
    _ job: StudyJob, _ store: RunStore, _ folder: StudyFolder
  ) throws(FileFailure) -> Finisher.Outcome? {
    try folder.open(force: arguments[.force])
    let workers = WorkerCount(
      jobs: arguments[.jobs], environment: console.environment, read: systemFile)
    let isStopRequested = console.isStopRequested
    return try Finisher(
      job: job, store: store, folder: folder, workers: workers.count,
      shouldStop: { isStopRequested() }
    ).finish()
  }

  private func remark(_ line: String) {
    if !arguments[.quiet] { console.remark(line) }
  }
}

/// What a shard's folder says of itself.
struct ShardRecord {
  let path: String
  let index: Int
  let of: Int
  let digest: String
  let plan: JSONNode

  init(_ path: String) throws(Failure) {
    var path = Substring(path)
    while path.count > 1, path.last == "/" { path = path.dropLast() }
    self.path = String(path)
    guard let text = systemFile("\(path)/\(PlanRecord.planFile)"),
      let plan = JSONNode(parsing: text)
    else {
      let isPartial = systemFile("\(path).partial/\(PlanRecord.planFile)") != nil
      throw .missing(
        path: self.path,
        reason: isPartial ? "is not complete: run its shard again" : "is not a folder of results")
    }
    guard case .string(let label)? = plan["part"]?.value,
      case .string(let digest)? = plan["digest"]?.value,
      let shard = ShardRecord.shard(label)
    else { throw .missing(path: self.path, reason: "is not a shard of a study") }
    (index, of) = shard
    self.digest = digest
    self.plan = plan
  }

  /// `shard-2-of-7`.
  private static func shard(_ label: String) -> (Int, Int)? {
    guard case .shard(let index, let of)? = PlanPart(label: label) else { return nil }
    return (index, of)
  }
}
