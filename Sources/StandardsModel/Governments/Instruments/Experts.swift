import SimulationEngine

extension InstrumentKind {
  /// The state pays its experts to travel and to learn how a body works: it turns up more often,
  /// and its proposals are written as if it held more secretariats. Source: facilitation in the
  /// committee mode, Zhu, Sinkkonen & Mattlin (2025), Table 2.
  public static let experts = InstrumentKind(
    "experts",
    "The state pays for experts in the bodies.",
    strength: .logarithm("Of the factor on turning up, and of secretariats' worth of experience."),
    bites: [.participation, .expertise],
    expects: .rises(
      .turnoutOfState, "facilitation, Zhu, Sinkkonen & Mattlin (2025), Table 2")
  ) { lever, _, on in
    on[.participation, lever.state.index] += lever.strength
    on[.expertise, lever.state.index] += lever.strength
  }
}
