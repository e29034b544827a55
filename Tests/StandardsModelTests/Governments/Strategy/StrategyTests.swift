import SimulationEngine
import TestSupport
import Testing

@testable import StandardsModel

@Suite struct StrategyTests {
  private func scenario(
    _ preset: StrategyPreset, _ stance: StanceWord = .steady, of state: String = "CCC"
  ) -> Scenario {
    var scenario = LeverExample(.mandate, strength: 0).scenario
    var strategy = StrategySpecification()
    strategy.preset = preset
    strategy.stance = stance
    scenario.strategies = [state: strategy]
    return scenario
  }

  @Test func `a neutral strategy and none at all give the same bits`() {
    var none = scenario(.neutral)
    none.strategies = [:]
    let without = Simulation.run(none, run: 1, seed: 5, replicate: 1)
    #expect(Simulation.run(scenario(.neutral), run: 1, seed: 5, replicate: 1) == without)
    // A budget of nothing does nothing either, whatever it is divided into.
    var poor = scenario(.governmentLed, .closing)
    poor.strategies["CCC"]?.budget = 0
    #expect(Simulation.run(poor, run: 1, seed: 5, replicate: 1) == without)
    #expect(Simulation.run(scenario(.governmentLed), run: 1, seed: 5, replicate: 1) != without)
  }

  /// The measure of "only through levers": what levers cannot reach is the same to the last bit.
  @Test(arguments: StrategyPreset.allCases, StanceWord.allCases)
  func `a strategy bites where its levers do and changes no taste`(
    preset: StrategyPreset, stance: StanceWord
  ) {
    let with = WorldExamples.world(scenario(preset, stance))
    var without = scenario(preset, stance)
    without.strategies = [:]
    let bare = WorldExamples.world(without)
    #expect(with.fields[ID(0)].ownFit == bare.fields[ID(0)].ownFit)
    let (left, right) = (with.fields[ID(0)].market.rules, bare.fields[ID(0)].market.rules)
    #expect(left.networkBenefit == right.networkBenefit)
    #expect(left.endorsementWeight == right.endorsementWeight)
    #expect(with.parameters == bare.parameters)
    var world = with
    world.gatherPolicy()
    let bites = world.instruments.filter { $0.strength != 0 }
      .flatMap(\.specification.kind.bites)
    #expect(world.policy.touched.allSatisfy { bites.contains($0) })
    #expect(world.strategies.isEmpty == (preset == .neutral && stance == .steady))
  }

  @Test(arguments: ["AAA", "BBB", "CCC"])
  func `every state can have one`(state: String) {
    let world = WorldExamples.world(scenario(.committeeLed, of: state))
    #expect(world.strategies.map { world.states[$0.state].code } == [state])
    #expect(world.instruments.contains { $0.specification.kind == .experts && $0.scale == 0.7 })
    // BBB has no standard of its own to mandate.
    #expect(
      world.instruments.contains { $0.specification.kind == .mandate } == (state != "BBB"))
  }

  @Test func `efforts of a preset divide one budget`() {
    for preset in StrategyPreset.allCases where preset != .neutral {
      let effort = preset.effort
      #expect(abs(effort.committee + effort.government + effort.market - 1) < 1e-15)
    }
  }

  @Test func `one share that is given leaves the others what is left`() {
    var strategy = StrategySpecification()
    strategy.preset = .marketLed
    strategy.effort.committee = 0.4
    #expect(strategy.share(of: .committee) == 0.4)
    #expect(abs(strategy.share(of: .market) - 0.6 * 0.7 / 0.85) < 1e-15)
    #expect(abs(strategy.share(of: .government) - 0.6 * 0.15 / 0.85) < 1e-15)
  }

  @Test func `opening moves effort from government to market, closing back`() {
    let base = StrategyPreset.governmentLed.effort
    let opened = base.shifted(by: 1, share: 0.5)
    #expect(abs(opened.government - 0.35) < 1e-15 && abs(opened.market - 0.5) < 1e-15)
    let closed = StrategyPreset.marketLed.effort.shifted(by: -1, share: 0.5)
    #expect(abs(closed.government - 0.5) < 1e-15 && abs(closed.market - 0.35) < 1e-15)
    #expect(base.shifted(by: 0, share: 0.5) == base)
  }

  @Test func `the mode that leads shows in what it is for`() {
    func world(_ preset: StrategyPreset) -> World {
      var world = WorldExamples.world(scenario(preset))
      world.gatherPolicy()
      return world
    }
    let (market, committee, government) = (
      world(.marketLed), world(.committeeLed), world(.governmentLed)
    )
    let ccc = Place.ccc
    #expect(
      market.policy[.supply, Place.closed] > committee.policy[.supply, Place.closed])
    #expect(committee.policy[.seats, ccc] > market.policy[.seats, ccc])
    #expect(committee.policy[.participation, ccc] > government.policy[.participation, ccc])
    #expect(
      government.policy[.obligation, ccc, Place.closed]
        > market.policy[.obligation, ccc, Place.closed])
    let guided = world(.firmLed)
    #expect(guided.policy[.association, ccc] > 0 && market.policy[.association, ccc] == 0)
  }

  @Test func `a rival's standard is liked less than none`() {
    var hostile = scenario(.neutral)
    hostile.strategies["AAA"] = StrategySpecification()
    hostile.strategies["AAA"]?.rivals = ["CCC": 3]
    let world = WorldExamples.world(hostile)
    func position(_ state: Int) -> NationalPosition {
      NationalPosition(
        of: ID(state), on: world.projects[ID(0)], in: world,
        drawing: Draws(seed: 1, replicate: 1))
    }
    #expect(position(Place.aaa).rivalry == -3 && position(Place.bbb).rivalry == 0)
    hostile.strategies = [:]
    let calm = WorldExamples.world(hostile)
    let before = NationalPosition(
      of: ID(Place.aaa), on: calm.projects[ID(0)], in: calm,
      drawing: Draws(seed: 1, replicate: 1))
    #expect(abs(before.utility - 3 - position(Place.aaa).utility) < 1e-12)
  }
}
