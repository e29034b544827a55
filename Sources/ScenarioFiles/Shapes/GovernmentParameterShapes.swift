import StandardsModel

extension InventionParameters: Declared {
  static let shape = Shape<InventionParameters>(
    "invention parameters", "Who invents, and what comes of it.", { InventionParameters() },
    [
      .init(
        "hazard", \.hazard, .number(.notNegative, unit: "per year"),
        "Hazard of an invention by a sponsor of size 1 at the frontier."),
      .init(
        "size-elasticity", \.sizeElasticity, .number(),
        "Elasticity of the hazard to the sponsor's size."),
      .init(
        "capability-elasticity", \.capabilityElasticity, .number(),
        "Elasticity of the hazard to the capability of the sponsor's state."),
      .init(
        "quality", \.quality, .number(unit: "logit units"),
        "What an invention adds to the quality of the sponsor's standard."),
      .init(
        "royalty", \.royalty, .number(.notNegative, unit: "logit units"),
        "What adopters pay where ever more patent holders stack their royalties."),
    ])
}

extension ResponseParameters: Declared {
  static let shape = Shape<ResponseParameters>(
    "responses", "When a government keeps a lever, and when partners answer.",
    { ResponseParameters() },
    [
      .init(
        "gain", \.gain, .number(.notNegative),
        "Value of a share of the field's adopters that own standards win; 0: nobody reconsiders."),
      .init(
        "retaliation", \.retaliation, .number(.notNegative, unit: "shares of adopters"),
        "What a partner's retaliation costs per unit of trade with it."),
      .init(
        "threshold", \.threshold, .number(.notNegative, unit: "shares of adopters"),
        "Loss of its sponsors beyond which a partner retaliates."),
      .init(
        "reconsideration", \.reconsideration, .number(.notNegative, unit: "per month"),
        "Hazard at which governments reconsider."),
      .init(
        "horizon", \.horizon, .integer(.between(1, 1200), unit: "months"),
        "How far forecasts look ahead."),
      .init(
        "tie-loss", \.tieLoss, .number(.notNegative, unit: "logarithms"),
        "How far ties fall under retaliation."),
    ])
}

extension BrusselsEffect: Declared {
  static let shape = Shape<BrusselsEffect>(
    "brussels-effect", "When firms follow a strict market's standard worldwide (Bradford 2012).",
    { BrusselsEffect() },
    [
      .init(
        "extra-cost", \.extraCost, .number(.positive, unit: "shares of price"),
        "Extra cost of a strict unit."),
      .init(
        "dual-cost", \.dualCost, .number(.positive, unit: "shares of sales"),
        "The median firm's cost of a second variant."),
      .init(
        "spread", \.spread, .number(.positive, unit: "logarithms"),
        "Standard deviation of the logarithm of that cost over firms."),
    ])
}
