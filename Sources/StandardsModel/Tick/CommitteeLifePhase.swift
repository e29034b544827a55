import SimulationEngine

/// Committees are proposed, balloted, set up and disbanded.
///
/// With a body's rates at zero its committees are those of the start. One agent at a time: a committee
/// set up this month counts for the next decision.
public struct CommitteeLifePhase: Phase {
  public var step: Step { .oneAgent }

  public func advance(_ world: inout World, draws: Draws, log: inout MonthLog) {
    let alive = world.bodies.ids.filter { world.bodies[$0].life != CommitteeLifeSpecification() }
    guard !alive.isEmpty else { return }
    let ambition = Ambition(in: world)
    for body in alive {
      remember(body, in: &world)
      propose(in: body, ambition, &world, draws)
      proposeSubcommittees(in: body, ambition, &world, draws)
      disband(in: body, &world, draws, &log)
    }
    close(&world, draws, &log)
  }

  /// Experience and the load of proposals fade by a month.
  private func remember(_ body: ID<Body>, in world: inout World) {
    let seats = SecretariatsPhase.seats(of: body, in: world)
    let fading = 1 / max(1, world.parameters.committeeLife.memory)
    let month = exponential(-1.0 / 12)
    for state in world.states.ids {
      let experience = world.bodies[body].memory.experience[state.index]
      world.bodies[body].memory.experience[state.index] +=
        fading * (Double(seats[state.index]) - experience)
      world.bodies[body].memory.proposals[state.index] *= month
    }
  }

  private func propose(
    in body: ID<Body>, _ ambition: Ambition, _ world: inout World, _ draws: Draws
  ) {
    let rate = world.bodies[body].life.committeeProposals / 12
    guard rate > 0 else { return }
    let subject = Subject("body/\(world.bodies[body].name)")
    var stream = draws.stream(.birth, of: subject, at: world.clock)
    let number = stream.poisson(
      mean: min(max(rate, 30), rate * ambition.growth(in: body, of: world)))
    guard number > 0 else { return }
    let weights = ambition.weights(among: Array(world.states.ids), in: body, of: world)
    for place in 0..<number {
      guard let proposer = stream.choice(weights: weights) else { return }
      submit(
        idea: subject.block(world.clock * 64 + place), by: ID(proposer), in: body, under: nil,
        &world, draws)
    }
  }

  private func proposeSubcommittees(
    in body: ID<Body>, _ ambition: Ambition, _ world: inout World, _ draws: Draws
  ) {
    let hazard = world.bodies[body].life.subcommitteeProposals / 12
    guard hazard > 0 else { return }
    let advantage = world.parameters.committeeLife.parentAdvantage
    for parent in world.committees.ids {
      let (subject, isParent) = world.committees[parent].asParent(in: body)
      guard isParent else { continue }
      var stream = draws.stream(.subcommitteeBirth, of: subject, at: world.clock)
      guard stream.chance(hazard) else { continue }
      let members = world.committees[parent].participatingMembers
      let holder = world.committees[parent].secretariat
      var weights = ambition.weights(
        among: members, in: body, of: world, isSubcommittee: true)
      for (place, member) in members.enumerated() where member == holder {
        weights[place] *= advantage
      }
      guard let place = stream.choice(weights: weights) else { continue }
      submit(
        idea: subject.block(world.clock), by: members[place], in: body, under: parent, &world,
        draws)
    }
  }

  private func submit(
    idea: Subject, by proposer: ID<State>, in body: ID<Body>, under parent: ID<Committee>?,
    _ world: inout World, _ draws: Draws
  ) {
    let parameters = world.parameters.committeeLife
    var merit = draws.stream(.proposalMerit, of: idea)
    let preparation = world.bodies[body].memory
      .preparation(
        of: proposer, initiation: parameters.initiation, stretch: parameters.stretch)
    // Room for a subcommittee is the parent's own concern and burdens nobody's record.
    if parent == nil { world.bodies[body].memory.proposals[proposer.index] += 1 }
    world.bodies[body].memory.proposalCount += 1
    world.proposals.append(
      CommitteeProposal(
        body: body, proposer: proposer, parent: parent, idea: idea,
        number: world.bodies[body].memory.proposalCount,
        merit: parameters.merit * merit.normal(), preparation: preparation,
        due: world.month + max(1, parameters.ballotMonths)))
  }

  /// Ballots that are due close; ideas that were rejected and are due again are proposed again.
  private func close(_ world: inout World, _ draws: Draws, _ log: inout MonthLog) {
    guard world.proposals.contains(where: { $0.due <= world.month }) else { return }
    let parameters = world.parameters.committeeLife
    var open: [CommitteeProposal] = []
    for var proposal in world.proposals {
      guard proposal.due <= world.month else {
        open.append(proposal)
        continue
      }
      guard proposal.isUnderBallot else {
        proposal.isUnderBallot = true
        proposal.attempt += 1
        proposal.due = world.month + max(1, parameters.ballotMonths)
        proposal.merit += parameters.revision
        let memory = world.bodies[proposal.body].memory
        proposal.preparation = memory.preparation(
          of: proposal.proposer, initiation: parameters.initiation, stretch: parameters.stretch)
        open.append(proposal)
        continue
      }
      // The parent may have gone while the ballot ran.
      if let parent = proposal.parent, !world.committees[parent].isOpen { continue }
      let ballot = CommitteeProposalBallot(proposal: proposal, world: world, draws: draws).ballot()
      log.committeeBallots.append(ballot)
      if ballot.verdict.passed {
        setUp(after: ballot, &world, draws, &log)
      } else if draws.uniform(.proposalReturn, of: proposal.idea, at: proposal.attempt)
        < parameters.returns
      {
        proposal.isUnderBallot = false
        proposal.due = world.month + max(1, parameters.returnPause)
        open.append(proposal)
      }
    }
    world.proposals = open
  }

