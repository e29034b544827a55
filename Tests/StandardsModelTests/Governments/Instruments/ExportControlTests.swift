import SimulationEngine
import Testing

@testable import StandardsModel

@Suite struct ExportControlTests {
  @Test func `access and ties fall, from the controller to the target`() {
    let example = LeverExample(.exportControl, strength: 1)
    #expect(example.bite(.spillover, Place.ccc, Place.aaa) == -1)
    #expect(example.bite(.spillover, Place.aaa, Place.ccc) == 0)
    #expect(example.bite(.ties, Place.aaa, Place.ccc) == -1)
  }

  @Test func `adopters in the target buy less of what the controller's firms stand behind`() {
    let example = LeverExample(.exportControl, strength: 1)
    #expect(example.bite(.exclusion, Place.aaa, Place.closed) == -1)
    #expect(example.bite(.exclusion, Place.aaa, Place.open) == 0)
    #expect(example.gain(of: Place.closed, in: Place.aaa) < 0)
  }

  @Test func `a follower under control falls behind`() {
    var example = LeverExample(.exportControl, strength: 2)
    example.lever.state = "AAA"
    example.lever.target = "CCC"
    func gap(_ example: LeverExample) -> Double? {
      var world = example.world
      for month in 0..<24 {
        world.month = example.scenario.calendar.start + month
        _ = Timetable.advance(&world, draws: Draws(seed: 2, replicate: 1))
      }
      return world.fields[ID(0)].gap(of: ID(Place.ccc))
    }
    let controlled = gap(example)
    example.lever.strength = 0
    let free = gap(example)
    #expect((controlled ?? 0) > (free ?? 0))
  }
}
