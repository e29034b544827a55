import Testing

@testable import Reporting

@Suite struct EscapingTests {
  @Test(arguments: [
    ("a & b", "a &amp; b"), ("<script>", "&lt;script&gt;"),
    ("\" onload='x'", "&quot; onload=&#39;x&#39;"), ("a\nb\tc", "a b c"),
    ("\u{1B}[31m", "\\u{1B}[31m"), ("\u{202E}cba", "\\u{202E}cba"), ("中国 🧪 مرحبا", "中国 🧪 مرحبا"),
  ])
  func `names cannot become markup, commands or another name`(text: String, expected: String) {
    #expect(escaped(text) == expected)
  }

  @Test func `a script cannot be left from inside a string`() {
    let text = scriptString("</script><!--'\"\\\n\u{2028}")
    #expect(!text.contains("<"))
    #expect(
      text == "\"\\u003c/script\\u003e\\u003c!--\\u0027\\u0022\\u005c\\u000a\\u2028\"")
  }
}
