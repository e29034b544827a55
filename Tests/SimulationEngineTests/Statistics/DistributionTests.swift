import SimulationEngine
import Testing

@Suite struct DistributionTests {
  /// Python 3 `statistics.NormalDist().inv_cdf`.
  @Test(arguments: [
    (0.5, 0.0), (0.975, 1.9599639845400536), (0.995, 2.5758293035489), (0.9, 1.2815515655446008),
    (0.001, -3.090232306167813), (0.25, -0.6744897501960817), (1e-20, -9.262340089798405),
  ])
  func `normal quantiles`(share: Double, expected: Double) {
    #expect(agree(NormalDistribution.quantile(share), expected, within: 1e-14))
  }

  /// SciPy 1.17 `stats.t.ppf`.
  @Test(arguments: [
    (1, 0.975, 12.706204736174694), (2, 0.975, 4.302652729749462), (3, 0.975, 3.1824463052837078),
    (4, 0.95, 2.1318467863266495), (5, 0.995, 4.032142983555228), (29, 0.975, 2.045229642132703),
    (30, 0.975, 2.0422724563012378), (99, 0.975, 1.9842169515864174),
    (300, 0.975, 1.9679030112610865), (301, 0.975, 1.9678765312856952),
    (1000, 0.995, 2.580754698065951), (1, 0.9995, 636.6192487687897), (10, 0.6, 0.2601848294920803),
  ])
  func `t quantiles`(freedom: Int, share: Double, expected: Double) {
    let distribution = StudentDistribution(degreesOfFreedom: freedom)
    #expect(agree(distribution.quantile(share), expected, within: 1e-9))
    #expect(agree(distribution.quantile(1 - share), -expected, within: 1e-9))
    #expect(distribution.quantile(0.5) == 0)
  }

  @Test func `t approaches the normal from outside`() {
    let normal = NormalDistribution.quantile(0.975)
    var last = Double.infinity
    for freedom in [1, 2, 3, 7, 20, 150, 299, 300, 301, 302, 1000, 1_000_000] {
      let quantile = StudentDistribution(degreesOfFreedom: freedom).quantile(0.975)
      #expect(quantile < last && quantile > normal)
      last = quantile
    }
    #expect(agree(last, normal, within: 1e-5))
  }
}
