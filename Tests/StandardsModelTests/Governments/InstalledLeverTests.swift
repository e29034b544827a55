import SimulationEngine
import TestSupport
import Testing

@testable import StandardsModel

/// LOGIT-3, TIME-1 and FS86-1 through a real lever: a procurement preference in a state that is alone
/// in the world. Two standards in share coding, so that θ = 2K and a preference of strength 2h is the
/// field h.
@Suite struct InstalledLeverTests {
  private static let interaction = 1.5

  /// One state whose firms all use one of two standards; `lead` is the share of the rival less that of
  /// the standard that government buys by.
  private func scenario(firms: Int = 4000, lead: Double, field h: Double) -> Scenario {
    var scenario = Scenario()
    scenario.calendar.start = Month(year: 2000, month: 1)
    scenario.calendar.end = Month(year: 2003, month: 12)
    scenario.calendar.substeps = 10
    var state = StateSpecification()
    state.gdp = ["2000": 1]
    scenario.world.states = ["AAA": state]
    var bought = StandardSpecification()
    bought.installedBase = (1 - lead) / 2
    var rival = StandardSpecification()
    rival.installedBase = (1 + lead) / 2
    var field = FieldSpecification()
    field.firms = firms
    field.networkBenefit = 2 * Self.interaction
    field.revisionRate = 1
    field.standards = ["Bought": bought, "Rival": rival]
    scenario.fields = ["field": field]
    var preference = InstrumentSpecification()
    preference.kind = .procurementPreference
    preference.state = "AAA"
    preference.standard = "Bought"
    preference.strength = 2 * h
    scenario.instruments = ["preference": preference]
    return scenario
  }

  /// Share of the standard that government buys by, less the rival's, after so many months; with a
  /// revision rate of 1 a month is a sweep.
  private func lead(_ scenario: Scenario, months: Int, replicate: Int) -> Double {
    let draws = Draws(seed: 31, replicate: replicate)
    var world = WorldBuilder(scenario, draws: draws).world()
    for month in 0..<months {
      world.month = scenario.calendar.start + month
      _ = Timetable.advance(&world, draws: draws)
    }
    let market = world.fields[ID(0)].market
    return Double(market.users(of: 0) - market.users(of: 1)) / Double(market.adopters)
  }

  /// A preference of strength s is a field of s on its standard: what quality s would be in that state,
  /// to the last bit.
  @Test(arguments: [0.13, 0.4, 0.77, 1.9])
  func `a preference of some strength is a field of that strength`(strength: Double) {
    let preferred = scenario(firms: 800, lead: 0.3, field: strength / 2)
    var liked = scenario(firms: 800, lead: 0.3, field: 0)
    liked.fields["field"]?.standards["Bought"]?.quality = strength
    for replicate in 1...2 {
      #expect(
        lead(preferred, months: 12, replicate: replicate)
          == lead(liked, months: 12, replicate: replicate))
    }
    let none = scenario(firms: 800, lead: 0.3, field: 0)
    #expect(
      lead(preferred, months: 12, replicate: 1) < lead(none, months: 12, replicate: 1) - 0.01
        || lead(preferred, months: 12, replicate: 1) > lead(none, months: 12, replicate: 1) + 0.01)
  }

  /// From the middle the mean market goes to the rest point of m = tanh(K·m + h), by bisection here and
  /// by the lever there. Four standard deviations of 4,000 firms, √((1 − m²)/(N·(1 − K(1 − m²)))) each.
  @Test(arguments: [(0.05, 0.87801019), (0.1, 0.89385520), (0.2, 0.91817278), (0.3, 0.93588603)])
  func `LOGIT-3 a preference settles where the field does`(h: Double, rest: Double) {
    let final = lead(scenario(lead: -0.3, field: h), months: 40, replicate: 1)
    let slope = 1 - rest * rest
    let deviation = (slope / (4000 * (1 - Self.interaction * slope))).squareRoot()
    #expect(abs(final - rest) < 4 * deviation)
  }

  /// h_c(1.5) = 0.2075464553; the shortest mandate at h = 0.30 from the rest point is 8.33 sweeps.
  @Test func `LOGIT-3 a preference below the spinodal field leaves the rival, one above ends it`() {
    let start = LogitMeanField(interaction: Self.interaction).spontaneousLead
    for replicate in 1...3 {
      let below = lead(scenario(lead: start, field: 0.12), months: 40, replicate: replicate)
      let above = lead(scenario(lead: start, field: 0.30), months: 40, replicate: replicate)
      #expect(below < -0.7 && above > 0.9)
    }
  }

  @Test func `mutant: taking the strength for the field would flip below the spinodal`() {
    var doubled = scenario(
      lead: LogitMeanField(interaction: Self.interaction).spontaneousLead, field: 0.12)
    doubled.instruments["preference"]?.strength *= 2
    #expect(lead(doubled, months: 40, replicate: 1) > 0.9)
  }

  /// h = 0.1 from −0.1: the free market passes the point of no return after 1.520861 sweeps, so that a
  /// preference bought after half of that turns it and one after twice that does not.
  @Test func `TIME-1 a weak permanent preference works until its deadline`() {
    func flips(_ sweeps: Double) -> Int {
      (1...4).count { replicate in
        var late = scenario(firms: 20_000, lead: 0.1, field: 0.1)
        // A tenth of a sweep per month, so that the date is fine enough.
        late.fields["field"]?.revisionRate = 0.1
        late.calendar.substeps = 1
        late.instruments["preference"]?.from =
          late.calendar.start + Int((10 * sweeps).rounded())
        return lead(late, months: 250, replicate: replicate) > 0
      }
    }
    let deadline = LogitMeanField(interaction: Self.interaction, field: 0.1).deadline(from: -0.1)
    #expect(abs((deadline ?? 0) - 1.520861) < 1e-6)
    #expect(flips(0.5 * 1.520861) == 4)
    #expect(flips(2.5 * 1.520861) == 0)
  }

  /// Farrell & Saloner (1986): users arrive one by one and do not look ahead. The old standard's base
  /// from which on nobody takes the new one moves by strength / b, b the network benefit per user.
  @Test(arguments: [0.0, 0.5, 1.0])
  func `FS86-1 a preference keeps the window open for longer`(strength: Double) {
    let firms = 101
    func takesNew(base: Int) -> Bool {
      var entry = scenario(firms: firms, lead: 0, field: strength / 2)
      entry.fields["field"]?.networkBenefit = 4
      entry.fields["field"]?.standards["Bought"]?.quality = 1
      var world = WorldExamples.world(entry)
      world.fields[ID(0)].market.rules.noise = .none
      world.fields[ID(0)].market.rules.scheduling = .arrivals(1)
      for firm in 0..<firms {
        world.fields[ID(0)].market.setUse(firm >= firms - base ? 1 : nil, ofFirm: firm)
      }
      _ = Timetable.advance(&world, draws: Draws(seed: 1, replicate: 1))
      return world.fields[ID(0)].market.users(of: 0) == 1
    }
    // Benefit of the old standard per user: 4 / (firms − 1).
    let window = InstalledBaseWindow(
      oldBenefit: 0, oldNetwork: 0.04, newBenefit: 1 + strength, newNetwork: 0.04,
      discount: 1e12)
    let closing = Int(window.firstDoubt.rounded())
    #expect(takesNew(base: closing - 1) && !takesNew(base: closing + 1))
    #expect(closing == 25 + Int(25 * strength))
  }
}
