import SimulationEngine
import TestSupport
import Testing

@testable import StandardsModel

@Suite struct EventsPhaseTests {
  @Test func `an event acts in its month and not before`() {
    var scenario = WorldExamples.threeStates()
    var mandate = InstrumentSpecification()
    mandate.state = "CCC"
    mandate.standard = "Closed"
    scenario.instruments = ["mandate": mandate]
    var event = EventSpecification()
    event.date = Month(year: 2003, month: 3)
    event.target = "mandate"
    scenario.events = ["suspension": event]

    var world = WorldExamples.world(scenario)
    var log = MonthLog()
    let draws = Draws(seed: 1, replicate: 1)
    world.month = Month(year: 2003, month: 2)
    EventsPhase().advance(&world, draws: draws, log: &log)
    #expect(world.instruments[ID(0)].isInForce(at: world.month))
    world.month = world.month + 1
    EventsPhase().advance(&world, draws: draws, log: &log)
    #expect(!world.instruments[ID(0)].isInForce(at: world.month))
  }
}
