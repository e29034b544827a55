import SimulationEngine
import Testing

@testable import StandardsModel

/// The exact laws of a market's own scheduling against the closed forms that they approach.
@Suite struct ExactChainTests {
  private let yearly = BassDiffusion(innovation: 0.03, imitation: 0.38)

  private func chain(stepsPerYear: Int) -> BassChain {
    BassChain(innovation: 0.03, imitation: 0.38, length: 1 / Double(stepsPerYear))
  }

  @Test func `a hundred firms in short steps have the finite birth chain's mean and deviation`() {
    // Bias of first order: two step lengths give the limit.
    let coarse = chain(stepsPerYear: 100).complete(firms: 100, steps: 1000)
    let fine = chain(stepsPerYear: 200).complete(firms: 100, steps: 2000)
    #expect(abs(2 * fine.mean - coarse.mean - 0.799372) < 2e-5)
    #expect(abs(fine.standardDeviation! - 0.080484) < 3e-4)
  }

  @Test func `the expansion continues the exact chain`() {
    let chain = chain(stepsPerYear: 12)
    let exact = chain.complete(firms: 1000, steps: 120)
    let expanded = chain.complete(firms: 1001, steps: 120)
    #expect(abs(exact.mean - expanded.mean) < 2e-4)
    #expect(abs(exact.standardDeviation! / expanded.standardDeviation! - 1) < 0.05)
    // The infinite recursion is farther off than either from the other.
    #expect(abs(exact.mean - yearly.stepped(steps: 120, length: 1.0 / 12)) > 1e-3)
  }

  @Test func `three on a ring and two in a pair are complete networks`() {
    let chain = chain(stepsPerYear: 4)
    #expect(
      abs(chain.ring(firms: 3, steps: 40).mean - chain.complete(firms: 3, steps: 40).mean) < 1e-12)
    let pair = chain.pairs(firms: 2, steps: 40)
    let two = chain.complete(firms: 2, steps: 40)
    #expect(abs(pair.mean - two.mean) < 1e-12)
    #expect(abs(pair.standardDeviation! - two.standardDeviation!) < 1e-12)
  }

  @Test func `ring and pairs approach their continuous curves`() {
    for (stepped, curve) in [
      ({ $0.ring(firms: 100_000, steps: $1).mean }, yearly.ring(at: 10)),
      ({ $0.pairs(firms: 100_000, steps: $1).mean }, yearly.pair(at: 10)),
    ] as [((BassChain, Int) -> Double, Double)] {
      let coarse = stepped(chain(stepsPerYear: 20), 200) - curve
      let fine = stepped(chain(stepsPerYear: 40), 400) - curve
      #expect(abs(fine / coarse - 0.5) < 0.02)
    }
  }

  @Test func `users at the start count from the start`() {
    let chain = chain(stepsPerYear: 12)
    #expect(chain.complete(firms: 50, start: 0.1, steps: 0).mean == 0.1)
    #expect(chain.complete(firms: 50, start: 0.1, steps: 0).standardDeviation == 0)
    let drawn = chain.complete(firms: 50, start: 0.1, isDrawn: true, steps: 0)
    #expect(abs(drawn.standardDeviation! - (0.09 / 50).squareRoot()) < 1e-9)
    #expect(abs(chain.ring(firms: 50, start: 0.1, steps: 0).mean - 0.1) < 1e-12)
    #expect(abs(chain.pairs(firms: 50, start: 0.1, steps: 0).mean - 0.1) < 1e-12)
  }

  @Test func `one at a time reaches the closed form, all at once does not`() {
    let sequential = LogitChain(
      adopters: 50, interaction: 0.5, field: 0, revision: 1, step: .single)
    let atOnce = LogitChain(
      adopters: 50, interaction: 0.5, field: 0, revision: 1, step: .synchronous)
    let square = { (m: Double) in m * m }
    #expect(
      abs(moments(of: sequential.law(from: 25, steps: 2500), square).mean - 0.03924733) < 1e-8)
    // models 3.4: the parallel mutant.
    #expect(abs(moments(of: atOnce.law(from: 25, steps: 60), square).mean - 0.026378) < 1e-6)
    #expect(moments(of: sequential.law(from: 25, steps: 2500)) { $0 }.mean == 0)
  }

  @Test func `laws stay laws`() {
    let chain = LogitChain(adopters: 9, interaction: 0.8, field: 0.2, revision: 0.4, step: .single)
    #expect(abs(chain.law(from: 9, steps: 30).reduce(0, +) - 1) < 1e-12)
    #expect(abs(chain.law(from: 0, steps: 3)[4]) == 0)
  }

  @Test func `a path starts where it starts and a coin decides at the turning point`() {
    let turning = LogitMeanField(interaction: 1.5, field: 0.1).unstablePoint!
    let path = LogitPath(interaction: 1.5, revision: 0.1, adopters: 4000, lead: turning)
    #expect(abs(path.probabilityOfFirst(field: 0.1) - 0.5) < 1e-9)
    let ahead = LogitPath(interaction: 1.5, revision: 0.1, adopters: 4000, lead: turning + 0.1)
    #expect(ahead.probabilityOfFirst(field: 0.1) > 0.99)
    let few = LogitPath(interaction: 1.5, revision: 0.1, adopters: 40, lead: turning + 0.1)
    #expect(few.probabilityOfFirst(field: 0.1) < 0.9)
    #expect(path.probabilityOfFirst(field: 0.6) == 1)
    #expect(path.probabilityOfFirst(field: -0.6) == 0)
  }

  @Test func `a path in small steps takes the time of the integral`() {
    var path = LogitPath(interaction: 1.5, revision: 0.001, adopters: 1000, lead: -0.5)
    var steps = 0
    while path.lead < 0 {
      path.advance(steps: 1, field: 0.5)
      steps += 1
    }
    #expect(abs(Double(steps) / 1000 - 1.3992) < 0.003)
  }

  @Test(arguments: [(0.0, 0.5), (1.96, 0.9750021), (-3, 0.0013499), (12, 1), (-12, 0)])
  func `the normal law`(x: Double, share: Double) {
    #expect(abs(normalProbability(below: x) - share) < 1e-7)
  }
}
