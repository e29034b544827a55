import SimulationEngine

/// Which share of a number's variance is due to each factor: alone (first order), and with all its
/// interactions (total).
///
/// First order by Saltelli et al. (2010), total by Jansen (1999), after the numbers have been centred,
/// which takes out the estimator's dependence on their mean. The policy for missing numbers: a base
/// point counts for a factor where A, B and the mixed point all have one, and for the variance by
/// whichever of A and B has one.
public struct SobolIndices: Sendable {
  public struct Factor: Sendable {
    public let first: Estimate
    public let total: Estimate
    /// Base points that say something about it.
    public let basePoints: Int
  }

  /// In the order of the factors; nil where the number does not vary.
  public let factors: [Factor]?
  public let basePoints: Int
  /// Points without a number.
  public let missing: Int
  /// Of A and B.
  public let variance: Double

  /// - Parameters:
  ///   - values: at the points of a `SaltelliDesign`, in their order; nil where none is.
  ///   - resamples: of base points, for the intervals; 0 for none.
  public init(
    _ values: [Double?], factors count: Int, resamples: Int = 1000, seed: UInt64 = 1
  ) {
    let sample = SobolSample(values, factors: count)
    basePoints = sample.a.count
    missing = values.count { $0?.isFinite != true }
    let all = Array(0..<sample.a.count)
    let variance = sample.variance(all)
    self.variance = variance
    // Rounding alone makes a constant vary in the last bits.
    guard variance > 1e-24 * sample.scale * sample.scale, variance > 0 else {
      factors = nil
      return
    }
    let first = (0..<count).map { sample.first($0, all, variance) }
    let total = (0..<count).map { sample.total($0, all, variance) }
    var firsts = [[Double]](repeating: [], count: count)
    var totals = firsts
    Bootstrap(.sobolBootstrap, resamples: resamples, seed: seed).forEach(rows: all.count) { rows in
      let variance = sample.variance(rows)
      guard variance > 0 else { return }
      for factor in 0..<count {
        firsts[factor].append(sample.first(factor, rows, variance))
        totals[factor].append(sample.total(factor, rows, variance))
      }
    }
    factors = (0..<count).map { factor in
      Factor(
        first: Estimate(first[factor], Bootstrap.interval(first[factor], firsts[factor])),
        total: Estimate(total[factor], Bootstrap.interval(total[factor], totals[factor])),
        basePoints: all.count { !sample.effects[factor][$0].isNaN })
    }
  }
}

/// The numbers of a Saltelli design, centred; not a number where one is missing.
struct SobolSample {
  let a: [Double]
  let b: [Double]
  /// By factor: the mixed point less A, where all three have a number.
  let effects: [[Double]]
  /// Largest magnitude before centring.
  let scale: Double

  init(_ values: [Double?], factors: Int) {
    let block = factors + 2
    precondition(values.count % block == 0, "a Saltelli design has \(block) points a base point")
    let present = values.compactMap { $0 }.filter(\.isFinite)
    let mean = present.isEmpty ? 0 : Summary(present).mean
    scale = present.reduce(0) { max($0, $1.magnitude) }
    func value(_ base: Int, _ row: Int) -> Double {
      guard let value = values[base * block + row], value.isFinite else { return .nan }
      return value - mean
    }
    let bases = 0..<values.count / block
    let (a, b) = (bases.map { value($0, 0) }, bases.map { value($0, block - 1) })
    effects = (0..<factors).map { factor in
      bases.map { base in
        b[base].isNaN ? .nan : value(base, factor + 1) - a[base]
      }
    }
    (self.a, self.b) = (a, b)
  }

  /// With n in the denominator.
  func variance(_ rows: [Int]) -> Double {
    var (sum, squares, count) = (0.0, 0.0, 0.0)
    for row in rows {
      for value in [a[row], b[row]] where !value.isNaN {
        sum += value
        squares += value * value
        count += 1
      }
    }
    guard count > 0 else { return 0 }
    return max(0, squares / count - (sum / count) * (sum / count))
  }

  func first(_ factor: Int, _ rows: [Int], _ variance: Double) -> Double {
    var (sum, count) = (0.0, 0.0)
    for row in rows where !effects[factor][row].isNaN {
      sum += b[row] * effects[factor][row]
      count += 1
    }
    return count > 0 ? sum / count / variance : .nan
  }

  func total(_ factor: Int, _ rows: [Int], _ variance: Double) -> Double {
    var (sum, count) = (0.0, 0.0)
    for row in rows where !effects[factor][row].isNaN {
      sum += effects[factor][row] * effects[factor][row]
      count += 1
    }
    return count > 0 ? sum / count / 2 / variance : .nan
  }
}
