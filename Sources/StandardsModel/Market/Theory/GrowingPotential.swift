import SimulationEngine

/// First adoption with hazard p + q·(share of adopters) where those who might adopt grow at a constant
/// rate: `dN/dt = (p + q·N/M)·(M − N)` with `M = M₀·e^(g·t)`.
///
/// The share F = N/M follows `dF/dt = (p + q·F)·(1 − F) − g·F`, with constant coefficients again: an
/// S-curve that newcomers keep below 1 for good. Without growth it is Bass's curve.
///
/// Sources, recalled: Mahajan & Peterson (1978), Management Science 24, 1589–1597; Sharif & Ramanathan
/// (1981), Technological Forecasting and Social Change 20, 63–87. The closed form is derived from the
/// equation above, and a test holds its derivative to it.
public struct GrowingPotential: Sendable, Equatable {
  /// p, per unit of time.
  public let innovation: Double
  /// q, per unit of time.
  public let imitation: Double
  /// g, per unit of time.
  public let growth: Double

  public init(innovation: Double, imitation: Double, growth: Double) {
    precondition(innovation > 0 && imitation > 0 && growth >= 0)
    self.innovation = innovation
    self.imitation = imitation
    self.growth = growth
  }

  /// The share of adopters that lasts: newcomers and first adoptions are as many in proportion.
  public var lastingShare: Double { (drift + spread) / (2 * imitation) }

  /// Share of adopters after a time from none.
  public func share(at t: Double) -> Double {
    // Between the roots a > 0 > b of the right side, (F − a)/(F − b) decays at the rate q·(a − b).
    let (high, low) = (lastingShare, (drift - spread) / (2 * imitation))
    let decay = high / low * exponential(-spread * t)
    return (high - low * decay) / (1 - decay)
  }

  private var drift: Double { imitation - innovation - growth }
  private var spread: Double { (drift * drift + 4 * innovation * imitation).squareRoot() }
}
