import Experiments
import Reporting
import SimulationEngine
import Synchronization

/// Writes `summary.csv` and, where there is more than one arm, `differences.csv`: group by group, an
/// arm at a point being a group, each through a matrix of fixed size.
struct SummaryWriter {
  let job: StudyJob
  let store: RunStore
  let folder: String
  let workers: Int
  let shouldStop: @Sendable () -> Bool
  private let factors = StudentFactors()
  /// For groups that all workers share; taken whether or not there are such, so that no study needs more
  /// memory than another.
  private let shared: (SpillMatrix, SpillMatrix)

  init(
    job: StudyJob, store: RunStore, folder: String, workers: Int,
    shouldStop: @escaping @Sendable () -> Bool
  ) {
    self.job = job
    self.store = store
    self.folder = folder
    self.workers = workers
    self.shouldStop = shouldStop
    shared = (
      SpillMatrix(spillingInto: folder),
      SpillMatrix(
        spillingInto: folder, capacity: job.arms.count > 1 ? SpillMatrix.standardCapacity : 0)
    )
  }

  /// What a table is about: one arm, or one against another.
  private struct Group: Sendable {
    let a: Int
    let b: Int?
    /// Place of the point in the plan.
    let place: Int
  }

  /// Groups in the order of their rows, each worked out when its turn comes.
  private struct Groups: Sendable {
    let count: Int
    let at: @Sendable (Int) -> Group
  }

  /// - Returns: false where it was stopped.
  func write(_ files: ResultFiles) throws(FileFailure) -> Bool {
    let (keys, places) = store.catalog.sorted
    let arms = job.plan.arms.indices
    let points = job.plan.pointCount
    let summary = try files.begin(SummaryTable.declaration)
    let all = Groups(count: arms.count * points) {
      Group(a: $0 / points, b: nil, place: $0 % points)
    }
    guard try write(all, keys, places, to: summary, files) else { return false }
    guard arms.count > 1 else { return true }
    let differences = try files.begin(DifferencesTable.declaration)
    for a in arms {
      for b in arms where b > a {
        let pairs = Groups(count: points) { Group(a: a, b: b, place: $0) }
        guard try write(pairs, keys, places, to: differences, files) else { return false }
      }
    }
    return true
  }

  /// Numbers of a group that are worked out by one worker, in memory of its own; larger groups are
  /// shared by all.
  private static let smallGroup = 1 << 13
  /// Keys that a worker takes at a time from a shared group.
  private static let keysAtATime = 128

  private func write(
    _ groups: Groups, _ keys: [SeriesKey], _ places: [UInt64: Int], to table: Int,
    _ files: ResultFiles
  ) throws(FileFailure) -> Bool {
    let rows = job.plan.replicates
    let zeroKeys = keys.map(\.absentIsZero)
    nonisolated(unsafe) let files = files
    let failure = Mutex<FileFailure?>(nil)
    let append: @Sendable (Result<[UInt8], FileFailure>) -> Void = { rows in
      failure.withLock { failure in
        guard failure == nil else { return }
        do throws(FileFailure) { try files.append(rows.get(), to: table) } catch { failure = error }
      }
    }
    let stop: @Sendable () -> Bool = { shouldStop() || failure.withLock { $0 != nil } }
    if rows * keys.count <= Self.smallGroup {
      let done = EnsembleRunner(jobs: workers).attempt(count: groups.count, shouldStop: stop) {
        index throws(FileFailure) in
        let group = groups.at(index)
        let matrices = (
          matrix(capacity: rows * keys.count),
          matrix(capacity: group.b == nil ? 0 : rows * keys.count)
        )
        try fill(matrices, group, keys.count, zeroKeys, places, jobs: 1)
        return try encoded(group, matrices, keys, 0..<keys.count)
      } handOver: { _, rows in
        append(rows)
      }
      if let failure = failure.withLock({ $0 }) { throw failure }
      return done == groups.count
    }
    let matrices = shared
    // Each worker holds a column, or two; long ones are few at a time.
    let readers = max(1, min(workers, SpillMatrix.standardCapacity / max(1, rows)))
    for index in 0..<groups.count {
      let group = groups.at(index)
      if stop() { return false }
      try fill(matrices, group, keys.count, zeroKeys, places, jobs: workers)
      let pieces = (keys.count + Self.keysAtATime - 1) / Self.keysAtATime
      let done = EnsembleRunner(jobs: readers).attempt(count: pieces, shouldStop: stop) {
        piece throws(FileFailure) in
        let first = piece * Self.keysAtATime
        return try encoded(
          group, matrices, keys, first..<min(keys.count, first + Self.keysAtATime))
      } handOver: { _, rows in
        append(rows)
      }
      if let failure = failure.withLock({ $0 }) { throw failure }
      if done < pieces { return false }
    }
    return true
  }

  private func matrix(capacity: Int) -> SpillMatrix {
    SpillMatrix(spillingInto: folder, capacity: capacity)
  }

  private func fill(
    _ matrices: (SpillMatrix, SpillMatrix), _ group: Group, _ keys: Int, _ zeroKeys: [Bool],
    _ places: [UInt64: Int], jobs: Int
  ) throws(FileFailure) {
    for (arm, matrix) in [(group.a, matrices.0), (group.b, matrices.1)] {
      guard let arm else { continue }
      try matrix.fill(
        rows: job.plan.replicates, keys: keys, zeroKeys: zeroKeys, jobs: jobs
      ) { replicate, take throws(FileFailure) in
        let index = (replicate * job.plan.pointCount + group.place) * job.plan.arms.count + arm
        return try store.values(index) { hash, value in
          if let key = places[hash] { take(key, value) }
        }
      }
    }
  }

  private func encoded(
    _ group: Group, _ matrices: (SpillMatrix, SpillMatrix), _ keys: [SeriesKey],
    _ range: Range<Int>
  ) throws(FileFailure) -> [UInt8] {
    let arms = job.plan.arms
    let point = job.plan[group.place * arms.count].point
    var bytes: [UInt8] = []
    if let b = group.b {
      var table = DifferencesTable(
        armA: arms[group.a], armB: arms[b], point: point, factors: factors,
        futures: job.plan.futures)
      for key in range {
        try matrices.0.withColumn(key) { (first) throws(FileFailure) in
          try matrices.1.withColumn(key) { (second) throws(FileFailure) in
            table.append(keys[key], a: &first, b: &second)
          }
        }
      }
      CSVEncoder(DifferencesTable.declaration).append(rowsOf: table.rows(), to: &bytes)
    } else {
      var table = SummaryTable(
        arm: arms[group.a], point: point, factors: factors, futures: job.plan.futures)
      for key in range {
        try matrices.0.withColumn(key) { (column) throws(FileFailure) in
          table.append(keys[key], &column)
        }
      }
      CSVEncoder(SummaryTable.declaration).append(rowsOf: table.rows(), to: &bytes)
    }
    return bytes
  }
}
