/// Weighted vote in ETSI: 71 % of the weighted votes cast. Abstentions are not counted.
///
/// Members of the General Assembly weigh by their size (3 to 29 in 2024); European Standards are
/// decided by national weights with the same threshold. Technical bodies use 71 % of unweighted votes,
/// which is this rule with every weight one.
///
/// Source: ETSI Directives, Rules of Procedure, articles 11 (General Assembly) and 13 (European
/// Standards); Technical Working Procedures for technical bodies. National weights provisional.
public struct ETSIWeighted: Sendable, Hashable {
  public init() {}

  public static let majority = "71 % of weighted votes cast"

  public func verdict(on tally: Tally) -> Verdict {
    guard tally.weighted.yes > 0, 100 * tally.weighted.yes >= 71 * tally.weighted.cast else {
      return .failed(condition: Self.majority)
    }
    return .passed
  }
}
