/// Where something stands: a file by its number among the files read, a line and a column from 1.
///
/// Columns count Unicode scalars, as most editors do for the scripts that scenarios are written in;
/// only a line feed ends a line.
public struct Place: Sendable, Hashable {
  public var file: Int32
  public var line: Int32
  public var column: Int32

  public init(file: Int32, line: Int32, column: Int32) {
    self.file = file
    self.line = line
    self.column = column
  }

  /// Of nodes that no file holds, such as defaults.
  public static let nowhere = Place(file: -1, line: 0, column: 0)
}

/// A JSON value that knows where it was written.
public struct JSONNode: Sendable {
  public var value: JSONValue
  public var place: Place

  public init(_ value: JSONValue, at place: Place = .nowhere) {
    self.value = value
    self.place = place
  }

  /// The value of a key; nil for a missing key and for anything but an object.
  public subscript(key: String) -> JSONNode? { member(key)?.node }

  public func member(_ key: String) -> JSONMember? {
    guard case .object(let members) = value else { return nil }
    return members.first { $0.key == key }
  }
}

public indirect enum JSONValue: Sendable {
  case null
  case boolean(Bool)
  case number(JSONNumber)
  case string(String)
  case array([JSONNode])
  /// In the order of the file; no key twice.
  case object([JSONMember])

  public static func integer(_ value: Int) -> JSONValue { .number(JSONNumber(value)) }
  public static func double(_ value: Double) -> JSONValue { .number(JSONNumber(value)) }
}

public struct JSONMember: Sendable {
  public var key: String
  public var keyPlace: Place
  public var node: JSONNode

  public init(_ key: String, at place: Place = .nowhere, _ node: JSONNode) {
    self.key = key
    self.keyPlace = place
    self.node = node
  }
}

/// A number as it was written: exact where it is an integer of 64 bits.
public struct JSONNumber: Sendable {
  /// Nil where the number has a fraction or an exponent, or does not fit.
  public let integer: Int64?
  /// Correctly rounded; infinite where the number is too large.
  public let double: Double

  public init(integer: Int64?, double: Double) {
    self.integer = integer
    self.double = double
  }

  public init(_ integer: Int) { self.init(integer: Int64(integer), double: Double(integer)) }
  public init(_ double: Double) { self.init(integer: nil, double: double) }
}

/// Equal as JSON: places do not count, nor does the order of keys (RFC 8259, section 4).
extension JSONNode: Equatable {
  public static func == (left: JSONNode, right: JSONNode) -> Bool {
    switch (left.value, right.value) {
    case (.null, .null): true
    case (.boolean(let one), .boolean(let other)): one == other
    case (.string(let one), .string(let other)): one == other
    case (.number(let one), .number(let other)):
      if let first = one.integer, let second = other.integer {
        first == second
      } else {
        one.double == other.double
      }
    case (.array(let one), .array(let other)): one == other
    case (.object(let one), .object(let other)):
      one.count == other.count && one.allSatisfy { right[$0.key] == $0.node }
    default: false
    }
  }
}

extension JSONNode {
  /// The object without some entries of one of its members.
  func without(_ keys: Set<String>, in member: String) -> JSONNode {
    guard case .object(var members) = value,
      let place = members.firstIndex(where: { $0.key == member }),
      case .object(let entries) = members[place].node.value
    else { return self }
    var node = self
    members[place].node.value = .object(entries.filter { !keys.contains($0.key) })
    node.value = .object(members)
    return node
  }
}

extension JSONNode {
  /// The value of a text, nil where it is not JSON.
  public init?(parsing text: String) {
    guard let node = JSONParser.parse(Array(text.utf8)).node else { return nil }
    self = node
  }
}
