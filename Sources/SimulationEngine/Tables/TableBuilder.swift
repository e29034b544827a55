/// A cell on its way into a table.
public enum Cell: Sendable, Hashable {
  case integer(Int)
  case number(Double)
  case text(String)
  case month(Month)
  case boolean(Bool)
  case missing
}

/// Collects rows and gives back columns.
public struct TableBuilder: Sendable {
  public let declaration: TableDeclaration
  private var columns: [Builder]
  public private(set) var rowCount = 0

  private enum Builder: Sendable {
    case integers([Int?])
    case numbers([Double?])
    case labels([Int32], names: [String], codes: [String: Int32])
    case months([Month?])
    case booleans([Bool?])
  }

  public init(_ declaration: TableDeclaration) {
    self.declaration = declaration
    columns = declaration.columns.map { column in
      switch column.type {
      case .integer: .integers([])
      case .number: .numbers([])
      case .text: .labels([], names: [], codes: [:])
      case .month: .months([])
      case .boolean: .booleans([])
      }
    }
  }

  /// Adds a row; its cells must be of the declared types, or missing, and numbers finite.
  public mutating func append(_ row: [Cell]) {
    precondition(
      row.count == columns.count,
      "\(declaration.name): a row of \(row.count) cells for \(columns.count) columns")
    for (index, cell) in row.enumerated() { append(cell, toColumn: index) }
    rowCount += 1
  }

  private mutating func append(_ cell: Cell, toColumn index: Int) {
    // Taken out and put back, so that the arrays inside grow in place.
    let column = columns[index]
    columns[index] = .integers([])
    switch (column, cell) {
    case (.integers(var values), .integer(let value)):
      values.append(value)
      columns[index] = .integers(values)
    case (.integers(var values), .missing):
      values.append(nil)
      columns[index] = .integers(values)
    case (.numbers(var values), .number(let value)):
      precondition(value.isFinite, "\(place(index)): \(value) is a failure, not a value")
      values.append(value)
      columns[index] = .numbers(values)
    case (.numbers(var values), .integer(let value)):
      values.append(Double(value))
      columns[index] = .numbers(values)
    case (.numbers(var values), .missing):
      values.append(nil)
      columns[index] = .numbers(values)
    case (.labels(var values, var names, var codes), .text(let text)):
      if let code = codes[text] {
        values.append(code)
      } else {
        let code = Int32(names.count)
        codes[text] = code
        names.append(text)
        values.append(code)
      }
      columns[index] = .labels(values, names: names, codes: codes)
    case (.labels(var values, let names, let codes), .missing):
      values.append(-1)
      columns[index] = .labels(values, names: names, codes: codes)
    case (.months(var values), .month(let value)):
      values.append(value)
      columns[index] = .months(values)
    case (.months(var values), .missing):
      values.append(nil)
      columns[index] = .months(values)
    case (.booleans(var values), .boolean(let value)):
      values.append(value)
      columns[index] = .booleans(values)
    case (.booleans(var values), .missing):
      values.append(nil)
      columns[index] = .booleans(values)
    default:
      preconditionFailure("\(place(index)): \(cell) does not fit")
    }
  }

  private func place(_ index: Int) -> String {
    "\(declaration.name).\(declaration.columns[index].name), row \(rowCount + 1)"
  }

  public func table() -> Table {
    Table(
      declaration,
      columns: zip(declaration.columns, columns).map { declaration, column in
        switch column {
        case .integers(let values): Column(declaration, .integers(values))
        case .numbers(let values): Column(declaration, .numbers(values))
        case .labels(let codes, let names, _):
          Column(declaration, .labels(codes: codes, names: names))
        case .months(let values): Column(declaration, .months(values))
        case .booleans(let values): Column(declaration, .booleans(values))
        }
      })
  }
}
