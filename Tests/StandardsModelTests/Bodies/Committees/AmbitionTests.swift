import SimulationEngine
import TestSupport
import Testing

@testable import StandardsModel

@Suite struct AmbitionTests {
  /// Weights of all states, under a stated share of one half for the first.
  private func weights(isSubcommittee: Bool, stated: Bool) -> [Double] {
    var scenario = WorldExamples.threeStates()
    if stated { scenario.parameters.committeeLife.proposalEffort = ["AAA": ["2003": 0.5]] }
    let world = WorldExamples.world(scenario)
    return Ambition(in: world).weights(
      among: Array(world.states.ids), in: ID(0), of: world, isSubcommittee: isSubcommittee)
  }

  @Test func `a stated share is a share of proposals for committees`() {
    let weights = weights(isSubcommittee: false, stated: true)
    #expect(weights[0] == 0.5)
    #expect(abs(weights.reduce(0, +) - 1) < 1e-12)
  }

  @Test func `nobody's share of subcommittees is stated: size and memberships decide`() {
    let asked = weights(isSubcommittee: true, stated: true)
    #expect(asked == weights(isSubcommittee: false, stated: false))
    #expect(abs(asked.reduce(0, +) - 1) < 1e-12)
  }
}
