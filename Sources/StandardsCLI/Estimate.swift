import Experiments
import Reporting
import ScenarioFiles
import SimulationEngine
import StandardsModel

/// What a plan would cost, for `--dry-run`: one run is made for a year at most, measured, and scaled.
struct Estimate {
  let runs: Int
  let seconds: Double
  let memoryBytes: Int
  let outputBytes: Int

  init(of job: StudyJob, workers: Int, console: Console) {
    let scenario =
      (try? ScenarioSource(job).scenario(arm: 0, point: job.plan[0].point).get()) ?? job.first
    var sample = scenario
    sample.calendar.end = min(scenario.calendar.end, scenario.calendar.start + 11)
    let scale = Double(scenario.calendar.length) / Double(sample.calendar.length)
    let before = Self.memory("VmRSS:")
    let start = console.now()
    let tables = Simulation.run(
      sample, run: 1, seed: job.plan.seed, replicate: 1)
    let elapsed = console.now() - start
    let peak = max(Self.memory("VmHWM:"), before)
    let bytes = tables.reduce(0) { $0 + CSVEncoder.bytes(of: $1).count }

    runs = job.plan.count
    seconds = elapsed * scale * Double(runs) / Double(workers)
    // Each worker holds a world and the tables of its run, and a few finished runs wait their turn.
    memoryBytes = Self.whole(
      Double(before) + Double(peak - before) * scale * Double(min(workers, runs)) * 2)
    outputBytes = Self.whole(Double(bytes) * scale * Double(runs))
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
