import SimulationEngine
import StandardsModel
import Testing

/// LAND-1: nine sponsors of UNIX standards, as a fixture. The sizes are recalled orders of magnitude,
/// not the published table.
@Suite struct AllianceLandscapeTests {
  private let names = ["AT&T", "DEC", "HP", "IBM", "Prime", "Sun", "Apollo", "Intergraph", "SGI"]
  private let sizes: [Double] = [285, 189, 143, 39, 13, 285, 198, 44, 41]
  /// Five generalists, four specialists.
  private let kinds = [0, 0, 0, 0, 0, 1, 1, 1, 1]

  private var landscape: AllianceLandscape {
    AllianceLandscape(sizes: sizes, kinds: kinds, distant: 1, close: 1)
  }

  private func configuration(_ members: [String]) -> Int {
    landscape.canonical(
      names.indices.reduce(0) { $0 | (members.contains(names[$1]) ? 1 << $1 : 0) })
  }

  @Test func `LAND-1 two equilibria of 256, of equal energy`() {
    let expected = [
      configuration(["AT&T", "Sun", "Prime", "IBM"]), configuration(["Sun", "DEC", "HP"]),
    ]
    #expect(landscape.equilibria == expected.sorted())
    for equilibrium in expected { #expect(landscape.energy(equilibrium) == 60988) }
    #expect(landscape.energy(0) == 253527)
  }

  @Test func `every improving move lowers the energy by size times gain`() {
    for current in 0..<1 << 9 {
      for i in 0..<9 {
        let change = landscape.energy(current ^ 1 << i) - landscape.energy(current)
        #expect(change == -sizes[i] * landscape.gainOfMoving(i, in: current))
      }
    }
  }

  @Test func `LAND-1 where random best responses end`() {
    let start = configuration(["AT&T", "Sun"])
    let better = configuration(["AT&T", "Sun", "Prime", "IBM"])
    // From all configurations with AT&T and Sun together, 21/32 on average.
    let draws = Draws(seed: 51, replicate: 1)
    let runs = isOptimised ? 10_000 : 1500
    func hits(_ landscape: AllianceLandscape) -> Sample {
      var sample = Sample()
      for run in 0..<runs {
        var stream = draws.stream(DrawPurpose(4091), of: Subject("land").block(run))
        var drawn = stream.below(1 << 9)
        // AT&T's and Sun's bits made equal.
        if (drawn ^ drawn >> 5) & 1 == 1 { drawn ^= 1 }
        let end = landscape.canonical(landscape.settle(from: drawn, stream: &stream))
        sample.add(end == better ? 1 : 0)
      }
      return sample
    }
    let p = 21.0 / 32
    let deviation = (p * (1 - p)).squareRoot()
    #expect(hits(landscape).errors(from: p, standardDeviation: deviation) < 4)
    #expect(start != better)
    // Mutant: closer rivals mind less.
    let mutant = AllianceLandscape(sizes: sizes, kinds: kinds, distant: 0.5, close: 1)
    #expect(hits(mutant).errors(from: p, standardDeviation: deviation) > 4)
  }
}
