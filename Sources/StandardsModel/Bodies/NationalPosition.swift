import SimulationEngine

/// What a national body makes of a document, term by term, in logit units: the document's standard
/// against the best rival in the field, which is what remains if it fails.
///
/// Ordered logit: with a standard logistic error ε, yes where U + ε > τ, no where U + ε < −τ, else
/// abstention. Follows the building blocks of spatial voting and of Büthe & Mattli (2011), in whose
/// account national bodies act for their firms; see models §8.
public struct NationalPosition: Sendable, Equatable {
  /// Disposition to approve whatever reaches a ballot.
  public let approval: Double
  /// Technical merit beyond the best rival's.
  public let merit: Double
  /// Openness of the process and the text, beyond one half.
  public let openness: Double
  /// What adopters at home already use: conversion spared or forced.
  public let installedBase: Double
  /// Firms at home that stand behind it, against those that stand behind the best-placed rival.
  public let stakes: Double
  /// Sponsors at partners' homes, weighed by trade, against the strongest rival's.
  public let ties: Double
  /// Political distance to the sponsors' state.
  public let politicalDistance: Double
  /// How well the proposers know the body: logarithm of the secretariats they hold in it.
  public let experience: Double
  /// Favours: loans, training, votes elsewhere in return.
  public let inducement: Double
  /// Drawn once per body and document.
  public let privateView: Double
  /// Against a standard of a rival's: none at all may be better (Zhu, Sinkkonen & Mattlin 2025).
  public let rivalry: Double
  /// What listening to partners adds to the sincere position before it is announced.
  public internal(set) var alignment = 0.0

  /// U: the sum of the terms, in a fixed order.
  public var utility: Double {
    approval + merit + openness + installedBase + stakes + ties + politicalDistance + experience
      + inducement + privateView + rivalry + alignment
  }

  /// The terms by name, for readers who ask what moved a vote.
  public var terms: [(name: String, value: Double)] {
    [
      ("approval", approval), ("merit", merit), ("openness", openness),
      ("installed base", installedBase), ("stakes", stakes), ("ties", ties),
      ("political distance", politicalDistance), ("experience", experience),
      ("inducement", inducement), ("private view", privateView), ("rivalry", rivalry),
      ("alignment", alignment),
    ]
  }

  /// The sincere position, before anybody has listened to anybody.
  public init(of state: ID<State>, on project: Project, in world: World, drawing draws: Draws) {
    let weights = world.parameters.voting
    let standard = world.standards[project.standard]
    let market = world.fields[standard.field].market
    let rivals = world.fields[standard.field].standards.filter { $0 != project.standard }

    approval = weights.approval
    let rivalQuality = rivals.map { world.quality(of: $0) }.max()
    merit = weights.merit * (world.quality(of: project.standard) - (rivalQuality ?? 0))
    openness = weights.openness * (world.openness(of: project.standard) - 0.5)

    let used = market.penetration(of: standard.place, in: state.index)
    let rivalUsed =
      rivals.map { market.penetration(of: world.standards[$0].place, in: state.index) }
      .reduce(0, +)
    installedBase = weights.installedBase * (used - rivalUsed)

    let stake = standard.homeShare(in: state)
    let rivalStake = rivals.map { world.standards[$0].homeShare(in: state) }.max()
    stakes = weights.stakes * (stake - (rivalStake ?? 0))

    let backing = Self.backing(standard, of: state, in: world)
    let rivalBacking = rivals.map { Self.backing(world.standards[$0], of: state, in: world) }.max()
    ties = weights.ties * (backing - (rivalBacking ?? 0))

    let home = standard.origin.map { world.states[$0].idealPoint(at: world.month) }
    let own = world.states[state].idealPoint(at: world.month)
    politicalDistance = home.map { -weights.politicalDistance * abs($0 - own) } ?? 0

    experience =
      weights.experience
      * (naturalLogarithm(1 + Double(Self.seats(of: project, in: world)))
        + (project.proposers.map { world.policy[.expertise, $0.index] }.max() ?? 0))
    inducement =
      (project.inducements[world.states[state].code] ?? 0)
      + world.inducement(of: state, on: project)
      + weights.goodwill
      * (project.proposers.map { world.policy[.favour, $0.index, state.index] }.max() ?? 0)

    var stream = draws.stream(
      .privateView, of: Subject("\(project.name)/\(world.states[state].code)"))
    privateView = weights.privateView * stream.normal()
    rivalry = world.rivalry(of: state, with: standard)
  }

  /// Sponsorship of a standard weighted by a state's ties to the sponsors' homes, 0 ... 1.
  static func backing(_ standard: Standard, of state: ID<State>, in world: World) -> Double {
    var sum = 0.0
    for partner in world.states.ids {
      sum += world.ties.influence(on: state, of: partner) * standard.sponsorship[partner.index]
    }
    return sum
  }

  /// Secretariats in the project's body of the proposer who holds most: in a joint proposal the one
  /// who knows the body speaks for all.
  private static func seats(of project: Project, in world: World) -> Int {
    let seats = SecretariatsPhase.seats(of: project.body, in: world)
    return project.proposers.map { seats[$0.index] }.max() ?? 0
  }

  /// The vote that a uniform number in [0, 1) makes of the position.
  public func vote(_ uniform: Double, abstention: Double) -> Vote {
    Self.vote(uniform, utility: utility, abstention: abstention)
  }

  static func vote(_ uniform: Double, utility: Double, abstention: Double) -> Vote {
    if uniform < logisticFunction(utility - abstention) { return .yes }
    if uniform >= 1 - logisticFunction(-utility - abstention) { return .no }
    return .abstain
  }
}
