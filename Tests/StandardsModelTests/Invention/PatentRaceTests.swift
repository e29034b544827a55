import SimulationEngine
import TestSupport
import Testing

@testable import StandardsModel

@Suite struct PatentRaceTests {
  @Test func `RACE-1 rates of 3, 2 and 1 tenths win as 3, 2 and 1 sixths, after five thirds`() {
    let race = PatentRace(hazards: [0.3, 0.2, 0.1])
    for (share, expected) in zip(race.winning ?? [], [1.0 / 2, 1.0 / 3, 1.0 / 6]) {
      #expect(abs(share - expected) < 1e-15)
    }
    #expect(abs((race.meanTime ?? 0) - 5.0 / 3) < 1e-15)
    #expect(PatentRace(hazards: [0, 0]).winning == nil)
    #expect(PatentRace(hazards: []).meanTime == nil)
  }

  /// Three sponsors race in the phase itself; the first invention ends the race.
  private func race(
    replicates: Int, hazard: Double, elasticity: Double
  ) -> (wins: [Int], meanTime: Double) {
    var scenario = WorldExamples.threeStates()
    scenario.fields["field"]?.firms = 1
    scenario.fields["field"]?.standards["Closed"]?.sponsors = [
      "One": WorldExamples.sponsor("CCC", size: 1),
      "Three": WorldExamples.sponsor("AAA", size: 3),
      "Two": WorldExamples.sponsor("BBB", size: 2),
    ]
    scenario.fields["field"]?.standards["Open"]?.sponsors = [:]
    scenario.parameters.invention.hazard = hazard
    scenario.parameters.invention.sizeElasticity = elasticity
    var world = WorldExamples.world(scenario)
    var wins = [0, 0, 0]
    var time = 0.0
    for replicate in 1...replicates {
      let draws = Draws(seed: 7, replicate: replicate)
      for month in 0... {
        world.month = scenario.calendar.start + month
        guard let first = InventionPhase().decide(in: world, drawing: draws).first else {
          continue
        }
        wins[first.sponsor] += 1
        time += Double(month) / 12 + first.time
        break
      }
    }
    return (wins, time / Double(replicates))
  }

  @Test func `RACE-1 the phase runs the race`() {
    // Ten times as fast as the table, so that races end after some months.
    let count = isOptimised ? 10_000 : 1000
    let (wins, meanTime) = race(replicates: count, hazard: 1, elasticity: 1)
    for (won, share) in zip(wins, [1.0 / 6, 1.0 / 2, 1.0 / 3]) {
      let deviation = (share * (1 - share) * Double(count)).squareRoot()
      #expect(abs(Double(won) - share * Double(count)) < 4 * deviation)
    }
    #expect(abs(meanTime - 1.0 / 6) < 4 / 6 / Double(count).squareRoot())
  }

  @Test func `mutant: hazards that do not grow with size fail the race`() {
    let count = 1000
    let (wins, meanTime) = race(replicates: count, hazard: 2, elasticity: 0)
    let deviation = (0.25 * Double(count)).squareRoot()
    #expect(abs(Double(wins[1]) - 0.5 * Double(count)) > 4 * deviation)
    #expect(abs(meanTime - 1.0 / 6) < 4 / 6 / Double(count).squareRoot())
  }
}
