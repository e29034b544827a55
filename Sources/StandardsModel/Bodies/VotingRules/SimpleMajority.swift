/// More votes in favour than against, by weight; a tie fails. Abstentions are not counted.
public struct SimpleMajority: Sendable, Hashable {
  public init() {}

  public static let majority = "more votes for than against"

  public func verdict(on tally: Tally) -> Verdict {
    tally.weighted.yes > tally.weighted.no ? .passed : .failed(condition: Self.majority)
  }
}
