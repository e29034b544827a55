/// New work item proposal (NP) in ISO and IEC: a majority of the voting participating members, and
/// enough of them that take part. Abstentions are not counted.
///
/// Source: ISO/IEC Directives, Part 1, clause 2.3.5. A simple majority with five members taking part is
/// the rule of the early 2000s; a simple majority with experts named by four members, five in
/// committees of 17 or more, is the one that IEC described in the 2010s (iec.ch, "Proposal stage");
/// two thirds with those experts is the text of 2020. The years of the changes, the last about 2016, are
/// provisional.
public struct ISOIECNewWorkItem: Sendable, Hashable {
  /// Which text of the clause is in force.
  public enum Edition: String, Sendable, CaseIterable {
    case simpleMajority = "simple-majority"
    case simpleMajorityWithExperts = "simple-majority-with-experts"
    case twoThirds = "two-thirds"
  }

  public var edition: Edition

  public init(edition: Edition = .twoThirds) { self.edition = edition }

  public static let simpleMajority = "majority of P-members' votes"
  public static let twoThirds = "two thirds of P-members' votes"
  public static let participation = "enough P-members taking part"

  /// Members that must take part in a committee of this many participating members.
  public func neededParticipants(participatingMembers: Int) -> Int {
    switch edition {
    case .simpleMajority: 5
    case .simpleMajorityWithExperts, .twoThirds: participatingMembers <= 16 ? 4 : 5
    }
  }

  public func verdict(on tally: Tally) -> Verdict {
    let votes = tally.participating
    switch edition {
    case .simpleMajority, .simpleMajorityWithExperts:
      guard votes.yes > votes.no else { return .failed(condition: Self.simpleMajority) }
    case .twoThirds:
      guard votes.yes > 0, 3 * votes.yes >= 2 * votes.cast else {
        return .failed(condition: Self.twoThirds)
      }
    }
    let needed = neededParticipants(participatingMembers: tally.participatingMembers)
    guard tally.commitments(among: votes) >= needed else {
      return .failed(condition: Self.participation)
    }
    return .passed
  }
}
