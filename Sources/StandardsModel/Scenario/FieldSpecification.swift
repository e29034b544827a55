import SimulationEngine

/// A field of technology in which standards are rivals, and its firms.
public struct FieldSpecification: Sendable, Equatable {
  public var title = ""
  /// Firms that may adopt; they are spread over the states by GDP, or as `buyers` says.
  public var firms = 2000
  /// Size of the market by state and date, of which `firms` is the largest total; empty where there
  /// are as many all the time, by GDP at the start.
  public var buyers: Keyed<Keyed<Double>> = [:]
  /// Tail index of the firms' size (Pareto); larger is more equal.
  public var sizeTail = 1.1
  /// θ: utility of a standard that all one's partners use, in logit units.
  public var networkBenefit = 0.0
  /// η: utility of an endorsement by a body, in logit units.
  public var endorsementWeight = 0.0
  /// Utility of a standard that all suppliers of the field stand behind, in logit units: the more
  /// suppliers, the more equipment to choose from (indirect network effect; Church & Gandal 1992).
  public var supplyBenefit = 0.0
  /// Hazard of a first adoption without peers, per month (Bass 1969, p).
  public var innovation = 0.0
  /// Hazard of a first adoption per share of adopters among one's partners, per month (Bass, q).
  public var imitation = 0.0
  /// μ: rate at which adopters reconsider, per month.
  public var revisionRate = 0.0
  /// c: cost of changing the standard; multiplies the rate of revision by e⁻ᶜ.
  public var switchingCost = 0.0
  /// Utility given up for holding one standard more than the one in use; nil where nobody can.
  public var dualCost: Double?
  /// c_kl: share of the network benefit of the first standard that a user of the second gives; 0 where
  /// a pair is not named.
  public var compatibility: Keyed<Keyed<Double>> = [:]
  /// Who is whose contact.
  public var network = NetworkSpecification.gravity
  /// Who decides when within a month.
  public var scheduling = SchedulingSpecification.substeps(SubstepScheduling())
  /// What is random in a choice among standards.
  public var noise = ChoiceNoise.logit
  /// How firms get their states.
  public var homes = HomesRule.apportioned
  /// How the users at the start are found.
  public var initialUsers = InitialUsersRule.drawn
  public var standards: Keyed<StandardSpecification> = [:]
  /// Share of a state's firms that are state-owned: whatever their government obliges to, they use.
  public var stateOwned: Keyed<Double> = [:]
  /// Who can do what, by state; capability does not move where nothing is named.
  public var capability: Keyed<CapabilitySpecification> = [:]

  public init() {}

  /// Firms that the roster has places for, whether they are ever in the market at the same time or not.
  public func places(states: [String]) -> Int {
    buyers.isEmpty ? firms : BuyerNumbers(buyers, firms: firms, states: states).places
  }
}

/// A standard as the market sees it.
public struct StandardSpecification: Sendable, Equatable {
  public var title = ""
  /// Technical merit, in logit units.
  public var quality = 0.0
  /// Royalty burden, in logit units.
  public var royalty = 0.0
  /// How far the process and the text are open to all: 0 one sponsor and undisclosed, 1 open.
  public var openness = 0.5
  /// First month in which it can be adopted; nil means from the start.
  public var available: Month?
  /// Share of firms that use it at the start, 0 ... 1.
  public var installedBase = 0.0
  /// The same in single states; the others have `installedBase`.
  public var installedBaseByState: Keyed<Double> = [:]
  /// Utility in single states beside quality and royalty, in logit units.
  public var fitByState: Keyed<Double> = [:]
  /// f: how much of the field's network benefit it has; 0 for the option to do without.
  public var networkFactor = 1.0
  /// Firms that stand behind it.
  public var sponsors: Keyed<SponsorSpecification> = [:]

  public init() {}
}

/// A firm that stands behind a standard.
public struct SponsorSpecification: Sendable, Equatable {
  /// State of its seat.
  public var home = ""
  /// Size relative to the other sponsors of the field.
  public var size = 1.0
  public var ownership = Ownership.privatelyOwned
  public var licensing = Licensing.alone

  public init() {}
}

/// A dated change that comes from outside.
public struct EventSpecification: Sendable, Equatable {
  public var date = Month(year: 2000, month: 1)
  public var kind = EventKind.suspendInstrument
  /// What it changes: the name of an instrument.
  public var target = ""

  public init() {}
}

public enum EventKind: String, Sendable, CaseIterable {
  case suspendInstrument = "suspend-instrument"
  case resumeInstrument = "resume-instrument"
}
