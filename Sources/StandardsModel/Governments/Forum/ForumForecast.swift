import SimulationEngine

/// What a proposer forecasts of each way for its document.
struct ForumForecast {
  let world: World
  let draws: Draws
  let id: ID<Project>
  let proposer: ID<State>

  private var project: Project { world.projects[id] }
  private var beliefs: ForumParameters { world.parameters.forum }

  func choice() -> ForumChoice {
    let bodies = [(project.body, project.committee, project.procedure)] + project.alternatives
    let prospects =
      [market] + bodies.map { prospect(in: $0, committee: $1, procedure: $2) } + [government]
    return ForumChoice(
      prospects, discountRate: beliefs.discountRate, temperature: beliefs.temperature)
  }

  private var market: ForumProspect {
    ForumProspect(
      forum: .market, chance: 1, months: 0, reward: beliefs.reward * share(),
      cost: cost(of: .market, beliefs.marketCost))
  }

  private var government: ForumProspect {
    ForumProspect(
      forum: .government, chance: 1, months: Double(beliefs.governmentMonths),
      reward: beliefs.reward * share(mandate: beliefs.mandate),
      cost: cost(of: .government, beliefs.governmentCost))
  }

  private func prospect(
    in body: ID<Body>, committee: ID<Committee>, procedure: Procedure
  ) -> ForumProspect {
    let (chance, months) = passage(in: body, committee: committee, procedure: procedure)
    return ForumProspect(
      forum: .body(body), chance: chance, months: months,
      reward: beliefs.reward * share(endorsements: 1),
      cost: cost(of: .committee, beliefs.committeeCost))
  }

  /// Effort in a mode pays for its own way.
  private func cost(of mode: StrategyMode, _ cost: Double) -> Double {
    cost * max(0, 1 - (world.strategy(of: proposer)?.effort[mode] ?? 0))
  }

  /// Chance of publication and mean months to it.
  func passage(
    in body: ID<Body>, committee: ID<Committee>, procedure: Procedure
  ) -> (chance: Double, months: Double) {
    let pipeline = Double(procedure.shortestMonths(from: world.month))
    let waiting = attritionMonths(in: committee)
    switch beliefs.belief {
    case .search:
      let members = max(1, world.committees[committee].participatingMembers.count)
      let search = CommitteeSearch(
        members: members, quota: (2 * members + 2) / 3, patience: beliefs.patience)
      return (1, pipeline * search.meanRounds + waiting)
    case .positions:
      let once = ballotChance(in: body, committee: committee, procedure: procedure)
      let attempts = procedure.returnsAfterLoss ? max(1, world.parameters.drafting.ballots) : 1
      var (chance, rounds, left) = (0.0, 0.0, 1.0)
      for attempt in 1...attempts {
        chance += left * once
        rounds += Double(attempt) * left * once
        left *= 1 - once
      }
      return (chance, pipeline * (chance > 0 ? rounds / chance : 1) + waiting)
    }
  }

  /// E[T] of the war of attrition where a rival of the field is already being drafted there.
  private func attritionMonths(in committee: ID<Committee>) -> Double {
    let drafting = world.parameters.drafting
    guard drafting.rivalDrafts == .warOfAttrition else { return 0 }
    let own = world.standards[project.standard]
    let isRivalled = world.projects.ids.contains { other in
      let rival = world.projects[other]
      guard other != id, rival.committee == committee, rival.standard != project.standard,
        case .underWay(.preparation, _) = rival.standing
      else { return false }
      return world.standards[rival.standard].field == own.field
    }
    guard isRivalled else { return 0 }
    let contest = WarOfAttrition(
      vestedInterest: max(0, drafting.vestedInterest * own.specification.royalty),
      discountRate: drafting.discountRate)
    return 12 * contest.meanDelay
  }

