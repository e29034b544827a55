import SimulationEngine
import TestSupport
import Testing

@testable import StandardsModel

@Suite struct SecretariatsPhaseTests {
  func scenario(vacancyHazard: Double, meritWeight: Double) -> Scenario {
    var scenario = WorldExamples.threeStates()
    guard let committee = scenario.bodies["XX"]?.committees["XX/TC 1"] else { return scenario }
    for number in 1...40 { scenario.bodies["XX"]?.committees["XX/TC \(number)"] = committee }
    scenario.parameters.secretariats.vacancyHazard = vacancyHazard
    scenario.parameters.secretariats.meritWeight = meritWeight
    return scenario
  }

  func moves(_ scenario: Scenario, months: Int) -> (world: World, moves: [SecretariatMove]) {
    var world = WorldExamples.world(scenario)
    var log = MonthLog()
    for month in 0..<months {
      world.month = scenario.calendar.start + month
      SecretariatsPhase().advance(&world, draws: Draws(seed: 5, replicate: 1), log: &log)
    }
    return (world, log.secretariatMoves)
  }

  @Test func `no hazard, no move`() {
    #expect(moves(scenario(vacancyHazard: 0, meritWeight: 5), months: 36).moves.isEmpty)
  }

  @Test func `pure incumbency keeps a monopoly`() {
    // AAA holds all 40; without merit nobody else has any weight.
    let (world, moves) = moves(scenario(vacancyHazard: 0.5, meritWeight: 0), months: 36)
    #expect(!moves.isEmpty)
    #expect(world.committees.allSatisfy { $0.secretariat == ID(0) })
  }

  @Test func `merit spreads the seats, and every seat stays filled`() {
    let (world, moves) = moves(scenario(vacancyHazard: 0.9, meritWeight: 1e9), months: 120)
    #expect(moves.contains { $0.to != $0.from })
    #expect(world.committees.allSatisfy { $0.secretariat != nil })
    // Merit is GDP^0.9 of 50, 30 and 20: expected 19.0, 12.0 and 8.3 of 40 seats; 4σ is about 12.
    let held = SecretariatsPhase.seats(of: ID(0), in: world)
    #expect(abs(held[0] - 19) <= 12 && held.reduce(0, +) == 40 && held[2] > 0)
  }

  @Test func `the yearly hazard is met month by month`() {
    // 40 seats × 100 years at 10 % a year: 0.1053 vacancies per seat-year by the monthly hazard.
    let (_, moves) = moves(scenario(vacancyHazard: 0.1, meritWeight: 5), months: 1200)
    let perMonth = 1 - exponential(naturalLogarithm(0.9) / 12)
    let expected = perMonth * 40 * 1200
    let deviation = (expected * (1 - perMonth)).squareRoot()
    #expect(abs(Double(moves.count) - expected) < 4 * deviation)
  }
}
