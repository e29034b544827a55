import SimulationEngine

/// What a place of a file may hold, without the Swift types: for schemas and lists.
indirect enum Description: Sendable {
  case number(NumberRange, unit: String)
  case integer(NumberRange, unit: String)
  case month
  case text(isEmptyAllowed: Bool)
  case boolean
  /// A number, a text, true or false.
  case scalar
  case choice([String])
  case list(Description, count: ClosedRange<Int>?)
  case map(MapKeys, Description)
  case object(ObjectDescription)
  /// Objects told apart by their `kind`.
  case oneOf(name: String, [ObjectDescription])
  /// Objects told apart by the key that comes first in each.
  case alternatives(name: String, [ObjectDescription])
  case either(Description, Description)
}

struct ObjectDescription: Sendable {
  let name: String
  let meaning: String
  var members: [MemberDescription]
  /// Keys of which one asks for the others.
  var together: [String] = []

  func member(_ key: String) -> MemberDescription? { members.first { $0.key == key } }
}

struct MemberDescription: Sendable {
  let key: String
  let meaning: String
  let isRequired: Bool
  /// The value where the key is absent; nil where that means nothing.
  let initial: JSONNode?
  let type: Description
}

/// The numbers that are possible somewhere.
///
/// None is beyond ±10¹⁵: no quantity of the field is, and sums and products of such numbers stay
/// finite, so that no run comes upon an infinity that a file has let in.
struct NumberRange: Sendable, Equatable {
  var low = -largest
  var high = largest
  var excludesLow = false

  static let largest = 1e15
  static let any = NumberRange()
  static let positive = NumberRange(low: 0, excludesLow: true)
  static let notNegative = NumberRange(low: 0)
  /// Probabilities, shares and weights that add up to 1.
  static let share = NumberRange(low: 0, high: 1)
  static func atLeast(_ low: Double) -> NumberRange { NumberRange(low: low) }
  static func between(_ low: Double, _ high: Double) -> NumberRange {
    NumberRange(low: low, high: high)
  }

  func contains(_ value: Double) -> Bool {
    (excludesLow ? value > low : value >= low) && value <= high
  }

  /// `from 0 to 1`, `more than 0`; the largest limits are named where a number is beyond them.
  func words(for value: Double = 0) -> String {
    let start = JSONWriter.short(low)
    let end = JSONWriter.short(high)
    let isBeyond = abs(value) > NumberRange.largest
    return switch (low > -NumberRange.largest || isBeyond, high < NumberRange.largest || isBeyond) {
    case (true, true):
      excludesLow ? "more than \(start), at most \(end)" : "from \(start) to \(end)"
    case (true, false): excludesLow ? "more than \(start)" : "\(start) or more"
    case (false, true): "\(end) or less"
    case (false, false): "any number"
    }
  }
}

extension JSONWriter {
  /// A limit without `.0`.
  static func short(_ value: Double) -> String {
    if let integer = Int64(exactly: value) { return String(integer) }
    return value.description
  }
}

/// What the keys of a map are.
struct MapKeys: Sendable {
  enum Form: Sendable {
    case name, alpha3, year, date, pointer
  }
  /// The placeholder in listed pointers: `{field}`.
  let noun: String
  let form: Form
  /// Whether each key names something that stands elsewhere, so that an entry may begin anywhere
  /// without founding anything by a slip.
  var isReference = false

  static func names(of noun: String) -> MapKeys { MapKeys(noun: noun, form: .name) }
  static let states = MapKeys(noun: "state", form: .alpha3)
  static let knownStates = MapKeys(noun: "state", form: .alpha3, isReference: true)
  static let years = MapKeys(noun: "year", form: .year)
  /// Years, that is their middle, or months.
  static let dates = MapKeys(noun: "date", form: .date)
  static let pointers = MapKeys(noun: "pointer", form: .pointer)

  /// For JSON Schema's `propertyNames`, besides `note` and `source`.
  var pattern: String {
    switch form {
    case .name: "^[^\\u0000-\\u001f\\u007f-\\u009f]+$"
    case .alpha3: "^([A-Z]{3}|note|source)$"
    case .year: "^([1-9][0-9]{3}|note|source)$"
    case .date: "^([1-9][0-9]{3}(-(0[1-9]|1[0-2]))?|note|source)$"
    case .pointer: "^(/.*|note|source)$"
    }
  }

  var words: String {
    switch form {
    case .name: "the name of a \(noun): one character or more, no control characters"
    case .alpha3: "an ISO 3166 code of three capital letters"
    case .year: "a year, 1000 to 9999"
    case .date: "a year, 1000 to 9999, or a month as in 2004-06"
    case .pointer: "a JSON pointer, /like/this"
    }
  }

  private static func isYear(_ bytes: [UInt8]) -> Bool {
    bytes.count == 4 && bytes[0] != UInt8(ascii: "0")
      && bytes.allSatisfy((UInt8(ascii: "0")...UInt8(ascii: "9")).contains)
  }

  func accepts(_ key: String) -> Bool {
    let bytes = Array(key.utf8)
    let capitals = UInt8(ascii: "A")...UInt8(ascii: "Z")
    return switch form {
    case .name: !bytes.isEmpty && !key.unicodeScalars.contains(where: Wording.isControl)
    case .alpha3: bytes.count == 3 && bytes.allSatisfy(capitals.contains)
    case .year: Self.isYear(bytes)
    case .date: Self.isYear(bytes) || Month(key) != nil
    case .pointer: bytes.first == UInt8(ascii: "/") && JSONPointer.path(key) != nil
    }
  }
}
