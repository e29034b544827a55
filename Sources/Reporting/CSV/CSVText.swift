/// Texts as CSV cells, safe for parsers (RFC 4180) and for spreadsheets.
///
/// A spreadsheet takes a cell that begins with `=`, `+`, `-` or `@` for a formula, also behind a tab
/// or a line end and also where the sign is full-width, and quotes do not stop it (OWASP, "CSV
/// Injection"). Such a text gets an apostrophe in front, which spreadsheets read as "this is text".
/// So does one that begins with apostrophes and then such a sign: hence a reader who takes one
/// apostrophe from in front of a sign has the text back, and no two texts share a cell.
public enum CSVText {
  /// Adds the cell of a text. An empty text is `""`, an empty cell being a missing value.
  public static func append(_ text: String, to bytes: inout [UInt8]) {
    let content = Array(text.utf8)
    let formula = looksLikeFormula(content)
    let quoted =
      formula || content.isEmpty || content.contains(where: needsQuotes) || padded(content)
    if quoted { bytes.append(quote) }
    if formula { bytes.append(apostrophe) }
    for byte in content {
      if byte == quote { bytes.append(quote) }
      bytes.append(byte)
    }
    if quoted { bytes.append(quote) }
  }

  /// Whether a spreadsheet might evaluate it, apostrophes in front left aside.
  static func looksLikeFormula(_ content: [UInt8]) -> Bool {
    let rest = content.drop { $0 == apostrophe }
    guard let first = rest.first else { return false }
    if [0x3D, 0x2B, 0x2D, 0x40, 0x09, 0x0D, 0x0A].contains(first) { return true }
    // ＝ ＋ － ＠
    let wide = rest.prefix(3)
    return wide.count == 3 && wide.starts(with: [0xEF, 0xBC])
      && [0x9D, 0x8B, 0x8D, 0xA0].contains(wide.last!)
  }

  private static func needsQuotes(_ byte: UInt8) -> Bool {
    byte == quote || byte == UInt8(ascii: ",") || byte < 0x20
  }

  /// Spaces at the ends are part of the text; some readers keep them only inside quotes.
  private static func padded(_ content: [UInt8]) -> Bool {
    content.first == 0x20 || content.last == 0x20
  }

  private static let quote = UInt8(ascii: "\"")
  private static let apostrophe = UInt8(ascii: "'")
}
