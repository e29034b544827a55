/// The chair declares consensus: general agreement, without sustained opposition. Silence is consent,
/// so abstentions are not counted; at least one member is in favour.
///
/// `tolerated` is how many sustained objections the chair overrules: none by the definition, a few in
/// bodies where "consensus need not imply unanimity" is read that way.
///
/// Source: ISO/IEC Guide 2, definition 1.7 of consensus.
public struct ChairsConsensus: Sendable, Hashable {
  public var tolerated: Int

  public init(tolerated: Int = 0) { self.tolerated = tolerated }

  public static let consensus = "no sustained opposition"

  public func verdict(on tally: Tally) -> Verdict {
    guard tally.all.yes > 0, tally.opposition <= tolerated else {
      return .failed(condition: Self.consensus)
    }
    return .passed
  }
}
