import StandardsModel

extension Parameters: Declared {
  static let shape = Shape<Parameters>(
    "parameters", "The structural parameters of the model, by mechanism.", { Parameters() },
    [
      .init("gravity", \.gravity, .object, "Who trades with whom."),
      .init("voting", \.voting, .object, "What moves a national body's vote."),
      .init("participation", \.participation, .object, "Who turns up at a ballot."),
      .init("secretariats", \.secretariats, .object, "How secretariats move."),
      .init("capability", \.capability, .object, "How capability spreads and grows."),
      .init("invention", \.invention, .object, "Who invents, and what comes of it."),
      .init("firms", \.firms, .object, "What sets the leads of a national team apart."),
      .init(
        "responses", \.responses, .object, "When governments keep a lever, and partners answer."),
      .init(
        "doubt", \.doubt, .object,
        "What a listing does to those who sit together in bodies, and when they are exempted."),
      .init(
        "brussels-effect", \.brusselsEffect, .object,
        "When firms follow a strict market's standard worldwide."),
      .init("strategies", \.strategies, .object, "How stances move."),
      .init("forum", \.forum, .object, "What proposers believe of the ways to a standard."),
      .init("national", \.national, .object, "What states' own standards can adopt."),
      .init(
        "national-committees", \.nationalCommittees, .object,
        "How a state's own committees hear those who want something of a document."),
      .init("drafting", \.drafting, .object, "How documents are written and what holds them up."),
      .init(
        "committee-life", \.committeeLife, .object,
        "Who proposes committees, and what national bodies make of it."),
      .init("memberships", \.memberships, .object, "How national bodies enter and leave."),
      .init("posts", \.posts, .object, "What moves votes in elections to posts."),
    ])
}

extension GravityParameters: Declared {
  static let shape = Shape<GravityParameters>(
    "gravity", "Trade between states by size and distance (Head & Mayer 2014).",
    { GravityParameters() },
    [
      .init(
        "distance-exponent", \.distanceExponent, .number(.between(0, 10)),
        "How fast ties fall with distance."),
      .init(
        "home-distance", \.homeDistance, .number(.between(1, 20_000), unit: "km"),
        "Distance between partners within one state."),
    ])
}

extension VotingParameters: Declared {
  static let shape = Shape<VotingParameters>(
    "voting", "What moves a national body's vote.", { VotingParameters() },
    [
      .init(
        "approval", \.approval, .number(unit: "logit units"),
        "Disposition to approve whatever reaches a ballot."),
      .init(
        "merit", \.merit, .number(unit: "logit units"),
        "Per unit of technical merit beyond the rival's."),
      .init(
        "openness", \.openness, .number(unit: "logit units"),
        "Per unit of openness beyond one half."),
      .init(
        "installed-base", \.installedBase, .number(unit: "logit units"),
        "For a standard that all adopters at home use, against one that none does."),
      .init(
        "stakes", \.stakes, .number(unit: "logit units"),
        "For a standard whose sponsors are all at home, against one with none there."),
      .init(
        "ties", \.ties, .number(unit: "logit units"),
        "For a standard whose sponsors are all at home or at partners' homes."),
      .init(
        "political-distance", \.politicalDistance, .number(unit: "logit units"),
        "Against a standard per unit of distance between ideal points."),
      .init(
        "experience", \.experience, .number(unit: "logit units"),
        "Per unit of the logarithm of 1 + secretariats that the proposers hold in the body."),
      .init(
        "alignment", \.alignment, .number(.between(0, 0.99)),
        "How far a body follows its partners: 0 sincere."),
      .init(
        "goodwill", \.goodwill, .number(unit: "logit units"),
        "For a document per unit of training and lending that its proposer has given."),
      .init(
        "ministry-conflict", \.ministryConflict, .number(.notNegative, unit: "logit units"),
        "How much a conflict between a state's ministries widens its indifference."),
      .init(
        "private-view", \.privateView, .number(.notNegative, unit: "logit units"),
        "Standard deviation of a body's private view of a project, drawn once."),
      .init(
        "abstention", \.abstention, .number(.notNegative, unit: "logit units"),
        "Half-width of the indifference within which a body abstains."),
      .init(
        "reconsideration", \.reconsideration, .number(.share),
        "Probability that a body votes again where votes may be changed."),
    ])
}

extension ParticipationParameters: Declared {
  static let shape = Shape<ParticipationParameters>(
    "participation", "Probability of casting a vote or an abstention in a ballot.",
    { ParticipationParameters() },
    [
      .init(
        "participating-members", \.participatingMembers, .number(.share),
        "Of a participating member."),
      .init("observing-members", \.observingMembers, .number(.share), "Of an observing member."),
      .init(
        "other-bodies", \.otherBodies, .number(.share),
        "Of a national body outside the committee, where all may vote."),
      .init(
        "experts", \.experts, .number(.share),
        "Of naming an expert, of a participating member in favour of a proposal."),
    ])
}

extension SecretariatParameters: Declared {
  static let shape = Shape<SecretariatParameters>(
    "secretariats", "How secretariats move: exchangeable refills, weighed by merit.",
    { SecretariatParameters() },
    [
      .init(
        "vacancy-hazard", \.vacancyHazard, .number(.share, unit: "per year"),
        "Probability that a seat falls vacant."),
      .init(
        "merit-weight", \.meritWeight, .number(.notNegative, unit: "seats"),
        "How much merit weighs against incumbency in refilling."),
      .init(
        "gdp-elasticity", \.gdpElasticity, .number(.between(-10, 10)),
        "Elasticity of merit to GDP."),
      .init(
        "bidding", \.bidding, .number(.share),
        "Part of merit that bids for the seat decide; 0 leaves it to GDP."),
      .init(
        "stake-spread", \.stakeSpread, .number(.notNegative),
        "Standard deviation of the logarithm of states' stakes in a committee's field."),
      .init(
        "seat-cost", \.seatCost, .number(.notNegative, unit: "CHF a year"),
        "Of running a secretariat; 0 for seats that cost nothing."),
      .init(
        "budget", \.budget, .number(.notNegative, unit: "CHF a year per billion US dollars"),
        "What national bodies have for secretariats, by GDP."),
    ])
}
