import SimulationEngine
import TestSupport
import Testing

@testable import StandardsModel

@Suite struct NationalPositionTests {
  func position(
    of code: String, on standard: String, _ set: (inout VotingParameters) -> Void
  ) throws -> NationalPosition {
    var scenario = WorldExamples.threeStates()
    scenario.bodies["XX"]?.projects = [
      "P": WorldExamples.project(of: standard, submitted: Month(year: 2003, month: 1))
    ]
    set(&scenario.parameters.voting)
    let world = WorldExamples.world(scenario)
    let state = try #require(world.state(named: code))
    return NationalPosition(
      of: state, on: world.projects[ID(0)], in: world, drawing: Draws(seed: 1, replicate: 1))
  }

  @Test func `with every weight at zero nobody has a view`() throws {
    #expect(try position(of: "BBB", on: "Open") { _ in }.utility == 0)
  }

  @Test func `exchanging the standards exchanges the signs`() throws {
    let open = try position(of: "BBB", on: "Open") {
      $0.ties = 1
      $0.installedBase = 1
    }
    let closed = try position(of: "BBB", on: "Closed") {
      $0.ties = 1
      $0.installedBase = 1
    }
    #expect(open.ties > 0 && abs(open.ties + closed.ties) < 1e-12)
    #expect(open.installedBase > 0 && open.installedBase == -closed.installedBase)
  }

  @Test func `a body leans towards its own firms`() throws {
    let home = try position(of: "CCC", on: "Closed") { $0.ties = 1 }
    let abroad = try position(of: "BBB", on: "Closed") { $0.ties = 1 }
    #expect(home.ties > abroad.ties)
  }

  @Test func `openness and political distance act as declared`() throws {
    let open = try position(of: "BBB", on: "Open") {
      $0.openness = 2
      $0.politicalDistance = 0.5
    }
    // Openness 0.9 against one half; ideal points 1 (BBB) and 0 (AAA, the sponsors' home).
    #expect(abs(open.openness - 0.8) < 1e-12)
    #expect(abs(open.politicalDistance + 0.5) < 1e-12)
  }

  @Test func `votes follow the ordered logit`() throws {
    let position = try position(of: "BBB", on: "Open") { $0.approval = 0.7 }
    let stream = Draws(seed: 2, replicate: 1)
    let count = 20_000
    var tally = Tally.Counts()
    for draw in 0..<count {
      let u = stream.uniform(.vote, of: Subject("test"), at: draw)
      tally.add(position.vote(u, abstention: 0.4))
    }
    // P(yes) = L(0.3), P(no) = L(−1.1); 4σ of a share of 20,000 is at most 0.0142.
    #expect(abs(Double(tally.yes) / Double(count) - logisticFunction(0.3)) < 0.0142)
    #expect(abs(Double(tally.no) / Double(count) - logisticFunction(-1.1)) < 0.0142)
    // The mutant that forgets the zone of indifference would give L(0.7), 0.094 away.
    #expect(abs(Double(tally.yes) / Double(count) - logisticFunction(0.7)) > 0.0142)
  }
}
