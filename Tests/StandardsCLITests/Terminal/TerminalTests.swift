import StandardsCLI
import Testing

@Suite struct TerminalTests {
  func terminal(
    _ variables: [String: String], isTerminal: Bool = true, columns: Int? = nil
  ) -> Terminal {
    Terminal(isTerminal: isTerminal, columns: columns) { variables[$0] }
  }

  @Test func `colour needs a terminal that has it and a user who wants it`() {
    #expect(terminal(["TERM": "xterm"]).style.colour)
    #expect(terminal(["TERM": "xterm", "NO_COLOR": ""]).style.colour)
    #expect(!terminal(["TERM": "xterm", "NO_COLOR": "1"]).style.colour)
    #expect(!terminal(["TERM": "dumb"]).style.colour)
    #expect(!terminal([:]).style.colour)
    #expect(!terminal(["TERM": "xterm"], isTerminal: false).style.colour)
  }

  @Test func `blocks need a locale of UTF-8, the first variable that is set deciding`() {
    #expect(terminal(["TERM": "xterm", "LANG": "en_GB.UTF-8"]).unicode)
    #expect(terminal(["TERM": "xterm", "LANG": "C", "LC_ALL": "C.utf8"]).unicode)
    #expect(!terminal(["TERM": "xterm", "LANG": "en_GB.UTF-8", "LC_ALL": "C"]).unicode)
    #expect(terminal(["TERM": "xterm", "LANG": "en_GB.UTF-8", "LC_ALL": ""]).unicode)
    #expect(!terminal(["TERM": "xterm"]).unicode)
    #expect(!terminal(["TERM": "dumb", "LANG": "en_GB.UTF-8"]).unicode)
  }

  @Test func `the width is the terminal's, then COLUMNS, then 80`() {
    #expect(terminal(["COLUMNS": "60"], columns: 132).width == 132)
    #expect(terminal(["COLUMNS": "60"]).width == 60)
    #expect(terminal(["COLUMNS": "wide"]).width == 80)
    #expect(terminal(["COLUMNS": "-5"]).width == 20)
  }

  @Test func `style leaves plain text plain`() {
    #expect(TextStyle.plain.bold("x") == "x")
    #expect(TextStyle(colour: true).red("x") == "\u{1B}[31mx\u{1B}[0m")
    #expect(TextStyle(colour: true).red("") == "")
  }
}
