import SimulationEngine
import TestSupport
import Testing

@testable import StandardsModel

@Suite struct OwnershipTests {
  /// CCC obliges its firms to use `Closed`, hardly: whoever weighs it does not notice.
  private func mandated(stateOwned share: Double, strength: Double = 1e-9) -> Scenario {
    var scenario = WorldExamples.threeStates()
    scenario.fields["field"]?.firms = isOptimised ? 50_000 : 10_000
    scenario.fields["field"]?.networkBenefit = 0
    scenario.fields["field"]?.imitation = 0
    scenario.fields["field"]?.innovation = 0.1
    scenario.fields["field"]?.revisionRate = 0
    scenario.fields["field"]?.standards["Open"]?.installedBase = 0
    scenario.fields["field"]?.stateOwned = ["CCC": share]
    var mandate = InstrumentSpecification()
    mandate.state = "CCC"
    mandate.standard = "Closed"
    mandate.strength = strength
    scenario.instruments = ["mandate": mandate]
    return scenario
  }

  private func world(_ scenario: Scenario, months: Int) -> World {
    let draws = Draws(seed: 21, replicate: 1)
    var world = WorldBuilder(scenario, draws: draws).world()
    for month in 0..<months {
      world.month = scenario.calendar.start + month
      _ = Timetable.advance(&world, draws: draws)
    }
    return world
  }

  private func share(_ world: World, of standard: Int, in state: Int) -> (Double, Int) {
    let market = world.fields[ID(0)].market
    let adopters = market.adopters(in: state)
    return (Double(market.users[2 * state + standard]) / Double(max(1, adopters)), adopters)
  }

  /// A share s follows the order and the others toss a coin: s + (1 − s)/2.
  @Test(arguments: [0.0, 0.35, 1.0])
  func `state-owned firms do as they are told, the others as it suits them`(stateOwned: Double) {
    let world = world(mandated(stateOwned: stateOwned), months: 12)
    let expected = stateOwned + (1 - stateOwned) / 2
    let (home, adopters) = share(world, of: Place.closed, in: Place.ccc)
    // One more success and failure, so that certainty is allowed its last firm.
    let deviation = (expected * (1 - expected) / Double(adopters)).squareRoot()
    #expect(adopters > 1000 && abs(home - expected) <= 4 * deviation)
    let (abroad, others) = share(world, of: Place.closed, in: Place.aaa)
    #expect(abs(abroad - 0.5) < 4 * (0.25 / Double(others)).squareRoot())
  }

  @Test func `mutant: a share that is not told is seen`() {
    let (home, adopters) = share(
      world(mandated(stateOwned: 0), months: 12), of: Place.closed, in: Place.ccc)
    #expect(abs(home - 0.675) > 4 * (0.675 * 0.325 / Double(adopters)).squareRoot())
  }

  @Test func `a government forecasts what its own firms will do`() {
    let scenario = mandated(stateOwned: 0.4)
    var world = WorldExamples.world(scenario)
    world.gatherPolicy()
    let field = world.fields[ID(0)]
    let forecast = MarketForecast(field: field, state: Place.ccc, available: [true, true])
    let directive = world.directive(in: ID(Place.ccc), of: ID(0), under: world.policy)
    #expect(directive == Place.closed)
    let owned = field.market.stateOwnedShare(in: Place.ccc)
    #expect(abs(owned - 0.4) < 0.05)
    let shares = forecast.shares(
      after: 24, own: [0, 0], government: [0, 0], directive: directive)
    #expect(abs(shares[0] / (shares[0] + shares[1]) - (owned + (1 - owned) / 2)) < 1e-9)
  }

  @Test func `without an order, or without such firms, every bit is the same`() {
    var plain = mandated(stateOwned: 0, strength: 2)
    plain.fields["field"]?.firms = 500
    let expected = Simulation.run(plain, run: 1, seed: 3, replicate: 1)
    var unlisted = plain
    unlisted.fields["field"]?.stateOwned = [:]
    #expect(Simulation.run(unlisted, run: 1, seed: 3, replicate: 1) == expected)
    var owned = plain
    owned.fields["field"]?.stateOwned = ["AAA": 1, "BBB": 0.5]
    owned.fields["field"]?.standards["Open"]?.sponsors["Alpha"]?.ownership = .stateOwned
    #expect(Simulation.run(owned, run: 1, seed: 3, replicate: 1) == expected)
    owned.fields["field"]?.stateOwned["CCC"] = 1
    #expect(Simulation.run(owned, run: 1, seed: 3, replicate: 1) != expected)
  }

  @Test func `a state-owned sponsor stands behind what its government obliges to`() {
    var scenario = mandated(stateOwned: 0)
    scenario.fields["field"]?.supplyBenefit = 1
    scenario.fields["field"]?.standards["Open"]?.sponsors["Delta"] = WorldExamples.sponsor(
      "CCC", size: 5)
    func change(_ scenario: Scenario) -> [Double] {
      var world = WorldExamples.world(scenario)
      world.gatherPolicy()
      return world.fitChange(of: ID(0), in: ID(Place.aaa), under: world.policy)
    }
    #expect(change(scenario) == [0, 0])
    scenario.fields["field"]?.standards["Open"]?.sponsors["Delta"]?.ownership = .stateOwned
    // A third of all sponsors' size: 5 of 9 + 5 + 1.
    for (moved, expected) in zip(change(scenario), [1.0 / 3, -1.0 / 3]) {
      #expect(abs(moved - expected) < 1e-12)
    }
    scenario.instruments = [:]
    #expect(change(scenario) == [0, 0])
  }

