import SimulationEngine

/// Who is whose contact in a field: a closed list.
public enum NetworkSpecification: Sendable, Equatable {
  /// In proportion to trade between states, balanced so that every firm's contacts weigh the same.
  case gravity
  case complete(CompleteNetwork)
  case blocs(BlocNetwork)
  case ring(RingNetwork)
  /// Isolated pairs: the slowest diffusion (Fibich & Levin 2023).
  case pairs
  case random(RandomNetwork)
  case randomRegular(RegularNetwork)
  case preferentialAttachment(AttachmentNetwork)
  case smallWorld(SmallWorldNetwork)
}

/// Everybody is everybody's contact.
public struct CompleteNetwork: Sendable, Equatable {
  public var contacts = ContactCounting.share

  public init() {}
}

/// What a contact counts.
public enum ContactCounting: String, Sendable, CaseIterable {
  /// All contacts of a firm together count 1.
  case share
  /// Each contact counts 1: absolute numbers matter.
  case number
}

/// States in blocs; firms meet those of other blocs less often.
public struct BlocNetwork: Sendable, Equatable {
  /// Bloc of each state by its alpha-3 code; a state that is not named is a bloc of its own.
  public var blocs: Keyed<String> = [:]
  /// Weight of a firm of another bloc, against 1 of one's own.
  public var across = 1.0

  public init() {}
}

/// A circle on which everybody knows the nearest.
public struct RingNetwork: Sendable, Equatable {
  /// Contacts on either side.
  public var eachSide = 1

  public init() {}
}

/// Every pair tied with the same probability.
public struct RandomNetwork: Sendable, Equatable {
  public var meanDegree = 8.0

  public init() {}
}

/// Everybody with the same number of contacts, otherwise random.
public struct RegularNetwork: Sendable, Equatable {
  public var degree = 8

  public init() {}
}

/// Newcomers tie themselves to those with many ties (Barabási & Albert 1999).
public struct AttachmentNetwork: Sendable, Equatable {
  /// Ties of a newcomer.
  public var each = 4

  public init() {}
}

/// A ring of which some ties are led elsewhere (Watts & Strogatz 1998).
public struct SmallWorldNetwork: Sendable, Equatable {
  public var eachSide = 4
  /// Share of ties that are led to a random other firm.
  public var rewired = 0.1

  public init() {}
}

/// Who decides when within a month: a closed list.
public enum SchedulingSpecification: Sendable, Equatable {
  case substeps(SubstepScheduling)
  case sequential(SequentialScheduling)
  case arrivals(ArrivalScheduling)
}

/// Everybody is drawn independently in each sub-step and decides on the state as it stood.
public struct SubstepScheduling: Sendable, Equatable {
  /// Nil for the calendar's number.
  public var perMonth: Int?

  public init() {}
}

/// One firm after the other, drawn uniformly with replacement, each seeing what the last one did.
public struct SequentialScheduling: Sendable, Equatable {
  /// Draws of a firm per month.
  public var updates = 1

  public init() {}
}

/// Firms adopt once, in the order in which they arrive.
public struct ArrivalScheduling: Sendable, Equatable {
  public var perMonth = 1

  public init() {}
}

/// How firms get their states.
public enum HomesRule: String, Sendable, CaseIterable {
  /// Numbers in proportion to GDP, by largest remainders.
  case apportioned
  /// Each firm's state is drawn with probabilities in proportion to GDP.
  case drawn
}

/// How the users at the start are found.
public enum InitialUsersRule: String, Sendable, CaseIterable {
  /// Each firm uses a standard with the probability of its installed base.
  case drawn
  /// The installed base is met exactly in each state; which firms it is, is drawn.
  case exact
  /// Each firm chooses by what it expects of its contacts, each of which it takes to choose a standard
  /// with probability (best case − cost) / best case (Weitzel, Beimborn & König 2006).
  case believed
}
