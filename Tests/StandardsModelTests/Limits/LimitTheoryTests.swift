import SimulationEngine
import Testing

@testable import StandardsModel

/// What limits compute from a scenario's numbers, against the numbers of models §15.
@Suite struct LimitTheoryTests {
  /// States of equal weight with two standards `a` and `b`.
  private func scenario(
    states: [String] = ["XAA"], months: Int = 50, _ change: (inout FieldSpecification) -> Void
  ) -> Scenario {
    var scenario = Scenario()
    scenario.calendar.start = Month(year: 2000, month: 1)
    scenario.calendar.end = scenario.calendar.start + (months - 1)
    for code in states {
      var state = StateSpecification()
      state.gdp = ["2000": 1]
      scenario.world.states[code] = state
    }
    var field = FieldSpecification()
    field.network = .complete(CompleteNetwork())
    field.standards = ["a": StandardSpecification(), "b": StandardSpecification()]
    change(&field)
    scenario.fields["f"] = field
    return scenario
  }

  private func arthur(preferenceR: Double, gdpR: Double = 1) -> LimitTheory {
    var arrivals = ArrivalScheduling()
    arrivals.perMonth = 100
    var numbers = CompleteNetwork()
    numbers.contacts = .number
    var scenario = scenario(states: ["XRR", "XSS"]) {
      $0.firms = 4000
      $0.homes = .drawn
      $0.noise = .none
      $0.scheduling = .arrivals(arrivals)
      $0.network = .complete(numbers)
      $0.networkBenefit = 1.0 / 32
      $0.standards["a"]!.fitByState = ["XRR": preferenceR]
      $0.standards["b"]!.fitByState = ["XSS": 0.5]
    }
    scenario.world.states["XRR"]!.gdp = ["2000": gdpR]
    return ArthurLimit().theory(scenario)
  }

  @Test func `ARTH numbers come from the scenario's`() throws {
    let even = arthur(preferenceR: 0.5)
    #expect(even.objections.isEmpty)
    #expect(even.expectations[0]?.mean == 0.5)
    #expect(even.expectations[1]?.mean == 289)
    #expect(abs(try #require(even.expectations[1]?.standardDeviation) - 235.5589) < 1e-4)
    let uneven = arthur(preferenceR: 0.25)
    #expect(uneven.expectations.map { $0?.mean } == [9.0 / 26, 153])
    let many = arthur(preferenceR: 0.5, gdpR: 11.0 / 9)
    #expect(abs(try #require(many.expectations[0]?.mean) - 0.9680589764) < 1e-9)
    #expect(abs(try #require(many.expectations[1]?.mean) - 159.140052) < 1e-5)
    // Nobody prefers b: no second barrier.
    #expect(!arthur(preferenceR: -0.5).objections.isEmpty)
  }

  private func weitzel(cost: Double) -> [Double?] {
    var sequential = SequentialScheduling()
    sequential.updates = 35
    var numbers = CompleteNetwork()
    numbers.contacts = .number
    let scenario = scenario {
      $0.firms = 35
      $0.noise = .none
      $0.revisionRate = 1
      $0.scheduling = .sequential(sequential)
      $0.network = .complete(numbers)
      $0.networkBenefit = 1000
      $0.initialUsers = .believed
      $0.standards["a"]!.royalty = cost
      $0.standards["b"]!.networkFactor = 0
    }
    return WeitzelLimit().theory(scenario).expectations.map { $0?.mean }
  }

  @Test func `WEITZ-1 the gap lies between 17,000 and 34,000`() {
    #expect(weitzel(cost: 16_999) == [1, 0, 1])
    #expect(weitzel(cost: 17_001) == [0, 35 * (34_000 - 17_001), 1])
    #expect(weitzel(cost: 33_999) == [0, 35, 1])
    #expect(weitzel(cost: 34_001) == [0, 0, 1])
  }

  private func blocs(across: Double) -> LimitTheory {
    var blocs = BlocNetwork()
    blocs.across = across
    let scenario = scenario(states: ["XEE", "XWW"], months: 400) {
      $0.firms = 20_000
      $0.network = .blocs(blocs)
      $0.networkBenefit = 3 * (1 + across)
      $0.revisionRate = 1
      $0.initialUsers = .exact
      $0.standards["a"]!.installedBaseByState = ["XEE": 0.9, "XWW": 0.1]
      $0.standards["b"]!.installedBaseByState = ["XEE": 0.1, "XWW": 0.9]
    }
    return TwoBlocLimit().theory(scenario)
  }

  @Test func `BLOC-1 the split lasts on one side of the threshold`() {
    let threshold = 0.2941314190 / 1.5
    let apart = blocs(across: 0.6 * threshold)
    #expect(apart.objections.isEmpty && apart.expectations[0]?.mean == 1)
    let together = blocs(across: 1.4 * threshold)
    #expect(together.objections.isEmpty && together.expectations[0]?.mean == 0)
    #expect(!blocs(across: threshold).objections.isEmpty)
  }

  private func mandate(month: Int) -> Double? {
    var scenario = scenario(months: 480) {
      $0.firms = 4000
      $0.networkBenefit = 3
      $0.revisionRate = 0.1
      $0.initialUsers = .exact
      $0.standards["a"]!.installedBase = 0.55
      $0.standards["b"]!.installedBase = 0.45
    }
    var mandate = InstrumentSpecification()
    mandate.state = "XAA"
    mandate.standard = "b"
    mandate.strength = 0.2
    mandate.from = scenario.calendar.start + month
    scenario.instruments["mandate"] = mandate
    return MandateTimingLimit().theory(scenario).expectations[0]?.mean
  }

  /// The deadline is 15.2 months; see models §3.5.
  @Test func `TIME-1 half the deadline is early enough and twice too late`() throws {
    #expect(try #require(mandate(month: 7)) > 0.95)
    #expect(try #require(mandate(month: 30)) < 0.05)
    #expect((0.4...0.6).contains(try #require(mandate(month: 15))))
  }

  @Test func `a mechanism that the closed form leaves out is an objection`() {
    var scenario = scenario {
      $0.networkBenefit = 1
      $0.revisionRate = 1
      $0.firms = 20
      $0.initialUsers = .exact
      $0.standards["a"]!.installedBase = 0.5
      $0.standards["b"]!.installedBase = 0.5
    }
    #expect(BrockDurlaufLimit().theory(scenario).objections.isEmpty)
    scenario.instruments["mandate"] = InstrumentSpecification()
    #expect(BrockDurlaufLimit().theory(scenario).objections == ["governments have instruments"])
    scenario.fields["g"] = FieldSpecification()
    #expect(BrockDurlaufLimit().theory(scenario).objections == [LimitTheory.needsOneField])
  }

  @Test func `shares near 0 and 1 forgive an exception, certainties none`() throws {
    let rare = LimitExpectation.probability(1e-9)
    #expect(try #require(rare.standardError(runs: 30, sample: nil)) > 0.02)
    let half = LimitExpectation.probability(0.5)
    #expect(abs(try #require(half.standardError(runs: 100, sample: 9)) - 0.05) < 1e-12)
    #expect(LimitExpectation.probability(1).standardError(runs: 30, sample: 0.1) == 0)
    #expect(LimitExpectation(3).standardError(runs: 4, sample: 6) == 3)
    #expect(LimitExpectation(3).standardError(runs: 1, sample: nil) == nil)
  }
}
