import SimulationEngine

/// What a partner does to a state for a lever that it did not give up.
public struct Retaliation: Sendable, Equatable {
  public let partner: ID<State>
  public let state: ID<State>
  public let lever: ID<Instrument>

  /// Trade falls, and inputs that the state's sponsors need are withheld, critical minerals among them.
  func bite(in world: World, on points: inout PolicyBitePoints) {
    let parameters = world.parameters.responses
    points.tie(partner, state, by: -parameters.tieLoss)
    guard parameters.inputLoss != 0 else { return }
    for standard in world.fields(of: world.instruments[lever]).flatMap({
      world.fields[$0].standards
    }) {
      points[.supply, standard.index] -=
        parameters.inputLoss * world.standards[standard].homeShare(in: state)
    }
  }
}

/// What a government did about a lever, and why.
public struct GovernmentMove: Sendable, Equatable {
  public enum Kind: String, Sendable, CaseIterable {
    /// The lever's owner gave it up.
    case suspension
    /// A partner began to retaliate.
    case retaliation
    /// A partner ended its retaliation.
    case settlement
    /// The lever's owner exempted the work of bodies.
    case carveOut = "carve-out"
  }

  public enum Cause: String, Sendable, CaseIterable {
    /// The forecast gain is below the lever's own cost: too late, or too weak.
    case gainBelowCost = "forecast gain below cost"
    /// It would have paid but for what partners do.
    case partnerPressure = "partner pressure"
    /// The partner's sponsors stand to lose more than it tolerates.
    case sponsorsLoss = "sponsors' expected loss"
    /// The lever is no longer in force.
    case leverEnded = "lever ended"
    /// Own leadership in bodies is worth more than the rival's absence.
    case ownLeadership = "own leadership at risk"
  }

  public let kind: Kind
  /// Who moved.
  public let state: ID<State>
  public let lever: ID<Instrument>
  public let cause: Cause
  /// Partners that retaliate or threaten to.
  public let partners: [ID<State>]
  /// Shares of the field's adopters.
  public let gain: Double
  public let cost: Double
  public let retaliation: Double
}
