import SimulationEngine

/// What analyses draw for, in numbers of their own: no simulated actor ever shares an address with a
/// bootstrap or a search, whatever the seeds.
extension DrawPurpose {
  static let sobolBootstrap = DrawPurpose(240)
  static let morrisBootstrap = DrawPurpose(241)
  static let oneAtATimeBootstrap = DrawPurpose(242)
  static let noiseBootstrap = DrawPurpose(243)
  static let proposal = DrawPurpose(244)
  static let posteriorPick = DrawPurpose(245)
}
