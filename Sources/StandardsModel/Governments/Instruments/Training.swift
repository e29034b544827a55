import SimulationEngine

extension InstrumentKind {
  /// Courses for experts of a partner's body: it turns up more often, and where a document is
  /// named, looks on it more kindly; what it owes to the trainer's other documents weighs by
  /// `goodwill`. Where a standard is named, whoever has been trained on it finds it easier to use.
  /// Source: centres that train local experts, so that Chinese standards have more influence abroad
  /// (plan of 2018 to 2020), and the expectation that they back the trainer (Sutherland, about 2018);
  /// no evidence of bloc voting was found (US-China Business Council 2021).
  public static let training = InstrumentKind(
    "training",
    "Experts of the partner's body are trained.",
    requires: [.partner], allows: [.standard, .project],
    strength: .logit("For its vote, at its adopters, and of the logarithm of turning up."),
    bites: [.participation, .inducement, .favour, .fit],
    expects: .rises(
      .turnoutOfPartner, "centres that train local experts: Sutherland (about 2018)")
  ) { lever, _, on in
    guard let partner = lever.partner else { return }
    on[.participation, partner.index] += lever.strength
    on[.favour, lever.state.index, partner.index] += lever.strength
    if let standard = lever.standard {
      on[.fit, partner.index, standard.index] += lever.strength
    }
    if let project = lever.project {
      on[.inducement, project.index, partner.index] += lever.strength
    }
  }
}
