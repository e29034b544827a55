import Dispatch
import Experiments
import Reporting
import SimulationEngine
import StandardsModel
import Synchronization

/// Makes the runs of a job that its store does not have yet, side by side; each is kept as soon as it
/// is made.
struct RunMaker {
  let job: StudyJob
  let store: RunStore
  let workers: Int
  let console: Console
  let quiet: Bool
  /// Whether somebody wants it to stop, or its time is up.
  let shouldStop: @Sendable () -> Bool

  private struct Progress {
    var line: ProgressLine
    var done: Int
    var failed = 0
    var failure: FileFailure?
  }

  /// - Parameters:
  ///   - path: where the runs that are being made are marked, for the case that the program breaks.
  ///   - canBeginAgain: whether it may then start anew with the same command line.
  /// - Returns: whether all is made; false where it was stopped.
  func makeAll(marking path: String, canBeginAgain: Bool) throws(FileFailure) -> Bool {
    let alone = try broken(at: path)
    let tools = Tools(
      source: ScenarioSource(job), warm: WarmStates(workers: workers),
      inFlight: try RunsInFlight(at: path, workers: workers, canBeginAgain: canBeginAgain))
    for index in alone {
      guard try make(index, worker: 0, inside: 1, isAlone: true, tools, shouldStop) != nil else {
        return false
      }
    }
    var open = Array(repeating: true, count: job.plan.pointCount)
    var first = 1
    while first <= job.plan.replicates, open.contains(true) {
      let last = min(job.plan.replicates, first + job.plan.stageLength - 1)
      guard try make(replicates: first...last, points: open, tools) else { return false }
      if let target = job.target {
        let precise = try precisePoints(target, replicates: last, among: open)
        for point in precise { open[point] = false }
      }
      first = last + 1
    }
    try store.sync()
    return true
  }

  /// What the workers share.
  private struct Tools {
    let source: ScenarioSource
    let warm: WarmStates
    let inFlight: RunsInFlight
  }

  /// Keeps as failed the runs in which an earlier process broke when they were alone.
  /// - Returns: those that are tried once more, alone, in the order of the plan.
  private func broken(at path: String) throws(FileFailure) -> [Int] {
    var alone: [Int] = []
    var isKept = false
    for broken in RunsInFlight.broken(at: path, plan: job.plan) where !store.isMade(broken.index) {
      if broken.isSure {
        try store.keep(job.plan[broken.index], RunFailure(broken))
        isKept = true
      } else {
        alone.append(broken.index)
      }
    }
    if isKept { try store.sync() }
    return alone.sorted()
  }

  /// Makes one run and keeps it.
  /// - Returns: whether it failed; nil where it was stopped.
  private func make(
    _ index: Int, worker: Int, inside: Int, isAlone: Bool, _ tools: Tools,
    _ stop: @escaping @Sendable () -> Bool
  ) throws(FileFailure) -> Bool? {
    let run = job.plan[index]
    func begin(_ month: Month) {
      tools.inFlight.begin(index, worker: worker, at: month, plan: job.plan, isAlone: isAlone)
    }
    begin(job.first.calendar.start)
    defer { tools.inFlight.end(worker: worker) }
    let luck = job.plan.luck(of: run)
    switch tools.source.scenario(arm: run.arm, point: run.point, history: luck.history) {
    case .failure(let failure):
      try store.keep(run, failure)
      return true
    case .success(let made):
      let tables = tools.warm.tables(
        made.scenario, luck: luck, workers: inside, stop: StopRequest(stop), begin: begin,
        beginMonth: { tools.inFlight.beginMonth(worker: worker) })
      guard let tables else { return nil }
      if let failure = RunFailure(tables) {
        try store.keep(run, failure)
        return true
      }
      try store.keep(
        run, made.adding(to: tables),
        by: SeriesReader(lastMonth: min(job.lastMonth, made.scenario.calendar.end)))
      return false
    }
  }

