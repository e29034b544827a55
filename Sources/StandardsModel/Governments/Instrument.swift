import SimulationEngine

/// A government's lever, and whether it is in force.
public struct Instrument: Sendable {
  public let name: String
  public internal(set) var specification: InstrumentSpecification
  public let state: ID<State>
  public let standard: ID<Standard>?
  /// State that it is used against.
  public let target: ID<State>?
  /// State that it is used with.
  public let partner: ID<State>?
  public let field: ID<Field>?
  public let project: ID<Project>?
  public var isSuspended = false
  /// What a strategy's effort makes of the strength.
  var scale = 1.0
  /// Share of those whom a listing makes doubt that have withdrawn, 0 ... 1.
  public var absence = 1.0
  /// Whether its owner has made clear that bodies are exempt.
  public var isCarvedOut = false

  public var strength: Double { specification.strength * scale }

  /// Whether everything that the kind must know is known.
  var isComplete: Bool {
    specification.kind.requires.allSatisfy {
      switch $0 {
      case .standard: standard != nil
      case .target: target != nil
      case .partner: partner != nil
      case .field: field != nil
      case .project: project != nil
      case .sponsor: !specification.sponsor.isEmpty
      }
    }
  }

  public func isInForce(at month: Month) -> Bool {
    !isSuspended
      && (specification.from.map { month >= $0 } ?? true)
      && (specification.to.map { month <= $0 } ?? true)
  }
}

extension World {
  /// Fields that a lever is about: the one it names, that of its standard, else all.
  func fields(of lever: Instrument) -> [ID<Field>] {
    if let field = lever.field ?? lever.standard.map({ standards[$0].field }) { return [field] }
    return Array(fields.ids)
  }

  /// Adds up where the levers in force bite this month.
  mutating func gatherPolicy() {
    let policy = self.policy(of: instruments.ids.filter { instruments[$0].isInForce(at: month) })
    self.policy = policy
  }

  /// Where some levers bite together with the retaliation that is under way.
  func policy(of levers: [ID<Instrument>]) -> PolicyBitePoints {
    guard !levers.isEmpty || !retaliations.isEmpty else { return PolicyBitePoints() }
    var points = PolicyBitePoints { axis in
      switch axis {
      case .state: states.count
      case .standard: standards.count
      case .field: fields.count
      case .project: projects.count
      case .one: 1
      }
    }
    for lever in levers {
      instruments[lever].specification.kind.bite(instruments[lever], self, &points)
    }
    for retaliation in retaliations { retaliation.bite(in: self, on: &points) }
    return points
  }
}
