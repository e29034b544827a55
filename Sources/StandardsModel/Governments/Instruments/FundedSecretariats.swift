import SimulationEngine

extension InstrumentKind {
  /// The state pays its body for running committees: a seat is worth more to it, and it can afford
  /// more of them. It bids; whether it gets the seat is the refill's. Source: facilitation in the
  /// committee mode, Zhu, Sinkkonen & Mattlin (2025), Table 2; subsidies for secretariats, Wei (2021).
  public static let fundedSecretariats = InstrumentKind(
    "funded-secretariats",
    "The state pays its body for running committees.",
    strength: .logarithm("Of the factor on the worth of a seat and on the budget for seats."),
    bites: [.seats],
    expects: .rises(.seatsOfState, "who bids more wins more often: Tullock (1980)")
  ) { lever, _, on in
    on[.seats, lever.state.index] += lever.strength
  }
}
