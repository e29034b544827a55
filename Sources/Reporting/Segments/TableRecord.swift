import SimulationEngine

/// The tables of a run as bytes that are quick to write and to read back; the column `run` is left out,
/// since a run has its number only when all are made.
public enum TableRecord {
  public static func bytes(of tables: [Table]) -> [UInt8] {
    var writer = ByteWriter()
    writer.add(UInt32(tables.count))
    for table in tables {
      writer.add(table.name)
      writer.add(UInt32(table.rowCount))
      for column in table.columns where column.declaration.name != "run" {
        writer.add(column.values)
      }
    }
    return writer.bytes
  }

  /// - Parameters:
  ///   - declarations: of the tables that may be in it.
  ///   - run: the number that the run has now.
  /// - Returns: nil where the bytes are not such tables.
  public static func tables(
    _ bytes: [UInt8], declarations: [TableDeclaration], run: Int
  ) -> [Table]? {
    bytes.withUnsafeBytes { bytes in
      var reader = ByteReader(bytes)
      var tables: [Table] = []
      for _ in 0..<Int(reader.integer(UInt32.self)) {
        let name = reader.text()
        guard let declaration = declarations.first(where: { $0.name == name }) else { return nil }
        let rows = Int(reader.integer(UInt32.self))
        // A row takes a byte at least, so that no number makes room for rows that are not there.
        guard rows <= bytes.count else { return nil }
        let columns = declaration.columns.map { column in
          Column(
            column,
            column.name == "run"
              ? .integers(Array(repeating: run, count: rows))
              : reader.values(column.type, rows: rows))
        }
        if reader.isBroken { return nil }
        tables.append(Table(declaration, columns: columns))
      }
      return reader.isBroken ? nil : tables
    }
  }
}

/// Numbers and texts one after the other, little-endian.
public struct ByteWriter {
  public private(set) var bytes: [UInt8] = []

  public init() {}

  public mutating func add(_ value: some FixedWidthInteger) {
    withUnsafeBytes(of: value.littleEndian) { bytes.append(contentsOf: $0) }
  }

  public mutating func add(_ value: Double) { add(value.bitPattern) }

  public mutating func add(_ text: String) {
    add(UInt32(text.utf8.count))
    bytes.append(contentsOf: text.utf8)
  }

  mutating func add(_ values: ColumnValues) {
    switch values {
    case .integers(let values): addIntegers(values)
    case .numbers(let values):
      addPresence(values)
      for value in values { if let value { add(value) } }
    case .labels(let codes, let names):
      add(UInt32(names.count))
      for name in names { add(name) }
      addIntegers(codes.map { Int($0) })
    case .months(let values): addIntegers(values.map { $0?.ordinal })
    case .booleans(let values): addIntegers(values.map { $0.map { $0 ? 1 : 0 } })
    }
  }

  /// One byte where all are there, else a byte for each.
  private mutating func addPresence<Value>(_ values: [Value?]) {
    let complete = !values.contains { $0 == nil }
    bytes.append(complete ? 1 : 0)
    if !complete { for value in values { bytes.append(value == nil ? 0 : 1) } }
  }

  /// In as many bytes each as the largest needs.
  private mutating func addIntegers(_ values: [Int?]) {
    addPresence(values)
    var low = 0
    var high = 0
    for value in values {
      guard let value else { continue }
      low = min(low, value)
      high = max(high, value)
    }
    func fits<Width: FixedWidthInteger>(_: Width.Type) -> Bool {
      Int(Width.min) <= low && high <= Int(Width.max)
    }
    func write<Width: FixedWidthInteger>(_: Width.Type) {
      bytes.append(UInt8(Width.bitWidth / 8))
      bytes.reserveCapacity(bytes.count + values.count * Width.bitWidth / 8)
      for value in values { if let value { add(Width(truncatingIfNeeded: value)) } }
    }
    if fits(Int8.self) {
      write(Int8.self)
    } else if fits(Int16.self) {
      write(Int16.self)
    } else if fits(Int32.self) {
      write(Int32.self)
    } else {
      write(Int64.self)
    }
  }
}

