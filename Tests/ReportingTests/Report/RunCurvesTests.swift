import SimulationEngine
import Testing

@testable import Reporting

@Suite struct RunCurvesTests {
  @Test func `a band is made of quantiles over runs`() throws {
    var curves = RunCurves()
    let month = Month(year: 2003, month: 1)
    for run in 0...20 { curves.add(Double(run), thing: 0, date: month) }
    let band = try #require(curves.band(of: 0, at: month))
    #expect([band.low, band.q25, band.median, band.q75, band.high] == [1, 5, 10, 15, 19])
  }

  @Test func `a date at which few runs have a value has no band`() {
    var curves = RunCurves()
    let month = Month(year: 2003, month: 1)
    for run in 0..<10 { curves.add(Double(run), thing: 0, date: month) }
    for run in 0..<4 { curves.add(Double(run), thing: 0, date: month + 1) }
    #expect(curves.band(of: 0, at: month) != nil)
    #expect(curves.band(of: 0, at: month + 1) == nil)
    #expect(curves.band(of: 1, at: month) == nil)
  }
}
