/// A cell on its way into a table.
public enum Cell: Sendable, Hashable {
  case integer(Int)
  case number(Double)
  case text(String)
  case month(Month)
  case boolean(Bool)
  case missing
}

/// Where a run came to a number that is none: infinite, or not a number at all.
public struct TableDefect: Sendable, Hashable {
  /// The column and the row's texts.
  public let place: String
  /// The row's month, where it has one.
  public let date: Month?
  public let value: Double
}

/// Collects rows and gives back columns.
public struct TableBuilder: Sendable {
  public let declaration: TableDeclaration
  /// The first number that was none, of those who may come to such.
  public private(set) var defect: TableDefect?
  private let mayBeDefective: Bool
  private var columns: [Growing]
  public private(set) var rowCount = 0

  /// A column that grows in place; only the array of its type is used.
  private struct Growing: Sendable {
    let declaration: ColumnDeclaration
    var integers: [Int?] = []
    var numbers: [Double?] = []
    var codes: [Int32] = []
    var names: [String] = []
    var codeOfName: [String: Int32] = [:]
    var months: [Month?] = []
    var booleans: [Bool?] = []

    mutating func code(of text: String) -> Int32 {
      // Rows come in the order of their keys, so most repeat the one above.
      if let last = codes.last, last >= 0, Self.same(names[Int(last)], text) { return last }
      if let known = codeOfName[text] {
        if Self.same(names[Int(known)], text) { return known }
        if let other = names.firstIndex(where: { Self.same($0, text) }) { return Int32(other) }
      }
      let code = Int32(names.count)
      codeOfName[text] = codeOfName[text] ?? code
      names.append(text)
      return code
    }

    /// By bytes: Swift's `==` takes differently composed letters for equal, names of files do not.
    private static func same(_ one: String, _ other: String) -> Bool {
      one == other && one.utf8.elementsEqual(other.utf8)
    }

    var values: ColumnValues {
      switch declaration.type {
      case .integer: .integers(integers)
      case .number: .numbers(numbers)
      case .text: .labels(codes: codes, names: names)
      case .month: .months(months)
      case .boolean: .booleans(booleans)
      }
    }
  }

  /// - Parameter mayBeDefective: whether a number that is none is left out and told of as the table's
  ///   `defect`, as a run's are, whose scenario multiplies what it likes; else it is an error of the
  ///   program.
  public init(_ declaration: TableDeclaration, mayBeDefective: Bool = false) {
    self.declaration = declaration
    self.mayBeDefective = mayBeDefective
    columns = declaration.columns.map { Growing(declaration: $0) }
  }

  /// Adds a row; its cells must be of the declared types, or missing, and numbers finite.
  public mutating func append(_ row: [Cell]) {
    precondition(
      row.count == columns.count,
      "\(declaration.name): a row of \(row.count) cells for \(columns.count) columns")
    for index in row.indices { append(row[index], toColumn: index, of: row) }
    rowCount += 1
  }

  private mutating func append(_ cell: Cell, toColumn index: Int, of row: [Cell]) {
    switch (columns[index].declaration.type, cell) {
    case (.integer, .integer(let value)): columns[index].integers.append(value)
    case (.integer, .missing): columns[index].integers.append(nil)
    case (.number, .number(let value)) where value.isFinite: columns[index].numbers.append(value)
    case (.number, .number(let value)) where mayBeDefective:
      defect = defect ?? defect(value, column: index, row)
      columns[index].numbers.append(nil)
    case (.number, .number(let value)):
      preconditionFailure("\(place(index)): \(value) is a failure, not a value")
    case (.number, .integer(let value)): columns[index].numbers.append(Double(value))
    case (.number, .missing): columns[index].numbers.append(nil)
    case (.text, .text(let text)):
      let code = columns[index].code(of: text)
      columns[index].codes.append(code)
    case (.text, .missing): columns[index].codes.append(-1)
    case (.month, .month(let value)): columns[index].months.append(value)
    case (.month, .missing): columns[index].months.append(nil)
    case (.boolean, .boolean(let value)): columns[index].booleans.append(value)
    case (.boolean, .missing): columns[index].booleans.append(nil)
    default: preconditionFailure("\(place(index)): \(cell) does not fit")
    }
  }

  private func place(_ index: Int) -> String {
    "\(declaration.name).\(declaration.columns[index].name), row \(rowCount + 1)"
  }

  private func defect(_ value: Double, column: Int, _ row: [Cell]) -> TableDefect {
    var texts: [String] = []
    var date: Month?
    for cell in row {
      if case .text(let text) = cell { texts.append(text) }
      if case .month(let month) = cell { date = date ?? month }
    }
    let words = texts.isEmpty ? "" : " of " + texts.joined(separator: ", ")
    return TableDefect(
      place: "\(declaration.name).\(declaration.columns[column].name)\(words)", date: date,
      value: value)
  }

  public func table() -> Table {
    Table(
      declaration, columns: columns.map { Column($0.declaration, $0.values) }, defect: defect)
  }
}
