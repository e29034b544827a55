import StandardsModel

extension BallotSpecification: Declared {
  static let shape = Shape<BallotSpecification>(
    "ballot", "A ballot that took place, or a voting game.", { BallotSpecification() },
    [
      .init("title", \.title, .text(emptyAllowed: false), required: true, "What readers call it."),
      .init("question", \.question, .text, "What the ballot decides or the game asks."),
      .init("sources", \.sources, .map(.names(of: "citation"), .text), "Citations by short name."),
      .init("note", \.note, .text, "What the sources leave open, and how it was filled."),
      .init("rule", \.rule, VotingRule.oneOf.type, required: true, "How votes are decided."),
      .init(
        "members", \.members, .map(.names(of: "member"), .object),
        "Members by name, where names are known."),
      .init(
        "stages", \.stages, .map(.names(of: "stage"), .object),
        "Counts by month or number: 2007-09, 2008-03; a game without stages is members alone."),
    ])
}

extension BallotMemberSpecification: Declared {
  static let shape = Shape<BallotMemberSpecification>(
    "member", "A member in all stages of a ballot.", { BallotMemberSpecification() },
    [
      .init("role", \.role, .choice, "P participating, O observing."),
      .init(
        "weight", \.weight, .integer(.between(1, 1_000_000), unit: "votes"),
        "Weight of its vote under a weighted rule."),
      .init(
        "group", \.group, .text,
        "Group or bloc that votes as one; empty where the member votes alone."),
    ])
}

extension BallotStage: Declared {
  static let shape = Shape<BallotStage>(
    "stage", "One count: by name, by numbers, or both added together.", { BallotStage() },
    [
      .init("title", \.title, .text, "What readers call it."),
      .init(
        "rule", \.rule, .optional(VotingRule.oneOf.type),
        "The rule of this stage, where it is not the ballot's."),
      .init(
        "votes", \.votes, .map(.names(of: "member"), .choice),
        "Votes of named members; who is not named did not vote."),
      .init(
        "participating", \.participating, .object, "Numbers of P-members without names."),
      .init("observing", \.observing, .object, "Numbers of O-members without names."),
      .init(
        "withdrawn-objections", \.withdrawnObjections,
        .integer(.between(0, 100_000), unit: "votes"),
        "Votes against that were withdrawn or not upheld; they still count as cast."),
      .init(
        "uncommitted", \.uncommitted, .integer(.between(0, 100_000), unit: "votes"),
        "Votes in favour without a promise to take part, where the rule asks."),
    ])
}

extension BallotCounts: Declared {
  static let shape = Shape<BallotCounts>(
    "counts", "Numbers of votes of one kind of member.", { BallotCounts() },
    [
      .init("yes", \.yes, .votes, "In favour."),
      .init("no", \.no, .votes, "Against."),
      .init("abstain", \.abstain, .votes, "Abstentions."),
      .init("absent", \.absent, .votes, "Members who did not vote."),
      .init(
        "invalid", \.invalid, .votes, "Votes against without reasons, beside those under no."),
    ])
}

extension ValueType where Value == Int {
  fileprivate static var votes: ValueType<Int> { .integer(.between(0, 100_000), unit: "votes") }
}
