import SimulationEngine
import StandardsModel

/// Tiny named worlds for tests.
public enum WorldExamples {
  /// Three states, `AAA` the largest economy, with one committee of which all are P-members, and one
  /// field in which an open standard of AAA and a closed one of CCC are rivals.
  public static func threeStates() -> Scenario {
    var scenario = Scenario()
    scenario.name = "three-states"
    scenario.calendar.start = Month(year: 2003, month: 1)
    scenario.calendar.end = Month(year: 2005, month: 12)
    for (code, gdp, latitude) in [("AAA", 50.0, 0.0), ("BBB", 30.0, 20.0), ("CCC", 20.0, 40.0)] {
      var state = StateSpecification()
      state.name = code
      state.gdp = ["2003": gdp]
      state.idealPoint = ["2003": latitude / 20]
      state.capital.latitude = latitude
      scenario.world.states[code] = state
    }
    var committee = CommitteeSpecification()
    committee.title = "Everything"
    committee.secretariat = "AAA"
    committee.members = ["AAA": .participating, "BBB": .participating, "CCC": .participating]
    var body = BodySpecification()
    body.committees = ["XX/TC 1": committee]
    scenario.bodies = ["XX": body]

    var open = StandardSpecification()
    open.openness = 0.9
    open.installedBase = 0.2
    open.sponsors = ["Alpha": sponsor("AAA", size: 9)]
    var closed = StandardSpecification()
    closed.openness = 0.1
    closed.sponsors = ["Gamma": sponsor("CCC", size: 1)]
    var field = FieldSpecification()
    field.firms = 100
    field.innovation = 0.02
    field.imitation = 0.1
    field.networkBenefit = 2
    field.revisionRate = 0.05
    field.standards = ["Closed": closed, "Open": open]
    scenario.fields = ["field": field]
    return scenario
  }

  public static func sponsor(_ home: String, size: Double) -> SponsorSpecification {
    var sponsor = SponsorSpecification()
    sponsor.home = home
    sponsor.size = size
    return sponsor
  }

  /// A document of the standard `standard` on the fast track of body `XX`.
  public static func project(of standard: String, submitted: Month) -> ProjectSpecification {
    var project = ProjectSpecification()
    project.standard = standard
    project.committee = "XX/TC 1"
    project.submitted = submitted
    return project
  }

  public static func world(_ scenario: Scenario, seed: UInt64 = 1, replicate: Int = 1) -> World {
    WorldBuilder(scenario, draws: Draws(seed: seed, replicate: replicate)).world()
  }
}
