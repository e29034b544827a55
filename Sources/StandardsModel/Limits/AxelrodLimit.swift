import SimulationEngine

/// Sponsors join the alliance of best size-minus-rivalry: which of the equilibria they end in.
public struct AxelrodLimit: Limit {
  public static let statement =
    "A sponsor's utility rises with its alliance's size and falls with rivals in it, more with close ones; single moves of the unhappy only lower the energy, so that every run ends in one of few equilibria, each with a probability that follows from the sizes by counting all ways there."
  public static let source =
    "Axelrod, Mitchell, Thomas, Bennett & Bruderer (1995), Coalition formation in standard-setting alliances, Management Science 41, 1493–1508"

  /// Sponsors up to which all configurations are enumerated.
  static let mostSponsors = 16
  /// Equilibria that get a line of their own.
  static let mostEquilibria = 6

  public init() {}

  public func measures(_ scenario: Scenario) -> [LimitMeasure] {
    guard let camps = scenario.camps, (2...Self.mostSponsors).contains(camps.sponsors.count) else {
      return []
    }
    let landscape = camps.landscape
    let inEquilibrium = LimitMeasure("ends in an equilibrium") { _, world in
      Self.configuration(world).map { landscape.isEquilibrium($0) ? 1 : 0 }
    }
    let each = Self.told(landscape).map { equilibrium in
      LimitMeasure("ends in \(Self.name(equilibrium, camps))") { _, world in
        Self.configuration(world).map { landscape.canonical($0) == equilibrium ? 1 : 0 }
      }
    }
    return [inEquilibrium] + each
  }

  static func configuration(_ world: World) -> Int? {
    world.camps.map { camps in
      camps.alliances.enumerated().reduce(0) { $0 | $1.element << $1.offset }
    }
  }

  /// The equilibria of least energy, in rising order of their numbers.
  private static func told(_ landscape: AllianceLandscape) -> [Int] {
    landscape.equilibria
      .sorted { (landscape.energy($0), $0) < (landscape.energy($1), $1) }
      .prefix(mostEquilibria).sorted()
  }

  /// `{AT&T, IBM} against {DEC, HP}`.
  private static func name(_ configuration: Int, _ camps: CampsSpecification) -> String {
    let names = camps.sponsors.ids
    let side = { (alliance: Int) in
      "{"
        + names.indices.filter { configuration >> $0 & 1 == alliance }.map { names[$0] }
        .joined(separator: ", ") + "}"
    }
    return "\(side(configuration & 1)) against \(side(1 - configuration & 1))"
  }

  public func theory(_ scenario: Scenario) -> LimitTheory {
    guard let camps = scenario.camps else { return .none(0, because: "the scenario has no camps") }
    let count = camps.sponsors.count
    guard (2...Self.mostSponsors).contains(count) else {
      return .none(
        0, because: "all configurations are enumerated for 2 to \(Self.mostSponsors) sponsors")
    }
    let landscape = camps.landscape
    let equilibria = Self.told(landscape)
    let probabilities = Self.absorption(landscape, into: equilibria)
    let starts = Self.starts(camps)
    var theory = LimitTheory()
    theory.expectations = [LimitExpectation(1, standardDeviation: 0)]
    for place in equilibria.indices {
      let sum = starts.reduce(0) { $0 + probabilities[$1][place] }
      theory.expectations.append(.probability(sum / Double(starts.count)))
    }
    let all = landscape.equilibria.count
    theory.remarks = [
      "\(all) of \(1 << (count - 1)) configurations \(all == 1 ? "is an equilibrium" : "are equilibria")"
        + (camps.together.isEmpty
          ? "; starts are equally likely"
          : "; starts with \(camps.together.joined(separator: " and ")) together are equally likely")
    ]
    for equilibrium in equilibria {
      theory.remarks.append(
        "energy of \(Self.name(equilibrium, camps)): \(significant(landscape.energy(equilibrium), digits: 7))"
      )
    }
    if scenario.calendar.length < 20 {
      theory.objections.append(
        "sponsors need 20 months, each with a turn for all, to settle surely")
    }
    return theory
  }

  /// Configurations that a run may start from, all equally likely.
  private static func starts(_ camps: CampsSpecification) -> [Int] {
    let names = camps.sponsors.ids
    let tied = names.indices.filter { camps.together.contains(names[$0]) }
    return (0..<1 << names.count).filter { configuration in
      Set(tied.map { configuration >> $0 & 1 }).count <= 1
    }
  }

  /// Probability to end in each of the equilibria, from every configuration, if one of the unhappy moves
  /// at a time: every move lowers the energy, so that the lowest come first.
  private static func absorption(
    _ landscape: AllianceLandscape, into equilibria: [Int]
  ) -> [[Double]] {
    let all = 1 << landscape.sponsors
    var probabilities = [[Double]](repeating: [], count: all)
    let energies = (0..<all).map { landscape.energy($0) }
    for configuration in (0..<all).sorted(by: { (energies[$0], $0) < (energies[$1], $1) }) {
      let unhappy = (0..<landscape.sponsors).filter {
        landscape.gainOfMoving($0, in: configuration) > 0
      }
      var row = [Double](repeating: 0, count: equilibria.count)
      if unhappy.isEmpty {
        if let place = equilibria.firstIndex(of: landscape.canonical(configuration)) {
          row[place] = 1
        }
      }
      for mover in unhappy {
        let next = probabilities[configuration ^ 1 << mover]
        for place in next.indices { row[place] += next[place] / Double(unhappy.count) }
      }
      probabilities[configuration] = row
    }
    return probabilities
  }
}
