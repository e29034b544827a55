import SimulationEngine
import TestSupport
import Testing

@testable import StandardsModel

@Suite struct NationalPhaseTests {
  private func scenario(_ levers: Keyed<InstrumentSpecification> = [:]) -> Scenario {
    var national = NationalSpecification()
    national.mandatory.stock = 200
    national.voluntary.stock = 3800
    national.voluntary.perYear = 600
    national.industry.perYear = 240
    national.association.perYear = 120
    national.adopted = 0.5
    national.withdrawal = 0.06
    var scenario = WorldExamples.threeStates()
    scenario.nationalStandards = ["BBB": national, "CCC": national]
    scenario.parameters.national.internationalStock = 50_000
    scenario.instruments = levers
    return scenario
  }

  private func lever(
    _ kind: InstrumentKind, _ strength: Double
  ) -> Keyed<InstrumentSpecification> {
    var lever = InstrumentSpecification()
    lever.kind = kind
    lever.state = "CCC"
    lever.strength = strength
    return ["lever": lever]
  }

  private func advanced(_ scenario: Scenario, months: Int = 24) -> [NationalStandards] {
    let draws = Draws(seed: 12, replicate: 1)
    var world = WorldExamples.world(scenario)
    for month in 0..<months {
      world.month = scenario.calendar.start + month
      var log = MonthLog()
      InstrumentsPhase().advance(&world, draws: draws, log: &log)
      NationalPhase().advance(&world, draws: draws, log: &log)
    }
    return world.national
  }

  private func stock(_ own: NationalStandards, _ type: NationalType) -> Int {
    own.stock[type.rawValue]
  }

  /// Four standard deviations of a Poisson count.
  private func expectPoisson(_ count: Int, mean: Double) {
    #expect(abs(Double(count) - mean) < 4 * mean.squareRoot(), "\(count) for \(mean)")
  }

  @Test func `each type comes at its own rate`() {
    let own = advanced(scenario())[1]
    expectPoisson(stock(own, .industry), mean: 480)
    expectPoisson(stock(own, .association), mean: 240)
    #expect(stock(own, .local) == 0 && stock(own, .enterprise) == 0)
    expectPoisson(own.months.reduce(0) { $0 + $1.issued }, mean: 600)
  }

  /// Half of 4,000 are adopted and leave at half the hazard: 2000·(1 − e^−0.06) and 2000·(1 − e^−0.03)
  /// in a first year without new ones.
  @Test func `adopted standards are withdrawn half as often`() {
    var closed = scenario()
    closed.nationalStandards["CCC"]?.voluntary.perYear = 0
    let own = advanced(closed, months: 12)[1]
    let lostAdopted = 2000 - own.adopted
    let lost = own.months.reduce(0) { $0 + $1.withdrawn } - lostAdopted
    expectPoisson(lostAdopted, mean: 2000 * (1 - exponential(-0.03)))
    expectPoisson(lost, mean: 2000 * (1 - exponential(-0.06)))
    #expect(own.national == 4000 - lost - lostAdopted)
  }

  @Test func `a lever on one state leaves the other's luck alone`() {
    let (with, without) = (
      advanced(scenario(lever(.associationReform, 1))), advanced(scenario())
    )
    #expect(with[0] == without[0])
    #expect(stock(with[1], .association) > stock(without[1], .association))
    #expect(stock(with[1], .industry) == stock(without[1], .industry))
    expectPoisson(stock(with[1], .association), mean: 240 * exponential(1))
  }

  @Test func `review withdraws more, and issues the same`() {
    let (with, without) = (advanced(scenario(lever(.review, 0.1)))[1], advanced(scenario())[1])
    func sum(_ own: NationalStandards, _ path: KeyPath<NationalMonth, Int>) -> Int {
      own.months.reduce(0) { $0 + $1[keyPath: path] }
    }
    #expect(sum(with, \.withdrawn) > sum(without, \.withdrawn))
    #expect(sum(with, \.issued) == sum(without, \.issued))
  }

  @Test func `deciding changes nothing, applying everything`() {
    let world = WorldExamples.world(scenario())
    let next = NationalPhase().decide(in: world, drawing: Draws(seed: 12, replicate: 1))
    #expect(world.national.allSatisfy { $0.months.isEmpty })
    var (after, log) = (world, MonthLog())
    NationalPhase().apply(next, to: &after, log: &log)
    #expect(after.national == next && next.allSatisfy { $0.months.count == 1 })
  }
}
