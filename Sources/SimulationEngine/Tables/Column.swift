/// What a column holds; decides its type in every file format.
public enum ColumnType: String, Sendable, CaseIterable {
  case integer
  case number
  case text
  /// A calendar month, written `2004-06`.
  case month
  case boolean
}

/// A column as it is declared once: header, data dictionary and charts follow from it.
public struct ColumnDeclaration: Sendable, Hashable {
  /// Lower snake case.
  public let name: String
  public let type: ColumnType
  /// Unit of measurement; empty for labels, `1` for shares and probabilities.
  public let unit: String
  /// One sentence for the data dictionary.
  public let meaning: String

  public init(_ name: String, _ type: ColumnType, unit: String = "", meaning: String) {
    self.name = name
    self.type = type
    self.unit = unit
    self.meaning = meaning
  }
}

/// A column's values. `nil` is a missing value: an empty cell.
public enum ColumnValues: Sendable, Equatable {
  case integers([Int?])
  /// Finite, or missing.
  case numbers([Double?])
  /// Texts by their place in a list of distinct names; a code below 0 is missing.
  case labels(codes: [Int32], names: [String])
  case months([Month?])
  case booleans([Bool?])

  public var count: Int {
    switch self {
    case .integers(let values): values.count
    case .numbers(let values): values.count
    case .labels(let codes, _): codes.count
    case .months(let values): values.count
    case .booleans(let values): values.count
    }
  }
}

public struct Column: Sendable, Equatable {
  public let declaration: ColumnDeclaration
  public var values: ColumnValues

  public init(_ declaration: ColumnDeclaration, _ values: ColumnValues) {
    self.declaration = declaration
    self.values = values
  }
}
