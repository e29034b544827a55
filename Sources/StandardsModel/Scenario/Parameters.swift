/// The structural parameters of the model, by the mechanism they belong to.
public struct Parameters: Sendable, Equatable {
  public var gravity = GravityParameters()
  public var voting = VotingParameters()
  public var participation = ParticipationParameters()
  public var secretariats = SecretariatParameters()
  public var capability = CapabilityParameters()
  public var invention = InventionParameters()
  public var firms = FirmParameters()
  public var responses = ResponseParameters()
  public var doubt = DoubtParameters()
  public var brusselsEffect = BrusselsEffect()
  public var strategies = StrategyParameters()
  public var forum = ForumParameters()
  public var national = NationalParameters()
  public var nationalCommittees = NationalCommitteeParameters()
  public var drafting = DraftingParameters()
  public var committeeLife = CommitteeLifeParameters()
  public var memberships = MembershipParameters()
  public var posts = PostParameters()

  public init() {}
}

/// Who trades with whom: `T_cd ∝ Y_c·Y_d·distance^(−d)` (Head & Mayer 2014).
public struct GravityParameters: Sendable, Equatable {
  /// d: how fast ties fall with distance, dimensionless.
  public var distanceExponent = 1.0
  /// Distance between partners within one state, km.
  public var homeDistance = 300.0

  public init() {}
}

/// What moves a national body's vote; all weights in logit units.
public struct VotingParameters: Sendable, Equatable {
  /// Disposition to approve whatever reaches a ballot.
  public var approval = 0.0
  /// Per unit of technical merit beyond the rival's.
  public var merit = 0.0
  /// Per unit of openness beyond one half.
  public var openness = 0.0
  /// For a standard that all adopters at home use, against one that none does.
  public var installedBase = 0.0
  /// For a standard whose sponsors are all at home, against one with none there.
  public var stakes = 0.0
  /// For a standard whose sponsors are all at home or at partners' homes.
  public var ties = 0.0
  /// Against a standard per unit of distance between ideal points.
  public var politicalDistance = 0.0
  /// Per unit of the logarithm of 1 + secretariats that the proposers hold in the body.
  public var experience = 0.0
  /// How far a body follows its partners, 0 sincere, below 1 (Friedkin & Johnsen 1990).
  public var alignment = 0.0
  /// For a document per unit of training and lending that its proposer has given.
  public var goodwill = 0.0
  /// How much a conflict between a state's ministries widens its indifference.
  public var ministryConflict = 0.0
  /// Standard deviation of a body's private view of a project, drawn once.
  public var privateView = 0.0
  /// Half-width of the indifference within which a body abstains.
  public var abstention = 0.5
  /// Probability that a body votes again where votes may be changed.
  public var reconsideration = 0.0

  public init() {}
}

/// Who turns up: probability of casting a vote or an abstention in a ballot.
public struct ParticipationParameters: Sendable, Equatable {
  public var participatingMembers = 1.0
  public var observingMembers = 0.0
  /// National bodies that are not members of the committee, where all may vote.
  public var otherBodies = 0.0
  /// Probability that a participating member in favour of a proposal names an expert.
  public var experts = 1.0

  public init() {}
}

/// How secretariats move (Pólya exchangeability; models §9).
public struct SecretariatParameters: Sendable, Equatable {
  /// Probability that a seat falls vacant, per year.
  public var vacancyHazard = 0.0
  /// θ: how much merit weighs against incumbency in refilling; in seats.
  public var meritWeight = 5.0
  /// Elasticity of merit to GDP.
  public var gdpElasticity = 0.9
  /// Part of merit that bids for the seat decide; 0 leaves it to GDP.
  public var bidding = 0.0
  /// Standard deviation of the logarithm of states' stakes in a committee's field.
  public var stakeSpread = 0.0
  /// Of running a secretariat, CHF a year; 0 for seats that cost nothing.
  public var seatCost = 0.0
  /// What national bodies have for secretariats, CHF a year per billion US dollars of GDP.
  public var budget = 0.0

  public init() {}
}

/// How documents are written and what holds them up. Everything is off by default.
public struct DraftingParameters: Sendable, Equatable {
  /// Ballots in a row that a stage may lose before the project is cancelled; 0 for no limit.
  public var ballots = 3
  /// Probability that somebody challenges a working agreement.
  public var challenge = 0.0
  /// Standard deviation of the logarithm of drafting time about what the procedure says; 0 for none.
  public var draftingSpread = 0.0
  /// The same of comments, resolution meetings and publication.
  public var resolutionSpread = 0.0
  public var rivalDrafts = RivalDraftRule.sideBySide
  /// v of the war of attrition per unit of royalty.
  public var vestedInterest = 0.0
  /// r of the war of attrition, per year.
  public var discountRate = 0.1
  public var background = BackgroundParameters()

  public init() {}
}

/// What rival drafts in one committee do.
public enum RivalDraftRule: String, Sendable, CaseIterable {
  /// Each goes its own way.
  case sideBySide = "side-by-side"
  /// All but one concede (Farrell & Simcoe 2012).
  case warOfAttrition = "war-of-attrition"
}

/// The everyday work of committees: documents that no market contest hangs on.
public struct BackgroundParameters: Sendable, Equatable {
  /// Months before the start for which committees have already been at work when a run begins.
  public var warmUp = 0
  /// Spread of committees' activity: standard deviation of its logarithm.
  public var activitySpread = 0.0
  /// How much the secretariat's country weighs as a proposer beside all members together.
  public var agendaPower = 0.0
  /// Share of the way to its own text by which the secretariat moves a draft, 0 ... 1.
  public var setter = 0.0
  /// Disposition to approve, logit units.
  public var approval = 0.0
  /// Standard deviation of drafts' merit, logit units.
  public var merit = 0.0
  /// Against a draft per squared distance of its position from a body's, in standard deviations.
  public var distance = 0.0
  /// For a draft whose proposer is a body's only partner.
  public var ties = 0.0
  /// Per unit of the logarithm of 1 + documents that the proposer has led to publication.
  public var experience = 0.0
  /// Half-width of the indifference within which a body abstains, logit units.
  public var abstention = 0.0
  /// Median months of drafting before the committee draft.
  public var drafting = 20.0
  /// Standard deviation of the logarithm of drafting time.
  public var draftingSpread = 0.0
  /// Probability that the committee draft is left out.
  public var directToEnquiry = 0.0
  /// Standard deviation of the logarithm of the time that comments and proofs take.
  public var resolutionSpread = 0.0
  /// Probability that resolving comments changes the text technically, so that a final draft is voted on.
  public var technicalChange = 1.0
  /// Months of work after a lost ballot.
  public var rework = 0.0
  /// Share of the way to the members' compromise that a text moves after a lost ballot, 0 ... 1.
  public var compromise = 0.0
  /// Merit that a text gains after a lost ballot, logit units.
  public var improvement = 0.0

  public init() {}
}
