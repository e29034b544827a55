/// A calendar month, the unit of simulated time; written `2004-06` (ISO 8601).
public struct Month: Hashable, Comparable, Sendable {
  /// Months since January of year 0.
  public let ordinal: Int

  public init(ordinal: Int) { self.ordinal = ordinal }

  /// - Parameter month: 1 ... 12.
  public init(year: Int, month: Int) {
    precondition((1...12).contains(month), "a month is 1 to 12, got \(month)")
    ordinal = year * 12 + month - 1
  }

  /// Reads `2004-06`; years 1000 to 9999. Nil for anything else.
  public init?(_ text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count == 7, bytes[4] == UInt8(ascii: "-") else { return nil }
    var digits: [Int] = []
    for index in [0, 1, 2, 3, 5, 6] {
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[index]) else { return nil }
      digits.append(Int(bytes[index] - UInt8(ascii: "0")))
    }
    let year = digits[0] * 1000 + digits[1] * 100 + digits[2] * 10 + digits[3]
    let month = digits[4] * 10 + digits[5]
    guard year >= 1000, (1...12).contains(month) else { return nil }
    self.init(year: year, month: month)
  }

  public var year: Int { ordinal / 12 }
  /// 1 ... 12.
  public var monthOfYear: Int { ordinal % 12 + 1 }
  /// The year with the fraction that has passed at the middle of the month.
  public var yearFraction: Double { Double(year) + (Double(monthOfYear) - 0.5) / 12 }

  public static func < (left: Month, right: Month) -> Bool { left.ordinal < right.ordinal }
  public static func + (month: Month, count: Int) -> Month { Month(ordinal: month.ordinal + count) }
  /// Months from the right to the left.
  public static func - (left: Month, right: Month) -> Int { left.ordinal - right.ordinal }
}

extension Month: CustomStringConvertible {
  public var description: String {
    let number = monthOfYear
    return "\(year)-\(number < 10 ? "0" : "")\(number)"
  }
}
