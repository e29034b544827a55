import SimulationEngine
import TestSupport
import Testing

@testable import StandardsModel

@Suite struct DoubtPhaseTests {
  /// AAA, which holds the only secretariat, lists firms of CCC from March on.
  static func example(_ change: (inout DoubtParameters) -> Void) -> LeverExample {
    var example = LeverExample(.entityListing, strength: 1)
    example.lever.state = "AAA"
    example.lever.target = "CCC"
    example.lever.from = Month(year: 2003, month: 3)
    example.scenario.parameters.doubt.withdrawal = 0.5
    example.scenario.parameters.doubt.recovery = 0.5
    change(&example.scenario.parameters.doubt)
    return example
  }

  /// The factor on turning up in CCC, month by month, and what was decided.
  static func presence(_ example: LeverExample, months: Int = 36)
    -> (factors: [Double], moves: [GovernmentMove])
  {
    var world = example.world
    var factors: [Double] = []
    var moves: [GovernmentMove] = []
    for month in 0..<months {
      world.month = example.scenario.calendar.start + month
      moves += Timetable.advance(&world, draws: Draws(seed: 2, replicate: 1)).governmentMoves
      factors.append(exponential(world.policy[.participation, Place.ccc]))
    }
    return (factors, moves)
  }

  @Test func `without rates both sides stay away at once and for good`() {
    let (factors, moves) = Self.presence(
      Self.example {
        $0.withdrawal = 0
        $0.reconsideration = 10
      })
    #expect(factors[1] == 1 && factors[2...].allSatisfy { $0 == exponential(-1) })
    #expect(moves.isEmpty)
  }

  @Test func `doubt grows, and ends by decision of whoever has more posts to lose`() {
    let (factors, moves) = Self.presence(Self.example { $0.reconsideration = 0.1 })
    #expect(moves.map(\.kind) == [.carveOut] && moves.map(\.cause) == [.ownLeadership])
    #expect(abs(factors[2] - exponential(exponential(-0.5) - 1)) < 1e-12)
    let lowest = factors.indices.min { factors[$0] < factors[$1] } ?? 0
    #expect(zip(factors[2...lowest], factors[2...lowest].dropFirst()).allSatisfy { $0 > $1 })
    #expect(zip(factors[lowest...], factors[lowest...].dropFirst()).allSatisfy { $0 <= $1 })
    #expect(factors[lowest] < 0.7 && (factors.last ?? 0) > 0.95)
  }

  @Test func `a rival whose posts are worth more is kept out, and nobody reconsiders at rate zero`()
  {
    var rival = Self.example { $0.reconsideration = 10 }
    rival.scenario.bodies["XX"]?.committees["XX/TC 1"]?.secretariat = "CCC"
    #expect(Self.presence(rival).moves.isEmpty)
    #expect(Self.presence(Self.example { $0.reconsideration = 0 }).moves.isEmpty)
  }
}
