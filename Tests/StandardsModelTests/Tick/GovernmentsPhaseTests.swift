import SimulationEngine
import TestSupport
import Testing

@testable import StandardsModel

@Suite struct GovernmentsPhaseTests {
  func scenario(strength: Double) -> Scenario {
    var scenario = WorldExamples.threeStates()
    scenario.fields["field"]?.firms = 1000
    var mandate = InstrumentSpecification()
    mandate.state = "CCC"
    mandate.standard = "Closed"
    mandate.strength = strength
    mandate.from = Month(year: 2003, month: 6)
    mandate.to = Month(year: 2003, month: 8)
    scenario.instruments = ["mandate": mandate]
    return scenario
  }

  private func advanced(_ scenario: Scenario, to month: Month) -> (World, [GovernmentMove]) {
    var world = WorldExamples.world(scenario)
    var moves: [GovernmentMove] = []
    while world.month <= month {
      moves += Timetable.advance(&world, draws: Draws(seed: 1, replicate: 1)).governmentMoves
      world.month = world.month + 1
    }
    return (world, moves)
  }

  @Test(arguments: [(5, 0.0), (6, 2), (8, 2), (9, 0)])
  func `a lever is in force from its first to its last month`(month: Int, strength: Double) {
    let (world, moves) = advanced(scenario(strength: 2), to: Month(year: 2003, month: month))
    let terms = world.fields[ID(0)].terms
    #expect(terms.government[terms.place(2, 0)] == strength)
    #expect(terms.government[terms.place(0, 0)] == 0)
    #expect(moves.isEmpty)
  }

  @Test func `a lever of no strength leaves every number as it was`() {
    var without = scenario(strength: 0)
    without.instruments = [:]
    let with = Simulation.run(scenario(strength: 0), run: 1, seed: 3, replicate: 1)
    #expect(with == Simulation.run(without, run: 1, seed: 3, replicate: 1))
    #expect(with != Simulation.run(scenario(strength: 4), run: 1, seed: 3, replicate: 1))
  }

  /// CCC mandates its own standard; governments look at what they win.
  private func contested(gain: Double = 1, cost: Double = 0, pressure: Double = 0) -> Scenario {
    var contested = scenario(strength: 4)
    contested.instruments["mandate"]?.to = nil
    contested.instruments["mandate"]?.cost = cost
    contested.parameters.responses.gain = gain
    contested.parameters.responses.retaliation = pressure
    return contested
  }

  private let summer = Month(year: 2003, month: 9)

  @Test func `governments that weigh nothing drop nothing`() {
    let (world, moves) = advanced(contested(gain: 0, cost: 9, pressure: 9), to: summer)
    #expect(moves.isEmpty && !world.instruments[ID(0)].isSuspended)
  }

  @Test func `a lever that pays is kept`() {
    let (world, moves) = advanced(contested(cost: 0.01), to: summer)
    #expect(moves.isEmpty && !world.instruments[ID(0)].isSuspended)
  }

  @Test func `a lever that does not pay for itself is given up for its cost`() throws {
    let (world, moves) = advanced(contested(cost: 0.9), to: summer)
    #expect(world.instruments[ID(0)].isSuspended)
    let move = try #require(moves.first)
    #expect(moves.count == 1 && move.kind == .suspension && move.cause == .gainBelowCost)
    #expect(move.gain > 0 && move.gain <= move.cost && move.state == ID(2))
    #expect(world.fields[ID(0)].terms.government.allSatisfy { $0 == 0 })
  }

  @Test func `a lever that would pay is given up under pressure`() throws {
    let (world, moves) = advanced(contested(cost: 0.01, pressure: 100), to: summer)
    #expect(world.instruments[ID(0)].isSuspended)
    let move = try #require(moves.first)
    #expect(move.kind == .suspension && move.cause == .partnerPressure)
    #expect(move.partners == [ID(0)] && move.gain > move.cost)
    #expect(move.gain <= move.cost + move.retaliation)
  }

  @Test func `partners carry out what did not deter, and settle when the lever ends`() {
    var stubborn = contested(pressure: 0.001)
    stubborn.parameters.responses.tieLoss = 0.5
    stubborn.instruments["mandate"]?.to = Month(year: 2003, month: 8)
    let (during, moves) = advanced(stubborn, to: Month(year: 2003, month: 7))
    #expect(moves.map(\.kind) == [.retaliation])
    #expect(moves.first?.cause == .sponsorsLoss && moves.first?.state == ID(0))
    #expect(during.policy[.ties, 0, 2] == -0.5)
    let (after, all) = advanced(stubborn, to: summer)
    #expect(all.map(\.kind) == [.retaliation, .settlement])
    #expect(after.policy.touched == [] && after.retaliations.isEmpty)
  }

  @Test func `partners bear a loss below their threshold`() {
    var tolerant = contested(pressure: 100)
    tolerant.parameters.responses.threshold = 1
    #expect(advanced(tolerant, to: summer).1.isEmpty)
  }
  @Test func `a lever for a standard that comes to market this month is judged as available`() {
    var contested = contested(cost: 0.01)
    contested.fields["field"]?.standards["Closed"]?.available = Month(year: 2003, month: 6)
    #expect(advanced(contested, to: summer).1.isEmpty)
  }
}
