import StandardsModel

extension WorldSpecification: Declared {
  static let shape = Shape<WorldSpecification>(
    "world", "The states of the world and how a later snapshot is taken back to the start.",
    { WorldSpecification() },
    [
      .init("states", \.states, .map(.states, .object), "States by ISO 3166 alpha-3 code."),
      .init(
        "backcast", \.backcast, .object, "Dated totals that an earlier start is moved towards."),
    ])
}

extension StateSpecification: Declared {
  static let shape = Shape<StateSpecification>(
    "state", "A state and its national body.", { StateSpecification() },
    [
      .init("name", \.name, .text, "Name in English."),
      .init("region", \.region, .text, "United Nations region."),
      .init(
        "bloc", \.bloc, .text,
        "Group of states that is compared with others; only what is measured depends on it."),
      .init(
        "gdp", \.gdp, .map(.years, .number(.between(0, 1e9), unit: "billion current US dollars")),
        "Gross domestic product, by year."),
      .init(
        "ideal-point", \.idealPoint, .map(.years, .number()),
        "Ideal point in the UN General Assembly, by year (Bailey, Strezhnev & Voeten 2017)."),
      .init("capital", \.capital, .object, "Where the capital is; distances are taken from it."),
      .init(
        "ministry-conflict", \.ministryConflict, .number(.share),
        "How far the priorities of its ministries conflict: 0 none, 1 always."),
      .init(
        "research-share", \.researchShare,
        .map(.years, .number(.between(0, 100), unit: "% of GDP")),
        "Spending on research and development, by year."),
      .init(
        "innovation-system", \.innovationSystem, .object,
        "The five elements of its national innovation system."),
    ])
}

extension Coordinates: Declared {
  static let shape = Shape<Coordinates>(
    "coordinates", "Degrees north and east.", { Coordinates() },
    [
      .init(
        "latitude", \.latitude, .number(.between(-90, 90), unit: "degrees north"), required: true,
        "Latitude."),
      .init(
        "longitude", \.longitude, .number(.between(-180, 180), unit: "degrees east"),
        required: true, "Longitude."),
    ])
}

extension BackcastSpecification: Declared {
  static let shape = Shape<BackcastSpecification>(
    "backcast", "Dated totals that an earlier start is moved towards, interpolated between dates.",
    { BackcastSpecification() },
    [
      .init(
        "snapshot", \.snapshot, .month,
        "Month in which committees and memberships were as the files say."),
      .init(
        "secretariats", \.secretariats,
        .map(.states, .map(.years, .number(.notNegative, unit: "secretariats"))),
        "Committee secretariats of ISO and JTC 1 together, by state and year."),
      .init(
        "memberships", \.memberships,
        .map(.states, .map(.years, .number(.notNegative, unit: "memberships"))),
        "Participating memberships in ISO and JTC 1 committees, by state and year."),
    ])
}