  // MARK: - Team leads

  private func team(_ change: (inout FieldSpecification) -> Void = { _ in }) -> World {
    var scenario = WorldExamples.threeStates()
    scenario.parameters.invention.hazard = 0.2
    scenario.parameters.firms.leadResources = 1.5
    scenario.fields["field"]?.standards["Closed"]?.sponsors = [
      "Gamma": WorldExamples.sponsor("CCC", size: 2),
      "Kappa": WorldExamples.sponsor("CCC", size: 7),
      "Omega": WorldExamples.sponsor("CCC", size: 9),
    ]
    scenario.fields["field"]?.standards["Closed"]?.sponsors["Omega"]?.ownership = .stateOwned
    change(&scenario.fields["field"]!)
    var lever = InstrumentSpecification()
    lever.kind = .nationalTeam
    lever.state = "CCC"
    lever.strength = 0.4
    scenario.instruments = ["team": lever]
    var world = WorldExamples.world(scenario)
    world.gatherPolicy()
    return world
  }

  private func hazard(_ name: String, in world: World) -> Double {
    InventionPhase.hazard(
      of: world.standards[ID(Place.closed)].specification.sponsors[name]!, on: ID(Place.closed),
      in: world)
  }

  @Test func `the dominant private firm leads the team, and has more than the platform gives all`()
  {
    let world = team()
    #expect(abs(hazard("Gamma", in: world) - 0.2 * exponential(0.4)) < 1e-15)
    #expect(abs(hazard("Omega", in: world) - 0.2 * exponential(0.4)) < 1e-15)
    #expect(abs(hazard("Kappa", in: world) - 0.2 * exponential(0.4 + 1.5 * 0.4)) < 1e-15)
  }

  @Test func `a lead that is named leads instead`() {
    let world = team { $0.standards["Closed"]?.sponsors["Gamma"]?.ownership = .teamLead }
    #expect(hazard("Gamma", in: world) > hazard("Kappa", in: world))
  }

  @Test func `leads draft association standards`() {
    func count(_ drafting: Double) -> Int {
      var scenario = LeverExample(.nationalTeam, strength: 1).scenario
      scenario.nationalStandards["CCC"]?.association.perYear = 500
      scenario.parameters.firms.leadDrafting = drafting
      var lever = LeverExample(.nationalTeam, strength: 1).lever
      lever.field = "field"
      scenario.instruments = ["team": lever]
      return world(scenario, months: 24).national[0].stock[NationalType.association.rawValue]
    }
    let (off, on) = (count(0), count(0.5))
    // Poisson with means 1000 and 1000·e^0.5, each within five standard deviations.
    #expect(abs(Double(off) - 1000) < 5 * 1000.0.squareRoot())
    #expect(abs(Double(on) - 1000 * exponential(0.5)) < 5 * 1649.0.squareRoot())
  }

  // MARK: - Licensing

  /// n(A − c)/(n + 1): 3/4 for three who license alone, 1/2 for one pool, nothing for free.
  @Test(arguments: [
    ([Licensing.alone, .alone, .alone], 0.75), ([.pool, .pool, .pool], 0.5),
    ([.alone, .pool, .pool], 2.0 / 3), ([.free, .free, .alone], 0.5),
    ([.free, .free, .free], 0),
  ])
  func `patents in a pool stack once, free ones never`(terms: [Licensing], royalty: Double) {
    var scenario = WorldExamples.threeStates()
    scenario.parameters.invention.royalty = 1
    scenario.fields["field"]?.standards["Closed"]?.sponsors = [:]
    for (place, licensing) in terms.enumerated() {
      scenario.fields["field"]?.standards["Closed"]?.sponsors["S\(place)"] =
        WorldExamples.sponsor("CCC", size: 1)
      scenario.fields["field"]?.standards["Closed"]?.sponsors["S\(place)"]?.licensing = licensing
    }
    var standard = WorldExamples.world(scenario).standards[ID(Place.closed)]
    standard.patents = [1, 2, 1]
    let improvement = InventionPhase.improvement(
      of: standard, by: scenario.parameters.invention)
    #expect(abs(improvement + royalty) < 1e-15)
  }

  // MARK: - Listing

  private func listing(_ firm: String) -> World {
    var example = LeverExample(.entityListing, strength: 0.8)
    example.scenario.fields["field"]?.standards["Open"]?.sponsors["Beta"] =
      WorldExamples.sponsor("AAA", size: 3)
    example.lever.sponsor = firm
    return example.world
  }

  /// Alpha is 9 of 12 of AAA's firms, Beta 3.
  @Test(arguments: [("Alpha", 0.75), ("Beta", 0.25)])
  func `a firm that is listed weighs as much as it is of its state's`(firm: String, part: Double) {
    let policy = listing(firm).policy
    #expect(abs(policy[.participation, Place.aaa] + 0.8 * part) < 1e-15)
    #expect(abs(policy[.participation, Place.ccc] + 0.8 * part) < 1e-15)
    #expect(abs(policy[.spillover, Place.ccc, Place.aaa] + 0.8 * part) < 1e-15)
    #expect(abs(policy[.supply, Place.open] + 0.8 * part) < 1e-15)
    #expect(policy[.supply, Place.closed] == 0)
  }

  @Test func `without a name all of the target's firms are meant, a stranger's is nobody's`() {
    let all = listing("").policy
    #expect(all[.participation, Place.aaa] == -0.8 && all[.supply, Place.open] == 0)
    // Gamma is at home in CCC.
    #expect(listing("Gamma").policy.touched.isEmpty)
  }
}
