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
  /// Sponsors at home and at partners' homes, against the strongest rival's.
  public let ties: Double
  /// Political distance to the sponsors' state.
  public let politicalDistance: Double
  /// Drawn once per body and document.
  public let privateView: Double

  /// U: the sum of the terms.
  public var utility: Double {
    approval + merit + openness + installedBase + ties + politicalDistance + privateView
  }

  public init(of state: ID<State>, on project: Project, in world: World, drawing draws: Draws) {
    let weights = world.parameters.voting
    let standard = world.standards[project.standard]
    let market = world.fields[standard.field].market
    let rivals = world.fields[standard.field].standards.filter { $0 != project.standard }

    approval = weights.approval
    let rivalQuality = rivals.map { world.standards[$0].specification.quality }.max()
    merit = weights.merit * (standard.specification.quality - (rivalQuality ?? 0))
    openness = weights.openness * (standard.specification.openness - 0.5)

    let used = market.penetration(of: standard.place, in: state.index)
    let rivalUsed =
      rivals.map { market.penetration(of: world.standards[$0].place, in: state.index) }
      .reduce(0, +)
    installedBase = weights.installedBase * (used - rivalUsed)

    let backing = Self.backing(standard, of: state, in: world)
    let rivalBacking = rivals.map { Self.backing(world.standards[$0], of: state, in: world) }.max()
    ties = weights.ties * (backing - (rivalBacking ?? 0))

    let home = standard.origin.map { world.states[$0].idealPoint(at: world.month) }
    let own = world.states[state].idealPoint(at: world.month)
    politicalDistance = home.map { -weights.politicalDistance * abs($0 - own) } ?? 0

    var stream = draws.stream(
      .privateView, of: Subject("\(project.name)/\(world.states[state].code)"))
    privateView = weights.privateView * stream.normal()
  }

  /// Sponsorship of a standard weighted by a state's ties to the sponsors' homes, 0 ... 1.
  static func backing(_ standard: Standard, of state: ID<State>, in world: World) -> Double {
    var sum = 0.0
    for partner in world.states.ids {
      sum += world.ties.influence(on: state, of: partner) * standard.sponsorship[partner.index]
    }
    return sum
  }

  /// The vote that a uniform number in [0, 1) makes of the position.
  public func vote(_ uniform: Double, abstention: Double) -> Vote {
    if uniform < logisticFunction(utility - abstention) { return .yes }
    if uniform >= 1 - logisticFunction(-utility - abstention) { return .no }
    return .abstain
  }
}
