import StandardsModel

extension CommitteeLifeSpecification: Declared {
  static let shape = Shape<CommitteeLifeSpecification>(
    "committee life of a body", "How many committees a body sets up and disbands.",
    { CommitteeLifeSpecification() },
    [
      .init(
        "committee-proposals", \.committeeProposals,
        .number(.between(0, 1000), unit: "proposals per year"),
        "Proposals for new technical committees; returning ones are not counted."),
      .init(
        "subcommittee-proposals", \.subcommitteeProposals,
        .number(.between(0, 12), unit: "per technical committee and year"),
        "Proposals for new subcommittees."),
      .init(
        "closure-hazard", \.closureHazard, .number(.share, unit: "per year"),
        "Probability that a committee of mean activity is disbanded."),
    ])
}

extension CommitteeLifeParameters: Declared {
  private static let ofBallot: [Member<CommitteeLifeParameters>] = [
    .init(
      "ballot-months", \.ballotMonths, .integer(.between(1, 120), unit: "months"),
      "Length of the ballot on a proposal."),
    .init(
      "approval", \.approval, .number(unit: "logit units"),
      "Disposition to approve whatever is proposed."),
    .init(
      "merit", \.merit, .number(.notNegative, unit: "logit units"),
      "Standard deviation of proposals' merit, which all national bodies see alike."),
    .init(
      "preparation", \.preparation, .number(unit: "logit units"),
      "For a proposal that is fully prepared, against one that is not at all."),
    .init(
      "initiation", \.initiation, .number(.notNegative, unit: "seats"),
      "Experience at which a first proposal is half prepared."),
    .init(
      "stretch", \.stretch, .number(.notNegative, unit: "seats"),
      "Seats of experience that one proposal a year ties up."),
    .init(
      "memory", \.memory, .number(.atLeast(1), unit: "months"),
      "Time after which experience has faded to 1/e."),
    .init(
      "ties", \.ties, .number(unit: "logit units"),
      "For a proposal of a body's only partner in trade."),
    .init(
      "political-distance", \.politicalDistance, .number(unit: "logit units"),
      "Against a proposal per unit of distance between ideal points."),
    .init(
      "goodwill", \.goodwill, .number(unit: "logit units"),
      "For a proposal per unit of training and lending that its proposer has given."),
    .init(
      "relevance", \.relevance, .number(unit: "logit units"),
      "For a proposal in a field in which a body will take part."),
    .init(
      "abstention", \.abstention, .number(.notNegative, unit: "logit units"),
      "Half-width of the indifference within which a body abstains."),
    .init(
      "breadth", \.breadth, .number(.notNegative),
      "Standard deviation of the logarithm of how widely a field is of interest."),
  ]

  static let shape = Shape<CommitteeLifeParameters>(
    "committee life", "Who proposes committees, and what national bodies make of it.",
    { CommitteeLifeParameters() },
    [
      .init(
        "proposal-effort", \.proposalEffort, .map(.states, .map(.years, .number(.share))),
        "Known shares of proposals for committees by year; the others share the rest by capability."
      ),
      .init(
        "effort-elasticity", \.effortElasticity, .number(),
        "Elasticity of the others' proposals to GDP."),
    ] + ofBallot + [
      .init(
        "returns", \.returns, .number(.share),
        "Probability that a rejected idea is proposed again."),
      .init(
        "return-pause", \.returnPause, .integer(.between(1, 600), unit: "months"),
        "Time before it is."),
      .init(
        "revision", \.revision, .number(unit: "logit units"),
        "What the next attempt gains by the comments on the last."),
      .init(
        "proposers-prize", \.proposersPrize, .number(.share),
        "Probability that the proposer of an accepted proposal takes the secretariat."),
      .init(
        "parent-advantage", \.parentAdvantage, .number(.notNegative),
        "How many times likelier the holder of the parent's secretariat is to propose."),
      .init(
        "subcommittee-interest", \.subcommitteeInterest, .number(.share),
        "Probability that a P-member of the parent takes part in a new subcommittee."),
      .init(
        "activity-elasticity", \.activityElasticity, .number(),
        "How fast the hazard of closure falls with the number of P-members."),
    ])
}

extension MembershipParameters: Declared {
  static let shape = Shape<MembershipParameters>(
    "memberships", "How national bodies enter and leave committees.", { MembershipParameters() },
    [
      .init(
        "turnover", \.turnover, .number(.share, unit: "per year"),
        "Probability that a participating membership is given up; as many are taken up."),
      .init(
        "adjustment", \.adjustment, .number(.share, unit: "per year"),
        "Share of the gap to its dated total of memberships that a state closes."),
      .init(
        "lost-vote", \.lostVote, .number(.share),
        "Probability that a P-member who misses a ballot on a draft or a review loses its vote."),
      .init(
        "packing", \.packing, .number(.notNegative),
        "Weight of a stake in a document against the cost of joining in order to vote."),
      .init(
        "packing-cost", \.packingCost, .number(.notNegative, unit: "logit units"),
        "Cost of joining in order to vote."),
      .init(
        "packing-lead", \.packingLead, .integer(.between(0, 120), unit: "months"),
        "Time before a ballot closes at which outsiders decide whether to join."),
    ])
}

extension PostSpecification: Declared {
  static let shape = Shape<PostSpecification>(
    "post", "A kind of post that members fill by election.", { PostSpecification() },
    [
      .init("level", \.level, .choice, "Level of the committees that it presides over."),
      .init("role", \.role, .choice, "chair or vice-chair."),
      .init(
        "number", \.number, .integer(.between(0, 10_000), unit: "posts"), "How many there are."),
      .init(
        "term", \.term, .integer(.between(1, 1200), unit: "months"), "Time between elections."),
      .init(
        "terms", \.terms, .integer(.between(0, 100)),
        "Terms that one state may hold a post in a row; 0 for no limit."),
      .init(
        "election", \.election, .month,
        "Month of an election; others follow by the term."),
      .init(
        "votes", \.votes, .map(.states, .number(.notNegative)),
        "Votes by state; empty where every state has one."),
      .init(
        "holders", \.holders, .map(.states, .number(.share)),
        "Known shares of the posts at the start; the rest is elected."),
    ])
}

extension PostParameters: Declared {
  static let shape = Shape<PostParameters>(
    "elections to posts", "What moves votes in elections to posts.", { PostParameters() },
    [
      .init(
        "size", \.size, .number(unit: "logit units"),
        "Per unit of the logarithm of the candidate's GDP."),
      .init(
        "ties", \.ties, .number(unit: "logit units"),
        "For a candidate of a body's only partner in trade."),
      .init(
        "political-distance", \.politicalDistance, .number(unit: "logit units"),
        "Against a candidate per unit of distance between ideal points."),
      .init(
        "incumbency", \.incumbency, .number(unit: "logit units"), "For whoever holds the post."),
      .init(
        "spread", \.spread, .number(unit: "logit units"),
        "Against a candidate whose state holds all other posts of the kind."),
      .init(
        "candidates", \.candidates, .integer(.between(1, 1000), unit: "states"),
        "Candidates in an election, drawn by GDP."),
    ])
}
