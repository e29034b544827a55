/// A document with one of its numbers or months at the ends of what files can say, each in turn.
struct Extremes {
  private let bytes: [UInt8]
  /// Numbers and months.
  private let leaves: [Range<Int>]

  init(of bytes: [UInt8]) {
    self.bytes = bytes
    leaves = DocumentSpans(bytes).values.filter { span in
      let first = bytes[span.lowerBound]
      let isMonth =
        first == UInt8(ascii: "\"") && span.count == 9
        && bytes[span.lowerBound + 5] == UInt8(ascii: "-")
      return isMonth || first == UInt8(ascii: "-")
        || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(first)
    }
  }

  func document(_ number: Int) -> [UInt8] {
    guard !leaves.isEmpty else { return bytes }
    let leaf = leaves[number % leaves.count]
    let values = bytes[leaf.lowerBound] == UInt8(ascii: "\"") ? Self.months : Self.numbers
    var document = bytes
    document.replaceSubrange(leaf, with: Array(values[number / leaves.count % values.count].utf8))
    return document
  }

  /// The ends of the ranges that the shapes declare, and of the types behind them.
  private static let numbers = [
    "0", "1", "2", "5", "12", "100", "120", "600", "1000", "1200", "10000", "100000", "1000000",
    "100000000",
    "1000000000", "4294967295", "4294967296", "9007199254740991", "9007199254740992",
    "9223372036854775807", "1e9", "1e15", "1e100", "1.7976931348623157e308", "5e-324", "1e-300",
    "0.99",
    "0.999", "0.9999999999999999", "1.0000000000000002", "-1", "-1e308", "-5e-324", "-1000000000",
    "-0.0",
    "709.78", "-745.1", "0.5", "64", "16",
  ]

  private static let months = [
    "\"0000-01\"", "\"0001-01\"", "\"0999-12\"", "\"1000-01\"", "\"1582-10\"", "\"1900-01\"",
    "\"2002-12\"",
    "\"2003-01\"", "\"2100-12\"", "\"9999-01\"", "\"9999-12\"", "\"99999-1\"",
  ]
}
