import SimulationEngine
import TestSupport
import Testing

@testable import StandardsModel

@Suite struct NationalStandardsTests {
  private func scenario() -> Scenario {
    var scenario = WorldExamples.threeStates()
    var national = NationalSpecification()
    national.mandatory.stock = 100
    national.voluntary.stock = 900
    national.voluntary.perYear = 1200
    national.adopted = 0.3
    national.converted = 0.5
    national.adoptionByGap = 1
    national.adoption = -1
    scenario.nationalStandards = ["CCC": national]
    scenario.parameters.national.internationalStock = 4000
    scenario.parameters.national.internationalPerYear = 1200
    var follower = CapabilitySpecification()
    follower.gap = 1
    scenario.fields["field"]?.capability = ["AAA": CapabilitySpecification(), "CCC": follower]
    return scenario
  }

  private func advanced(_ scenario: Scenario, months: Int = 12) -> World {
    var world = WorldExamples.world(scenario)
    for month in 0..<months {
      world.month = scenario.calendar.start + month
      var log = MonthLog()
      InstrumentsPhase().advance(&world, draws: Draws(seed: 4, replicate: 1), log: &log)
      NationalPhase().advance(&world, draws: Draws(seed: 4, replicate: 1), log: &log)
    }
    return world
  }

  @Test func `who cannot write it takes it over, by a logit of the gap`() throws {
    let world = advanced(scenario(), months: 0)
    let own = try #require(world.national.first)
    #expect(NationalPhase.adoption(of: own, in: world) == 0.5)
    var close = scenario()
    close.fields["field"]?.capability["CCC"]?.gap = 0
    let arrived = advanced(close, months: 0)
    #expect(
      abs(NationalPhase.adoption(of: arrived.national[0], in: arrived) - logisticFunction(-1))
        < 1e-15)
  }

  /// 1,200 a year of which half adopt: five standard deviations either way.
  @Test func `stock and flow add up, and three shares are three`() throws {
    let world = advanced(scenario())
    let own = try #require(world.national.first)
    let issued = own.months.reduce(0) { $0 + $1.issued }
    let adopting = own.months.reduce(0) { $0 + $1.adopting }
    #expect(abs(Double(issued) - 1200) < 5 * 1200.squareRoot())
    #expect(abs(Double(adopting) - 600) < 5 * 600.squareRoot())
    #expect(own.national == 1000 + issued && own.adopted == 300 + adopting)
    #expect(own.converted == 2000 + adopting && world.internationalStandards == 5200)
    #expect(own.adoptingShare == Double(adopting) / Double(issued))
    #expect(own.adoptedShare == Double(own.adopted) / Double(own.national))
  }

  @Test func `nothing can be adopted twice`() {
    var exhausted = scenario()
    exhausted.parameters.national.internationalStock = 2001
    exhausted.parameters.national.internationalPerYear = 0
    exhausted.nationalStandards["CCC"]?.converted = 1
    let own = advanced(exhausted).national[0]
    #expect(own.adopted == 300 && own.converted == 2001)
  }

  @Test func `what a regulation refers to becomes mandatory`() {
    var cited = scenario()
    var reference = InstrumentSpecification()
    reference.kind = .referenceInRegulation
    reference.state = "CCC"
    reference.standard = "Closed"
    reference.strength = 1
    cited.instruments = ["reference": reference]
    let (with, without) = (advanced(cited).national[0], advanced(scenario()).national[0])
    let referenced = with.months.reduce(0) { $0 + $1.referenced }
    #expect(referenced > 50 && with.national == without.national)
    #expect(
      with.stock[NationalType.mandatory.rawValue]
        == without.stock[NationalType.mandatory.rawValue] + referenced)
  }

  @Test func `without a national layer nothing is written`() {
    var none = scenario()
    none.nationalStandards = [:]
    let series = Simulation.run(none, run: 1, seed: 1, replicate: 1).first { $0.name == "series" }
    let names = series?.texts("series") ?? []
    #expect(!names.contains { $0?.hasPrefix("national-") ?? false })
    #expect(advanced(none).national.isEmpty)
  }
}
