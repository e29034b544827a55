// The reference work by this package, for run_benchmarks.py: prints one time per round, then the
// digest.
//
//   kernel FIRMS MONTHS ROUNDS WORKERS          one market
//   kernel ensemble FIRMS MONTHS RUNS WORKERS   many small markets, one arena per worker
//   kernel probe THREADS                        arithmetic alone
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
  let market = ReferenceMarket(ReferenceWork(firms: firms, months: months), workers: workers)
  for _ in 0..<rounds {
    market.reset()
    print(seconds { market.run() })
  }
  let result = market.result
  print(
    "digest", String(result.digest, radix: 16), "changes", result.changes, "revisions",
    result.revisions, "bytes-per-firm", Double(market.bytes) / Double(firms))
}
