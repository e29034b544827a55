import SimulationEngine

/// A field of technology in which standards are rivals.
public struct Field: Sendable {
  public let name: String
  /// In the order of their names.
  public let standards: [ID<Standard>]
  public var market: Market
  /// What bodies and governments contribute to this month's choices.
  public var terms: MarketTerms
  /// In the order of the states; empty where capability does not move.
  public var capabilities: [Capability]
  /// By firm: heavy-tailed, the smallest 1. What firms do does not depend on it, what they weigh does.
  public let sizes: [Float]
  /// Sponsors that follow their governments' obligations.
  let stateSponsors: [StateSponsor]
  /// u before governments and inventions, by state × standard.
  let ownFit: [Double]
  /// W before governments.
  private(set) var network: MarketNetwork
  /// How many firms are in the market when; nil where there are as many all the time.
  let buyers: BuyerNumbers?
  /// How contacts follow from the firms by state; nil in a network of single firms.
  private let contacts: StateContacts?
  /// Utility of a standard that all suppliers stand behind, in logit units.
  let supplyBenefit: Double

  init(
    name: String, standards: [ID<Standard>], market: Market, terms: MarketTerms,
    capabilities: [Capability] = [], sizes: [Float] = [], supplyBenefit: Double = 0,
    stateSponsors: [StateSponsor] = [], buyers: BuyerNumbers? = nil,
    contacts: StateContacts? = nil
  ) {
    self.name = name
    self.standards = standards
    self.market = market
    self.terms = terms
    self.capabilities = capabilities
    self.sizes = sizes
    self.supplyBenefit = supplyBenefit
    self.stateSponsors = stateSponsors
    self.buyers = buyers
    self.contacts = contacts
    ownFit = terms.own
    network = market.network
  }

  /// Lets the buyers of a month into the market, and takes out those who are no longer there.
  mutating func admitBuyers(of month: Month, ties: Ties, stop: StopRequest) {
    guard let present = buyers?.present(at: month), present != market.firms else { return }
    let blocks = contacts?.network(members: present, flows: ties.base, stop: stop)
    if let blocks { network = .blocks(blocks) }
    market.admit(present, network: blocks.map(ties.tightened))
  }
}

/// A standard as the market and the national bodies see it.
public struct Standard: Sendable {
  public let name: String
  public let field: ID<Field>
  /// Place among the standards of its field.
  public let place: Int
  public let specification: StandardSpecification
  /// Share of all sponsors' size in the field that stands behind this standard, by home state.
  public let sponsorship: [Double]
  /// State in which most of its sponsors' size is at home; nil without sponsors.
  public let origin: ID<State>?
  /// Sum of the weights of the bodies that have published it; 0 until then.
  public var endorsement = 0.0
  /// States that have published it as a standard of their own, one entry a document.
  public var nationalTexts: [ID<State>] = []
  /// What inventions have added to its quality less its royalty, in logit units.
  public var improvement = 0.0
  /// Patents by sponsor, in the order of their names.
  public var patents: [Int] = []

  /// Share of the standard's own sponsors that is at home in a state, by size, 0 ... 1.
  public func homeShare(in state: ID<State>) -> Double {
    let total = sponsorship.reduce(0, +)
    return total > 0 ? sponsorship[state.index] / total : 0
  }

  public func isAvailable(at month: Month) -> Bool {
    specification.available.map { month >= $0 } ?? true
  }
}

/// A dated change from outside.
public struct Event: Sendable {
  public let name: String
  public let specification: EventSpecification
}
