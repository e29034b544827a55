import SimulationEngine

/// What the model draws for. Numbers are explicit and never reused: a purpose that goes takes its
/// number with it. Those of the market (300 to 309) and of networks (320 to 329) stand beside their code.
extension DrawPurpose {
  // World building
  static let firmHome = DrawPurpose(1)
  static let firmSize = DrawPurpose(7)
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
  static let campVote = DrawPurpose(109)
  static let stageLength = DrawPurpose(340)
  // Secretariats
  static let vacancy = DrawPurpose(30)
  static let refill = DrawPurpose(31)
  static let refillOrder = DrawPurpose(32)
  // Capability, invention, governments
  static let substitution = DrawPurpose(160)
  static let invention = DrawPurpose(161)
  static let reaction = DrawPurpose(162)
  static let carveOut = DrawPurpose(210)
  // Seats, committees and memberships
  static let fieldStake = DrawPurpose(60)
  static let birth = DrawPurpose(61)
  static let proposalBallot = DrawPurpose(62)
  static let subcommitteeBirth = DrawPurpose(63)
  static let closure = DrawPurpose(64)
  static let proposalReturn = DrawPurpose(65)
  static let entry = DrawPurpose(66)
  static let exit = DrawPurpose(67)
  static let lostVote = DrawPurpose(68)
  static let packing = DrawPurpose(69)
  static let postInitial = DrawPurpose(70)
  static let postElection = DrawPurpose(71)
  static let proposalMerit = DrawPurpose(72)
  // Firms
  static let firmOwner = DrawPurpose(400)
}
