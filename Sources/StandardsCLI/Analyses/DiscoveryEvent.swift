/// Something that happens in a run or does not.
struct Event {
  let text: String
  /// The number it is about, as it was written.
  let series: String
  private let relation: String
  private let limit: Double

  private static let relations = [" >= ", " <= ", " > ", " < ", " = "]

  init(_ text: String) throws(Failure) {
    self.text = text
    for relation in Self.relations {
      let signs = Array(relation.utf8)
      let bytes = Array(text.utf8)
      guard bytes.count > signs.count,
        let place = (0...bytes.count - signs.count).last(where: {
          Array(bytes[$0..<$0 + signs.count]) == signs
        }),
        let limit = Double(String(decoding: bytes[(place + signs.count)...], as: UTF8.self)),
        limit.isFinite
      else { continue }
      series = String(decoding: bytes[..<place], as: UTF8.self)
      self.relation = relation
      self.limit = limit
      return
    }
    throw .usage(
      UsageError(
        .badValue(
          of: "--when", value: text,
          objection: "SERIES > VALUE, with one of > >= < <= = and spaces around it"),
        command: "discover"))
  }

  func happens(_ number: Double) -> Bool {
    switch relation {
    case " >= ": number >= limit
    case " <= ": number <= limit
    case " > ": number > limit
    case " < ": number < limit
    default: number == limit
    }
  }
}
