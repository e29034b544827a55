/// A weighted voting game `[quota; weights]`: passed if the weights in favour reach the quota, so that
/// an abstention acts as a vote against.
///
/// The weights belong to the members, not to the rule. Source: Shapley & Shubik 1954; Banzhaf 1965.
public struct WeightedMajority: Sendable, Hashable {
  /// 1 or more.
  public var quota: Int

  public init(quota: Int) { self.quota = quota }

  public static let reachesQuota = "weight in favour reaching the quota"

  public func verdict(on tally: Tally) -> Verdict {
    guard tally.weighted.yes > 0, tally.weighted.yes >= quota else {
      return .failed(condition: Self.reachesQuota)
    }
    return .passed
  }
}
