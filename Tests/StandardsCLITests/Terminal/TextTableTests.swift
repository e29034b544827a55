import StandardsCLI
import Testing

@Suite struct TextTableTests {
  @Test func `columns are aligned by what a terminal shows`() {
    var table = TextTable([("state", .left), ("share", .right), ("curve", .left)])
    table.append(["China", "0.5", "▁█"])
    table.append(["中国", "12.25", ""])
    table.append(["Perú", "1", "x"])
    #expect(
      table.lines() == [
        "state  share  curve", "China    0.5  ▁█", "中国   12.25", "Perú       1  x",
      ])
  }

  @Test func `control bytes in names are shown, not obeyed`() {
    var table = TextTable([("name", .left)])
    table.append(["a\u{1B}[2Jb\nc"])
    #expect(table.lines() == ["name", "a\\u{1B}[2Jb\\u{A}c"])
  }

  @Test(arguments: [
    ("plain", "plain"), ("\u{9B}31m", "\\u{9B}31m"), ("a\u{202E}b", "a\\u{202E}b"),
    ("\r", "\\u{D}"),
    ("\r\n", "\\u{D}\\u{A}"), ("\u{7F}", "\\u{7F}"), ("é中 🏛", "é中 🏛"), ("\u{2028}", "\\u{2028}"),
  ])
  func `what could command a terminal is written out`(text: String, expected: String) {
    #expect(terminalSafe(text) == expected)
  }

  @Test(arguments: [("abc", 3), ("é", 1), ("e\u{301}", 1), ("中国", 4), ("▁█", 2), ("", 0)])
  func `width is in columns`(text: String, expected: Int) {
    #expect(displayWidth(text) == expected)
  }
}
