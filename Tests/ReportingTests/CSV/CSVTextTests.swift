import Reporting
import Testing

@Suite struct CSVTextTests {
  func cell(_ text: String) -> String {
    var bytes: [UInt8] = []
    CSVText.append(text, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test(arguments: [
    ("ISO", "ISO"), ("ISO/IEC JTC 1", "ISO/IEC JTC 1"), ("a,b", "\"a,b\""),
    ("say \"no\"", "\"say \"\"no\"\"\""), ("two\nlines", "\"two\nlines\""), ("", "\"\""),
    (" padded ", "\" padded \""), ("Österreich 中国", "Österreich 中国"),
    ("'s-Gravenhage", "'s-Gravenhage"),
  ])
  func `texts are quoted where a reader needs it`(text: String, expected: String) {
    #expect(cell(text) == expected)
  }

  @Test(arguments: [
    "=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1", "＠x", "'=1", "''-2",
  ])
  func `what a spreadsheet might evaluate is marked as text`(text: String) {
    let escaped = text.split(separator: "\"", omittingEmptySubsequences: false).joined(
      separator: "\"\"")
    #expect(cell(text) == "\"'\(escaped)\"")
  }

  @Test func `no two texts share a cell`() {
    let alphabet = ["'", "=", "-", "a", "\"", ",", " ", "\n"]
    var texts = [""]
    for _ in 0..<3 {
      texts += texts.flatMap { text in alphabet.map { text + $0 } }
    }
    let distinct = Set(texts)
    #expect(Set(distinct.map(cell)).count == distinct.count)
  }

  @Test func `one reader's rule gives every text back`() {
    for text in ["=1", "'=1", "''=1", "'", "'a", "a'", "-", "\"=", "=\"", "'\"", "x\n=1", "'＝"] {
      #expect(read(cell(text)) == text)
    }
  }

  /// RFC 4180, then an apostrophe in front of apostrophes and a sign is taken away.
  private func read(_ cell: String) -> String {
    var content = cell
    if content.first == "\"" {
      content = content.dropFirst().dropLast().split(
        separator: "\"\"", omittingEmptySubsequences: false
      )
      .joined(separator: "\"")
    }
    let rest = content.drop { $0 == "'" }
    let signs: [Character] = ["=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠"]
    if content.first == "'", let sign = rest.first, signs.contains(sign) {
      content.removeFirst()
    }
    return content
  }
}
