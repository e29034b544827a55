import SimulationEngine
import Testing

@testable import StandardsModel

@Suite struct DatedSeriesTests {
  let series = DatedSeries(["2000": 100, "2010": 400])

  @Test(arguments: [(1990.0, 100.0), (2000.5, 100), (2005.5, 250), (2010.5, 400), (2030, 400)])
  func `a straight line between dates and held outside them`(time: Double, value: Double) {
    #expect(abs((series.linear(at: time) ?? .nan) - value) < 1e-9)
  }

  @Test func `a quantity that grows by a rate has its geometric mean half way`() {
    #expect(abs((series.geometric(at: 2005.5) ?? .nan) - 200) < 1e-9)
  }

  @Test func `a series without points has no value`() {
    #expect(DatedSeries([:]).linear(at: 2000) == nil)
  }
}
