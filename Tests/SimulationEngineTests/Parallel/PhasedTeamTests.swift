import SimulationEngine
import Synchronization
import Testing

@Suite struct PhasedTeamTests {
  @Test(arguments: [1, 2, 3, 8])
  func `a phase starts when all earlier ones are done, and every chunk comes once`(workers: Int) {
    let chunks = [5, 3, 1]
    let rounds = 40
    let done = Atomic<Int>(0)
    let early = Atomic<Int>(0)
    let seen = Mutex<[Int]>(Array(repeating: 0, count: rounds * 9))
    PhasedTeam(workers: workers, chunks: chunks).run(rounds: rounds) {
      round, phase, chunk, worker in
      let before = round * 9 + chunks[..<phase].reduce(0, +)
      if done.load(ordering: .acquiring) < before { early.add(1, ordering: .relaxed) }
      precondition(worker < workers)
      seen.withLock { $0[before + chunk] += 1 }
      done.add(1, ordering: .releasing)
    }
    #expect(early.load(ordering: .relaxed) == 0)
    #expect(seen.withLock { $0.allSatisfy { $0 == 1 } })
  }
}
