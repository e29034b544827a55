import SimulationEngine

/// One measured ratio, round by round.
struct BenchmarkRow: Sendable {
  let section: Section
  let name: String
  let rounds: [Double]

  /// What is divided by what.
  enum Section: String, Sendable, CaseIterable {
    case workers = "one worker's time / two workers' time"
    case terms = "time per firm and month / the reference kernel's"
    case fullWorld = "this build's time / C++'s"
    case floor = "time / that of reading the touched bytes"
    case memory = "bytes per firm"
  }

  var smallest: Double { rounds.min() ?? .nan }
  var median: Double { Quantiles.median(rounds) }
  var largest: Double { rounds.max() ?? .nan }
}
