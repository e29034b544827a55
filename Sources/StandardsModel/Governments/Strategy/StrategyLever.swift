import SimulationEngine

/// What a strategy does with its effort: one row per lever, the whole list.
///
/// The unit is the lever's strength where a budget of 1 goes into its mode alone, chosen so that each
/// lever is felt and none decides (*assumed*; a budget multiplies them all).
struct StrategyLever: Sendable {
  enum Driver: Sendable, Equatable {
    case effort(StrategyMode)
    /// Of the firm-led preset: what the state does to guide.
    case guidance
    /// The stance itself, of either sign.
    case stance
    /// The stance above zero.
    case opening
    /// The stance below zero.
    case closing
  }

  /// What it is used on.
  enum Reach: Sendable, Equatable {
    /// The state as a whole.
    case state
    /// Every standard of which sponsors at home are the largest part.
    case ownStandards
    /// Every field in which there is such a standard.
    case ownFields
    /// With the partner.
    case partner
  }

  let kind: InstrumentKind
  let driver: Driver
  let reach: Reach
  let unit: Double

  static let all: [StrategyLever] = [
    StrategyLever(kind: .subsidy, driver: .effort(.market), reach: .ownStandards, unit: 0.5),
    StrategyLever(kind: .endorsement, driver: .effort(.market), reach: .ownStandards, unit: 1),
    StrategyLever(kind: .iprSupport, driver: .effort(.market), reach: .ownFields, unit: 0.5),
    StrategyLever(kind: .experts, driver: .effort(.committee), reach: .state, unit: 0.7),
    StrategyLever(kind: .fundedSecretariats, driver: .effort(.committee), reach: .state, unit: 1),
    StrategyLever(kind: .inclusivity, driver: .effort(.committee), reach: .ownStandards, unit: 0.3),
    StrategyLever(kind: .newCommittees, driver: .effort(.committee), reach: .partner, unit: 0.7),
    StrategyLever(kind: .training, driver: .effort(.committee), reach: .partner, unit: 0.5),
    StrategyLever(kind: .mandate, driver: .effort(.government), reach: .ownStandards, unit: 3),
    StrategyLever(
      kind: .procurementPreference, driver: .effort(.government), reach: .ownStandards, unit: 1),
    StrategyLever(kind: .piloting, driver: .effort(.government), reach: .ownFields, unit: 0.005),
    StrategyLever(kind: .planPriority, driver: .effort(.government), reach: .ownFields, unit: 0.02),
    StrategyLever(kind: .nationalTeam, driver: .guidance, reach: .ownFields, unit: 0.3),
    StrategyLever(kind: .associationReform, driver: .guidance, reach: .state, unit: 1),
    StrategyLever(kind: .draftingTime, driver: .guidance, reach: .state, unit: 0.5),
    StrategyLever(kind: .committeeAccess, driver: .stance, reach: .state, unit: 1),
    StrategyLever(kind: .conversionTarget, driver: .opening, reach: .state, unit: 0.5),
    StrategyLever(kind: .entryRequirement, driver: .closing, reach: .ownStandards, unit: 1),
  ]

  /// The levers of a strategy as instruments, without their scale.
  func instruments(
    of strategy: StrategySpecification, by state: ID<State>, partner: ID<State>?, in world: World
  ) -> [Instrument] {
    if driver == .guidance, strategy.preset != .firmLed { return [] }
    let standards = world.standards.ids.filter { world.standards[$0].origin == state }
    let name = "strategy/\(world.states[state].code)/\(kind.word)"
    func instrument(
      _ name: String, standard: ID<Standard>? = nil, field: ID<Field>? = nil,
      partner: ID<State>? = nil
    ) -> Instrument {
      var specification = InstrumentSpecification()
      specification.kind = kind
      specification.state = world.states[state].code
      specification.strength = min(
        max(unit * strategy.budget, kind.strength.range.lowerBound), kind.strength.range.upperBound)
      specification.from = strategy.from
      specification.to = strategy.to
      return Instrument(
        name: name, specification: specification, state: state, standard: standard, target: nil,
        partner: partner, field: field, project: nil)
    }
    switch reach {
    case .state: return [instrument(name)]
    case .partner: return partner.map { [instrument(name, partner: $0)] } ?? []
    case .ownStandards:
      return standards.map { instrument("\(name)/\(world.standards[$0].name)", standard: $0) }
    case .ownFields:
      return world.fields.ids.filter { field in
        standards.contains { world.standards[$0].field == field }
      }.map { instrument("\(name)/\(world.fields[$0].name)", field: $0) }
    }
  }
}