/// Reads what `ByteWriter` wrote; at the first thing that cannot be it is broken, and gives zeros.
public struct ByteReader {
  private let bytes: UnsafeRawBufferPointer
  private var place = 0
  public private(set) var isBroken = false

  public init(_ bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

  public var isAtEnd: Bool { place == bytes.count || isBroken }

  public mutating func integer<Value: FixedWidthInteger>(_: Value.Type) -> Value {
    let size = MemoryLayout<Value>.size
    guard place + size <= bytes.count else {
      isBroken = true
      return 0
    }
    defer { place += size }
    return Value(littleEndian: bytes.loadUnaligned(fromByteOffset: place, as: Value.self))
  }

  public mutating func double() -> Double { Double(bitPattern: integer(UInt64.self)) }

  public mutating func text() -> String {
    let count = Int(integer(UInt32.self))
    guard place + count <= bytes.count else {
      isBroken = true
      return ""
    }
    defer { place += count }
    return String(decoding: bytes[place..<place + count], as: UTF8.self)
  }

  /// Months of the years 0 to 9999: those that a table can be read back with.
  private static let ordinals = 0..<120_000

  mutating func values(_ type: ColumnType, rows: Int) -> ColumnValues {
    switch type {
    case .integer: return .integers(integers(rows))
    case .number:
      let numbers = optional(rows, size: 8) { $0.double() }
      if numbers.contains(where: { $0.map { !$0.isFinite } ?? false }) { isBroken = true }
      return .numbers(numbers)
    case .text:
      let count = Int(integer(UInt32.self))
      guard count <= bytes.count else {
        isBroken = true
        return .labels(codes: [], names: [])
      }
      let names = (0..<count).map { _ in text() }
      let codes = integers(rows).map { Int32(truncatingIfNeeded: $0 ?? -1) }
      if codes.contains(where: { $0 >= Int32(count) }) { isBroken = true }
      return .labels(codes: codes, names: names)
    case .month:
      let ordinals = integers(rows)
      if ordinals.contains(where: { $0.map { !Self.ordinals.contains($0) } ?? false }) {
        isBroken = true
      }
      return .months(ordinals.map { $0.map { Month(ordinal: $0) } })
    case .boolean: return .booleans(integers(rows).map { $0.map { $0 == 1 } })
    }
  }

  private mutating func presence(_ rows: Int) -> [Bool]? {
    if integer(UInt8.self) == 1 { return nil }
    guard place + rows <= bytes.count else {
      isBroken = true
      return nil
    }
    defer { place += rows }
    return bytes[place..<place + rows].map { $0 == 1 }
  }

  private mutating func optional<Value>(
    _ rows: Int, size: Int, presence given: [Bool]?? = .none, _ next: (inout ByteReader) -> Value
  ) -> [Value?] {
    let there = given ?? presence(rows)
    let count = there.map { $0.count { $0 } } ?? rows
    guard !isBroken, place + count * size <= bytes.count else {
      isBroken = true
      return []
    }
    var values: [Value?] = []
    values.reserveCapacity(rows)
    for row in 0..<rows { values.append(there.map { $0[row] } ?? true ? next(&self) : nil) }
    return values
  }

  private mutating func integers(_ rows: Int) -> [Int?] {
    let there = presence(rows)
    switch integer(UInt8.self) {
    case 1: return optional(rows, size: 1, presence: there) { Int($0.integer(Int8.self)) }
    case 2: return optional(rows, size: 2, presence: there) { Int($0.integer(Int16.self)) }
    case 4: return optional(rows, size: 4, presence: there) { Int($0.integer(Int32.self)) }
    case 8: return optional(rows, size: 8, presence: there) { Int($0.integer(Int64.self)) }
    default:
      isBroken = true
      return []
    }
  }
}
