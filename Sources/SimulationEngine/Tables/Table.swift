/// What a table is, whoever fills it: one CSV file, one entry of the data dictionary.
public struct TableDeclaration: Sendable, Hashable {
  /// Also the file's name, without `.csv`.
  public let name: String
  /// One sentence: what a row is.
  public let meaning: String
  public let columns: [ColumnDeclaration]
  /// How many leading columns identify a row; rows are in their order.
  public let keyLength: Int
  /// Whether rows of zero are not written: what a run has no row of, it had none of.
  public let leavesOutZero: Bool
  /// Whether a row is something that happened, in another month in every run.
  public let rowsAreEvents: Bool

  public init(
    name: String, meaning: String, keyLength: Int, leavesOutZero: Bool = false,
    rowsAreEvents: Bool = false, columns: [ColumnDeclaration]
  ) {
    precondition(keyLength <= columns.count, "\(name): more keys than columns")
    self.leavesOutZero = leavesOutZero
    self.rowsAreEvents = rowsAreEvents
    self.name = name
    self.meaning = meaning
    self.keyLength = keyLength
    self.columns = columns
  }
}

/// Columns of equal length.
public struct Table: Sendable, Equatable {
  public let declaration: TableDeclaration
  public var columns: [Column]
  /// The first cell that should have held a number and came to none; it is missing here.
  public let defect: TableDefect?

  public init(
    _ declaration: TableDeclaration, columns: [Column], defect: TableDefect? = nil
  ) {
    precondition(
      columns.map(\.declaration) == declaration.columns, "\(declaration.name): wrong columns")
    precondition(
      Set(columns.map(\.values.count)).count <= 1, "\(declaration.name): columns differ in length")
    self.declaration = declaration
    self.columns = columns
    self.defect = defect
  }

  public var name: String { declaration.name }
  public var rowCount: Int { columns.first?.values.count ?? 0 }

  /// The column of this name.
  public subscript(name: String) -> Column? {
    columns.first { $0.declaration.name == name }
  }
}
