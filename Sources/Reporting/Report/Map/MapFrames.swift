/// Maps of many months in one text for the page's script: two digits of base 36 per mille share, `__`
/// where nobody has adopted.
struct MapFrames {
  let codes: [String]
  let months: [String]
  /// By month, category, then state; nil where there is no share.
  let shares: [[[Double?]]]

  var json: String {
    let frames = shares.map { month in
      "[" + month.map { "\"" + $0.map(Self.digits).joined() + "\"" }.joined(separator: ",") + "]"
    }
    return "{\"codes\":[\(codes.map { scriptString($0) }.joined(separator: ","))],"
      + "\"months\":[\(months.map { scriptString($0) }.joined(separator: ","))],"
      + "\"frames\":[\(frames.joined(separator: ","))]}"
  }

  private static func digits(_ share: Double?) -> String {
    guard let share else { return "__" }
    let text = String(Int((min(max(share, 0), 1) * 1000).rounded()), radix: 36)
    return text.utf8.count < 2 ? "0" + text : text
  }
}
