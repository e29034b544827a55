import SimulationEngine
import Testing

@Suite struct SignificantDigitsTests {
  @Test(arguments: [
    (0.0, "0"), (289, "289"), (0.346_153_846_153, "0.34615"), (-1.5, "−1.5"),
    (1_234_567, "1234567"), (0.000_123_456, "0.00012346"), (1.2e-7, "1.2e-7"), (100, "100"),
    (0.999_999_9, "1"), (12.3456, "12.346"), (3e20, "3e20"), (.infinity, "∞"), (-.infinity, "−∞"),
    (.nan, "–"), (9.999_96, "10"),
  ])
  func `numbers for people`(value: Double, text: String) {
    #expect(significant(value) == text)
  }

  @Test func `as many digits as asked for`() {
    #expect(significant(2.0 / 3, digits: 2) == "0.67")
    #expect(significant(2.0 / 3, digits: 8) == "0.66666667")
  }
}
