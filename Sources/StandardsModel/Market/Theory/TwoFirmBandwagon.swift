/// Two users decide in two periods whether to leave the old technology, each knowing only its own taste
/// θ, uniform on [0, 1], for the new one: excess inertia from private information.
///
/// Alone, the old technology is worth a_X and the new one a_Y + g·θ; together, either is worth b more.
/// Switching is final. Source: Farrell & Saloner (1985), RAND Journal of Economics 16, 70–83.
public struct TwoFirmBandwagon: Sendable, Equatable {
  /// D = a_X − a_Y.
  public let lead: Double
  /// b.
  public let togetherBenefit: Double
  /// g.
  public let tasteRange: Double

  public init(lead: Double, togetherBenefit: Double, tasteRange: Double = 1) {
    precondition(togetherBenefit > 0 && tasteRange > 0 && lead >= togetherBenefit)
    self.lead = lead
    self.togetherBenefit = togetherBenefit
    self.tasteRange = tasteRange
  }

  /// Tastes from here on follow a leader; below, never: together on Y = alone on X.
  public var follows: Double { (lead - togetherBenefit) / tasteRange }

  /// i*: tastes from here on start the bandwagon.
  public var starts: Double {
    (lead + (lead * lead + 4 * togetherBenefit * (lead - togetherBenefit)).squareRoot())
      / (2 * tasteRange)
  }

  /// Probability that both end up on the new technology.
  public var probabilityBothSwitch: Double {
    let gap = starts - follows
    return (1 - follows) * (1 - follows) - gap * gap
  }

  /// Probability that both would rather be on the new one together, and nobody starts.
  public var probabilityOfInertia: Double {
    let gap = starts - lead / tasteRange
    return gap * gap
  }

  /// Whether both switch, given both tastes.
  public func bothSwitch(_ one: Double, _ other: Double) -> Bool {
    let (low, high) = one < other ? (one, other) : (other, one)
    return high >= starts && low >= follows
  }
}
