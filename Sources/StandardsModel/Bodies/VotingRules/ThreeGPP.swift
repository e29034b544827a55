/// 3GPP groups: consensus, which is the absence of sustained opposition; failing that, a formal vote
/// that needs 71 % of the votes cast, with 30 % of the voting list present. Abstentions count towards
/// the quorum alone.
///
/// One vote per Individual Member, so a corporate group with several member companies has several
/// votes; since 2023 no more than 16 of a group may vote (`admitted`). Between the two, the chair may declare a working agreement, which stands unless somebody
/// challenges it: a stage of `ThreeGPPProcess`, not a count.
///
/// Source: 3GPP Working Procedures, articles 25 (decision making), 26 (voting) and 35 (voting list);
/// 71 % and 30 % provisional.
public struct ThreeGPP: Sendable, Hashable {
  public init() {}

  /// Members of one corporate group whose votes are taken in one ballot.
  /// Source: 3GPP decision PCG51_07; voting tool of February 2024.
  public static let votesPerGroup = 16

  /// The members with the votes that are taken: beyond the cap a member of a group does not vote. In
  /// the order in which they vote.
  public static func admitted(_ members: [BallotMember]) -> [BallotMember] {
    var votes: [(group: String, number: Int)] = []
    return members.map { member in
      guard !member.group.isEmpty, member.vote != nil else { return member }
      guard let index = votes.firstIndex(where: { $0.group == member.group }) else {
        votes.append((member.group, 1))
        return member
      }
      votes[index].number += 1
      guard votes[index].number > votesPerGroup else { return member }
      var silent = member
      silent.vote = nil
      return silent
    }
  }

  public static let quorum = "30 % of the voting list present"
  public static let majority = "consensus or 71 % of votes cast"

  public func verdict(on tally: Tally) -> Verdict {
    guard 100 * tally.all.returned >= 30 * tally.members else {
      return .failed(condition: Self.quorum)
    }
    let votes = tally.all
    guard votes.yes > 0, tally.opposition == 0 || 100 * votes.yes >= 71 * votes.cast else {
      return .failed(condition: Self.majority)
    }
    return .passed
  }
}
