import SimulationEngine
import Testing

@Suite struct MonthTests {
  @Test func `every month reads back as it is written`() {
    for ordinal in stride(from: 12_000, to: 119_999, by: 37) {
      let month = Month(ordinal: ordinal)
      #expect(Month(month.description) == month)
      #expect(Month(year: month.year, month: month.monthOfYear) == month)
    }
    #expect(Month(year: 2004, month: 6).description == "2004-06")
    #expect(Month("9999-12")?.ordinal == 9999 * 12 + 11)
  }

  @Test(arguments: [
    "", "2004", "2004-6", "2004-00", "2004-13", "0999-01", "2004-06-01", "2004/06", " 2004-06",
    "2004-0６", "-004-06", "20 4-06", "２００４-06", "2004-1a",
  ])
  func `anything else is no month`(text: String) {
    #expect(Month(text) == nil)
  }

  @Test func `months are counted across years`() {
    let december = Month(year: 2003, month: 12)
    let january = Month(year: 2004, month: 1)
    #expect(december + 1 == january)
    #expect(january - december == 1)
    #expect(january + -1 == december)
    #expect(december < january)
    #expect(january + 25 == Month(year: 2006, month: 2))
    #expect(Month(year: 2000, month: 6).yearFraction == 2000 + 5.5 / 12)
  }

  @Test func `a thirteenth month is a failure of the program`() async {
    await #expect(processExitsWith: .failure) { _ = Month(year: 2004, month: 13) }
  }
}
