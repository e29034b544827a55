/// When a government keeps a lever, and when partners answer. Gains and losses are shares of the
/// field's adopters, as forecast. Off by default: governments that weigh nothing drop nothing.
public struct ResponseParameters: Sendable, Equatable {
  /// What a government gives for a share of the field's adopters that its sponsors' standards win.
  /// With 0 nobody reconsiders.
  public var gain = 0.0
  /// What a partner's retaliation costs per unit of trade with it; 0 is no pressure.
  public var retaliation = 0.0
  /// Loss of its sponsors beyond which a partner retaliates.
  public var threshold = 0.01
  /// Hazard at which governments reconsider, per month; 1 and more is every month.
  public var reconsideration = 1.0
  /// Months that forecasts look ahead.
  public var horizon = 24
  /// How far ties fall under retaliation, in logarithms.
  public var tieLoss = 0.0
  /// What a full loss of access to knowledge and inputs costs its target while all choke points are
  /// open, and is worth to its rival, in shares of the field's adopters; 0: controls are not weighed.
  public var accessValue = 0.0
  /// How far sponsors at home shrink when a partner that retaliates withholds inputs, in logarithms.
  public var inputLoss = 0.0

  public init() {}
}
