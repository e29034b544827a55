/// The places where levers reach the mechanisms of the model: the whole list. A lever that is not
/// here acts nowhere, and every place is zero where no lever is in force.
///
/// Entries are added up, so that the order of levers does not matter but for the last bit; factors
/// are kept as logarithms.
public struct PolicyBitePoints: Sendable, Equatable {
  /// What the rows and columns of a place are.
  public enum Axis: Sendable {
    case state, standard, field, project, one
  }

  public enum Point: Int, CaseIterable, Sendable {
    /// State × standard, logit units: what a government buys or lends against (g of the kernel).
    case government
    /// State × standard, logit units: what it obliges to use; part of g, subject to enforcement.
    case obligation
    /// State × standard: what enforcement adds to the part of an obligation that bites, from −1.
    case enforcement
    /// State × standard, logarithm of the share of a standard's buyers whom a ban lets through.
    case exclusion
    /// State × standard, 0 ... 1: how much of the government's favour of the most favoured standard
    /// a recognised one shares.
    case recognition
    /// State × standard, logit units: for holding the standard besides the one in use.
    case presence
    /// State × standard, logit units: price and quality at the adopter (u of the kernel).
    case fit
    /// State × standard: endorsement by the government itself, in endorsements.
    case endorsement
    /// State: how much more an international endorsement weighs, in endorsements per endorsement.
    case duty
    /// State, logarithm of the probability of turning up at a ballot.
    case participation
    /// State, logarithms of secretariats: what experts add to what a proposer knows of a body.
    case expertise
    /// State, logarithm of the capacity to take in knowledge.
    case absorption
    /// Standard, logit units: technical merit.
    case quality
    /// Standard, logarithm of its sponsors' size.
    case supply
    /// Standard: openness of process and text.
    case openness
    /// State × state, logarithm: of the knowledge of the first that the second can reach.
    case spillover
    /// State × state, logarithm: ties of trade, both ways.
    case ties
    /// Field × state, per month: hazard of a first adoption (p of Bass).
    case promotion
    /// Field × state, per year: own innovation.
    case effort
    /// Field × state, logarithm: hazard of inventions.
    case invention
    /// Project × state, logit units: favours for a vote.
    case inducement
    /// Project, logarithm of how fast its stages pass.
    case pace
    /// State, logarithm of what a secretariat is worth to it and of what it has to pay for one.
    case seats
    /// State, logarithm of how many new committees it asks for.
    case initiative
    /// Standard, logarithm of the royalties that are fought over while it is drafted.
    case rents
    /// State, logit units: of a new national standard's adopting an international one.
    case adoption
    /// State, logarithm of how fast national standards are written.
    case drafting
    /// State, logarithm of how many association standards come out.
    case association
    /// State, per year: hazard at which national standards are withdrawn in review.
    case review
    /// State, per year: hazard at which a voluntary national standard is made mandatory by reference.
    case reference
    /// State × state: what the second's body owes to whatever the first proposes, in units of what
    /// was done for it.
    case favour
    /// State, logarithm of the hazard of giving up a secretariat; above 0 it seeks none.
    case retreat
    /// State × state, logarithm of how often the second takes part in what the first proposes.
    case interest
    /// Field × state, logarithm: what a national team's platforms give to its leads.
    case leads
    /// State: seats of outsiders in its own committees, −1 closed to 1 members.
    case access
    /// State, months by which its drafts are open to comment for longer.
    case comment

    var axes: (rows: Axis, columns: Axis) {
      switch self {
      case .government, .obligation, .enforcement, .exclusion, .recognition, .presence, .fit,
        .endorsement:
        (.state, .standard)
      case .duty, .participation, .expertise, .absorption, .seats, .initiative, .retreat,
        .adoption, .drafting, .association, .review, .reference, .access, .comment:
        (.state, .one)
      case .quality, .supply, .openness, .rents: (.standard, .one)
      case .spillover, .ties, .favour, .interest: (.state, .state)
      case .pace: (.project, .one)
      case .promotion, .effort, .invention, .leads: (.field, .state)
      case .inducement: (.project, .state)
      }
    }
  }

  private var tables: [BiteTable]

  /// Of a world without levers, whatever its size.
  public init() { self.init { _ in 0 } }

  public init(count: (Axis) -> Int) {
    tables = Point.allCases.map {
      BiteTable(rows: count($0.axes.rows), columns: count($0.axes.columns))
    }
  }

  /// The entry of a row and a column, by index in the roster.
  public subscript(point: Point, row: Int, column: Int = 0) -> Double {
    get { tables[point.rawValue][row, column] }
    set { tables[point.rawValue][row, column] = newValue }
  }

  public subscript(table point: Point) -> BiteTable { tables[point.rawValue] }

  /// The places where some lever bites.
  public var touched: [Point] { Point.allCases.filter { !tables[$0.rawValue].isNeutral } }

  mutating func clear() {
    for index in tables.indices { tables[index].clear() }
  }
}
