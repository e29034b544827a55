import Dispatch
import Experiments
import Glibc
import Reporting
import ScenarioFiles
import SimulationEngine
import StandardsModel
import Synchronization

/// What a plan would cost, for `--dry-run`: one run is made and measured; where it would take long, its first
/// year is, and scaled.
struct Estimate {
  let runs: Int
  let seconds: Double
  let memoryBytes: Int
  let outputBytes: Int

  init(of job: StudyJob, workers: Int, console: Console) {
    let source = ScenarioSource(job)
    let made = try? source.scenario(arm: 0, point: job.plan[0].point, history: 1).get()
    let scenario = made?.scenario ?? job.first
    let before = Self.memory("VmRSS:")
    var sample = Sample(of: scenario, months: 12, seed: job.plan.seed, console: console)
    var scale = Double(scenario.calendar.length) / Double(sample.months)
    // What comes later may be more than the first year tells: states that join, standards that begin.
    if scale > 1, sample.seconds * scale <= Self.patience {
      sample = Sample(
        of: scenario, months: scenario.calendar.length, seed: job.plan.seed, console: console)
      scale = 1
    }
    let (tables, elapsed) = (sample.tables, sample.seconds)
    // Numbers of its own are read into a scenario before a run.
    let reading = console.now()
    if made?.drawn.isEmpty == false {
      _ = source.scenario(arm: 0, point: job.plan[0].point, history: 1)
    }
    let drawing = console.now() - reading
    let most = Double(max(0, max(sample.peak, before) - before))
    let bytes =
      Double(tables.reduce(0) { $0 + CSVEncoder.bytes(of: $1).count }) * scale
      + Double((made?.adding(to: []) ?? []).reduce(0) { $0 + CSVEncoder.bytes(of: $1).count })

    runs = job.plan.count
    seconds =
      (elapsed * scale + drawing) * Double(runs) / Double(workers)
      * Self.share(job.plan, of: scenario.calendar.length, from: scenario.calendar.start)
    outputBytes = Self.whole(bytes * Double(runs))
    // A worker holds a world, and the tables of its run, which alone are taken to grow with the years.
    let held = Double(tables.reduce(0) { $0 + Self.bytes(of: $1) })
    // Tables, and the record that they become before they are let go.
    let worker = most + held + held * (scale - 1) * Self.slack
    let finish = Self.summaries + min(bytes * Double(runs), Self.buffers)
    memoryBytes = Self.whole(
      Double(before) + worker * Double(min(workers, runs)) + finish + Double(runs) * 8)
  }

  /// Months that are simulated, over those of all runs: what a history makes once counts once.
  private static func share(_ plan: RunPlan, of length: Int, from start: Month) -> Double {
    guard let warmUp = plan.warmUp, length > 0 else { return 1 }
    let common = Double(max(0, min(length, warmUp.until - start))) / Double(length)
    return 1 - common + common / Double(warmUp.futures)
  }

  /// A run's beginning, made.
  private struct Sample {
    let months: Int
    let tables: [Table]
    let seconds: Double
    /// Bytes that were resident at most.
    let peak: Int

    init(of scenario: Scenario, months: Int, seed: UInt64, console: Console) {
      var cut = scenario
      cut.calendar.end = min(scenario.calendar.end, scenario.calendar.start + (months - 1))
      let sampled = cut
      self.months = sampled.calendar.length
      Estimate.forgetPeak()
      let start = console.now()
      tables = Estimate.onItsOwnThread {
        Simulation.run(sampled, run: 1, seed: seed, replicate: 1)
      }
      seconds = console.now() - start
      peak = Estimate.memory("VmHWM:")
    }
  }

  /// Seconds that a whole run may take to be measured.
  private static let patience = 2.0
  /// Of arrays that grow by doubling, and of the record that a run's tables become.
  private static let slack = 2.0
  /// The numbers of many runs by series, taken at once (`SpillMatrix`).
  private static let summaries = Double(SpillMatrix.standardCapacity * 8)
  /// What a dozen tables hold back before they write it, and the rows on their way to them, at most.
  private static let buffers = 4.0 * 1024 * 1024

  /// Bytes of a table's columns.
  private static func bytes(of table: Table) -> Int {
    table.columns.reduce(0) { sum, column in
      let each =
        switch column.values {
        case .integers, .numbers, .months: MemoryLayout<Int?>.stride
        case .labels: MemoryLayout<Int32>.stride
        case .booleans: MemoryLayout<Bool?>.stride
        }
      return sum + table.rowCount * each
    }
  }

  /// A thread of its own takes memory of its own, as a worker's does: on this one, what reading the
  /// scenario has left free would be used again, and the run would seem to need less.
  private static func onItsOwnThread(_ work: @escaping @Sendable () -> [Table]) -> [Table] {
    let tables = Mutex<[Table]>([])
    let done = DispatchSemaphore(value: 0)
    DispatchQueue(label: "sample").async {
      let made = work()
      tables.withLock { $0 = made }
      done.signal()
    }
    done.wait()
    return tables.withLock { $0 }
  }

  /// Has the system count the largest memory from here on, not from what reading took.
  private static func forgetPeak() {
    let descriptor = open("/proc/self/clear_refs", O_WRONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    defer { close(descriptor) }
    _ = write(descriptor, "5", 1)
  }

  var text: String {
    """
    \(counted(runs, "run")), about \(durationText(seconds: seconds)), \
    \(Self.megabytes(memoryBytes)) of memory, \(Self.megabytes(outputBytes)) of results

    """
  }

  var json: String {
    JSONWriter.line(
      .record([
        "runs": .integer(runs), "seconds": .double(seconds),
        "memory_bytes": .integer(memoryBytes), "output_bytes": .integer(outputBytes),
      ])) + "\n"
  }

  private static func whole(_ bytes: Double) -> Int { Int(min(bytes, 9e18)) }

  private static func megabytes(_ bytes: Int) -> String {
    "\(bytes / 1_000_000 + (bytes % 1_000_000 > 0 ? 1 : 0)) MB"
  }

  /// A line of this process's status, in bytes; 0 where the system does not tell.
  private static func memory(_ field: String) -> Int {
    let status = systemFile("/proc/self/status") ?? ""
    for line in status.split(separator: "\n") where line.hasPrefix(field) {
      return (line.split(whereSeparator: \.isWhitespace).dropFirst().first.flatMap { Int($0) } ?? 0)
        * 1024
    }
    return 0
  }
}
