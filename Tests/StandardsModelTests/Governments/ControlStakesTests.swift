import SimulationEngine
import TestSupport
import Testing

@testable import StandardsModel

@Suite struct ControlStakesTests {
  /// AAA, whose sponsors stand behind `Open`, keeps inputs from CCC, which has ten choke points.
  static func example(accessValue: Double) -> LeverExample {
    var example = LeverExample(.exportControl, strength: 1)
    example.lever.state = "AAA"
    example.lever.target = "CCC"
    var follower = CapabilitySpecification()
    follower.gap = 1
    follower.chokePoints = 10
    example.scenario.fields["field"]?.capability["CCC"] = follower
    example.scenario.parameters.responses.accessValue = accessValue
    return example
  }

  @Test func `what is cut counts as far as choke points are open`() throws {
    var world = Self.example(accessValue: 0.1).world
    let lever = world.instruments[ID(0)]
    let full = try #require(ControlStakes(of: lever, in: world))
    #expect(abs(full.value - 0.1 * (1 - exponential(-1))) < 1e-12)
    world.fields[ID(0)].capabilities[1].chokePoints = 5
    #expect(ControlStakes(of: lever, in: world)?.value == full.value / 2)
    #expect(ControlStakes(of: lever, in: Self.example(accessValue: 0).world) == nil)
  }

  @Test func `a target with much to lose retaliates, and inputs become scarce`() {
    var example = Self.example(accessValue: 0.5)
    example.scenario.parameters.responses.gain = 1
    example.scenario.parameters.responses.retaliation = 0.01
    example.scenario.parameters.responses.threshold = 0.05
    example.scenario.parameters.responses.inputLoss = 0.3
    var world = example.world
    let log = Timetable.advance(&world, draws: Draws(seed: 1, replicate: 1))
    #expect(log.governmentMoves.map(\.kind) == [.retaliation])
    #expect(world.retaliations.map(\.partner) == [ID(Place.ccc)])
    #expect(world.policy[.supply, Place.open] == -0.3 && world.policy[.supply, Place.closed] == 0)
  }

  @Test func `under enough pressure the controller gives up`() {
    var example = Self.example(accessValue: 0.5)
    example.scenario.parameters.responses.gain = 1
    example.scenario.parameters.responses.retaliation = 1_000
    example.scenario.parameters.responses.threshold = 0.05
    var world = example.world
    let log = Timetable.advance(&world, draws: Draws(seed: 1, replicate: 1))
    #expect(log.governmentMoves.map(\.cause) == [.partnerPressure])
    #expect(world.instruments[ID(0)].isSuspended)
  }
}
