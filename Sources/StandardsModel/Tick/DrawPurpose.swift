import SimulationEngine

/// What the model draws for. Numbers are explicit and never reused: a purpose that goes takes its
/// number with it. Those of the market (300 to 309) and of networks (320 to 329) stand beside their code.
extension DrawPurpose {
  // World building
  static let firmHome = DrawPurpose(1)
  static let backcastSeat = DrawPurpose(3)
  static let backcastMembership = DrawPurpose(4)
  static let anonymousMembership = DrawPurpose(5)
  static let anonymousSeat = DrawPurpose(6)
  // Committees
  static let privateView = DrawPurpose(20)
  static let participation = DrawPurpose(21)
  static let vote = DrawPurpose(22)
  static let reconsideration = DrawPurpose(23)
  // Drafting
  static let commitment = DrawPurpose(100)
  static let challenge = DrawPurpose(101)
  static let rivalQuality = DrawPurpose(102)
  static let committeeActivity = DrawPurpose(103)
  static let arrivals = DrawPurpose(104)
  static let draftNature = DrawPurpose(105)
  static let draftIdeal = DrawPurpose(106)
  static let draftVote = DrawPurpose(107)
  static let draftOutcome = DrawPurpose(108)
  // Secretariats
  static let vacancy = DrawPurpose(30)
  static let refill = DrawPurpose(31)
  static let refillOrder = DrawPurpose(32)
}
