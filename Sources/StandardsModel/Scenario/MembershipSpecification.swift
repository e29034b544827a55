import SimulationEngine

/// How national bodies enter and leave committees. Everything is off by default.
public struct MembershipParameters: Sendable, Equatable {
  /// Probability that a participating membership is given up, per year; as many are taken up elsewhere.
  public var turnover = 0.0
  /// Share of the gap to its dated total that a state closes, per year.
  public var adjustment = 0.0
  /// Probability that a P-member who misses a ballot on a draft or a review loses its vote.
  public var lostVote = 0.0
  /// Weight of a stake in a document against the cost of joining the committee that ballots it.
  public var packing = 0.0
  /// Cost of joining in order to vote, logit units.
  public var packingCost = 1.0
  /// Months before a ballot closes at which outsiders decide whether to join.
  public var packingLead = 3

  public init() {}
}

/// A post of a kind that members fill by election.
public struct PostSpecification: Sendable, Equatable {
  public var level = CommitteeLevel.studyGroup
  public var role = PostRole.chair
  /// How many there are.
  public var number = 1
  /// Months between elections.
  public var term = 48
  /// Terms that one state may hold a post in a row; 0 for no limit.
  public var terms = 0
  /// Month of the first election of the run; others follow by the term.
  public var election = Month(year: 2000, month: 1)
  /// Votes by state; empty where every state has one.
  public var votes: Keyed<Double> = [:]
  /// Known shares of the posts at the start; the rest is elected.
  public var holders: Keyed<Double> = [:]

  public init() {}
}

public enum PostRole: String, Sendable, CaseIterable {
  case chair
  case viceChair = "vice-chair"
}

/// What moves votes in elections to posts; all weights in logit units.
public struct PostParameters: Sendable, Equatable {
  /// Per unit of the logarithm of the candidate's GDP.
  public var size = 0.0
  /// For a candidate of a body's only partner in trade.
  public var ties = 0.0
  /// Against a candidate per unit of distance between ideal points.
  public var politicalDistance = 0.0
  /// For whoever holds the post.
  public var incumbency = 0.0
  /// Against a candidate per share of the posts of the kind that its state already holds.
  public var spread = 0.0
  /// Candidates in an election, drawn by GDP.
  public var candidates = 4

  public init() {}
}
