import Reporting
import SimulationEngine
import Testing

@Suite struct NumberTextTests {
  func text(_ value: Double) -> String {
    var bytes: [UInt8] = []
    NumberText.append(value, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test(arguments: [
    (0.0, "0.0"), (-0.0, "0.0"), (1, "1.0"), (-3, "-3.0"), (0.1, "0.1"),
    (1e15, "1000000000000000.0"),
    (999_999_999_999_999, "999999999999999.0"), (1e16, "1e+16"), (1e-5, "1e-05"),
    (1.5e300, "1.5e+300"),
    (0.30000000000000004, "0.30000000000000004"), (.leastNonzeroMagnitude, "5e-324"),
  ])
  func `numbers have one shortest form`(value: Double, expected: String) {
    #expect(text(value) == expected)
  }

  @Test func `every number reads back as itself and is marked as a float`() {
    var stream = Draws(seed: 1, replicate: 1).stream(DrawPurpose(1), of: Subject("numbers"))
    var checked = 0
    while checked < 2000 {
      let value = Double(bitPattern: stream.doubleWord())
      guard value.isFinite else { continue }
      checked += 1
      let written = text(value)
      #expect(Double(written) == value)
      #expect(written.contains(".") || written.contains("e"))
    }
  }

  @Test func `integers are written to their ends`() {
    for (value, expected) in [
      (0, "0"), (-1, "-1"), (1_234_567_890, "1234567890"), (Int.max, "9223372036854775807"),
      (Int.min, "-9223372036854775808"),
    ] {
      var bytes: [UInt8] = []
      NumberText.append(value, to: &bytes)
      #expect(String(decoding: bytes, as: UTF8.self) == expected)
    }
  }

  @Test func `a number that is not finite is a failure of the program`() async {
    await #expect(processExitsWith: .failure) {
      var bytes: [UInt8] = []
      NumberText.append(.nan, to: &bytes)
    }
  }
}
