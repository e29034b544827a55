import SimulationEngine

/// How a state divides its standardisation budget, and how open it is.
///
/// It reaches nobody by itself: efforts are turned into levers, bids for seats, votes and published
/// standards. Tastes, network benefits and the weight of endorsements are what they are.
public struct StrategySpecification: Sendable, Equatable {
  public var preset = StrategyPreset.neutral
  public var stance = StanceWord.steady
  /// Shares of the budget where they are not the preset's.
  public var effort = EffortSpecification()
  /// Multiplies the strength of every lever of the strategy; 1 is a budget that makes it felt.
  public var budget = 1.0
  /// States whose standards it likes less than none, by how much, in logit units of a vote.
  public var rivals: Keyed<Double> = [:]
  /// State that it works with; empty for its closest partner in trade.
  public var partner = ""
  public var from: Month?
  /// Last month; nil means to the end.
  public var to: Month?

  public init() {}

  /// Whether the state does nothing that it would not do without a strategy.
  public var isNeutral: Bool {
    rivals.values.allSatisfy { $0 == 0 }
      && (budget == 0
        || (stance == .steady && StrategyMode.allCases.allSatisfy { share(of: $0) == 0 }))
  }

  /// Share of the budget before the stance moves it. Modes without a share of their own divide what the
  /// others leave in the preset's proportions.
  public func share(of mode: StrategyMode) -> Double {
    if let own = effort[mode] { return own }
    let open = StrategyMode.allCases.filter { effort[$0] == nil }
    guard open.count < StrategyMode.allCases.count else { return preset.effort[mode] }
    let given = StrategyMode.allCases.reduce(0) { $0 + (effort[$1] ?? 0) }
    let parts = open.reduce(0) { $0 + preset.effort[$1] }
    return parts > 0 ? max(0, 1 - given) * preset.effort[mode] / parts : 0
  }
}

/// Ideal types of standardisation (Zhu, Sinkkonen & Mattlin 2025, Table 2).
public enum StrategyMode: String, Sendable, CaseIterable {
  /// Cooperation.
  case committee
  /// Hierarchy.
  case government
  /// Competition.
  case market
}

/// Shares of the budget that a file gives; nil where the preset's hold.
public struct EffortSpecification: Sendable, Equatable {
  public var committee: Double?
  public var government: Double?
  public var market: Double?

  public init() {}

  public subscript(mode: StrategyMode) -> Double? {
    switch mode {
    case .committee: committee
    case .government: government
    case .market: market
    }
  }
}

/// ω: shares of a budget by mode.
public struct StrategyEffort: Sendable, Equatable {
  public var committee = 0.0
  public var government = 0.0
  public var market = 0.0

  public init(committee: Double = 0, government: Double = 0, market: Double = 0) {
    self.committee = committee
    self.government = government
    self.market = market
  }

  public subscript(mode: StrategyMode) -> Double {
    switch mode {
    case .committee: committee
    case .government: government
    case .market: market
    }
  }

  /// What a stance makes of it: opening moves effort from government to market, closing back, by a
  /// share of what is there (Zhu, Sinkkonen & Mattlin 2025).
  func shifted(by stance: Double, share: Double) -> StrategyEffort {
    let opened = government * share * max(0, stance)
    let closed = market * share * max(0, -stance)
    return StrategyEffort(
      committee: committee, government: government - opened + closed,
      market: market + opened - closed)
  }
}

/// Named mixes. The mode that leads has seven tenths; what is left is split.
public enum StrategyPreset: String, Sendable, CaseIterable {
  case neutral
  case marketLed = "market-led"
  case committeeLed = "committee-led"
  case governmentLed = "government-led"
  /// "Firm-led and state-guided": firms set standards in associations and markets, the state names
  /// priorities and builds platforms.
  case firmLed = "firm-led-state-guided"

  public var effort: StrategyEffort {
    switch self {
    case .neutral: StrategyEffort()
    case .marketLed: StrategyEffort(committee: 0.15, government: 0.15, market: 0.7)
    case .committeeLed: StrategyEffort(committee: 0.7, government: 0.15, market: 0.15)
    case .governmentLed: StrategyEffort(committee: 0.15, government: 0.7, market: 0.15)
    case .firmLed: StrategyEffort(committee: 0.25, government: 0.25, market: 0.5)
    }
  }
}

/// Where a state stands at the start.
public enum StanceWord: String, Sendable, CaseIterable {
  case steady, opening, closing

  /// 1 opening ... −1 closing.
  public var value: Double {
    switch self {
    case .steady: 0
    case .opening: 1
    case .closing: -1
    }
  }
}

/// How stances move. With drift at zero they stay.
public struct StrategyParameters: Sendable, Equatable {
  /// Rate at which a stance moves towards what position and threat ask for, per year.
  public var drift = 0.0
  /// Share of the government's effort that full opening moves to the market, and of the market's that
  /// full closing moves to the government.
  public var shift = 0.5

  public init() {}
}
