import StandardsModel

extension FieldSpecification: Declared {
  static let shape = Shape<FieldSpecification>(
    "field", "A field of technology in which standards are rivals, and its firms.",
    { FieldSpecification() },
    [
      .init("title", \.title, .text, "What readers call it."),
      .init(
        "firms", \.firms, .integer(.between(1, 1_000_000_000), unit: "firms"),
        "Firms that may adopt; they are spread over the states by GDP, or as `buyers` says."),
      .init(
        "buyers", \.buyers, .map(.states, .map(.dates, .number(.between(0, 1e15)))),
        "Size of the market by state and date, linear in between, in any unit: `firms` is the number at the largest total, and buyers enter and leave as it rises and falls. Absent: as many all the time, by GDP at the start."
      ),
      .init(
        "size-tail", \.sizeTail, .number(.positive),
        "Tail index of the firms' sizes (Pareto), by which `use-by-size` weighs; larger is more equal."
      ),
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
        "dual-cost", \.dualCost, .optional(.number(unit: "logit units")),
        "Utility given up for holding one standard more than the one in use; absent: nobody can."),
      .init(
        "compatibility", \.compatibility,
        .map(.names(of: "standard"), .map(.names(of: "standard"), .number(.share))),
        "Share of the first standard's network benefit that a user of the second gives; 0 if absent."
      ),
      .init(
        "network", \.network, NetworkSpecification.oneOf.type, "Who is whose contact."),
      .init(
        "scheduling", \.scheduling, SchedulingSpecification.oneOf.type,
        "Who decides when within a month."),
      .init(
        "noise", \.noise, .choice,
        "What is random in a choice among standards: logit, or none, where the best one wins."),
      .init(
        "homes", \.homes, .choice,
        "How firms get their states: apportioned by GDP or `buyers`, or each drawn with GDP as weight."
      ),
      .init(
        "initial-users", \.initialUsers, .choice,
        "How users at the start are found: drawn, exact shares, or by belief about others' choices."
      ),
      .init(
        "standards", \.standards, .map(.names(of: "standard"), .object),
        "The rival standards, as the trade writes them."),
      .init(
        "state-owned", \.stateOwned, .map(.states, .number(.share)),
        "Share of a state's firms that are state-owned and use what their government obliges to."),
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
        "installed-base-by-state", \.installedBaseByState, .map(.states, .number(.share)),
        "Share of firms that use it at the start in single states; elsewhere installed-base."),
      .init(
        "fit-by-state", \.fitByState, .map(.states, .number(unit: "logit units")),
        "Utility in single states, added to quality less royalty."),
      .init(
        "network-factor", \.networkFactor, .number(.notNegative),
        "How much of the field's network benefit it has; 0 for the option to do without."),
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
      .init(
        "ownership", \.ownership, .choice,
        "Whose it is: a state-owned one follows its government's mandates, a team lead has what the national team gives."
      ),
      .init(
        "licensing", \.licensing, .choice,
        "On what terms its patents are used: alone, in one pool with others, or free."),
    ])
}
