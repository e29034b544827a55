import SimulationEngine

/// The rosters, and nothing clever.
///
/// Named actors stand in the order of their names' bytes; phases read the world as it stands and
/// change it when they apply what they decided.
public struct World: Sendable {
  public let calendar: Calendar
  public let parameters: Parameters
  /// The month being simulated.
  public var month: Month
  public var states: Roster<State>
  public var bodies: Roster<Body>
  public var committees: Roster<Committee>
  public var projects: Roster<Project>
  public var background: BackgroundWork
  public var fields: Roster<Field>
  public var standards: Roster<Standard>
  public var instruments: Roster<Instrument>
  /// In order of date, then name.
  public internal(set) var events: [Event]
  /// How closely states are tied to each other by trade.
  public var ties: Ties
  /// Where the levers in force bite this month.
  public internal(set) var policy = PolicyBitePoints()
  /// What partners do to each other for levers that they did not give up.
  public internal(set) var retaliations: [Retaliation] = []
  /// Sponsors in rival alliances; nil where the scenario has none.
  public var camps: Camps?
  /// Proposals for new committees: under ballot, or waiting to be made again.
  public var proposals: [CommitteeProposal] = []
  /// Memberships that were taken away for a missed ballot and may be taken up again.
  public var lapses: [MembershipLapse] = []
  /// Chairs and vice-chairs that are elected for a term.
  public var posts: Roster<Post> = Roster()
  /// Those that are not neutral, in the order of the states.
  public internal(set) var strategies: [Strategy] = []
  /// States' own standards, in the order of the states; empty where the scenario names none.
  public internal(set) var national: [NationalStandards] = []

  /// Whether somebody wants the run to end; what takes long asks.
  public var stop = StopRequest.never

  /// Months since the start: the time in the address of a draw.
  public var clock: Int { month - calendar.start }

  /// The state of this alpha-3 code.
  public func state(named code: String) -> ID<State>? {
    index(of: code, in: states.elements, by: \.code).map { ID($0) }
  }

  public func standard(named name: String) -> ID<Standard>? {
    index(of: name, in: standards.elements, by: \.name).map { ID($0) }
  }

  public func instrument(named name: String) -> ID<Instrument>? {
    index(of: name, in: instruments.elements, by: \.name).map { ID($0) }
  }

  private func index<Entity>(
    of name: String, in elements: [Entity], by key: KeyPath<Entity, String>
  )
    -> Int?
  {
    elements.firstIndex { $0[keyPath: key] == name }
  }
}
