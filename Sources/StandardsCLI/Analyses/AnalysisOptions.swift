// The options of the analyses, and their commands' declarations.

extension CommandOption where Value == [String] {
  static var series: Self {
    Self(
      repeating: "series", kind: .text, placeholder: "SERIES",
      summary:
        "a number to look at: TABLE.COLUMN[COLUMN=VALUE,...]@MONTH:REDUCE, or a pattern's name; by default every headline"
    )
  }
}

extension CommandOption where Value == Int {
  static var resamples: Self {
    Self(
      "resamples", kind: .integer(0...100_000), placeholder: "N", standard: 1000,
      summary: "resamples of the bootstrap behind every interval"
    ) { Int($0) }
  }
  static var population: Self {
    Self(
      "population", kind: .integer(2...100_000), placeholder: "N", standard: 200,
      summary: "particles of a generation"
    ) { Int($0) }
  }
  static var generations: Self {
    Self(
      "generations", kind: .integer(0...1000), placeholder: "N", standard: 5,
      summary: "generations after the sample of the prior, at most"
    ) { Int($0) }
  }
  static var predictive: Self {
    Self(
      "predictive", kind: .integer(10...100_000), placeholder: "N", standard: 100,
      summary: "fresh runs at values from the posterior, for the predictive table"
    ) { Int($0) }
  }
}

extension CommandOption where Value == UInt64 {
  static var searchSeed: Self {
    Self(
      "search-seed", kind: .seed, placeholder: "S", standard: 1,
      summary: "seed of the search, apart from that of the runs"
    ) { UInt64($0) }
  }
}

extension CommandOption where Value == Double {
  static var tolerance: Self {
    Self(
      "tolerance", kind: .positive, placeholder: "D", standard: 0,
      summary: "distance that is close enough: 1 is within the patterns' tolerances on the whole"
    ) { Double($0) }
  }
}

extension CommandOption where Value == Bool {
  static var less: Self {
    Self("less", summary: "small numbers are wanted: regret is what is above the smallest")
  }
}

extension CommandOption where Value == String? {
  static var when: Self {
    Self(
      "when", kind: .text, placeholder: "EVENT",
      summary: "what happens or does not in a run: SERIES > VALUE, or with >= < <= ="
    ) { $0 }
  }
  static var regret: Self {
    Self(
      "regret", kind: .text, placeholder: "SERIES",
      summary: "the number by which strategies are compared, case by case"
    ) { $0 }
  }
}

extension CommandOption where Value == Double? {
  static var enough: Self {
    Self(
      "enough", kind: .text, placeholder: "VALUE",
      summary: "the number that is good enough, for the share of cases that satisfy"
    ) { Double($0) }
  }
}

extension CommandSpecification {
  static let sensitivity = CommandSpecification(
    name: "sensitivity", summary: "say what drives the answer, and how much of it is luck",
    discussion: """
      Of a study: runs its design, one factor at a time (oat), by trajectories (morris), or for first \
      and total indices of Sobol' (sobol, with points of the Saltelli extension), and any other for \
      first-order indices from the points as they are. Of a finished folder of study: reads its runs. \
      Writes indices.csv with bootstrap intervals, outputs.csv with the share of luck and a verdict on \
      convergence, convergence.csv with what fewer points would have said, evaluations.csv, and a \
      report. A point without a number is left out, and said to be; a run that failed stands in \
      failures.csv, and the exit code is 3.
      """,
    operands: [
      OperandSpecification(
        "DIR|STUDY", kind: .file, summary: "a study file, or its finished folder")
    ],
    options: [
      CommandOption<[String]>.series.specification,
      CommandOption<String?>.analysedArm.specification,
      CommandOption<[String]>.patterns.specification,
      CommandOption<Int>.resamples.specification, CommandOption<UInt64>.seed.specification,
      CommandOption<Int?>.jobs.specification, CommandOption<String?>.out.specification,
      CommandOption<Bool>.dryRun.specification, CommandOption<Bool>.force.specification,
      CommandOption<Double?>.timeLimit.specification, CommandOption<Bool>.json.specification,
    ],
    examples: [
      .init(
        "standards-sim sensitivity Scenarios/Studies/sensitivity-wapi.json",
        "What drives every headline."),
      .init(
        "standards-sim sensitivity STUDY --series 'diffusion.share[standard=WAPI,state=CHN]@2006-12'",
        "What drives one number."),
    ])

  static let calibrate = CommandSpecification(
    name: "calibrate", summary: "find the values that fit the facts, with their uncertainty",
    discussion: """
      Approximate Bayesian computation by sequential Monte Carlo: the study's uncertainties are uniform \
      priors, the patterns of use fit the distance. Patterns of use validate are never looked at, and \
      stand beside them in the predictive table. Stopped or broken off, the same command goes on to the \
      identical posterior.
      """,
    operands: [.study],
    options: [
      CommandOption<Int>.population.specification, CommandOption<Int>.generations.specification,
      CommandOption<Double>.tolerance.specification, CommandOption<Int>.predictive.specification,
      CommandOption<String?>.analysedArm.specification,
      CommandOption<[String]>.patterns.specification,
      CommandOption<UInt64>.seed.specification,
      CommandOption<UInt64>.searchSeed.specification, CommandOption<Int?>.jobs.specification,
      CommandOption<String?>.out.specification, CommandOption<Bool>.force.specification,
      CommandOption<Double?>.timeLimit.specification, CommandOption<Bool>.json.specification,
    ],
    examples: [
      .init(
        "standards-sim calibrate STUDY --population 500",
        "Five hundred particles: posterior.csv, estimates.csv, predictive.csv, report.html."),
      .init(
        "standards-sim calibrate Scenarios/Studies/calibrate-wapi.json --population 100 --generations 4",
        "What the votes of 2006 say of how national bodies decide."),
    ])

  static let discover = CommandSpecification(
    name: "discover", summary: "say when something happens, and which strategy is robust",
    discussion: """
      Reads a finished folder of study, or one of sensitivity, whose numbers it then takes as they are. \
      With --when, boxes of conditions (PRIM) with coverage, density, support and the chance of each \
      condition; with --regret, how far each strategy (arm, setting of the levers) falls short of the \
      best one, over all cases of the uncertainties. Of several arms all are looked at, the arm being \
      one more condition or a strategy, or the one of --arm.
      """,
    operands: [
      OperandSpecification(
        "DIR", kind: .file, summary: "a finished folder of study or of sensitivity")
    ],
    options: [
      CommandOption<String?>.when.specification, CommandOption<String?>.regret.specification,
      CommandOption<Bool>.less.specification, CommandOption<Double?>.enough.specification,
      CommandOption<String?>.analysedArm.specification,
      CommandOption<[String]>.patterns.specification, CommandOption<Int?>.jobs.specification,
      CommandOption<String?>.out.specification, CommandOption<Bool>.force.specification,
      CommandOption<Double?>.timeLimit.specification,
    ],
    examples: [
      .init(
        "standards-sim discover DIR --when 'diffusion.share[standard=WAPI] > 0.5'",
        "The conditions under which WAPI takes the market.")
    ])
}
