import SimulationEngine

extension InstrumentKind {
  /// A large market obliges at home, and firms abroad follow worldwide as far as a second variant
  /// costs them more than the strict one everywhere (Brussels effect; Bradford 2012). How many do
  /// is `BrusselsEffect`; how much they sell in the market is taken from trade.
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
    for partner in world.states.ids where partner != lever.state {
      let followers = world.parameters.brusselsEffect.followers(
        salesInStrictMarket: world.ties.influence(on: partner, of: lever.state))
      on[.government, partner.index, standard.index] += lever.strength * followers
    }
  }
}
