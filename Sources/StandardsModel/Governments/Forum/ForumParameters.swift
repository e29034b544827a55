/// What whoever proposes a standard believes about the ways to one. Documents whose forum is fixed ask
/// nobody.
public struct ForumParameters: Sendable, Equatable {
  /// How the chance in a body and the time it takes are forecast.
  public var belief = ForumBelief.positions
  /// r, per year.
  public var discountRate = 0.1
  /// Months that market forecasts look ahead.
  public var horizon = 60
  /// Value per unit of the logit: small for somebody who always takes the best.
  public var temperature = 0.05
  /// Value of a share of all adopters of the field.
  public var reward = 1.0
  /// Of going to market, in shares of adopters.
  public var marketCost = 0.0
  /// Of going through a body.
  public var committeeCost = 0.0
  /// Of having the government decide.
  public var governmentCost = 0.0
  /// Obligation at home that the government would decide on, in logit units.
  public var mandate = 2.0
  /// Months that the government needs for it.
  public var governmentMonths = 18
  /// δ by round, of the search for a draft that enough members like.
  public var patience = 0.95

  public init() {}
}

/// How the chance in a body is forecast.
public enum ForumBelief: String, Sendable, CaseIterable {
  /// From what is known of members' positions, all but their private views.
  case positions
  /// As the stationary search of a committee that looks at one draft after another.
  case search
}

/// Whether a document's way is given.
public enum ForumRule: String, Sendable, CaseIterable {
  /// It goes to the body that the scenario names.
  case fixed
  /// Its proposer chooses among market, bodies and government.
  case chosen
}
