import SimulationEngine

extension InstrumentKind {
  /// A large market obliges at home, and firms abroad follow worldwide as far as a second variant
  /// costs them more than the strict one everywhere (Brussels effect; Bradford 2012). How many do
  /// is `BrusselsEffect`; how much they sell in the market is taken from trade. States with one rule are
  /// one market.
  public static let marketAccessRegulation = InstrumentKind(
    "market-access-regulation",
    "Obligation at home that firms abroad follow as far as a second variant does not pay.",
    requires: [.standard],
    strength: .logit("At the adopter."),
    bites: [.obligation, .government],
    expects: .rises(
      .useAbroad, "Bradford (2012)")
  ) { lever, world, on in
    guard let standard = lever.standard else { return }
    on[.obligation, lever.state.index, standard.index] += lever.strength
    let regulators = world.instruments.filter {
      $0.specification.kind == lever.specification.kind && $0.standard == standard
        && $0.strength != 0 && $0.isInForce(at: world.month)
    }.map(\.state)
    let states = regulators.isEmpty ? [lever.state] : regulators
    for partner in world.states.ids where !states.contains(partner) {
      let followers = world.parameters.brusselsEffect.followers(
        salesInStrictMarket: states.reduce(0) { $0 + world.ties.influence(on: partner, of: $1) })
      on[.government, partner.index, standard.index] +=
        lever.strength * followers / Double(states.count)
    }
  }
}
