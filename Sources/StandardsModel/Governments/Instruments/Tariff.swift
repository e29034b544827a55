import SimulationEngine

extension InstrumentKind {
  /// Trade between two states falls, and with it the weight of each other's adopters. Source:
  /// gravity (Head & Mayer 2014).
  public static let tariff = InstrumentKind(
    "tariff",
    "Trade with the target falls.",
    requires: [.target],
    strength: .logarithm("Of the factor by which ties fall."),
    bites: [.ties],
    expects: .rises(
      .divergenceFromTarget,
      "less trade, choices apart: two blocs, Contucci, Gallo & Menconi (2008)")
  ) { lever, _, on in
    guard let target = lever.target else { return }
    on.tie(lever.state, target, by: -lever.strength)
  }
}
