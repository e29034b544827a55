import SimulationEngine

/// How many committees a body sets up and disbands; at zero it keeps those that it has.
public struct CommitteeLifeSpecification: Sendable, Equatable {
  /// Proposals for new technical committees, per year, returning ones not counted.
  public var committeeProposals = 0.0
  /// Proposals for new subcommittees, per technical committee and year.
  public var subcommitteeProposals = 0.0
  /// Probability that a committee of mean activity is disbanded, per year.
  public var closureHazard = 0.0

  public init() {}
}

/// Who proposes committees, what national bodies make of it, and what happens then.
public struct CommitteeLifeParameters: Sendable, Equatable {
  /// Known shares of proposals for committees, by state and year; the others share the rest by capability.
  public var proposalEffort: Keyed<Keyed<Double>> = [:]
  /// Elasticity of the others' proposals to GDP.
  public var effortElasticity = 0.9
  /// Length of the ballot, months.
  public var ballotMonths = 3
  /// Disposition to approve whatever is proposed, logit units.
  public var approval = 0.0
  /// Standard deviation of proposals' merit, which all national bodies see alike, logit units.
  public var merit = 0.0
  /// For a proposal that is fully prepared, against one that is not at all, logit units.
  public var preparation = 0.0
  /// Seats of experience at which a first proposal is half prepared.
  public var initiation = 0.0
  /// Seats of experience that one proposal a year ties up.
  public var stretch = 0.0
  /// Months after which experience has faded to 1/e.
  public var memory = 120.0
  /// For a proposal of a body's only partner in trade, logit units.
  public var ties = 0.0
  /// Against a proposal per unit of distance between ideal points, logit units.
  public var politicalDistance = 0.0
  /// For a proposal in a field in which a body will take part, logit units.
  public var relevance = 0.0
  /// For a proposal per unit of training and lending that its proposer has given, logit units.
  public var goodwill = 0.0
  /// Half-width of the indifference within which a body abstains, logit units.
  public var abstention = 0.5
  /// Standard deviation of the logarithm of how widely a field is of interest.
  public var breadth = 0.0
  /// Probability that a rejected idea is proposed again.
  public var returns = 0.0
  /// Months before it is.
  public var returnPause = 24
  /// What the second attempt gains by the comments on the first, logit units.
  public var revision = 0.0
  /// Probability that the proposer of an accepted proposal takes the secretariat.
  public var proposersPrize = 1.0
  /// How many times likelier the holder of the parent's secretariat is to propose a subcommittee.
  public var parentAdvantage = 1.0
  /// Probability that a P-member of the parent takes part in a new subcommittee.
  public var subcommitteeInterest = 1.0
  /// How fast the hazard of closure falls with the number of P-members.
  public var activityElasticity = 0.0

  public init() {}
}
