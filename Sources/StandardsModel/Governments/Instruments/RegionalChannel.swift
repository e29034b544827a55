import SimulationEngine

extension InstrumentKind {
  /// A regional body drafts, and the international one votes at the same time: the document is through
  /// sooner. Source: Vienna Agreement of CEN and ISO (1991), Dresden Agreement of CENELEC and IEC
  /// (1996); Wei (2021).
  public static let regionalChannel = InstrumentKind(
    "regional-channel",
    "The document takes the fast channel of a regional body (Vienna, Dresden).",
    requires: [.project],
    strength: .logarithm("Of the factor by which stages between ballots are shortened."),
    bites: [.pace],
    expects: .falls(.monthsToPublication, "to expedite adoption: Wei (2021)")
  ) { lever, _, on in
    guard let project = lever.project, project.index < on[table: .pace].rows else { return }
    on[.pace, project.index] += lever.strength
  }
}
