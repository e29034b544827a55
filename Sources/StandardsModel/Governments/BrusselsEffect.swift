import SimulationEngine

/// A firm follows a strict market's standard worldwide where two things hold: to serve that market at
/// all is worth the cost, and one standard everywhere costs less than a second variant.
///
/// The second is Δκ·M_lax ≤ F, F lognormal over firms, so that `1 − Φ((ln(Δκ·M_lax) − μ)/σ)` prefer one
/// variant. The first is Δκ ≤ w, where w, what a firm loses if it stays away or is caught, is worth ×
/// capacity × inelasticity × its sales there, lognormal too: `Φ(ln(w/Δκ)/σ)`. With `worth` 0 nobody
/// thinks of leaving. The five conditions, each with its limit: market size (no sales there: nobody
/// follows), regulatory capacity (0: nobody), strict rules (no extra cost: everybody, for nothing is
/// asked), inelastic targets (0: nobody), non-divisibility (a second variant for nothing: nobody).
/// Source: Bradford (2012), Northwestern University Law Review 107, 1–68.
public struct BrusselsEffect: Sendable, Equatable {
  /// Δκ: extra cost of a strict unit, in shares of a unit's price.
  public var extraCost = 0.1
  /// e^μ: the median firm's cost of a second variant, in shares of all its sales.
  public var dualCost = 0.05
  /// σ: standard deviation of its logarithm.
  public var spread = 1.0
  /// What a unit sold in the strict market earns, in shares of its price; 0: leaving is not thought of.
  public var worth = 0.0
  /// Probability that what does not comply is kept out, 0 ... 1.
  public var capacity = 1.0
  /// Share of the sales there that cannot be made elsewhere instead, 0 ... 1.
  public var inelasticity = 1.0

  public init() {}

  /// Share of firms that follow worldwide, 0 ... 1; nobody does who sells nothing in the strict market.
  /// - Parameter share: of a firm's sales that go to the strict market.
  public func followers(salesInStrictMarket share: Double) -> Double {
    guard share > 0 else { return 0 }
    let lax = extraCost * (1 - share)
    guard lax > 0 else { return stayers(salesInStrictMarket: share) }
    return stayers(salesInStrictMarket: share)
      * (1 - normalDistributionFunction(naturalLogarithm(lax / dualCost) / spread))
  }

  /// Share of firms for which to comply is worth it at all.
  private func stayers(salesInStrictMarket share: Double) -> Double {
    guard worth > 0, extraCost > 0 else { return 1 }
    let lost = worth * capacity * inelasticity * share
    guard lost > 0 else { return 0 }
    return normalDistributionFunction(naturalLogarithm(lost / extraCost) / spread)
  }
}

/// Φ, by integrating the density from 0; beyond 8 it is 0 or 1 to the last bit that matters.
func normalDistributionFunction(_ x: Double) -> Double {
  guard x.magnitude < 8 else { return x < 0 ? 0 : 1 }
  let area = integral(over: 0...x.magnitude, panels: 16) { exponential(-$0 * $0 / 2) }
  let half = area / (2 * Double.pi).squareRoot()
  return x < 0 ? 0.5 - half : 0.5 + half
}
