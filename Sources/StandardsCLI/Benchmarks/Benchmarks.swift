import Dispatch
import SimulationEngine
import StandardsModel
import Synchronization

/// Speed of this build on this machine at this moment, as ratios of things done in turn: a machine that
/// is busy or slow is so for both.
struct Benchmarks: Sendable {
  /// Firms of the reference market.
  var sizes = [100_000, 1_000_000]
  var rounds = 5
  /// Runs of the ensemble, 2,000 firms × 200 months each.
  var ensembleRuns = 250
  var ensembleFirms = 2000
  /// Firms of the full model.
  var firms = 100_000
  var months = 10
  var probeSteps = 60_000_000
  var megabytes = 256
  /// Seconds of a clock that never goes back.
  let now: @Sendable () -> Double

  func run() -> [BenchmarkRow] {
    scaling() + fullModel()
  }

  /// Time of a piece of work; never nothing, so that ratios stay numbers.
  private func seconds(_ body: () -> Void) -> Double {
    let start = now()
    body()
    return max(1e-9, now() - start)
  }

  // MARK: Workers, floor, memory

  private func scaling() -> [BenchmarkRow] {
    let memory = BandwidthProbe(megabytes: megabytes)
    var rows: [BenchmarkRow] = []
    var probes: [Double] = []
    for size in sizes {
      let one = ReferenceMarket(ReferenceWork(firms: size))
      let two = ReferenceMarket(ReferenceWork(firms: size), workers: 2)
      var (gains, floors) = ([Double](), [Double]())
      for _ in 0..<rounds {
        probes.append(probe())
        let alone = best {
          one.reset()
        } of: {
          one.run()
        }
        let together = best {
          two.reset()
        } of: {
          two.run()
        }
        gains.append(alone / together)
        let touched = one.result.bytesTouchedPerMonth(one.work) * Double(one.work.months)
        let read = seconds { use(memory.read()) }
        floors.append(alone / (read * touched / Double(memory.bytes)))
      }
      let name = "reference market, \(size) firms"
      rows.append(BenchmarkRow(section: .workers, name: name, rounds: gains))
      rows.append(BenchmarkRow(section: .floor, name: name, rounds: floors))
      for (market, workers) in [(one, "one worker"), (two, "two workers")] {
        rows.append(
          BenchmarkRow(
            section: .memory, name: "\(name), \(workers)",
            rounds: [Double(market.bytes) / Double(size)]))
      }
    }
    var gains: [Double] = []
    for _ in 0..<rounds {
      probes.append(probe())
      gains.append(ensemble(workers: 1) / ensemble(workers: 2))
    }
    rows.append(
      BenchmarkRow(
        section: .workers,
        name: "ensemble, \(ensembleRuns) runs of \(ensembleFirms) firms × 200 months",
        rounds: gains))
    return [BenchmarkRow(section: .workers, name: "arithmetic alone (probe)", rounds: probes)]
      + rows
  }

  /// The shorter of two times: what disturbs a short measurement only lengthens it.
  private func best(_ prepare: () -> Void, of body: () -> Void) -> Double {
    var times: [Double] = []
    for _ in 0..<2 {
      prepare()
      times.append(seconds(body))
    }
    return min(times[0], times[1])
  }

  /// How many processors there are at this moment, as two threads of arithmetic see them.
  private func probe() -> Double {
    let steps = probeSteps
    let one = seconds { use(ArithmeticProbe.spin(2 * steps, from: 1)) }
    let two = seconds {
      DispatchQueue.concurrentPerform(iterations: 2) { thread in
        use(ArithmeticProbe.spin(steps, from: UInt64(thread)))
      }
    }
    return one / two
  }

  private func ensemble(workers: Int) -> Double {
    let runs = ensembleRuns
    let work = ReferenceWork(firms: ensembleFirms, months: 200)
    let markets = (0..<workers).map { _ in ReferenceMarket(work) }
    return seconds {
      let next = Atomic<Int>(0)
      DispatchQueue.concurrentPerform(iterations: workers) { worker in
        while true {
          let run = next.add(1, ordering: .relaxed).oldValue
          if run >= runs { return }
          markets[worker].reset(replicate: run + 1)
          markets[worker].run()
        }
      }
    }
  }

  // MARK: Full model

  private func fullModel() -> [BenchmarkRow] {
    let reference = ReferenceMarket(ReferenceWork(firms: firms, months: months))
    let variants = MarketVariant.all
    var markets = variants.map { $0.market(firms: firms) }
    let terms = variants.map(\.terms)
    let draws = Draws(seed: 1, replicate: 1)
    var ratios = [[Double]](repeating: [], count: variants.count)
    for round in 0..<rounds {
      let base = best {
        reference.reset()
      } of: {
        reference.run()
      }
      for index in variants.indices {
        let time = seconds {
          for month in 0..<months {
            markets[index].advance(
              month: round * months + month, terms: terms[index], draws: draws)
          }
        }
        ratios[index].append(time / base)
      }
    }
    return variants.indices.map {
      BenchmarkRow(section: .terms, name: variants[$0].name, rounds: ratios[$0])
    }
  }
}

/// Keeps a result alive that nobody reads.
@inline(never)
private func use(_ value: UInt64) { precondition(value != 0x9E37_79B9_7F4A_7C15) }
