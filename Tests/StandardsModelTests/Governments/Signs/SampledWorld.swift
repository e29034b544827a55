import SimulationEngine
import TestSupport

@testable import StandardsModel

/// A world drawn at random in which every lever has something to act on: AAA leads and stands behind
/// `Open`, CCC follows with `Closed`, BBB is between them and DDD and EEE look on.
struct SampledWorld {
  let number: Int
  private(set) var scenario = Scenario()

  init(_ number: Int) {
    self.number = number
    var stream = Draws(seed: 60, replicate: number)
      .stream(DrawPurpose(0), of: Subject("sampled world"))
    func between(_ low: Double, _ high: Double) -> Double {
      low + (high - low) * stream.uniform()
    }
    scenario.name = "sampled"
    scenario.calendar.start = Month(year: 2003, month: 1)
    scenario.calendar.end = Month(year: 2005, month: 12)
    for (place, code) in ["AAA", "BBB", "CCC", "DDD", "EEE"].enumerated() {
      var state = StateSpecification()
      state.gdp = ["2003": [50, 25, 30, 15, 10][place] * between(0.7, 1.4)]
      state.idealPoint = ["2003": between(-1, 1)]
      state.capital.latitude = between(-50, 50)
      state.capital.longitude = between(-90, 90)
      scenario.world.states[code] = state
    }
    scenario.fields = ["field": Self.field(between)]
    scenario.bodies = ["XX": Self.body(between)]
    scenario.nationalStandards = ["CCC": Self.national(between)]
    scenario.parameters.national.internationalStock = 20_000
    scenario.parameters.national.internationalPerYear = 1000
    parameters(between)
  }

  private static func field(_ between: (Double, Double) -> Double) -> FieldSpecification {
    var open = StandardSpecification()
    open.openness = 0.7
    open.royalty = between(0.1, 0.5)
    open.installedBase = between(0.02, 0.2)
    open.sponsors = ["Alpha": WorldExamples.sponsor("AAA", size: between(4, 12))]
    var closed = StandardSpecification()
    closed.openness = 0.3
    closed.royalty = between(0.1, 0.5)
    closed.installedBase = between(0.01, 0.05)
    closed.sponsors = ["Gamma": WorldExamples.sponsor("CCC", size: between(2, 8))]
    var field = FieldSpecification()
    field.firms = 400
    field.innovation = between(0.005, 0.02)
    field.imitation = between(0.03, 0.12)
    field.networkBenefit = between(0.5, 3.5)
    field.endorsementWeight = between(0.3, 1.5)
    field.supplyBenefit = between(0.5, 3)
    field.revisionRate = between(0.01, 0.06)
    field.switchingCost = between(0, 1)
    field.dualCost = between(0.5, 2)
    field.standards = ["Closed": closed, "Open": open]
    var leader = CapabilitySpecification()
    leader.effort = between(0.03, 0.06)
    var second = CapabilitySpecification()
    second.gap = between(0.2, 0.6)
    second.effort = between(0.02, 0.04)
    var follower = CapabilitySpecification()
    follower.gap = between(0.7, 1.5)
    follower.effort = between(0.01, 0.03)
    field.capability = ["AAA": leader, "BBB": second, "CCC": follower]
    return field
  }

  private static func body(_ between: (Double, Double) -> Double) -> BodySpecification {
    var body = BodySpecification()
    body.rule = .simpleMajority(SimpleMajority())
    for number in 1...8 {
      var committee = CommitteeSpecification()
      committee.secretariat = ["AAA", "AAA", "BBB", "BBB", "CCC", "DDD", "EEE", "AAA"][number - 1]
      committee.members = [
        "AAA": .participating, "BBB": .participating, "CCC": .participating,
        "DDD": .participating, "EEE": .participating,
      ]
      body.committees["XX/TC \(number)"] = committee
    }
    body.life.committeeProposals = between(2, 5)
    body.projects = [
      "Paper": WorldExamples.project(of: "Closed", submitted: Month(year: 2003, month: 2))
    ]
    return body
  }

  private static func national(_ between: (Double, Double) -> Double) -> NationalSpecification {
    var national = NationalSpecification()
    national.mandatory = flow(2000, between(20, 60))
    national.voluntary = flow(20_000, between(500, 1500))
    national.association = flow(100, between(100, 1000))
    national.adopted = between(0.2, 0.4)
    national.converted = 0.4
    national.adoption = between(-1.5, 0)
    national.withdrawal = between(0.01, 0.04)
    return national
  }

  private static func flow(_ stock: Int, _ perYear: Double) -> NationalFlow {
    var flow = NationalFlow()
    flow.stock = stock
    flow.perYear = perYear
    return flow
  }

  private mutating func parameters(_ between: (Double, Double) -> Double) {
    scenario.parameters.voting.approval = between(0.3, 1)
    scenario.parameters.voting.openness = between(1, 3)
    scenario.parameters.voting.merit = between(0.5, 1.5)
    scenario.parameters.voting.experience = between(0.3, 1)
    scenario.parameters.voting.ties = between(0, 1)
    scenario.parameters.voting.abstention = between(0.2, 0.6)
    scenario.parameters.participation.participatingMembers = between(0.5, 0.75)
    scenario.parameters.secretariats.vacancyHazard = between(0.15, 0.35)
    scenario.parameters.secretariats.bidding = between(0, 1)
    scenario.parameters.committeeLife.approval = between(1, 2)
    scenario.parameters.committeeLife.breadth = 0.5
    scenario.parameters.capability.spillover = between(0.05, 0.15)
    scenario.parameters.invention.hazard = between(0.3, 1)
    scenario.parameters.invention.quality = between(0.005, 0.02)
  }
}
