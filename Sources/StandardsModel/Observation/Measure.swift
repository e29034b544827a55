import SimulationEngine

/// A measured quantity, declared once: its column and how to read it off the world.
///
/// Header, data dictionary and charts follow from the declaration. To add one: a `static let` in a
/// file of this folder and its name in the observation's list.
public struct Measure<Key>: Sendable {
  public let column: ColumnDeclaration
  public let value: @Sendable (World, History, Key) -> Cell

  public init(
    _ name: String, _ type: ColumnType, unit: String = "", meaning: String,
    value: @escaping @Sendable (World, History, Key) -> Cell
  ) {
    column = ColumnDeclaration(name, type, unit: unit, meaning: meaning)
    self.value = value
  }
}

/// A table that is filled in the same way every time it is observed: keys × measures.
public struct Observation<Key: Sendable>: Sendable {
  public let name: String
  public let meaning: String
  /// Columns that name a row, after run and date.
  public let keyColumns: [ColumnDeclaration]
  public let measures: [Measure<Key>]
  /// The rows of a month, in the order of their key columns.
  public let keys: @Sendable (World) -> [Key]
  public let cells: @Sendable (World, Key) -> [Cell]
  /// Whether keys without anything to count are not written.
  public var leavesOutZero = false

  public var declaration: TableDeclaration {
    TableDeclaration(
      name: name, meaning: meaning, keyLength: 2 + keyColumns.count, leavesOutZero: leavesOutZero,
      columns: [Columns.run, Columns.date] + keyColumns + measures.map(\.column))
  }

  func append(to table: inout TableBuilder, run: Int, world: World, history: History) {
    for key in keys(world) {
      table.append(
        [.integer(run), .month(world.month)] + cells(world, key)
          + measures.map { $0.value(world, history, key) })
    }
  }
}
