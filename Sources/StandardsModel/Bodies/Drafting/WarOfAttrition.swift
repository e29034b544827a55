import SimulationEngine

/// Two sponsors hold out for their own drafts until one concedes.
///
/// Whose draft is adopted gets (1 + v)·q of its quality, who concedes gets the other's quality, both
/// discounted at r. In the symmetric equilibrium the worse draft concedes first, at a time that grows
/// without bound with its quality: the better draft is selected, and delay is the price. For quality
/// uniform on 0 ... 1, `t(q) = −(v/r)·ln(1 − q²)`.
///
/// Source: Farrell & Simcoe (2012), "Choosing the rules for consensus standardization", RAND Journal of
/// Economics 43:235–252; the closed forms are derived in models §6.3.
public struct WarOfAttrition: Sendable, Hashable {
  /// v: what the winner's rents add to the standard's own value, as a share of it.
  public var vestedInterest: Double
  /// r, per year, above 0.
  public var discountRate: Double

  public init(vestedInterest: Double, discountRate: Double) {
    self.vestedInterest = vestedInterest
    self.discountRate = discountRate
  }

  /// How the contest of two drafts ends.
  public struct Concession: Sendable, Hashable {
    /// Whether the first of the two drafts is the one that concedes.
    public let firstConcedes: Bool
    /// In years from the start of the contest.
    public let time: Double
  }

  /// Years for which a draft of this quality holds out, 0 ..< 1.
  public func concessionTime(quality: Double) -> Double {
    guard vestedInterest > 0 else { return 0 }
    return -vestedInterest / discountRate * naturalLogarithm(1 - quality * quality)
  }

  /// The worse draft concedes; between equals, the second.
  public func concession(_ first: Double, _ second: Double) -> Concession {
    Concession(
      firstConcedes: first < second, time: concessionTime(quality: min(first, second)))
  }

  /// E[T] in years: linear in the vested interest, with slope (3 − 4 ln 2)/r.
  public var meanDelay: Double {
    vestedInterest / discountRate * (3 - 4 * naturalLogarithm(2))
  }

  /// E[e^(−rT)]: what is left of a value of one when it is decided.
  public var meanDiscount: Double {
    beta(0.5, vestedInterest + 1) - 1 / (vestedInterest + 1)
  }

  /// E[max(q) e^(−rT)]: what the adopted draft is worth; choosing at random and at once gives one half.
  public var meanDiscountedQuality: Double { beta(0.5, vestedInterest + 2) / 2 }

  /// The vested interest above which choosing at random and at once beats waiting.
  public static var crossover: Double {
    root(in: 0.5...4) {
      WarOfAttrition(vestedInterest: $0, discountRate: 1).meanDiscountedQuality - 0.5
    }
  }
}

/// B(1/2, b) for b above 0, by `Γ` through a recursion on the second argument and Stirling's series.
private func beta(_ half: Double, _ second: Double) -> Double {
  exponential(logGamma(half) + logGamma(second) - logGamma(half + second))
}

/// ln Γ for a positive argument: Stirling's series after shifting the argument above 12, where its
/// first neglected term is below 1e-15.
private func logGamma(_ argument: Double) -> Double {
  var x = argument
  var shift = 0.0
  while x < 12 {
    shift += naturalLogarithm(x)
    x += 1
  }
  let inverse = 1 / x
  let square = inverse * inverse
  let series =
    inverse
    * (1.0 / 12
      - square
      * (1.0 / 360
        - square
        * (1.0 / 1260 - square * (1.0 / 1680 - square * (1.0 / 1188 - square * 691 / 360360)))))
  return (x - 0.5) * naturalLogarithm(x) - x + 0.5 * naturalLogarithm(2 * .pi) + series - shift
}
