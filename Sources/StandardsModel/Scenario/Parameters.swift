/// The structural parameters of the model, by the mechanism they belong to.
public struct Parameters: Sendable, Equatable {
  public var gravity = GravityParameters()
  public var voting = VotingParameters()
  public var participation = ParticipationParameters()
  public var secretariats = SecretariatParameters()
  public var capability = CapabilityParameters()
  public var invention = InventionParameters()
  public var responses = ResponseParameters()
  public var brusselsEffect = BrusselsEffect()

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

  public init() {}
}
