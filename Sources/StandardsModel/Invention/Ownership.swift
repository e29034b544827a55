/// Whose a firm is, and with it whose word it follows.
///
/// A state-owned one does what its government obliges firms at home to do; all others weigh what it is
/// worth to them. Source: of three operators China Mobile was given TD-SCDMA to build, the other two
/// rival standards; heads of state-owned enterprises are appointed, and promoted for more than profit
/// (Sutherland, about 2018).
public enum Ownership: String, Sendable, CaseIterable {
  case privatelyOwned = "private"
  case stateOwned = "state"
  /// Private, and picked by its government to lead the national team of its field (Zhu, Sinkkonen &
  /// Mattlin 2025, 4.2).
  case teamLead = "team-lead"
}

/// On what terms a firm's patents can be used.
public enum Licensing: String, Sendable, CaseIterable {
  /// A royalty of its own, set without looking at others'.
  case alone
  /// One royalty for all that are in the pool (Lemley & Shapiro 2007, Texas Law Review 85, 1991–2049).
  case pool
  /// None: the leads of a national team have to release what they make as open source.
  case free
}