  private func setUp(
    after ballot: CommitteeBallot, _ world: inout World, _ draws: Draws, _ log: inout MonthLog
  ) {
    let proposal = ballot.proposal
    let designation = world.nextDesignation(in: proposal.body, under: proposal.parent)
    let subject = Subject("committee/\(designation)")
    var stream = draws.stream(.refill, of: subject, at: world.clock)
    let secretariat =
      stream.chance(world.parameters.committeeLife.proposersPrize)
      ? proposal.proposer : auction(ballot, subject, stream: &stream, in: world, draws)
    let committee = world.committees.append(
      Committee(
        designation: designation, body: proposal.body,
        level: proposal.parent == nil ? .technicalCommittee : .subcommittee,
        parent: proposal.parent, secretariat: secretariat,
        roles: Array(repeating: nil, count: world.states.count), subject: subject,
        founded: world.month))
    world.bodies[proposal.body].memory.committees += 1
    for state in world.states.ids {
      world.setRole(ballot.roles[state.index], of: state, in: committee)
    }
    log.lives.append(
      CommitteeLife(committee: committee, secretariat: secretariat, isFounded: true))
  }

  /// The seat of a proposer who will not run it goes as a vacant one does.
  private func auction(
    _ ballot: CommitteeBallot, _ subject: Subject, stream: inout DrawStream, in world: World,
    _ draws: Draws
  ) -> ID<State> {
    let proposal = ballot.proposal
    var urn = SeatUrn(
      seats: SecretariatsPhase.seats(of: proposal.body, in: world),
      meritWeight: world.parameters.secretariats.meritWeight)
    let willing = world.states.ids.filter {
      ballot.roles[$0.index] == .participating && $0 != proposal.proposer
    }
    let shares = SeatMerit(in: world, drawing: draws)
      .shares(of: willing, for: subject, states: world.states)
    return urn.refill(among: willing, merit: shares, stream: &stream) ?? proposal.proposer
  }

  /// A committee without subcommittees and without documents under way may be disbanded; the sooner,
  /// the fewer take part (ISO/IEC Directives, Part 1, 1.10).
  private func disband(
    in body: ID<Body>, _ world: inout World, _ draws: Draws, _ log: inout MonthLog
  ) {
    let yearly = world.bodies[body].life.closureHazard
    guard yearly > 0 else { return }
    let hazard = monthlyProbability(yearly)
    let memory = world.bodies[body].memory
    let mean = Double(memory.participating.reduce(0, +)) / Double(max(1, memory.committees))
    let elasticity = world.parameters.committeeLife.activityElasticity
    for committee in world.committees.ids {
      let (subject, isCandidate) = world.committees[committee].asCandidate(in: body)
      guard isCandidate else { continue }
      let uniform = draws.uniform(.closure, of: subject, at: world.clock)
      // Nobody is more than ten times as mortal as the mean: most need no closer look.
      guard uniform < 10 * hazard else { continue }
      let members = Double(world.committees[committee].roles.count { $0 == .participating })
      let activity = mean > 0 ? max(members, 1) / mean : 1
      let risk = min(10, exponential(-elasticity * naturalLogarithm(activity)))
      guard uniform < hazard * risk, !world.isNeeded(committee) else { continue }
      let holder = world.committees[committee].secretariat
      for state in world.states.ids { world.setRole(nil, of: state, in: committee) }
      world.committees[committee].secretariat = nil
      world.committees[committee].closed = world.month
      world.bodies[body].memory.committees -= 1
      for draft in world.background.drafts where draft.committee == committee {
        log.background.append(
          BackgroundEvent(body: body, proposer: draft.proposer, kind: .cancelled))
      }
      world.background.drafts.removeAll { $0.committee == committee }
      log.lives.append(
        CommitteeLife(committee: committee, secretariat: holder, isFounded: false))
    }
  }
}

extension Committee {
  /// Small reads of one element of a roster, so that a walk over all of them copies nothing.
  fileprivate func asParent(in body: ID<Body>) -> (subject: Subject, isParent: Bool) {
    (subject, isOpen && self.body == body && parent == nil && level != .projectCommittee)
  }

  fileprivate func asCandidate(in body: ID<Body>) -> (subject: Subject, isCandidate: Bool) {
    (subject, isOpen && self.body == body)
  }
}

extension World {
  /// Whether work or subcommittees keep a committee alive.
  fileprivate func isNeeded(_ committee: ID<Committee>) -> Bool {
    projects.contains { project in
      if case .underWay = project.standing { project.committee == committee } else { false }
    } || committees.ids.contains { committees[$0].parent == committee && committees[$0].isOpen }
  }

  /// `ISO/TC 337`, or `ISO/TC 22/SC 3` under a parent: numbers are given once.
  fileprivate mutating func nextDesignation(in body: ID<Body>, under parent: ID<Committee>?)
    -> String
  {
    guard let parent else {
      bodies[body].memory.lastNumber += 1
      return "\(bodies[body].name)/TC \(bodies[body].memory.lastNumber)"
    }
    var last = 0
    for sibling in committees.ids where committees[sibling].parent == parent {
      last = max(last, committees[sibling].designation.trailingNumber ?? 0)
    }
    return "\(committees[parent].designation)/SC \(last + 1)"
  }
}
