import Testing

@testable import Reporting

@Suite struct FragmentationChartTests {
  @Test func `states alike diverge by nothing, states apart by all`() throws {
    let alike = try #require(FragmentationChart.measures([[10, 20], [10, 20]]))
    #expect(alike.concentration == 0.5)
    #expect(abs(try #require(alike.divergence)) < 1e-12)
    let apart = try #require(FragmentationChart.measures([[30, 0], [0, 30]]))
    #expect(apart.concentration == 0.5)
    #expect(apart.divergence == 1)
  }

  @Test func `one standard has no variety to divide`() throws {
    let single = try #require(FragmentationChart.measures([[5, 7], [0, 0]]))
    #expect(single.concentration == 1)
    #expect(single.divergence == nil)
    #expect(FragmentationChart.measures([[0, 0]]) == nil)
  }
}
