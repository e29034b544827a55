import StandardsModel

extension FieldSpecification: Declared {
  static let shape = Shape<FieldSpecification>(
    "field", "A field of technology in which standards are rivals, and its firms.",
    { FieldSpecification() },
    [
      .init("title", \.title, .text, "What readers call it."),
      .init(
        "firms", \.firms, .integer(.between(1, 1_000_000_000), unit: "firms"),
        "Firms that may adopt; they are spread over the states by GDP."),
      .init(
        "size-tail", \.sizeTail, .number(.positive),
        "Tail index of the firms' size (Pareto); larger is more equal."),
      .init(
        "network-benefit", \.networkBenefit, .number(unit: "logit units"),
        "Utility of a standard that all one's partners use."),
      .init(
        "supply-benefit", \.supplyBenefit, .number(unit: "logit units"),
        "Utility of a standard that all suppliers of the field stand behind."),
      .init(
        "endorsement-weight", \.endorsementWeight, .number(unit: "logit units"),
        "Utility of an endorsement by a body."),
      .init(
        "innovation", \.innovation, .number(.notNegative, unit: "per month"),
        "Hazard of a first adoption without peers (Bass 1969, p)."),
      .init(
        "imitation", \.imitation, .number(.notNegative, unit: "per month"),
        "Hazard of a first adoption per share of adopters among one's partners (Bass 1969, q)."),
      .init(
        "revision-rate", \.revisionRate, .number(.notNegative, unit: "per month"),
        "Rate at which adopters reconsider."),
      .init(
        "switching-cost", \.switchingCost, .number(.notNegative, unit: "logit units"),
        "Cost c of changing the standard; multiplies the rate of revision by exp(-c)."),
      .init(
        "standards", \.standards, .map(.names(of: "standard"), .object),
        "The rival standards, as the trade writes them."),
      .init(
        "capability", \.capability, .map(.states, .object),
        "Who can do what in the field, by state."),
    ])
}

extension StandardSpecification: Declared {
  static let shape = Shape<StandardSpecification>(
    "standard", "A standard as the market sees it.", { StandardSpecification() },
    [
      .init("title", \.title, .text, "What readers call it."),
      .init("quality", \.quality, .number(unit: "logit units"), "Technical merit."),
      .init("royalty", \.royalty, .number(unit: "logit units"), "Royalty burden."),
      .init(
        "openness", \.openness, .number(.share),
        "How far process and text are open to all: 0 one sponsor and undisclosed, 1 open."),
      .init(
        "available", \.available, .optional(.month),
        "First month in which it can be adopted; from the start where absent."),
      .init(
        "installed-base", \.installedBase, .number(.share),
        "Share of firms that use it at the start."),
      .init(
        "sponsors", \.sponsors, .map(.names(of: "sponsor"), .object),
        "Firms that stand behind it, by name."),
    ])
}

extension SponsorSpecification: Declared {
  static let shape = Shape<SponsorSpecification>(
    "sponsor", "A firm that stands behind a standard.", { SponsorSpecification() },
    [
      .init("home", \.home, .text(emptyAllowed: false), required: true, "State of its seat."),
      .init(
        "size", \.size, .number(.notNegative), "Size relative to the field's other sponsors."),
    ])
}
