import SimulationEngine

/// How background documents come up, are written and rewritten: everything but the vote.
struct BackgroundDrafting {
  let world: World
  let draws: Draws
  private let parameters: BackgroundParameters
  private let ballot: BackgroundBallot
  /// Share of each state in the world's capability.
  private let capability: [Double]
  // Room for one document at a time, so that a month of thousands of them allocates it once.
  private var members: [ID<State>] = []
  private var weights: [Double] = []
  private var ideals: [Double] = []

  static let procedure = Procedure(.isoMainTrack)
  /// Since the Directives of 2012 a final draft is left out wherever no technical change was made;
  /// before, only where nobody had voted against. The month is provisional (facts A2).
  static let finalDraftReform = Month(year: 2012, month: 1)
  /// A proposal that is not decided after so many months is cancelled (facts A1).
  static let proposalLimit = 6

  init(in world: World, drawing draws: Draws) {
    self.world = world
    self.draws = draws
    parameters = world.parameters.drafting.background
    ballot = BackgroundBallot(in: world, drawing: draws)
    capability = SecretariatsPhase.merit(in: world)
  }

  // MARK: Proposals

  /// Proposals that reach a committee this month: Poisson, at a rate of its own.
  mutating func proposals(to id: ID<Committee>, each body: (BackgroundDraft) -> Void) {
    let mean = world.bodies[world.committees[id].body].proposalsPerCommittee / 12
    guard mean > 0 else { return }
    let subject = world.committees[id].subject
    let uniform = draws.uniform(.arrivals, of: subject, at: world.month.ordinal)
    let count = Self.poisson(mean: mean * activity(of: subject), uniform: uniform)
    for number in 0..<count {
      if let draft = proposal(number: number, to: id) { body(draft) }
    }
  }

  /// Lognormal with mean 1.
  private func activity(of committee: Subject) -> Double {
    let spread = parameters.activitySpread
    guard spread > 0 else { return 1 }
    let luck = draws.normal(.committeeActivity, of: committee)
    return exponential(spread * luck - spread * spread / 2)
  }

  private mutating func proposal(number: Int, to id: ID<Committee>) -> BackgroundDraft? {
    let serial = Subject(bits: UInt64(world.month.ordinal) &* 1024 &+ UInt64(number))
    let subject = world.committees[id].subject.combined(with: serial)
    gatherMembers(of: id)
    let secretariat = world.committees[id].secretariat
    var nature = draws.stream(.draftNature, of: subject)
    let total = members.reduce(0) { $0 + capability[$1.index] }
    weights.removeAll(keepingCapacity: true)
    for member in members {
      weights.append(
        (total > 0 ? capability[member.index] / total : 0)
          + (member == secretariat ? parameters.agendaPower : 0))
    }
    guard let choice = nature.choice(weights: weights) else { return nil }
    return BackgroundDraft(
      committee: id, proposer: members[choice], subject: subject,
      merit: parameters.merit * nature.normal(),
      position: ballot.ideal(of: members[choice], on: subject), stage: .proposal,
      entered: world.month, ends: world.month + length(of: .proposal, subject))
  }

  private mutating func gatherMembers(of id: ID<Committee>) {
    members.removeAll(keepingCapacity: true)
    for index in world.committees[id].roles.indices
    where world.committees[id].roles[index] == .participating {
      members.append(ID(index))
    }
  }

  // MARK: Stages

  /// A document after a stage, and what is to be told of it.
  struct Step {
    /// Nil where it has ended.
    var draft: BackgroundDraft?
    /// The ballot that closed.
    var ballot: BackgroundEvent.Kind?
    /// Votes in it.
    var votes = 0
    /// What came of it, where that is news.
    var event: BackgroundEvent.Kind?
  }

  /// What becomes of a document whose stage ends this month.
  mutating func next(_ draft: BackgroundDraft) -> Step {
    var draft = draft
    let stage = draft.stage
    var step = Step()
    var outcome = StageOutcome.approved
    if stage.isBallot {
      let result = ballot.result(of: draft, at: stage)
      step.ballot = .balloted(stage, passed: result.verdict.passed)
      step.votes = result.votes.returned
      if stage == .finalDraft { draft.hadFinalDraft = true }
      if stage == .proposal, isUndecided(draft, result.verdict) {
        draft.ends = draft.entered + Self.proposalLimit
        step.draft = draft
        return step
      }
      outcome =
        !result.verdict.passed
        ? .disapproved
        : result.votes.no == 0 && stage != .committeeDraft ? .approvedUnchanged : .approved
    } else {
      outcome = unballotedOutcome(draft)
    }
    if outcome == .disapproved {
      draft.lostBallots += 1
      let limit = world.parameters.drafting.ballots
      if limit > 0, draft.lostBallots >= limit {
        step.event = .cancelled
        return step
      }
    } else if stage.isBallot {
      draft.lostBallots = 0
    }
    switch Self.procedure.next(after: stage, outcome: outcome) {
    case .publish:
      let months = world.month - (draft.accepted ?? draft.entered)
      step.event = .published(months: months, finalDraft: draft.hadFinalDraft)
    case .enter(let next):
      if stage == .proposal {
        draft.accepted = world.month
        step.event = .accepted
      }
      if stage == .preparation { takeUpSecretariatsPen(&draft) }
      enter(next, &draft, isRework: outcome == .disapproved)
      step.draft = draft
    case .cancel, .withdraw, .confirm: step.event = .cancelled
    }
    return step
  }

