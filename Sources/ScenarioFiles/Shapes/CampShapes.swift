import SimulationEngine
import StandardsModel

extension CampsSpecification: Declared {
  static let shape = Shape<CampsSpecification>(
    "camps", "Sponsors that choose between two alliances behind rival standards.",
    { CampsSpecification() },
    [
      .init(
        "sponsors", \.sponsors, .map(.names(of: "sponsor"), .object), required: true,
        "Who chooses, by name."),
      .init(
        "distant-rivalry", \.distantRivalry, .number(),
        "α: what an ally of another kind takes away, per unit of its size."),
      .init(
        "close-rivalry", \.closeRivalry, .number(),
        "β: what an ally of the same kind takes away besides α, per unit of its size."),
      .init(
        "together", \.together, .list(.text(emptyAllowed: false)),
        "Sponsors that share an alliance at the start; all others toss a coin."),
    ])
}

extension CampSponsorSpecification: Declared {
  static let shape = Shape<CampSponsorSpecification>(
    "camp sponsor", "A sponsor that chooses its alliance.", { CampSponsorSpecification() },
    [
      .init("size", \.size, .number(.positive), required: true, "s, in any unit."),
      .init("kind", \.kind, .text, "Sponsors of one kind are close rivals."),
    ])
}
