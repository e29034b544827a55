import SimulationEngine

/// The rows and the column that a pattern reads: its own, and those that it is divided by.
public struct PatternTerm: Sendable, Equatable {
  public var table: String
  public var column: String
  public var filter: Keyed<String>
  /// The month read, where it is not the pattern's.
  public var at: Month?

  public init(table: String, column: String, filter: Keyed<String>) {
    self.table = table
    self.column = column
    self.filter = filter
  }

  /// What a pattern reads; nil where its series is not `table.column`.
  public init?(_ pattern: PatternSpecification) {
    guard let (table, column) = PatternTerm.series(pattern.series) else { return nil }
    self.init(table: table, column: column, filter: pattern.filter)
  }

  static func series(_ text: String) -> (table: String, column: String)? {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 2, !parts.contains("") else { return nil }
    return (String(parts[0]), String(parts[1]))
  }

  /// The series name of the rows: their own cell in `series.csv`.
  public var seriesName: String? { filter["series"] }

  /// Another term, said by how it differs from this one: `column` of the same table; `level=SC`, with
  /// commas between several, and `date=2006-12` for another month; `table.column`, with the same filter; or a bare value, which takes the
  /// place of that column's whose values it is one of.
  ///
  /// - Parameter columnOf: the column that a bare value belongs to; nil where it is nobody's.
  public func other(
    _ text: String, among tables: [TableDeclaration], columnOf: (String) -> String?
  ) -> PatternTerm? {
    var term = self
    let declaration = tables.first { $0.name == table }
    if declaration?.columns.contains(where: { $0.name == text }) == true {
      term.column = text
      return term
    }
    if text.contains("=") {
      for assignment in text.split(separator: ",") {
        let sides = assignment.split(separator: "=", maxSplits: 1).map(PatternTerm.trimmed)
        guard sides.count == 2, !sides[0].isEmpty else { return nil }
        if sides[0] == "date" {
          guard let month = Month(sides[1]) else { return nil }
          term.at = month
        } else {
          term.filter[sides[0]] = sides[1]
        }
      }
      return term
    }
    if let (table, column) = PatternTerm.series(text), tables.contains(where: { $0.name == table })
    {
      term.table = table
      term.column = column
      return term
    }
    guard let column = columnOf(text) ?? onlyFilter else { return nil }
    term.filter[column] = text
    return term
  }

  /// The values that a condition admits: `USA|CAN` is either.
  public static func alternatives(_ text: String) -> [String] {
    text.split(separator: "|", omittingEmptySubsequences: false).map(trimmed)
  }

  private var onlyFilter: String? { filter.count == 1 ? filter.ids.first : nil }

  private static func trimmed(_ text: Substring) -> String {
    String(text.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}
