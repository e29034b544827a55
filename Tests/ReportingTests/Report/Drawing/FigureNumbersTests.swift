import Testing

@testable import Reporting

@Suite struct FigureNumbersTests {
  @Test(arguments: [
    (0.0, "0\u{A0}%"), (0.008, "0.8\u{A0}%"), (0.0995, "10\u{A0}%"), (0.5, "50\u{A0}%"),
    (0.992, "99.2\u{A0}%"), (1.0, "100\u{A0}%"), (0.9999, "100\u{A0}%"),
  ])
  func `shares are percentages with a decimal where it tells something`(
    share: Double, expected: String
  ) {
    #expect(FigureNumbers.percent(share) == expected)
  }

  @Test(arguments: [
    (1234.5678, "1235"), (12.345, "12.3"), (0.12345, "0.123"), (-0.5, "−0.5"), (0, "0"),
  ])
  func `numbers are short`(value: Double, expected: String) {
    #expect(FigureNumbers.short(value) == expected)
  }

  @Test(arguments: [(0.0, 1.0), (0, 137), (-7, 3), (0, 0.043), (3, 3), (0, 1e9)])
  func `ticks are round, inside the range and few`(low: Double, high: Double) {
    let ticks = FigureNumbers.ticks(low...high, about: 4)
    #expect(ticks.count <= 11)
    #expect(ticks.allSatisfy { $0 >= low - 1e-9 && $0 <= high * (1 + 1e-9) })
    #expect(high == low || ticks.count >= 2)
  }
}
