import SimulationEngine
import Testing

@testable import StandardsModel

@Suite struct ReferenceInRegulationTests {
  @Test func `a regulation can only refer to a text that is there`() {
    var example = LeverExample(.referenceInRegulation, strength: 2)
    #expect(example.bite(.obligation, Place.ccc, Place.closed) == 2)
    #expect(example.bite(.reference, Place.ccc) == 0.2)
    example.lever.standard = "Open"
    #expect(example.world.policy.touched == [])
  }

  @Test func `where it names a document there is nothing before that document is out`() {
    var example = LeverExample(.referenceInRegulation, strength: 2)
    example.lever.project = "Paper"
    var world = example.world
    #expect(world.policy.touched == [])
    let paper = ID<Project>(world.projects.elements.firstIndex { $0.name == "Paper" } ?? 0)
    world.projects[paper].standing = .published(world.month)
    world.gatherPolicy()
    #expect(world.policy[.obligation, Place.ccc, Place.closed] == 2)
  }

  @Test func `a state's own standard is a text to refer to, whoever wrote it`() {
    var example = LeverExample(.referenceInRegulation, strength: 2)
    example.lever.standard = "Open"
    var world = example.world
    world.standards[ID(Place.open)].nationalTexts = [ID(Place.ccc)]
    world.gatherPolicy()
    #expect(world.policy[.obligation, Place.ccc, Place.open] == 2)
  }
}
