import SimulationEngine
import Synchronization
import Testing

@Suite struct StopRequestTests {
  /// Says yes from the n-th question on.
  private func stop(after questions: Int) -> StopRequest {
    let asked = SharedCount()
    return StopRequest { asked.next() > questions }
  }

  private final class SharedCount: Sendable {
    private let value = Atomic<Int>(0)
    func next() -> Int { value.add(1, ordering: .relaxed).newValue }
  }

  @Test func `a request stays made, and is not asked for between`() {
    let stop = stop(after: 1)
    #expect(!stop.isMade && !stop.isKnown)
    #expect(!stop.isMade(at: 5, every: 4))
    #expect(stop.isMade(at: 8, every: 4))
    #expect(stop.isKnown && stop.isMade && stop.isMade(at: 5, every: 4))
    #expect(!StopRequest.never.isMade)
  }

  @Test(arguments: [0, 1, 2, 3, 5, 8, 13, 40])
  func `whatever is built when a request comes can be thrown away`(questions: Int) {
    let draws = Draws(seed: 1, replicate: 1)
    let subject = Subject("network")
    let count = 3000
    for build in [
      { SparseNetwork.ring(count, each: 3, stop: $0) },
      { .uniformlyRandom(count, meanDegree: 6, draws: draws, subject: subject, stop: $0) },
      { .randomRegular(count, degree: 5, draws: draws, subject: subject, stop: $0) },
      { .preferentialAttachment(count, each: 4, draws: draws, subject: subject, stop: $0) },
      { .smallWorld(count, each: 3, rewired: 0.2, draws: draws, subject: subject, stop: $0) },
    ] as [(StopRequest) -> SparseNetwork] {
      let network = build(stop(after: questions))
      #expect(network.memberCount == count)
      #expect(network.neighbours.allSatisfy { (0..<Int32(count)).contains($0) })
    }
  }

  @Test func `a network is the same whether somebody might have stopped it`() {
    let draws = Draws(seed: 1, replicate: 1)
    let subject = Subject("network")
    #expect(
      SparseNetwork.smallWorld(500, each: 3, rewired: 0.2, draws: draws, subject: subject)
        == .smallWorld(
          500, each: 3, rewired: 0.2, draws: draws, subject: subject, stop: StopRequest { false }))
  }
}
