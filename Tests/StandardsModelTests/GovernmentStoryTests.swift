import SimulationEngine
import TestSupport
import Testing

@testable import StandardsModel

@Suite struct GovernmentStoryTests {
  /// AAA lists CCC in July 2003 and exempts bodies when it reconsiders.
  private var scenario: Scenario {
    var scenario = WorldExamples.threeStates()
    scenario.calendar.end = Month(year: 2007, month: 12)
    var listing = InstrumentSpecification()
    listing.kind = .entityListing
    listing.state = "AAA"
    listing.target = "CCC"
    listing.strength = 1
    listing.from = Month(year: 2003, month: 7)
    scenario.instruments["listing"] = listing
    scenario.parameters.doubt.withdrawal = 0.7
    scenario.parameters.doubt.recovery = 0.3
    scenario.parameters.doubt.reconsideration = 0.1
    return scenario
  }

  @Test func `presence falls with a listing and comes back by decision`() throws {
    let story = Simulation.governmentStory(of: scenario, luck: RunLuck(seed: 3, history: 1))
    let first = try #require(story.happenings.first)
    guard case .begins("listing", "AAA", "CCC") = first.happening else {
      Issue.record("does not begin with the listing")
      return
    }
    #expect(first.month == Month(year: 2003, month: 7))
    let exempted = try #require(
      story.happenings.first {
        if case .moved(let move, "AAA", "listing", _) = $0.happening {
          move.kind == .carveOut
        } else {
          false
        }
      })
    let course = try #require(story.courses.first { $0.name == "presence of CCC in bodies" })
    #expect(course.before == 1 && course.lowest < 0.8)
    #expect(course.lowestAt <= exempted.month)
    #expect(try #require(course.recovered) > exempted.month)
    #expect(course.last > 0.9)
  }

  @Test func `growth of a target falls when access is cut`() throws {
    var controlled = scenario
    var follower = CapabilitySpecification()
    follower.gap = 1
    controlled.fields["field"]?.capability = ["AAA": CapabilitySpecification(), "CCC": follower]
    controlled.parameters.capability.spillover = 0.2
    var control = InstrumentSpecification()
    control.kind = .exportControl
    control.state = "AAA"
    control.target = "CCC"
    control.strength = 1
    control.from = Month(year: 2005, month: 1)
    controlled.instruments["control"] = control
    let story = Simulation.governmentStory(of: controlled, luck: RunLuck(seed: 3, history: 1))
    let growth = try #require(
      story.courses.first { $0.name.hasPrefix("growth of capability of CCC") })
    #expect(growth.lowest < growth.before)
    #expect(growth.lowestAt >= Month(year: 2005, month: 1))
  }

  @Test func `a world without listings and controls has no story`() {
    let story = Simulation.governmentStory(
      of: WorldExamples.threeStates(), luck: RunLuck(seed: 1, history: 1))
    #expect(story.happenings.isEmpty && story.courses.isEmpty)
  }
}
