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

extension FirmParameters: Declared {
  static let shape = Shape<FirmParameters>(
    "firm parameters", "What sets the leads of a national team apart.", { FirmParameters() },
    [
      .init(
        "lead-resources", \.leadResources, .number(unit: "logarithms"),
        "Of the factor on the leads' inventions, per unit of the national team's strength."),
      .init(
        "lead-drafting", \.leadDrafting, .number(unit: "logarithms"),
        "Of the factor on association standards, per unit of the national team's strength."),
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
      .init(
        "access-value", \.accessValue, .number(.notNegative, unit: "shares of adopters"),
        "Of a full loss of access to its target and its rival; 0: controls are not weighed."),
      .init(
        "input-loss", \.inputLoss, .number(.notNegative, unit: "logarithms"),
        "How far home sponsors shrink when a partner that retaliates withholds inputs."),
    ])
}

extension DoubtParameters: Declared {
  static let shape = Shape<DoubtParameters>(
    "doubt", "What a listing does to those who sit together in bodies, and when they are exempted.",
    { DoubtParameters() },
    [
      .init(
        "withdrawal", \.withdrawal, .number(.notNegative, unit: "per month"),
        "Rate at which experts of both sides withdraw; 0: at once, with no exemption."),
      .init(
        "recovery", \.recovery, .number(.notNegative, unit: "per month"),
        "Rate at which they come back once exempt."),
      .init(
        "reconsideration", \.reconsideration, .number(.notNegative, unit: "per month"),
        "Hazard at which the lister reconsiders; 0: never."),
      .init(
        "denial", \.denial, .number(.notNegative),
        "What a post that the rival cannot use is worth against an own one."),
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
      .init(
        "worth", \.worth, .number(.notNegative, unit: "shares of price"),
        "What a unit sold in the strict market earns; 0: leaving it is not thought of."),
      .init(
        "capacity", \.capacity, .number(.share),
        "Probability that what does not comply is kept out of the strict market."),
      .init(
        "inelasticity", \.inelasticity, .number(.share),
        "Share of the sales there that cannot be made elsewhere instead."),
    ])
}
