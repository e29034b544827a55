import SimulationEngine

/// A stream for a test, one for each name.
func stream(_ name: String, seed: UInt64 = 20_261) -> DrawStream {
  Draws(seed: seed, replicate: 1).stream(DrawPurpose(7), of: Subject(name))
}

/// Pearson's chi-square of counts against equal expectations.
func chiSquare(_ counts: [Int]) -> Double {
  let expected = Double(counts.reduce(0, +)) / Double(counts.count)
  return counts.reduce(0) { $0 + (Double($1) - expected) * (Double($1) - expected) / expected }
}

/// Upper 10⁻⁴ points of chi-square by degrees of freedom (SciPy 1.17, `chi2.isf`).
let chiSquareLimit = [1: 15.137, 2: 18.421, 4: 23.513, 6: 27.856, 23: 57.075, 63: 113.505]

/// Whether a mean is within 4 standard errors of what it should be: a correct sampler fails this with
/// probability 6·10⁻⁵, and, the seeds being fixed, once and for all or never.
func isNear(_ mean: Double, _ expected: Double, deviation: Double, count: Int) -> Bool {
  (mean - expected).magnitude <= 4 * deviation / Double(count).squareRoot()
}

#if DEBUG
  let isRelease = false
#else
  let isRelease = true
#endif
