import SimulationEngine

/// A firm that serves a strict market follows its standard worldwide where that costs less than a
/// second variant: Δκ·M_lax ≤ F, F lognormal over firms, so that `1 − Φ((ln(Δκ·M_lax) − μ)/σ)` follow.
///
/// The regulator is unilateral; what spreads its rule is market size and that production cannot be
/// divided. Source: Bradford (2012), Northwestern University Law Review 107, 1–68.
public struct BrusselsEffect: Sendable, Equatable {
  /// Δκ: extra cost of a strict unit, in shares of a unit's price.
  public var extraCost = 0.1
  /// e^μ: the median firm's cost of a second variant, in shares of all its sales.
  public var dualCost = 0.05
  /// σ: standard deviation of its logarithm.
  public var spread = 1.0

  public init() {}

  /// Share of firms that follow worldwide, 0 ... 1; nobody does who sells nothing in the strict market.
  /// - Parameter share: of a firm's sales that go to the strict market.
  public func followers(salesInStrictMarket share: Double) -> Double {
    guard share > 0 else { return 0 }
    let lax = extraCost * (1 - share)
    guard lax > 0 else { return 1 }
    return 1 - normalDistributionFunction(naturalLogarithm(lax / dualCost) / spread)
  }
}

/// Φ, by integrating the density from 0; beyond 8 it is 0 or 1 to the last bit that matters.
func normalDistributionFunction(_ x: Double) -> Double {
  guard x.magnitude < 8 else { return x < 0 ? 0 : 1 }
  let area = integral(over: 0...x.magnitude, panels: 16) { exponential(-$0 * $0 / 2) }
  let half = area / (2 * Double.pi).squareRoot()
  return x < 0 ? 0.5 - half : 0.5 + half
}
