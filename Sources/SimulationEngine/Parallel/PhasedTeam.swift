import Dispatch
import Synchronization

// For `sched_yield` alone: a worker that waits for others must give up its processor where there are
// more workers than processors, and neither Dispatch nor Synchronization can.
#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Workers that go through the phases of many rounds together, with one `concurrentPerform` per run.
///
/// Starting a parallel loop costs 10 to 50 µs, more than a phase of a small market. Here chunks are
/// handed out in order by one counter, and a chunk waits until all chunks of earlier phases are
/// complete. There is no deadlock with fewer workers than asked for, because every chunk that was
/// handed out is held by a worker that runs.
public struct PhasedTeam: Sendable {
  public let workers: Int
  /// Chunks of each phase of a round.
  public let chunks: [Int]

  public init(workers: Int, chunks: [Int]) {
    precondition(workers >= 1 && chunks.allSatisfy { $0 >= 1 })
    self.workers = workers
    self.chunks = chunks
  }

  /// - Parameter body: (round, phase, chunk, worker); must not depend on the worker but for its scratch
  ///   memory. All chunks of earlier phases are done and seen when it is called.
  public func run(rounds: Int, body: @Sendable (Int, Int, Int, Int) -> Void) {
    if workers == 1 {
      for round in 0..<rounds {
        for phase in 0..<chunks.count {
          for chunk in 0..<chunks[phase] { body(round, phase, chunk, 0) }
        }
      }
      return
    }
    let perRound = chunks.reduce(0, +)
    let total = perRound * rounds
    let next = Atomic<Int>(0)
    let completed = Atomic<Int>(0)
    DispatchQueue.concurrentPerform(iterations: workers) { worker in
      while true {
        let index = next.add(1, ordering: .relaxed).oldValue
        if index >= total { return }
        let round = index / perRound
        var chunk = index - round * perRound
        var phase = 0
        var needed = round * perRound
        while chunk >= chunks[phase] {
          chunk -= chunks[phase]
          needed += chunks[phase]
          phase += 1
        }
        var spins = 0
        while completed.load(ordering: .acquiring) < needed {
          spins += 1
          if spins > 4000 {
            _ = sched_yield()
            spins = 0
          }
        }
        body(round, phase, chunk, worker)
        completed.add(1, ordering: .acquiringAndReleasing)
      }
    }
  }
}
