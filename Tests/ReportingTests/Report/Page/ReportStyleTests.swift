import Testing

@testable import Reporting

@Suite struct ReportStyleTests {
  /// `--c1:#0064a6;` by name, as linear light (WCAG 2.2, relative luminance).
  func colours(_ rules: String) -> [(name: String, luminance: Double)] {
    rules.split(separator: ";").compactMap { rule in
      let parts = rule.split(separator: ":")
      guard parts.count == 2, parts[1].hasPrefix("#") else { return nil }
      var digits = String(parts[1].dropFirst())
      if digits.count == 3 { digits = digits.map { "\($0)\($0)" }.joined() }
      guard let value = Int(digits, radix: 16) else { return nil }
      let channels = [value >> 16, value >> 8 & 255, value & 255].map { channel -> Double in
        let share = Double(channel) / 255
        // The cube stands for the power 2.4 of the norm: darker than it, so that ratios are no larger.
        return share <= 0.04045 ? share / 12.92 : power((share + 0.055) / 1.055)
      }
      return (
        String(parts[0].dropFirst(2)),
        0.2126 * channels[0] + 0.7152 * channels[1] + 0.0722 * channels[2]
      )
    }
  }

  /// x^2.4 as x² · x^0.4, the fifth root of x² by Newton's method.
  func power(_ x: Double) -> Double {
    var root = 1.0
    for _ in 0..<60 {
      root -= (root * root * root * root * root - x * x) / (5 * root * root * root * root)
    }
    return x * x * root
  }

  @Test(arguments: [ReportStyle.lightColours, ReportStyle.darkColours])
  func `texts have a contrast of 4.5 against everything they stand on`(rules: String) throws {
    let colours = colours(rules)
    #expect(colours.count == 27)
    func luminance(_ name: String) throws -> Double {
      try #require(colours.first { $0.name == name }).luminance
    }
    func contrast(_ one: String, _ other: String) throws -> Double {
      let (a, b) = (try luminance(one), try luminance(other))
      return (max(a, b) + 0.05) / (min(a, b) + 0.05)
    }
    for under in ["paper", "sheet"] + (1...8).map({ "t\($0)" }) {
      #expect(try contrast("ink", under) >= 4.5, "ink on \(under)")
    }
    for over in ["soft", "link"] + (1...8).map({ "c\($0)" }) {
      #expect(try contrast(over, "paper") >= 4.5, "\(over) on paper")
    }
    #expect(try contrast("link", "sheet") >= 4.5)
    #expect(try contrast("soft", "sheet") >= 4.5)
  }

  @Test func `the page asks for nothing outside itself`() {
    for text in [ReportStyle.page, ReportScript.text] {
      for word in ["http", "url(", "@import", "fetch(", "XMLHttpRequest", "src="] {
        #expect(!text.contains(word))
      }
    }
  }
}
