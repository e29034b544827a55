/// A number for each row and column, zero where nobody has written: what levers add up in.
///
/// Nothing is stored until somebody writes, so that a world without levers pays for none.
public struct BiteTable: Sendable, Equatable {
  public let rows: Int
  public let columns: Int
  private var values: [Double] = []

  public init(rows: Int, columns: Int) {
    self.rows = rows
    self.columns = columns
  }

  public subscript(row: Int, column: Int) -> Double {
    get { values.isEmpty ? 0 : values[row * columns + column] }
    set {
      if values.isEmpty {
        if newValue == 0 { return }
        values = Array(repeating: 0, count: rows * columns)
      }
      values[row * columns + column] = newValue
    }
  }

  /// Whether every entry is zero.
  public var isNeutral: Bool { values.allSatisfy { $0 == 0 } }

  /// Back to zero, keeping the room.
  mutating func clear() {
    for place in values.indices { values[place] = 0 }
  }

  public static func == (left: BiteTable, right: BiteTable) -> Bool {
    left.rows == right.rows && left.columns == right.columns
      && (left.values == right.values || (left.isNeutral && right.isNeutral))
  }
}
