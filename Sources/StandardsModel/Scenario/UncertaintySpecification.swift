/// What runs are told about the numbers that nobody knows exactly.
public struct UncertaintySpecification: Sendable, Equatable {
  public enum Numbers: String, Sendable, CaseIterable {
    /// Every run has the stated value: runs differ by luck alone.
    case stated
    /// Every run draws each assumed and calibrated number from its stated range: runs differ by luck and
    /// by what is not known (the prior predictive distribution; Box 1980, Gelman et al. 2013, §1.3).
    case drawn
  }

  public var numbers = Numbers.stated

  public init() {}
}
