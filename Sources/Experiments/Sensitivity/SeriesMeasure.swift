import SimulationEngine
import StandardsModel

/// One number of a run, for analyses over many: a series, the rows of it, the months, and how they
/// become a number, read as patterns are.
public struct SeriesMeasure: Sendable, Equatable {
  /// As one would write it: `TABLE.COLUMN[COLUMN=VALUE,…]@MONTH:REDUCE`, all but the first two optional,
  /// `@FIRST..LAST` for an interval; or the name of a pattern.
  public let name: String
  public let statement: String
  public let pattern: PatternSpecification

  public struct Objection: Error, Sendable, Equatable {
    public let message: String
  }

  /// A pattern of a scenario, for its number alone.
  public init(id: String, _ pattern: PatternSpecification) {
    name = id
    statement = pattern.statement
    self.pattern = pattern
  }

  /// - Parameter tables: that the scenario's runs hand over.
  public init(_ text: String, tables: [TableDeclaration]) throws(Objection) {
    var rest = text[...]
    var pattern = PatternSpecification()
    if let colon = rest.lastIndex(of: ":"), !rest[colon...].contains("]") {
      guard let reduction = PatternReduction(rawValue: String(rest[rest.index(after: colon)...]))
      else {
        throw Objection(
          message: "'\(text)': behind the colon stands one of "
            + PatternReduction.allCases.map(\.rawValue).joined(separator: ", "))
      }
      pattern.reduction = reduction
      rest = rest[..<colon]
    }
    if let at = rest.lastIndex(of: "@"), !rest[at...].contains("]") {
      try Self.setMonths(String(rest[rest.index(after: at)...]), of: &pattern, in: text)
      rest = rest[..<at]
    }
    if rest.last == "]", let open = rest.firstIndex(of: "[") {
      for condition in rest[rest.index(after: open)..<rest.index(before: rest.endIndex)]
        .split(separator: ",")
      {
        let sides = condition.split(separator: "=", maxSplits: 1).map(String.init)
        guard sides.count == 2 else {
          throw Objection(message: "'\(text)': a condition reads COLUMN=VALUE")
        }
        pattern.filter[sides[0]] = sides[1]
      }
      rest = rest[..<open]
    }
    let parts = rest.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 2, let table = tables.first(where: { $0.name == parts[0] }) else {
      throw Objection(
        message: "'\(text)': a series reads TABLE.COLUMN, with a table of "
          + tables.map(\.name).joined(separator: ", "))
    }
    for column in [parts[1]] + pattern.filter.ids
    where !table.columns.contains(where: { $0.name == column }) {
      throw Objection(
        message: "'\(text)': \(table.name) has no column \(column), but "
          + table.columns.map(\.name).joined(separator: ", "))
    }
    pattern.series = String(rest)
    name = text
    statement =
      table.columns.first { $0.name == parts[1] }?.meaning ?? table.meaning
    self.pattern = pattern
  }

  private static func setMonths(
    _ months: String, of pattern: inout PatternSpecification, in text: String
  ) throws(Objection) {
    if let month = Month(months) {
      pattern.at = month
      return
    }
    let ends = months.split(separator: ".", omittingEmptySubsequences: true).map(String.init)
    guard ends.count == 2, let first = Month(ends[0]), let last = Month(ends[1]), first <= last
    else {
      throw Objection(message: "'\(text)': behind @ stands a month as 2006-03, or FIRST..LAST")
    }
    pattern.between = MonthInterval(first: first, last: last)
  }
}

/// Reads measures off the tables of a run.
public struct MeasureReader: Sendable {
  public let measures: [SeriesMeasure]
  private let scenario: Scenario
  private let tables: [TableDeclaration]

  public init(_ measures: [SeriesMeasure], of scenario: Scenario) {
    self.measures = measures
    self.scenario = scenario
    tables = TableCatalog.declarations(of: scenario)
  }

  /// A number for each measure; nil where the run does not say. Of an order 1 where the run has it.
  public func numbers(_ run: [Table]) -> [Double?] {
    let names = PatternNames(scenario)
    return measures.map { measure in
      guard let reader = PatternMeasure(measure.pattern, tables, names) else { return nil }
      let values = reader.values(in: run)
      if case .order = measure.pattern.expectation {
        let ranks = values.compactMap { $0 }
        guard ranks.count == values.count else { return nil }
        return zip(ranks, ranks.dropFirst()).allSatisfy { $0 > $1 } ? 1 : 0
      }
      guard let number = reader.number(values), number.isFinite else { return nil }
      return number
    }
  }
}

extension SeriesMeasure {
  /// States that get headlines of their own, at most.
  private static let mostStates = 3

  /// The numbers that answer a scenario's question: each standard's share of adopters at the end, in the
  /// world and in the states that use most instruments; whether each document's ballots pass; the
  /// secretariats of those states; what a closed form is about; and the numbers of its patterns.
  public static func headlines(
    of scenario: Scenario, patterns: [(id: String, pattern: PatternSpecification)]
  ) -> [SeriesMeasure] {
    var uses: Keyed<Int> = [:]
    for instrument in scenario.instruments {
      uses[instrument.value.state] = (uses[instrument.value.state] ?? 0) + 1
    }
    let states = uses.entries.sorted {
      $0.value == $1.value ? precedes($0.id, $1.id) : $0.value > $1.value
    }.prefix(mostStates).map(\.id)
    var texts: [String] = []
    for field in scenario.fields {
      let rivals = field.value.standards.ids
      let column = rivals.count > 1 ? "share" : "adopters"
      for standard in rivals {
        let place = "diffusion.\(column)[field=\(field.id),standard=\(standard)"
        texts.append(place + "]")
        texts += states.map { "\(place),state=\($0)]" }
      }
    }
    for body in scenario.bodies {
      for project in body.value.projects.ids {
        texts.append("ballots.passed[project=\(project)]:mean")
      }
      if !body.value.committees.isEmpty {
        texts += states.map { "secretariats.share[body=\(body.id),state=\($0)]" }
      }
    }
    for line in LimitHeadline(scenario)?.lines ?? [] {
      texts.append("limits.value[quantity=\(line.quantity)]")
    }
    let tables = TableCatalog.declarations(of: scenario)
    // A name with a sign of the notation in it cannot be written so.
    return texts.compactMap { try? SeriesMeasure($0, tables: tables) }
      + patterns.filter { $0.pattern.use != .input }.map { SeriesMeasure(id: $0.id, $0.pattern) }
  }
}