  /// Share of ballots, voted on what is known of positions, that would pass.
  private func ballotChance(
    in body: ID<Body>, committee: ID<Committee>, procedure: Procedure
  ) -> Double {
    var elsewhere = project
    elsewhere.body = body
    elsewhere.committee = committee
    elsewhere.procedure = procedure
    let roles = world.committees[world.electorate(of: elsewhere)].roles
    let voting = world.parameters.voting
    let positions = world.states.ids.map { state -> Double in
      let position = NationalPosition(of: state, on: elsewhere, in: world, drawing: draws)
      return position.utility - position.privateView
    }
    let ballots = 100
    var passed = 0
    let rule = world.bodies[body].rule
    let weights = world.bodies[body].weights
    for ballot in 0..<ballots {
      var stream = draws.stream(.forumForecast, of: project.subject.block(ballot), at: world.clock)
      var tally = Tally(
        participating: .init(), all: .init(), participatingMembers: 0, committed: 0)
      if !weights.isEmpty {
        tally.weights = .init()
        tally.entitledWeight = 0
      }
      for state in world.states.ids where roles[state.index] == .participating {
        let utility = positions[state.index] + voting.privateView * stream.normal()
        let uniform = stream.uniform()
        tally.participatingMembers += 1
        tally.entitled = (tally.entitled ?? 0) + 1
        let vote = NationalPosition.vote(uniform, utility: utility, abstention: voting.abstention)
        tally.all.add(vote)
        tally.participating.add(vote)
        if vote == .yes { tally.committed = (tally.committed ?? 0) + 1 }
        guard !weights.isEmpty else { continue }
        tally.weights?.add(vote, weight: weights[state.index])
        tally.entitledWeight = (tally.entitledWeight ?? 0) + weights[state.index]
      }
      if rule.verdict(on: tally).passed { passed += 1 }
    }
    return Double(passed) / Double(ballots)
  }

  /// Share of all adopters of the field that the standard is forecast to have.
  /// - Parameters:
  ///   - endorsements: by bodies, added everywhere.
  ///   - mandate: at home, in logit units.
  private func share(endorsements: Double = 0, mandate: Double = 0) -> Double {
    let standard = world.standards[project.standard]
    let field = world.fields[standard.field]
    let firms = Double(max(1, field.market.potentialAdopters))
    var share = 0.0
    for state in world.states.ids where field.market.firms[state.index] > 0 {
      var government = world.governmentTerms(of: standard.field, in: state, under: world.policy)
      government[standard.place] +=
        field.market.rules.endorsementWeight * endorsements
        * (1 + world.policy[.duty, state.index]) + (state == proposer ? mandate : 0)
      let own = zip(
        world.fitChange(of: standard.field, in: state, under: world.policy),
        field.standards.indices
      ).map { field.ownFit[field.terms.place(state.index, $1)] + $0 }
      let forecast = MarketForecast(
        field: field, state: state.index,
        available: field.standards.map {
          $0 == project.standard || world.standards[$0].isAvailable(at: world.month)
        })
      let shares = forecast.shares(
        after: beliefs.horizon, own: own, government: government,
        directive: state == proposer && mandate > 0
          ? standard.place : world.directive(in: state, of: standard.field, under: world.policy))
      share += Double(field.market.firms[state.index]) / firms * shares[standard.place]
    }
    return share
  }
}

extension Procedure {
  /// Months from entry to publication where nothing is lost and nothing left out.
  func shortestMonths(from start: Month) -> Int {
    var month = start
    var stage = entry
    // Every stage is met once at most.
    for _ in stages {
      month = month + duration(of: stage, at: month).months
      guard case .enter(let next) = self.next(after: stage, outcome: .approved) else { break }
      stage = next
    }
    return month - start
  }

  /// Whether a lost ballot sends a document back to work rather than ending it.
  var returnsAfterLoss: Bool {
    stages.filter(\.isBallot).contains { stage in
      if case .enter(let next) = self.next(after: stage, outcome: .disapproved) {
        stages.firstIndex(of: next).map { $0 <= stages.firstIndex(of: stage)! } ?? false
      } else {
        false
      }
    }
  }
}

extension DrawPurpose {
  static let forumForecast = DrawPurpose(234)
  static let forumChoice = DrawPurpose(235)
}