  /// Approved, but without enough members taking part: it may be asked again until the limit.
  private func isUndecided(_ draft: BackgroundDraft, _ verdict: Verdict) -> Bool {
    verdict.failedCondition == ISOIECNewWorkItem.participation
      && world.month - draft.entered < Self.proposalLimit
  }

  private func unballotedOutcome(_ draft: BackgroundDraft) -> StageOutcome {
    let uniform = draws.uniform(.draftOutcome, of: draft.subject, at: world.month.ordinal)
    switch draft.stage {
    case .preparation:
      return uniform < parameters.directToEnquiry ? .approvedUnchanged : .approved
    case .commentResolution:
      let isUnchanged =
        world.month >= Self.finalDraftReform && uniform >= parameters.technicalChange
      return isUnchanged ? .approvedUnchanged : .approved
    default: return .approved
    }
  }

  private mutating func enter(_ stage: Stage, _ draft: inout BackgroundDraft, isRework: Bool) {
    draft.stage = stage
    draft.entered = world.month
    var months = length(of: stage, draft.subject)
    if isRework {
      months += Int(parameters.rework.rounded())
      rework(&draft)
    }
    draft.ends = world.month + months
  }

  /// Months that a stage takes: ballots by the calendar, drafting and comments by the document.
  private func length(of stage: Stage, _ subject: Subject) -> Int {
    let dated = Self.procedure.duration(of: stage, at: world.month)
    switch stage {
    case .preparation:
      let factor = exponential(parameters.draftingSpread * luck(of: subject))
      return max(1, Int((parameters.drafting * factor).rounded()))
    case .commentResolution, .publication:
      guard parameters.resolutionSpread > 0 else { return dated.months }
      let factor = exponential(parameters.resolutionSpread * luck(of: subject))
      return max(1, Int((Double(dated.days) / 30.4375 * factor).rounded()))
    default: return dated.months
    }
  }

  /// A standard normal number for the length of a stage that begins this month.
  private func luck(of subject: Subject) -> Double {
    draws.normal(.draftOutcome, of: subject.block(1), at: world.month.ordinal)
  }

  // MARK: Positions

  /// The secretariat writes the text and moves it towards its own, as far as the median member
  /// prefers the result to the proposer's draft.
  private mutating func takeUpSecretariatsPen(_ draft: inout BackgroundDraft) {
    guard parameters.setter > 0,
      let secretariat = world.committees[draft.committee].secretariat
    else { return }
    gatherIdeals(of: draft)
    guard let pivot = DraftPosition.median(sorting: &ideals) else { return }
    let text = DraftPosition.agendaSetter(
      ideal: ballot.ideal(of: secretariat, on: draft.subject), pivot: pivot,
      reversion: draft.position)
    draft.position += parameters.setter * (text - draft.position)
  }

  /// After a lost ballot the text gets better and moves towards the members' compromise.
  private mutating func rework(_ draft: inout BackgroundDraft) {
    draft.merit += parameters.improvement
    guard parameters.compromise > 0 else { return }
    gatherIdeals(of: draft)
    weights.removeAll(keepingCapacity: true)
    for member in members { weights.append(capability[member.index]) }
    let mean = DraftPosition.compromise(ideals, weights: weights)
    if let mean { draft.position += parameters.compromise * (mean - draft.position) }
  }

  private mutating func gatherIdeals(of draft: BackgroundDraft) {
    gatherMembers(of: draft.committee)
    ideals.removeAll(keepingCapacity: true)
    for member in members { ideals.append(ballot.ideal(of: member, on: draft.subject)) }
  }

  /// A Poisson number by inversion; means here are a few per month at most.
  static func poisson(mean: Double, uniform: Double) -> Int {
    var count = 0
    var term = exponential(-mean)
    var sum = term
    while uniform >= sum, count < 1000 {
      count += 1
      term *= mean / Double(count)
      sum += term
    }
    return count
  }
}
