import StandardsModel

extension CapabilitySpecification: Declared {
  static let shape = Shape<CapabilitySpecification>(
    "capability", "A state's place in a field's race at the start.",
    { CapabilitySpecification() },
    [
      .init(
        "gap", \.gap, .number(.between(0, 1000), unit: "logarithms"),
        "Logarithm of the frontier over own capability."),
      .init(
        "effort", \.effort, .number(.between(-1000, 1000), unit: "per year"),
        "Own innovation: growth of the logarithm of capability."),
      .init(
        "openness", \.openness, .number(.share),
        "How far it takes in knowledge from abroad: 0 closed, 1 open."),
      .init(
        "choke-points", \.chokePoints, .integer(.between(0, 100_000)),
        "Inputs that only others can make."),
    ])
}

extension InnovationSystem: Declared {
  static let shape = Shape<InnovationSystem>(
    "innovation-system",
    "The five elements of a national innovation system in bands from 1, the lowest fifth, to 5.",
    { InnovationSystem() },
    [
      .init("institutions", \.institutions, .integer(.between(1, 5)), "Institutions."),
      .init(
        "human-capital-and-research", \.humanCapitalAndResearch, .integer(.between(1, 5)),
        "Human capital and research."),
      .init("infrastructure", \.infrastructure, .integer(.between(1, 5)), "Infrastructure."),
      .init(
        "market-sophistication", \.marketSophistication, .integer(.between(1, 5)),
        "Market sophistication."),
      .init(
        "business-sophistication", \.businessSophistication, .integer(.between(1, 5)),
        "Business sophistication."),
    ])
}

extension CapabilityParameters: Declared {
  static let shape = Shape<CapabilityParameters>(
    "capability parameters", "How capability spreads and grows (Verspagen 1991).",
    { CapabilityParameters() },
    [
      .init(
        "spillover", \.spillover, .number(.between(0, 1000), unit: "per year"),
        "Spillover to a fully open state of full absorptive capacity."),
      .init(
        "reach", \.reach, .number(.positive, unit: "logarithms"),
        "Gap at which most is learnt."),
      .init(
        "research-yield", \.researchYield, .number(.between(-1000, 1000), unit: "per year"),
        "Own innovation per percent of GDP spent on research; added to each state's effort."),
      .init(
        "induced-effort", \.inducedEffort, .number(.between(-1000, 1000), unit: "per year"),
        "Own innovation that a full loss of access to the frontier calls forth."),
      .init(
        "response-time", \.responseTime, .number(.notNegative, unit: "years"),
        "Time that induced effort takes to build up; 0: at once."),
      .init(
        "substitution-hazard", \.substitutionHazard, .number(.notNegative, unit: "per year"),
        "Hazard at which a choke point is replaced by own production."),
      .init(
        "choke-point-loss", \.chokePointLoss, .number(.share),
        "Share of own innovation lost where all choke points are open and access is lost."),
      .init(
        "adoption-feedback", \.adoptionFeedback, .number(.between(-1000, 1000), unit: "per year"),
        "Own innovation of a state whose sponsors' standards all adopters of the field use."),
      .init(
        "international-standards", \.internationalStandards, .number(.between(-100, 100)),
        "What international standards in use add to the logarithm of absorptive capacity."),
      .init(
        "national-standards", \.nationalStandards, .number(.between(-100, 100)),
        "What national standards in use take from the logarithm of openness."),
    ])
}
