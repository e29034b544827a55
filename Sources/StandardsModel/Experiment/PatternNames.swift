import SimulationEngine

/// The names that a scenario has for the columns of the tables.
public struct PatternNames: Sendable {
  public let states: [String]
  public let standards: [String]
  public let fields: [String]
  public let bodies: [String]
  public let projects: [String]

  public init(_ scenario: Scenario) {
    states = scenario.world.states.ids
    standards = scenario.fields.flatMap { $0.value.standards.ids }
    fields = scenario.fields.ids
    bodies = scenario.bodies.ids
    projects = scenario.bodies.flatMap { $0.value.projects.ids }
  }

  /// What a column may hold in any run; nil where that is not known beforehand.
  public func values(of column: String, in table: String) -> [String]? {
    if let closed = ObservedNames.values(of: column, in: table) { return closed }
    return switch column {
    case "state", "origin", "object": states
    case "standard": standards
    case "field": fields
    case "body": bodies
    case "project": projects
    default: nil
    }
  }

  /// The keys that a series of `series.csv` may have; nil where they are not all known.
  public func keys(ofSeries series: String) -> [String]? {
    switch ObservedNames.keys(ofSeries: series) {
    case .body: bodies
    case .state: states
    case .bodyAndState: bodies.flatMap { body in states.map { "\(body) \($0)" } }
    case nil: nil
    }
  }

  /// The column of a term's filter, or a free one of its table, that a bare value is a name for.
  public func column(of value: String, in term: PatternTerm) -> String? {
    let candidates =
      term.filter.ids + ["level", "role", "state", "standard", "body", "field", "series"]
    return candidates.first { values(of: $0, in: term.table)?.contains(value) == true }
  }

  /// The key column that an order ranks: one that the filter leaves open and that the names are values
  /// of, else the first one left open.
  public func rankedColumn(
    of term: PatternTerm, _ ranks: [String], _ tables: [TableDeclaration]
  ) -> String? {
    guard let table = tables.first(where: { $0.name == term.table }) else { return nil }
    let free = table.columns.prefix(table.keyLength).map(\.name).filter {
      $0 != "run" && $0 != "date" && term.filter[$0] == nil
    }
    return free.first { column in
      guard let known = values(of: column, in: term.table) else { return false }
      return ranks.contains { known.contains($0) }
    } ?? free.first
  }
}
