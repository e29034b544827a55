/// How capability spreads and grows (Verspagen 1991; models §10). All gains are 0 by default.
public struct CapabilityParameters: Sendable, Equatable {
  /// a of a fully open state of full absorptive capacity, per year.
  public var spillover = 0.0
  /// δ: the gap at which most is learnt.
  public var reach = 2.0
  /// Own innovation per percent of GDP spent on research, per year; added to each state's effort.
  public var researchYield = 0.0
  /// Own innovation that a full loss of access to the frontier calls forth, per year.
  public var inducedEffort = 0.0
  /// Years that induced effort takes to build up (to 1 − 1/e); 0: at once.
  public var responseTime = 0.0
  /// Hazard at which a choke point is replaced by own production, per year.
  public var substitutionHazard = 0.0
  /// Share of own innovation lost where all choke points are open and access is lost.
  public var chokePointLoss = 0.0
  /// Own innovation of a state whose sponsors' standards all adopters of the field use, per year.
  public var adoptionFeedback = 0.0
  /// What international standards in use add to absorptive capacity, in logarithms.
  public var internationalStandards = 0.0
  /// What national standards in use take from openness, in logarithms.
  public var nationalStandards = 0.0

  public init() {}
}
