import ScenarioFiles
import SimulationEngine
import Synchronization
import Testing

@testable import StandardsCLI

/// That every ratio is measured and reported; how large they are is for people to judge.
@Suite struct BenchmarksTests {
  /// A small version of everything, on a clock that moves by a second whenever it is read.
  private func rows() -> [BenchmarkRow] {
    let clock = Mutex(0.0)
    var benchmarks = Benchmarks(now: {
      clock.withLock {
        $0 += 1
        return $0
      }
    })
    benchmarks.sizes = [3000, 5000]
    benchmarks.rounds = 2
    benchmarks.ensembleRuns = 3
    benchmarks.ensembleFirms = 100
    benchmarks.firms = 400
    benchmarks.months = 1
    benchmarks.probeSteps = 1000
    benchmarks.megabytes = 1
    return benchmarks.run()
  }

  @Test func `equal times give a ratio of one, and memory is counted`() {
    let rows = rows()
    for row in rows {
      switch row.section {
      case .workers, .terms, .fullWorld: #expect(row.median == 1, "\(row.name)")
      case .floor: #expect(row.median > 0 && row.median.isFinite, "\(row.name)")
      // Row starts, counters and neighbours alone are 40 bytes.
      case .memory: #expect(row.median > 40, "\(row.name)")
      }
    }
    #expect(rows.filter { $0.section == .workers }.count == 4)
    #expect(rows.filter { $0.section == .terms }.count == MarketVariant.all.count)
    #expect(rows.filter { $0.section == .memory }.count == 4)
  }

  @Test func `the table and the JSON have every row`() {
    let rows = rows()
    let text = BenchCommand.text(rows, style: .plain)
    let sections = BenchmarkRow.Section.allCases.filter { section in
      rows.contains { $0.section == section }
    }
    #expect(text.count == rows.count + 2 * sections.count - 1)
    #expect(text.contains { $0.hasPrefix("arithmetic alone (probe)") && $0.contains("1.00") })
    let json = JSONWriter.line(BenchCommand.json(rows))
    for row in rows { #expect(json.contains("\"\(row.name)\"")) }
  }
}
