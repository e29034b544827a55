import SimulationEngine

extension InstrumentKind {
  /// Courses for experts of a partner's body: it turns up more often, and where a document is
  /// named, looks on it more kindly. Source: centres that train local experts (plan of 2018 to
  /// 2020) and the expectation that they back the trainer (Sutherland, about 2018); no evidence of
  /// bloc voting was found (US-China Business Council 2021).
  public static let training = InstrumentKind(
    "training",
    "Experts of the partner's body are trained.",
    requires: [.partner], allows: [.project],
    strength: .logit("For its vote, and of the logarithm of turning up."),
    bites: [.participation, .inducement],
    expects: .rises(
      .turnoutOfPartner, "centres that train local experts: Sutherland (about 2018)")
  ) { lever, _, on in
    guard let partner = lever.partner else { return }
    on[.participation, partner.index] += lever.strength
    if let project = lever.project {
      on[.inducement, project.index, partner.index] += lever.strength
    }
  }
}
