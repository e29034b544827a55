import StandardsModel

extension DraftingParameters: Declared {
  static let shape = Shape<DraftingParameters>(
    "drafting", "How documents are written and what holds them up.", { DraftingParameters() },
    [
      .init(
        "ballots", \.ballots, .integer(.between(0, 1000), unit: "ballots"),
        "Ballots in a row that a stage may lose before the project is cancelled; 0 for no limit."),
      .init(
        "challenge", \.challenge, .number(.share),
        "Probability that somebody challenges a working agreement."),
      .init(
        "drafting-spread", \.draftingSpread, .number(.between(0, 5)),
        "Standard deviation of the logarithm of drafting time about what the procedure says."),
      .init(
        "resolution-spread", \.resolutionSpread, .number(.between(0, 5)),
        "Standard deviation of the logarithm of the time that comments and publication take."),
      .init(
        "rival-drafts", \.rivalDrafts, .choice,
        "What rival drafts in one committee do: go side by side, or hold out until one concedes."),
      .init(
        "vested-interest", \.vestedInterest, .number(.notNegative),
        "Vested interest per unit of royalty: how long rival drafts hold out."),
      .init(
        "discount-rate", \.discountRate, .number(.positive, unit: "per year"),
        "Impatience of those who hold out."),
      .init(
        "background", \.background, .object,
        "The everyday work of committees: documents that no market contest hangs on."),
    ])
}

extension BackgroundParameters: Declared {
  static let shape = Shape<BackgroundParameters>(
    "background", "The everyday work of committees.", { BackgroundParameters() },
    [
      .init(
        "warm-up", \.warmUp, .integer(.between(0, 600), unit: "months"),
        "Months before the start for which committees have been at work."),
      .init(
        "activity-spread", \.activitySpread, .number(.between(0, 5)),
        "Standard deviation of the logarithm of committees' activity."),
      .init(
        "agenda-power", \.agendaPower, .number(.between(0, 1000)),
        "Weight of the secretariat's country as a proposer beside all members together."),
      .init(
        "setter", \.setter, .number(.share),
        "Share of the way to its own text by which the secretariat moves a draft."),
      .init(
        "approval", \.approval, .number(unit: "logit units"), "Disposition to approve a draft."),
      .init(
        "merit", \.merit, .number(.between(0, 100), unit: "logit units"),
        "Standard deviation of drafts' merit."),
      .init(
        "distance", \.distance, .number(.notNegative, unit: "logit units"),
        "Against a draft per squared distance from a body's position."),
      .init(
        "ties", \.ties, .number(unit: "logit units"),
        "For a draft whose proposer is a body's only partner."),
      .init(
        "experience", \.experience, .number(unit: "logit units"),
        "Per unit of the logarithm of one plus the documents that the proposer has led."),
      .init(
        "abstention", \.abstention, .number(.notNegative, unit: "logit units"),
        "Half-width of the indifference within which a body abstains."),
      .init(
        "drafting", \.drafting, .number(.between(0, 600), unit: "months"),
        "Median time of drafting before the committee draft."),
      .init(
        "drafting-spread", \.draftingSpread, .number(.between(0, 5)),
        "Standard deviation of the logarithm of drafting time."),
      .init(
        "direct-to-enquiry", \.directToEnquiry, .number(.share),
        "Probability that the committee draft is left out."),
      .init(
        "resolution-spread", \.resolutionSpread, .number(.between(0, 5)),
        "Standard deviation of the logarithm of the time that comments and proofs take."),
      .init(
        "technical-change", \.technicalChange, .number(.share),
        "Probability that resolving comments changes the text technically."),
      .init(
        "rework", \.rework, .number(.between(0, 600), unit: "months"),
        "Work after a lost ballot."),
      .init(
        "compromise", \.compromise, .number(.share),
        "Share of the way to the members' compromise that a text moves after a lost ballot."),
      .init(
        "improvement", \.improvement, .number(.between(0, 100), unit: "logit units"),
        "Merit that a text gains after a lost ballot."),
    ])
}
