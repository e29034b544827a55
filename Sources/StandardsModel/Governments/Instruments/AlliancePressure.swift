import SimulationEngine

extension InstrumentKind {
  /// An ally is asked to do without a rival's standard, and to vote against the document that is
  /// named. Source: bans spread among allies after 2019 (Zhu, Sinkkonen & Mattlin (2025)).
  public static let alliancePressure = InstrumentKind(
    "alliance-pressure",
    "The partner is asked to do without the standard.",
    requires: [.partner, .standard], allows: [.project],
    strength: .logit("Against the standard at the partner's adopters, and in its vote."),
    bites: [.government, .inducement],
    expects: .falls(
      .useAtPartner, "bans spread among allies: Zhu, Sinkkonen & Mattlin (2025)")
  ) { lever, _, on in
    guard let partner = lever.partner, let standard = lever.standard else { return }
    on[.government, partner.index, standard.index] -= lever.strength
    if let project = lever.project {
      on[.inducement, project.index, partner.index] -= lever.strength
    }
  }
}