  /// - Parameter points: by place in the plan: which still need runs.
  private func make(
    replicates: ClosedRange<Int>, points: [Bool], _ tools: Tools
  ) throws(FileFailure) -> Bool {
    let (plan, store, console, shouldStop) = (job.plan, store, console, shouldStop)
    let order = WorkOrder(plan, replicates: replicates, workers: workers)
    let indices =
      (replicates.lowerBound - 1) * plan.groupCount..<replicates.upperBound * plan.groupCount
    let isWanted: @Sendable (Int) -> Bool = { points[$0 % plan.groupCount / plan.arms.count] }
    let wanted = indices.reduce(0) { $0 + (isWanted($1) ? 1 : 0) }
    let missing = indices.reduce(0) { $0 + (isWanted($1) && !store.isMade($1) ? 1 : 0) }
    guard missing > 0 else { return true }

    let state = Mutex(
      Progress(
        line: ProgressLine(
          "runs", total: wanted, terminal: console.messages, quiet: quiet, now: console.now(),
          alreadyDone: wanted - missing),
        done: wanted - missing))
    let next = Mutex(0)
    let isStopped = Atomic<Bool>(false)
    // Fewer runs than workers: those left over help inside the runs, where markets are large.
    let inside = max(1, workers / missing)
    let stop: @Sendable () -> Bool = {
      if isStopped.load(ordering: .relaxed) { return true }
      guard shouldStop() else { return false }
      isStopped.store(true, ordering: .relaxed)
      return true
    }
    let claim: @Sendable (inout Range<Int>) -> Int? = { block in
      if stop() { return nil }
      while true {
        while let position = block.popFirst() {
          let index = order.index(position)
          if isWanted(index), !store.isMade(index) { return index }
        }
        let number = next.withLock { next in
          next += 1
          return next - 1
        }
        guard number < order.blockCount else { return nil }
        block = order.block(number)
      }
    }
    DispatchQueue.concurrentPerform(iterations: min(workers, missing)) { worker in
      var block = 0..<0
      BrokenRuns.withOwnStack {
        while let index = claim(&block) {
          var isFailed = false
          do throws(FileFailure) {
            guard
              let failed = try make(
                index, worker: worker, inside: inside, isAlone: false, tools, stop)
            else { return }
            isFailed = failed
          } catch {
            state.withLock { $0.failure = $0.failure ?? error }
            isStopped.store(true, ordering: .relaxed)
            return
          }
          state.withLock { state in
            state.done += 1
            state.failed += isFailed ? 1 : 0
            let text = state.line.update(
              done: state.done, failed: state.failed, now: console.now())
            if let text { console.warn(text) }
          }
        }
      }
    }
    let failure = state.withLock { state in
      if let text = state.line.clear() { console.warn(text) }
      return state.failure
    }
    if let failure { throw failure }
    return !isStopped.load(ordering: .relaxed)
  }

  /// The places of points whose means are precise enough in all arms.
  private func precisePoints(
    _ target: PrecisionTarget, replicates: Int, among open: [Bool]
  ) throws(FileFailure) -> [Int] {
    let precision = Precision(
      target, lastMonth: job.lastMonth, factors: StudentFactors(), futures: job.plan.futures)
    let (keys, places) = store.catalog.sorted
    let concerned = keys.indices.filter { precision.concerns(keys[$0]) }
    var slots: [Int: Int] = [:]
    for (slot, key) in concerned.enumerated() { slots[key] = slot }
    var precise: [Int] = []
    for place in open.indices where open[place] {
      var isPrecise = true
      for arm in job.plan.arms.indices {
        var columns = Array(
          repeating: Array(repeating: Double.nan, count: replicates), count: concerned.count)
        for replicate in 0..<replicates {
          let index = (replicate * job.plan.pointCount + place) * job.plan.arms.count + arm
          let isThere = try store.values(index) { hash, value in
            if let slot = places[hash].flatMap({ slots[$0] }) { columns[slot][replicate] = value }
          }
          guard isThere else { continue }
          for (slot, key) in concerned.enumerated()
          where keys[key].absentIsZero && columns[slot][replicate].isNaN {
            columns[slot][replicate] = 0
          }
        }
        if precision.isReached(columns) != true { isPrecise = false }
      }
      if isPrecise { precise.append(place) }
    }
    return precise
  }
}
