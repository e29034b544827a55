import SimulationEngine
import TestSupport
import Testing

@testable import StandardsModel

/// A lever that is used with many partners is one for each of them.
@Suite struct PartnersTests {
  @Test func `each partner has a lever of its own from its month on`() {
    var example = LeverExample(.memorandum, strength: 0.5)
    example.lever.partner = ""
    example.lever.from = Month(year: 2003, month: 3)
    example.lever.partners = [
      "AAA": Month(year: 2003, month: 6), "BBB": Month(year: 2003, month: 1),
    ]
    let world = example.world
    #expect(world.instruments.map(\.name) == ["lever/AAA", "lever/BBB"])
    #expect(world.instruments[ID(0)].specification.from == Month(year: 2003, month: 6))
    #expect(world.instruments[ID(1)].specification.from == Month(year: 2003, month: 3))
    #expect(world.instruments.map { $0.partner?.index } == [Place.aaa, Place.bbb])
  }

  @Test func `an event about the lever concerns every one of them`() {
    var example = LeverExample(.memorandum, strength: 0.5)
    example.lever.partner = ""
    example.lever.partners = [
      "AAA": Month(year: 2003, month: 1), "BBB": Month(year: 2003, month: 1),
    ]
    var event = EventSpecification()
    event.date = Month(year: 2003, month: 1)
    event.target = "lever"
    example.scenario.events = ["end": event]
    var world = example.world
    _ = Timetable.advance(&world, draws: Draws(seed: 1, replicate: 1))
    #expect(world.instruments.allSatisfy { $0.isSuspended })
  }
}
