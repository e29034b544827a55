/// Every sentence that a person who made a mistake in a file may read.
///
/// A message says what was found and what would be right; suggestions are added by `Finding`. Names
/// from files are quoted by `quoted`, which lets no control character through to a terminal.
enum Wording {
  static func didYouMean(_ name: String) -> String { "; did you mean \(quoted(name))?" }

  // MARK: Names

  static func quoted(_ name: String) -> String { "'\(printable(name, limit: 60))'" }

  /// Control and bidirectional characters as `\u{1b}`, long texts shortened.
  static func printable(_ text: String, limit: Int = 4096) -> String {
    var result = ""
    var count = 0
    for scalar in text.unicodeScalars {
      guard count < limit else { return result + "…" }
      switch scalar.value {
      case 0..<0x20, 0x7F..<0xA0, 0x061C, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF:
        result += "\\u{\(String(scalar.value, radix: 16))}"
      default: result.unicodeScalars.append(scalar)
      }
      count += 1
    }
    return result
  }

  static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x20 || (0x7F..<0xA0).contains(scalar.value)
  }

  /// `a → b → a`, a long way shortened.
  static func chain(_ names: [String]) -> String {
    let words = names.map { printable($0, limit: 200) }
    guard words.count > 12 else { return words.joined(separator: " → ") }
    return (words.prefix(6) + ["… (\(words.count - 12) more) …"] + words.suffix(6))
      .joined(separator: " → ")
  }

  /// `a, b or c`.
  static func list(_ names: [String]) -> String {
    guard let last = names.last else { return "nothing" }
    guard names.count > 1 else { return last }
    return names.dropLast().joined(separator: ", ") + " or " + last
  }

  // MARK: Syntax

  static let value = "a value"
  static let key = "a key in double quotes"
  static let colon = "':' between a key and its value"
  static func commaOr(closing: String) -> String { "',' or '\(closing)'" }

  static func unexpected(_ found: String, expected: String) -> String {
    let advice =
      switch found {
      case "": "the file ends here"
      case "/", "#": "comments are not JSON, write a \"note\" member"
      case "'": "JSON takes double quotes, not single ones"
      case "NaN", "nan", "Infinity", "inf", "Inf": "\(found) is not a number of JSON"
      case "True", "TRUE", "yes": "write true"
      case "False", "FALSE", "no": "write false"
      case "None", "Null", "NULL", "nil", "undefined": "write null"
      case ",": "a comma too many, or a value is missing"
      case "+", ".": "a number begins with a digit or '-'"
      default: "found \(quoted(found))"
      }
    return "expected \(expected): \(advice)"
  }

  static func unclosed(_ opening: String, line: Int, column: Int) -> String {
    "the file ends before the '\(opening)' of line \(line), column \(column) is closed"
  }
  static let trailingComma = "a comma after the last element: JSON allows none here"
  static let unclosedString = "this string has no closing quote"
  static func controlCharacter(_ byte: UInt8) -> String {
    switch byte {
    case 0x0A, 0x0D: "a string ends on the line where it begins: write \\n for a line break"
    case 0x09: "a tab inside a string is written \\t"
    default: "control character \(byte) inside a string: write it as \\u and four digits"
    }
  }
  static let badEscape = "unknown escape: JSON knows \\\" \\\\ \\/ \\b \\f \\n \\r \\t and \\u0000"
  static let badUnicodeEscape = "\\u takes four hexadecimal digits"
  static let loneSurrogate = "half of a surrogate pair: \\ud800 to \\udfff come in pairs"
  static let invalidUTF8 = "these bytes are not UTF-8"
  static let notUTF8 = "the file is not UTF-8 text; save it as UTF-8 without a byte order mark"
  static let byteOrderMark = "the file begins with a byte order mark: save it as UTF-8 without one"
  static let emptyFile = "the file is empty"
  static func badNumber(_ word: String) -> String {
    "\(quoted(word)) is not a number of JSON: digits, no leading zeros, then .5 or e-3 if needed"
  }
  static func afterTheEnd(_ found: String) -> String {
    "expected the end of the file after the closing bracket, found \(quoted(found))"
  }
  static func tooDeep(_ limit: Int) -> String { "nested more than \(limit) levels deep" }
  static func tooLarge(_ bytes: Int) -> String { "the file is larger than \(bytes >> 20) MiB" }

  // MARK: Shape

  static func duplicateKey(_ key: String, firstLine: Int) -> String {
    "\(quoted(key)) is here for the second time; the first is on line \(firstLine)"
  }
  static func unknownKey(_ key: String, in object: String, known: [String]) -> String {
    "unknown key \(quoted(key)) in \(object); it has \(list(known))"
  }
  static func missingKey(_ key: String, in object: String) -> String {
    "\(object) lacks \(quoted(key))"
  }
  static func wrongType(expected: String, found: JSONValue) -> String {
    "expected \(expected), found \(describe(found))"
  }
  static func describe(_ value: JSONValue) -> String {
    switch value {
    case .null: "null"
    case .boolean(let value): value ? "true" : "false"
    case .number(let number): "the number \(JSONWriter.text(number))"
    case .string(let text): "the text \(quoted(text))"
    case .array: "an array"
    case .object: "an object"
    }
  }
  static func fraction(_ number: JSONNumber) -> String {
    "expected an integer, written without '.' and exponent, found \(JSONWriter.text(number))"
  }
  static func tooBigInteger(_ number: JSONNumber) -> String {
    number.double.isFinite
      ? "\(JSONWriter.text(number)) is beyond the integers of 64 bits"
      : "this number is beyond the integers of 64 bits"
  }
  static func unknownChoice(_ word: String, _ known: [String]) -> String {
    "expected \(list(known.map(quoted))), found \(quoted(word))"
  }
  static func badKey(_ key: String, expected: String) -> String {
    "\(quoted(key)) is not \(expected)"
  }
  static func noAlternative(_ object: String, _ keys: [String]) -> String {
    "\(object) needs one of \(list(keys.map(quoted)))"
  }

  // MARK: Header and layers

  static func unknownSchema(_ text: String, _ kinds: [String]) -> String {
    "\"$schema\" says what the file is and ends in \(list(kinds)), found \(quoted(text))"
  }
  static func otherKind(_ kind: String, expected: String) -> String {
    "this is a \(kind) file, expected a \(expected) file"
  }
  static func missingSchema(_ name: String) -> String {
    "this file lacks '$schema', which says what it is: \"$schema\": \"\(name)\""
  }
  static let format = "\"format\" is 1, the only version there is"
  static func cannotOpen(_ file: String, _ reason: String) -> String {
    "cannot read \(quoted(file)): \(reason)"
  }
  static func cycle(_ files: [String]) -> String {
    "files extend one another in a circle: \(chain(files))"
  }
  static func outside(_ file: String, _ folder: String) -> String {
    "\(quoted(file)) lies outside \(quoted(folder)), the folder that holds scenario.schema.json"
  }
  static let extendsFromText = "a scenario that does not come from a file cannot extend one"
  static let absoluteExtends = "\"extends\" takes a path relative to this file"
  static func notAFile(_ file: String) -> String {
    "\(quoted(file)) is not a file but a pipe or device"
  }
  static func tooManyLayers(_ limit: Int) -> String {
    "more than \(limit) files extend one another"
  }
  static func removesNothing(_ key: String) -> String {
    "null removes \(quoted(key)) from the extended file, which does not have it"
  }

  // MARK: Values

  static func outOfRange(_ number: JSONNumber, _ range: NumberRange, unit: String) -> String {
    "\(JSONWriter.text(number)) is out of range: \(range.words(for: number.double))\(unit.isEmpty ? "" : ", \(unit)")"
  }
  static let notFinite = "this number is too large for any computer number (beyond ±1.8e308)"
  static func badMonth(_ text: String) -> String {
    "expected a month as in \"2004-06\" (year 1000 to 9999, month 01 to 12), found \(quoted(text))"
  }
  static func wrongUnit(_ unit: String, expected: String) -> String {
    "the unit is \(quoted(expected)), found \(quoted(unit))"
  }
  static let rangeOrder = "a range is [low, high] with low ≤ high"
  static func outsideOwnRange(_ number: JSONNumber) -> String {
    "the value \(JSONWriter.text(number)) lies outside its own range"
  }
  static let sourcedWithoutSource = "a sourced number needs a \"source\", here or further up"
  static let annotation = "a text (\"note\" and \"source\" annotate, nothing can be called so)"
  static let emptyText = "this text must not be empty"

  // MARK: References and consistency

  /// - Parameter known: what there is, where nothing is near enough to be what was meant: all of a few
  ///   names, some of many.
  static func unknownName(_ name: String, _ what: String, known: [String] = []) -> String {
    let fact = "there is no \(what) \(quoted(name))"
    let shown = known.filter { !$0.isEmpty }
    return switch shown.count {
    case 0: fact
    case 1...8: "\(fact); there is \(list(shown.map(quoted)))"
    default: "\(fact); there are \(shown.count), such as \(list(shown.prefix(3).map(quoted)))"
    }
  }
  static func takenName(_ name: String, _ what: String, _ holder: String, line: Int) -> String {
    "there is a \(what) \(quoted(name)) in \(quoted(holder)) already, on line \(line)"
  }
  static func badFolderName(_ name: String) -> String {
    "\(quoted(name)) cannot be the name of a results folder: no '/' and no control characters, "
      + "not '.' or '..', at most 200 bytes"
  }
  static func standardCount(_ count: Int, most: Int) -> String {
    "a field has 1 to \(most) standards, here are \(count == 0 ? "none" : String(count))"
  }
  static let noFirms = "no state has a GDP, by which firms are spread: there would be none"
  static let noBuyers =
    "the states' numbers leave nobody in the market in any month of the calendar"
  static let buyersAndArrivals =
    "firms arrive one after the other, or as \"buyers\" says, not both: leave one out"
  static let buyersAndDrawnHomes =
    "\"buyers\" says how many are in which state: leave \"homes\" out, it draws them by GDP"
  static func endBeforeStart(_ what: String, _ end: String, _ start: String) -> String {
    "\(what) \(end) is before its start \(start)"
  }
  static func outsideCalendar(_ date: String, _ start: String, _ end: String) -> String {
    "\(date) is outside the calendar, \(start) to \(end)"
  }
  static func sharesExceedOne(_ sum: Double, _ what: String) -> String {
    "\(what) add up to \(JSONWriter.text(JSONNumber(sum))), more than 1"
  }
  static func notAParticipatingMember(_ state: String, _ committee: String) -> String {
    "\(quoted(state)) holds the secretariat of \(quoted(committee)) but is not a P-member of it"
  }
  static func parentCycle(_ committees: [String]) -> String {
    "committees are each other's parents: \(chain(committees))"
  }
  static func subcommitteeWithoutParent(_ committee: String) -> String {
    "\(quoted(committee)) is a subcommittee and needs a \"parent\""
  }
  static func tooMuchMemory(_ what: String, gibibytes: Int, limit: Int) -> String {
    "\(what) need about \(gibibytes) GiB of memory, the limit is \(limit) GiB"
  }

  static func impossibleThreshold(_ numerator: Int, _ denominator: Int) -> String {
    "a threshold of \(numerator)/\(denominator) is more than everybody: no ballot can pass"
  }
  static func quotaBeyondWeights(_ quota: Int, _ total: Int) -> String {
    "a quota of \(quota) is beyond the members' weights, \(total) together: no ballot can pass"
  }
  static let notRunnable =
    "this is data for other scenarios to extend: to run, it needs \"question\" and \"calendar\""
  static func moreThanCast(_ what: String, _ count: Int, _ cast: Int) -> String {
    "\(what): \(count) of \(cast) votes cast"
  }

  static let atAndBetween = "a pattern looks \"at\" a month or \"between\" two, not both"
  static let partnerAndPartners = "one \"partner\" or a list of \"partners\", not both"
  static let noPartner = "missing \"partner\", or \"partners\" with the month of each"
  static let reduceOneMonth = "\"reduce\" asks for \"between\": one month needs no reducing"
  static func unknownColumn(_ column: String, _ table: String, _ known: [String]) -> String {
    "the table \(quoted(table)) has no column \(quoted(column)); it has \(list(known))"
  }
  static func unknownTable(_ table: String, _ known: [String]) -> String {
    "there is no table \(quoted(table)); there are \(list(known))"
  }
  static let runAndDate =
    "runs and dates are not chosen by \"where\": \"at\" and \"between\" say when, all runs count"
  static func noDates(_ table: String) -> String {
    "the table \(quoted(table)) has no dates: leave out \"at\", \"between\" and reductions over time"
  }
  static func textSeries(_ series: String) -> String {
    "\(quoted(series)) holds words: they can be counted (\"reduce\": \"count\"), and named in \"where\""
  }
  static let slopeOfIncrease = "what rises or falls is a slope: leave \"reduce\" out"
  static let oneMonthHasNoSlope =
    "what rises or falls is looked at \"between\" two months, not \"at\" one"
  static func notATerm(_ text: String) -> String {
    "expected a column, other rows as in level=SC, or another series as in 'diffusion.share', found \(quoted(text))"
  }
  static let noOrder =
    "an order ranks the values of a key column that \"where\" leaves open: none is"
  static func notASeries(_ text: String) -> String {
    "expected table.column as in 'diffusion.share', found \(quoted(text))"
  }
  static func leverAndUncertainty(_ pointer: String) -> String {
    "\(quoted(pointer)) is a lever already: decided or unknown, not both"
  }

  // MARK: --set

  static func badSetting(_ text: String) -> String {
    "expected /pointer=value, found \(quoted(text))"
  }
  static func unknownPointer(_ pointer: String, _ step: String) -> String {
    "there is nothing at \(quoted(pointer)): unknown \(quoted(step))"
  }

  static func impossibleNetwork(_ firms: Int, _ network: String) -> String {
    "\(firms) firms cannot form \(network)"
  }

  static func campSize(_ count: Int) -> String {
    "camps need 2 to 64 sponsors, got \(count)"
  }
}
