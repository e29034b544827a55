// The reference work by this package, for run_benchmarks.py: prints one time per round, then the
// digest.
//
//   kernel FIRMS MONTHS ROUNDS WORKERS          one market
//   kernel ensemble FIRMS MONTHS RUNS WORKERS   many small markets, one arena per worker
//   kernel market NETWORK FIRMS MONTHS WORKERS  the full model's market; NETWORK is blocks, sparse or
//                                               wasteful (blocks, and an array allocated every month)
//   kernel probe THREADS                        arithmetic alone
//   kernel bandwidth MEGABYTES                  reading memory alone; seconds per byte
//   kernel scatter FIRMS                        adding to drawn counters alone; seconds per addition
import Dispatch
import SimulationEngine
import StandardsModel
import Synchronization

func seconds(_ body: () -> Void) -> Double {
  let (whole, parts) = ContinuousClock().measure(body).components
  return Double(whole) + Double(parts) * 1e-18
}

let words = CommandLine.arguments.dropFirst()
let numbers = words.compactMap { Int($0) }
switch words.first {
case "probe":
  let threads = numbers[0]
  let time = seconds {
    DispatchQueue.concurrentPerform(iterations: threads) { thread in
      if ArithmeticProbe.spin(200_000_000, from: UInt64(thread)) == 0 { print("zero") }
    }
  }
  print(time)
case "bandwidth":
  let memory = BandwidthProbe(megabytes: numbers[0])
  for _ in 0..<5 {
    let time = seconds { if memory.read() == 1 { print("one") } }
    print(time / Double(memory.bytes))
  }
case "scatter":
  // As the kernel adds: places in a list read from end to end, counters announced ahead.
  let firms = UInt64(numbers[0])
  let additions = 4 << 20
  let ahead = 32
  var state: UInt64 = 1
  let places = (0..<additions + ahead).map { _ -> UInt32 in
    state = mixed(state)
    return UInt32((state >> 32) * firms >> 32)
  }
  var counters = [UInt32](repeating: 0, count: numbers[0])
  for _ in 0..<5 {
    let time = seconds {
      counters.withUnsafeMutableBufferPointer { counters in
        places.withUnsafeBufferPointer { places in
          let (counters, places) = (counters.baseAddress!, places.baseAddress!)
          for index in 0..<additions {
            prefetch(counters + Int(places[index &+ ahead]))
            counters[Int(places[index])] &+= 1
          }
        }
      }
    }
    if counters[Int(places[0])] == 0 { print("zero") }
    print(time / Double(additions))
  }
case "market":
  let network = Array(words)[1]
  let (firms, months, workers) = (numbers[0], numbers[1], numbers[2])
  let homes = (0..<firms).map { UInt16($0 % 20) }
  let members = (0..<20).map { (firms + 19 - $0) / 20 }
  var rules = MarketRules()
  rules.innovation = 0.01
  rules.imitation = 0.1
  rules.networkBenefit = 6
  rules.revisionRate = 0.1
  rules.dualCost = 2
  let draws = Draws(seed: 1, replicate: 1)
  var market = Market(
    rules: rules,
    network: network == "sparse"
      ? .sparse(
        .uniformlyRandom(firms, meanDegree: 8, draws: draws, subject: Subject("kernel")))
      : .blocks(.complete(members: members)),
    homes: homes, stateCount: 20, standardCount: 4, subject: Subject("field/kernel"))
  market.workers = workers
  let terms = MarketTerms(stateCount: 20, standardCount: 4)
  var waste: [Int] = []
  let time = seconds {
    for month in 0..<months {
      market.advance(month: month, terms: terms, draws: draws)
      if network == "wasteful" { waste = Array(repeating: month, count: 1000) }
    }
  }
  print(time)
  let digest = market.use.reduce(UInt64(waste.count)) { mixed($0 &+ UInt64($1)) }
  print("digest", String(digest, radix: 16))
case "ensemble":
  let (firms, months, runs, workers) = (numbers[0], numbers[1], numbers[2], numbers[3])
  let digests = Mutex<[UInt64]>(Array(repeating: 0, count: runs))
  let time = seconds {
    let next = Atomic<Int>(0)
    DispatchQueue.concurrentPerform(iterations: workers) { _ in
      let market = ReferenceMarket(ReferenceWork(firms: firms, months: months))
      while true {
        let run = next.add(1, ordering: .relaxed).oldValue
        if run >= runs { return }
        market.reset(replicate: run + 1)
        market.run()
        let digest = market.result.digest
        digests.withLock { $0[run] = digest }
      }
    }
  }
  print(time)
  print("digest", String(digests.withLock { $0.reduce(0) { mixed($0 &+ $1) } }, radix: 16))
default:
  let (firms, months, rounds, workers) = (numbers[0], numbers[1], numbers[2], numbers[3])
  // Two workers are used where they are asked for with a minus, whatever the size.
  let work = ReferenceWork(firms: firms, months: months)
  let market =
    workers < 0
    ? ReferenceMarket(work, workers: -workers, leastFirms: 0)
    : ReferenceMarket(work, workers: workers)
  for _ in 0..<rounds {
    market.reset()
    print(seconds { market.run() })
  }
  let result = market.result
  print(
    "digest", String(result.digest, radix: 16), "changes", result.changes, "revisions",
    result.revisions, "bytes-per-firm", Double(market.bytes) / Double(firms), "touched",
    result.bytesTouchedPerMonth(work))
}
