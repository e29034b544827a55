import StandardsModel

extension NationalSpecification: Declared {
  static let shape = Shape<NationalSpecification>(
    "national standards", "A state's own standards at the start, and how many new ones come.",
    { NationalSpecification() },
    [
      .init("mandatory", \.mandatory, .object, "National standards that everybody must follow."),
      .init("voluntary", \.voluntary, .object, "National standards that are recommended."),
      .init("industry", \.industry, .object, "Standards of ministries for their industries."),
      .init("local", \.local, .object, "Standards of provinces and cities."),
      .init("association", \.association, .object, "Standards of associations."),
      .init("enterprise", \.enterprise, .object, "Standards of single enterprises."),
      .init(
        "adopted", \.adopted, .number(.share),
        "Share of the national standards in force that adopt an international one."),
      .init(
        "converted", \.converted, .number(.share),
        "Share of international standards that have been converted."),
      .init(
        "adoption", \.adoption, .number(unit: "logit units"),
        "Disposition of a new national standard to adopt an international one."),
      .init(
        "adoption-by-gap", \.adoptionByGap, .number(unit: "logit units"),
        "The same per unit of gap to the frontier."),
      .init(
        "withdrawal", \.withdrawal, .number(.notNegative, unit: "per year"),
        "Hazard at which a national standard is withdrawn."),
    ])
}

extension NationalFlow: Declared {
  static let shape = Shape<NationalFlow>(
    "national standards of a type", "Standards of one type.", { NationalFlow() },
    [
      .init(
        "stock", \.stock, .integer(.between(0, 100_000_000), unit: "standards"),
        "In force at the start."),
      .init(
        "per-year", \.perYear, .number(.between(0, 1_000_000), unit: "standards a year"),
        "New ones."),
    ])
}

extension NationalParameters: Declared {
  static let shape = Shape<NationalParameters>(
    "national", "What states' own standards can adopt.", { NationalParameters() },
    [
      .init(
        "international-stock", \.internationalStock,
        .integer(.between(0, 10_000_000), unit: "standards"),
        "International standards in force at the start."),
      .init(
        "international-per-year", \.internationalPerYear,
        .number(.between(0, 1_000_000), unit: "standards a year"),
        "New international standards."),
    ])
}

extension NationalCommitteeParameters: Declared {
  static let shape = Shape<NationalCommitteeParameters>(
    "national-committees",
    "How a state's own committees hear those who want something of a document.",
    { NationalCommitteeParameters() },
    [
      .init(
        "listening", \.listening, .number(.between(0, 0.98)),
        "How far voters follow what they hear."),
      .init(
        "observers-voice", \.observersVoice, .number(.share),
        "Weight of an observer who speaks, a member's being 1."),
      .init(
        "comments-voice", \.commentsVoice, .number(.notNegative, unit: "per month"),
        "Weight of who may only write, per month of public comment; 1 at most."),
      .init(
        "authority", \.authority, .number(.between(-20, 20)),
        "What a unit of technological lead adds to the logarithm of a camp's weight."),
    ])
}
