import SimulationEngine
import StandardsModel

extension StrategySpecification: Declared {
  static let shape = Shape<StrategySpecification>(
    "strategy", "How a state divides its standardisation budget, and how open it is.",
    { StrategySpecification() },
    [
      .init("preset", \.preset, .choice, "Which mode leads; neutral leaves the world as it is."),
      .init(
        "stance", \.stance, .choice,
        "opening moves effort from government to market and lets others in, closing the reverse."),
      .init("effort", \.effort, .object, "Shares of the budget where they are not the preset's."),
      .init(
        "budget", \.budget, .number(.between(0, 100)),
        "Multiplies the strength of every lever of the strategy."),
      .init(
        "rivals", \.rivals, .map(.states, .number(.notNegative, unit: "logit units")),
        "States whose standards it likes less than none, by how much in a vote."),
      .init(
        "partner", \.partner, .text, "State that it works with; its closest in trade if absent."),
      .init(
        "from", \.from, .optional(.month), "First month in force; from the start where absent."),
      .init("to", \.to, .optional(.month), "Last month in force; to the end where absent."),
    ])
}

extension EffortSpecification: Declared {
  static let shape = Shape<EffortSpecification>(
    "effort", "Shares of a state's standardisation budget by mode.", { EffortSpecification() },
    [
      .init(
        "committee", \.committee, .optional(.number(.share)),
        "Cooperation: experts, secretariats, new committees, training."),
      .init(
        "government", \.government, .optional(.number(.share)),
        "Hierarchy: mandates, procurement, pilots, priorities."),
      .init(
        "market", \.market, .optional(.number(.share)),
        "Competition: subsidies, endorsement, patents."),
    ])
}

extension StrategyParameters: Declared {
  static let shape = Shape<StrategyParameters>(
    "strategies", "How stances move with position and threat.", { StrategyParameters() },
    [
      .init(
        "drift", \.drift, .number(.notNegative, unit: "per year"),
        "Rate at which a stance moves towards what position and threat ask for."),
      .init(
        "shift", \.shift, .number(.share),
        "Share of the effort of government or market that a full stance moves to the other."),
    ])
}

extension ForumParameters: Declared {
  static let shape = Shape<ForumParameters>(
    "forum", "What whoever proposes a standard believes of the ways to one.",
    { ForumParameters() },
    [
      .init("belief", \.belief, .choice, "How the chance in a body and its time are forecast."),
      .init(
        "discount-rate", \.discountRate, .number(.notNegative, unit: "per year"), "r."),
      .init(
        "horizon", \.horizon, .integer(.between(1, 1200), unit: "months"),
        "How far market forecasts look ahead."),
      .init(
        "temperature", \.temperature, .number(.notNegative, unit: "shares of adopters"),
        "Value per unit of the logit; 0 for somebody who always takes the best."),
      .init("reward", \.reward, .number(.notNegative), "Value of a share of the field's adopters."),
      .init(
        "market-cost", \.marketCost, .number(.notNegative, unit: "shares of adopters"),
        "Of going to market."),
      .init(
        "committee-cost", \.committeeCost, .number(.notNegative, unit: "shares of adopters"),
        "Of going through a body."),
      .init(
        "government-cost", \.governmentCost, .number(.notNegative, unit: "shares of adopters"),
        "Of having the government decide, and of its obligation while in force."),
      .init(
        "mandate", \.mandate, .number(.notNegative, unit: "logit units"),
        "Obligation at home that the government would decide on."),
      .init(
        "government-months", \.governmentMonths, .integer(.between(0, 1200), unit: "months"),
        "What the government needs for it."),
      .init(
        "patience", \.patience, .number(.between(0, 0.999)),
        "δ by round, of a committee that looks at one draft after another."),
    ])
}
