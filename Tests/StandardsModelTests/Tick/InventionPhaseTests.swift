import SimulationEngine
import TestSupport
import Testing

@testable import StandardsModel

@Suite struct InventionPhaseTests {
  private func scenario() -> Scenario {
    var scenario = WorldExamples.threeStates()
    scenario.parameters.invention.hazard = 4
    return scenario
  }

  private func advanced(_ scenario: Scenario, months: Int = 24) -> World {
    var world = WorldExamples.world(scenario)
    for month in 0..<months {
      world.month = scenario.calendar.start + month
      var log = MonthLog()
      InventionPhase().advance(&world, draws: Draws(seed: 1, replicate: 1), log: &log)
    }
    return world
  }

  @Test func `patents alone change no standard while their gains are zero`() {
    let world = advanced(scenario())
    #expect(world.standards[ID(1)].patents[0] > 0)
    #expect(world.standards[ID(1)].improvement == 0)
    #expect(world.standards[ID(1)].patentShare(ofSponsor: 0) == 1)
    #expect(WorldExamples.world(scenario()).standards[ID(1)].patentShare(ofSponsor: 0) == nil)
  }

  /// A number of a file at its end: the month must come to an end, too.
  @Test func `a sponsor invents no more than so often, whatever a file multiplies`() {
    var endless = scenario()
    endless.parameters.invention.sizeElasticity = 100
    for name in endless.fields["field"]!.standards.ids {
      for sponsor in endless.fields["field"]!.standards[name]!.sponsors.ids {
        endless.fields["field"]?.standards[name]?.sponsors[sponsor]?.size = 3
      }
    }
    let month = InventionParameters.mostPerYear / 12
    let patents = Double(advanced(endless, months: 1).standards[ID(1)].patents[0])
    // A Poisson number: six standard deviations.
    #expect(abs(patents - month) < 6 * month.squareRoot())
    #expect(endless.parameters.invention.hazard(size: 0, gap: 0, levers: 700) == 0)
    #expect(
      endless.parameters.invention.hazard(size: 3, gap: 0, levers: 700)
        == InventionParameters.mostPerYear)
  }

  @Test func `inventions raise quality and royalties lower fit`() {
    var better = scenario()
    better.parameters.invention.quality = 0.1
    #expect(advanced(better).standards[ID(1)].improvement > 0)
    var dearer = scenario()
    dearer.parameters.invention.royalty = 0.6
    #expect(abs(advanced(dearer).standards[ID(1)].improvement + 0.3) < 1e-12)
  }

  @Test func `a state far behind invents less`() {
    var behind = scenario()
    var gap = CapabilitySpecification()
    gap.gap = 3
    behind.fields["field"]?.capability = ["AAA": CapabilitySpecification(), "CCC": gap]
    let hazards = { (scenario: Scenario) in
      let world = WorldExamples.world(scenario)
      return world.standards.ids.map {
        InventionPhase.hazard(
          of: world.standards[$0].specification.sponsors.values[0], on: $0, in: world)
      }
    }
    #expect(abs(hazards(behind)[0] - 4 * exponential(-3)) < 1e-12)
    #expect(hazards(behind)[1] == 4)
    #expect(hazards(scenario()) == [4, 4])
  }

  @Test func `another sponsor leaves everybody's inventions as they were`() {
    var more = scenario()
    more.fields["field"]?.standards["Open"]?.sponsors["Bystander"] =
      WorldExamples.sponsor("BBB", size: 0)
    let (plain, crowded) = (advanced(scenario()), advanced(more))
    #expect(plain.standards[ID(0)].patents == crowded.standards[ID(0)].patents)
    #expect(plain.standards[ID(1)].patents[0] == crowded.standards[ID(1)].patents[0])
  }

  @Test func `without hazard nothing is invented`() {
    var still = scenario()
    still.parameters.invention.hazard = 0
    #expect(advanced(still).standards[ID(1)].patents.isEmpty)
  }
}
