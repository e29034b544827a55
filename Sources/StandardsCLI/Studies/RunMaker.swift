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

  /// - Returns: whether all is made; false where it was stopped.
  func makeAll() throws(FileFailure) -> Bool {
    let source = ScenarioSource(job)
    var open = Array(repeating: true, count: job.plan.pointCount)
    var first = 1
    while first <= job.plan.replicates, open.contains(true) {
      let last = min(job.plan.replicates, first + job.plan.stageLength - 1)
      guard try make(replicates: first...last, points: open, source) else { return false }
      if let target = job.target {
        let precise = try precisePoints(target, replicates: last, among: open)
        for point in precise { open[point] = false }
      }
      first = last + 1
    }
    try store.sync()
    return true
  }

  /// - Parameter points: by place in the plan: which still need runs.
  private func make(
    replicates: ClosedRange<Int>, points: [Bool], _ source: ScenarioSource
  ) throws(FileFailure) -> Bool {
    let (plan, store, console, shouldStop) = (job.plan, store, console, shouldStop)
    let indices =
      (replicates.lowerBound - 1) * plan.groupCount..<replicates.upperBound * plan.groupCount
    func isWanted(_ index: Int) -> Bool { points[index % plan.groupCount / plan.arms.count] }
    let wanted = indices.reduce(0) { $0 + (isWanted($1) ? 1 : 0) }
    let missing = indices.reduce(0) { $0 + (isWanted($1) && !store.isMade($1) ? 1 : 0) }
    guard missing > 0 else { return true }

    let state = Mutex(
      Progress(
        line: ProgressLine(
          "runs", total: wanted, terminal: console.messages, quiet: quiet, now: console.now(),
          alreadyDone: wanted - missing),
        done: wanted - missing))
    let next = Mutex(indices.lowerBound)
    let isStopped = Atomic<Bool>(false)
    // Fewer runs than workers: those left over help inside the runs, where markets are large.
    let inside = max(1, workers / missing)
    let stop: @Sendable () -> Bool = {
      if isStopped.load(ordering: .relaxed) { return true }
      guard shouldStop() else { return false }
      isStopped.store(true, ordering: .relaxed)
      return true
    }
    let claim: @Sendable () -> Int? = {
      if stop() { return nil }
      return next.withLock { next in
        while next < indices.upperBound {
          let index = next
          next += 1
          let isWanted = points[index % plan.groupCount / plan.arms.count]
          if isWanted, !store.isMade(index) { return index }
        }
        return nil
      }
    }
    let lastMonth = job.lastMonth
    DispatchQueue.concurrentPerform(iterations: min(workers, missing)) { _ in
      while let index = claim() {
        let run = plan[index]
        var isFailed = false
        do throws(FileFailure) {
          switch source.scenario(arm: run.arm, point: run.point, replicate: run.replicate) {
          case .failure(let failure):
            isFailed = true
            try store.keep(run, failure)
          case .success(let made):
            guard
              let tables = Simulation.run(
                made.scenario, run: 1, seed: plan.seed, replicate: run.replicate, workers: inside,
                shouldStop: stop)
            else { return }
            try store.keep(
              run, made.adding(to: tables),
              by: SeriesReader(lastMonth: min(lastMonth, made.scenario.calendar.end)))
          }
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
    let precision = Precision(target, lastMonth: job.lastMonth, factors: StudentFactors())
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
