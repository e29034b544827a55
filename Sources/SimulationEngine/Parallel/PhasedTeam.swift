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
/// Starting a parallel loop costs 10 to 50 µs, more than a phase of a small market. Here every worker
/// has its own share of each phase's chunks, the same in every round, so that what it wrote is still in
/// its processor's cache; who is done takes from the shares of others; and a phase begins when all
/// chunks of the one before are complete. There is no deadlock with fewer workers than asked for:
/// those who run take over the shares of those who do not.
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
    let shares = (0..<workers).map { Share(worker: $0, of: self) }
    let total = chunks.reduce(0, +) * rounds
    let completed = Atomic<Int>(0)
    DispatchQueue.concurrentPerform(iterations: workers) { worker in
      var spins = 0
      while true {
        let done = completed.load(ordering: .acquiring)
        if done >= total { return }
        let current = phase(after: done)
        var claimed: Int?
        var owner = worker
        for _ in 0..<workers {
          claimed = shares[owner].claim(round: current.round, phase: current.phase)
          if claimed != nil { break }
          owner = owner + 1 == workers ? 0 : owner + 1
        }
        if let claimed {
          body(current.round, current.phase, claimed, worker)
          completed.add(1, ordering: .acquiringAndReleasing)
          spins = 0
        } else {
          spins += 1
          if spins > 2000 {
            _ = sched_yield()
            spins = 0
          }
        }
      }
    }
  }

  /// The phase under way when so many chunks are complete.
  @inline(__always)
  private func phase(after done: Int) -> (round: Int, phase: Int) {
    let perRound = chunks.count == 1 ? chunks[0] : chunks.reduce(0, +)
    let round = done / perRound
    var rest = done - round * perRound
    var phase = 0
    while rest >= chunks[phase] {
      rest -= chunks[phase]
      phase += 1
    }
    return (round, phase)
  }

  /// One worker's chunks, in order of round and phase, and how many of them have been taken.
  private final class Share: Sendable {
    private let first: [Int]
    private let end: [Int]
    /// Chunks of one round before each phase; the last entry is that of a whole round.
    private let before: [Int]
    private let taken = Atomic<Int>(0)

    init(worker: Int, of team: PhasedTeam) {
      first = team.chunks.map { worker * $0 / team.workers }
      end = team.chunks.map { (worker + 1) * $0 / team.workers }
      before = zip(first, end).reduce(into: [0]) { $0.append($0.last! + $1.1 - $1.0) }
    }

    /// A chunk of this phase that nobody has taken; nil where there is none.
    @inline(__always)
    func claim(round: Int, phase: Int) -> Int? {
      let start = round * before[before.count - 1] + before[phase]
      let stop = start + end[phase] - first[phase]
      var seen = taken.load(ordering: .relaxed)
      while seen < stop {
        // All chunks of earlier phases are complete, so none of them is left to take.
        let (exchanged, original) = taken.weakCompareExchange(
          expected: seen, desired: seen + 1, ordering: .relaxed)
        if exchanged { return first[phase] + seen - start }
        seen = original
      }
      return nil
    }
  }
}
