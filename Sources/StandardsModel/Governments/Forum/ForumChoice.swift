import SimulationEngine

/// A way to a standard.
public enum Forum: Sendable, Hashable {
  case market
  case body(ID<Body>)
  case government

  public var mode: StrategyMode {
    switch self {
    case .market: .market
    case .body: .committee
    case .government: .government
    }
  }
}

/// What a proposer expects of one way: chance × e^(−r·E[T]) × reward − cost.
public struct ForumProspect: Sendable, Equatable {
  public let forum: Forum
  public let chance: Double
  /// E[T].
  public let months: Double
  /// Share of the field's adopters that it brings, times what a share is worth.
  public let reward: Double
  /// After what the state's effort pays for.
  public let cost: Double

  public init(forum: Forum, chance: Double, months: Double, reward: Double, cost: Double) {
    self.forum = forum
    self.chance = chance
    self.months = months
    self.reward = reward
    self.cost = cost
  }

  public func value(discountRate: Double) -> Double {
    chance * exponential(-discountRate * months / 12) * reward - cost
  }
}

/// The choice of a forum by expected payoff (Lerner & Tirole 2006, American Economic Review 96,
/// 1091–1111, on forum shopping): a logit over the prospects.
public struct ForumChoice: Sendable {
  public let prospects: [ForumProspect]
  public let probabilities: [Double]

  public init(_ prospects: [ForumProspect], discountRate: Double, temperature: Double) {
    self.prospects = prospects
    let values = prospects.map { $0.value(discountRate: discountRate) }
    let best = values.max() ?? 0
    let weights = values.map { value in
      temperature > 0 ? exponential((value - best) / temperature) : value == best ? 1 : 0
    }
    let total = weights.reduce(0, +)
    probabilities = weights.map { $0 / total }
  }

  /// Nil where there is nowhere to go.
  public func choice(_ uniform: Double) -> ForumProspect? {
    Samplers.choice(weights: probabilities, uniform: uniform).map { prospects[$0] }
  }
}

/// A proposer's decision, with what it weighed.
public struct ForumDecision: Sendable {
  public let project: ID<Project>
  public let proposer: ID<State>
  public let chosen: Forum
  public let choice: ForumChoice
}
