import SimulationEngine

extension InstrumentKind {
  /// A loan that asks for the lender's standard in what it builds: the partner buys by it, and
  /// where a document is named, favours it in the ballot; what it owes to the lender's other
  /// documents weighs by `goodwill`. Source: Sutherland (about 2018) on lending along the Belt and
  /// Road; some loans require the standard, more spread it de facto (Zhu, Sinkkonen & Mattlin (2025)).
  public static let conditionalLoan = InstrumentKind(
    "conditional-loan",
    "Lending to the partner asks for the standard.",
    requires: [.partner, .standard], allows: [.project],
    strength: .logit("At the partner's adopters, and for its vote."),
    bites: [.government, .inducement, .favour],
    expects: .rises(
      .useAtPartner, "loans that ask for the standard: Sutherland (about 2018)")
  ) { lever, _, on in
    guard let partner = lever.partner, let standard = lever.standard else { return }
    on[.government, partner.index, standard.index] += lever.strength
    on[.favour, lever.state.index, partner.index] += lever.strength
    if let project = lever.project {
      on[.inducement, project.index, partner.index] += lever.strength
    }
  }
}
