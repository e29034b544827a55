import SimulationEngine
import TestSupport
import Testing

@testable import StandardsModel

@Suite struct BlocSeriesTests {
  /// AAA uses `Open` alone, CCC `Closed` alone, BBB both alike.
  static var world: World {
    var scenario = WorldExamples.threeStates()
    for (code, bloc) in [("AAA", "east"), ("BBB", "south"), ("CCC", "west")] {
      scenario.world.states[code]?.bloc = bloc
    }
    scenario.fields["field"]?.initialUsers = .exact
    for (standard, shares) in [
      ("Closed", ["AAA": 0.0, "BBB": 0.5, "CCC": 1]), ("Open", ["AAA": 1, "BBB": 0.5, "CCC": 0]),
    ] as [(String, Keyed<Double>)] {
      scenario.fields["field"]?.standards[standard]?.installedBaseByState = shares
    }
    return WorldExamples.world(scenario)
  }

  func values(_ series: Series) -> [String: Double] {
    let world = Self.world
    return Dictionary(
      uniqueKeysWithValues: series.values(world, History(of: world)).map { ($0.key, $0.value) })
  }

  @Test func `blocs that share nothing are at one, and half at a half`() {
    let divergence = values(.blocDivergence)
    #expect(
      divergence == ["field east south": 0.5, "field east west": 1, "field south west": 0.5])
  }

  @Test func `shares, penetration and states led are counted`() {
    #expect(values(.blocShare)["field Open east"] == 1)
    #expect(values(.penetration) == ["field": 1])
    // A tie leads nowhere.
    #expect(values(.statesLed) == ["field Closed": 1, "field Open": 1])
  }

  @Test func `without blocs nothing is compared`() {
    let world = WorldExamples.world(WorldExamples.threeStates())
    #expect(Series.blocDivergence.values(world, History(of: world)).isEmpty)
  }
}
