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
    // One piece of memory for all counters: a market asks for a run every month.
    let shares = UnsafeShares(of: self)
    defer { shares.deallocate() }
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
          claimed = shares.claim(of: owner, round: current.round, phase: current.phase)
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

  /// How many of each worker's chunks have been taken, in order of round and phase.
  private struct UnsafeShares: @unchecked Sendable {
    private let team: PhasedTeam
    private let taken: UnsafeMutablePointer<Atomic<Int>>
    /// Counters stand two cache lines apart, so that no worker's claim takes another's line away.
    private static let stride = 16

    init(of team: PhasedTeam) {
      self.team = team
      taken = .allocate(capacity: UnsafeShares.stride * team.workers)
      for worker in 0..<team.workers {
        (taken + UnsafeShares.stride * worker).initialize(to: Atomic(0))
      }
    }

    /// The counters are words: nothing has to be undone.
    func deallocate() { taken.deallocate() }

    /// A worker's chunks of a phase.
    @inline(__always)
    private func share(of worker: Int, in phase: Int) -> Range<Int> {
      worker * team.chunks[phase] / team.workers..<(worker + 1) * team.chunks[phase] / team.workers
    }

    /// A chunk of this phase that nobody has taken; nil where there is none.
    @inline(__always)
    func claim(of worker: Int, round: Int, phase: Int) -> Int? {
      let mine = share(of: worker, in: phase)
      var start = 0
      for other in 0..<team.chunks.count {
        let count = share(of: worker, in: other).count
        start += other < phase ? (round + 1) * count : round * count
      }
      let stop = start + mine.count
      let counter = taken + UnsafeShares.stride * worker
      var seen = counter.pointee.load(ordering: .relaxed)
      while seen < stop {
        // All chunks of earlier phases are complete, so none of them is left to take.
        let (exchanged, original) = counter.pointee.weakCompareExchange(
          expected: seen, desired: seen + 1, ordering: .relaxed)
        if exchanged { return mine.lowerBound + seen - start }
        seen = original
      }
      return nil
    }
  }
}
