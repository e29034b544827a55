import SimulationEngine
import Synchronization
import Testing

@Suite(.timeLimit(.minutes(2))) struct EnsembleRunnerTests {
  struct Odd: Error, Equatable { let index: Int }

  /// Work whose length varies by index, so that pieces finish out of order.
  @Sendable static func slow(_ index: Int) -> Int {
    var stream = Draws(seed: 3, replicate: index).stream(DrawPurpose(9), of: Subject("delay"))
    let rounds = stream.chance(0.1) ? 3000 : stream.below(60)
    var sum = 0
    for _ in 0..<rounds { sum &+= stream.below(1000) }
    return index &* 7919 &+ (sum & 0)
  }

  @Test(arguments: [1, 2, 3, 8])
  func `results are handed over in plan order whatever the number of workers`(jobs: Int) {
    let seen = Mutex<[Int]>([])
    let handedOver = EnsembleRunner(jobs: jobs).run(count: 400, work: Self.slow) { index, output in
      seen.withLock { $0.append(index) }
      #expect(output == index &* 7919)
    }
    #expect(handedOver == 400)
    #expect(seen.withLock { $0 } == Array(0..<400))
  }

  @Test(arguments: [1, 2, 5], [1, 2, 3, 50])
  func `a narrow window neither blocks for ever nor changes the order`(window: Int, jobs: Int) {
    let seen = Mutex<[Int]>([])
    EnsembleRunner(jobs: jobs, window: window).run(count: 120, work: Self.slow) { index, _ in
      seen.withLock { $0.append(index) }
    }
    #expect(seen.withLock { $0 } == Array(0..<120))
  }

  @Test func `nobody runs ahead of what was handed over by more than the window`() {
    let begun = Atomic<Int>(0)
    let ahead = Mutex(0)
    let due = Atomic<Int>(0)
    EnsembleRunner(jobs: 4, window: 6).run(count: 300) { index in
      begun.add(1, ordering: .sequentiallyConsistent)
      // Read second, so that the difference can only be understated.
      let lead =
        begun.load(ordering: .sequentiallyConsistent) - due.load(ordering: .sequentiallyConsistent)
      ahead.withLock { $0 = max($0, lead) }
      return Self.slow(index)
    } handOver: { _, _ in
      due.add(1, ordering: .sequentiallyConsistent)
    }
    #expect(ahead.withLock { $0 } <= 6)
  }

  @Test(arguments: [1, 2, 8])
  func `a piece that fails spoils no other`(jobs: Int) {
    let seen = Mutex<[Result<Int, Odd>]>([])
    EnsembleRunner(jobs: jobs).attempt(count: 50) { index throws(Odd) in
      if index % 7 == 3 { throw Odd(index: index) }
      return index
    } handOver: { _, result in
      seen.withLock { $0.append(result) }
    }
    let expected: [Result<Int, Odd>] = (0..<50).map { index in
      index % 7 == 3 ? .failure(Odd(index: index)) : .success(index)
    }
    #expect(seen.withLock { $0 } == expected)
  }

  @Test(arguments: [1, 2, 3, 8])
  func `a stop finishes what was begun and hands it over`(jobs: Int) {
    let stopped = Atomic<Bool>(false)
    let begun = Atomic<Int>(0)
    let seen = Mutex<[Int]>([])
    let handedOver = EnsembleRunner(jobs: jobs).run(
      count: 1000, shouldStop: { stopped.load(ordering: .relaxed) },
      work: { index in
        begun.add(1, ordering: .relaxed)
        if index == 20 { stopped.store(true, ordering: .relaxed) }
        return index
      },
      handOver: { index, _ in seen.withLock { $0.append(index) } })
    #expect(handedOver == begun.load(ordering: .relaxed))
    #expect((21...(21 + 4 * jobs)).contains(handedOver))
    #expect(seen.withLock { $0 } == Array(0..<handedOver))
  }

  @Test func `a stop before the first piece begins none`() {
    let handedOver = EnsembleRunner(jobs: 2).run(
      count: 10, shouldStop: { true }, work: { Issue.record("piece \($0) began") },
      handOver: { _, _ in })
    #expect(handedOver == 0)
  }

  @Test func `nothing to do is done`() {
    #expect(EnsembleRunner(jobs: 3).map(count: 0) { $0 } == [])
    #expect(EnsembleRunner(jobs: 3).map(count: 5) { $0 * $0 } == [0, 1, 4, 9, 16])
  }
}
