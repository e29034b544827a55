import SimulationEngine

/// Ballots on background documents: one address a member, and nothing about markets.
///
/// `U = approval + merit + experience·ln(1 + led) + ties·T − distance·(xᵢ − x)²`, with xᵢ the body's ideal,
/// standard normal and drawn once per body and document: its private view. Yes, no or abstention
/// follow the ordered logit of `NationalPosition`.
struct BackgroundBallot {
  let world: World
  let draws: Draws
  let parameters: BackgroundParameters
  /// By state.
  private let subjects: [Subject]

  init(in world: World, drawing draws: Draws) {
    self.world = world
    self.draws = draws
    parameters = world.parameters.drafting.background
    subjects = world.states.map(\.subject)
  }

  /// The rule's verdict at the end of a stage, and whether anybody voted against.
  func result(of draft: BackgroundDraft, at stage: Stage) -> (verdict: Verdict, isUnopposed: Bool) {
    let body = world.bodies[world.committees[draft.committee].body]
    let tally = tally(of: draft, at: stage, in: body)
    let verdict = body.rule(of: stage, at: world.month).verdict(on: tally)
    return (verdict, tally.all.no == 0)
  }

  func tally(of draft: BackgroundDraft, at stage: Stage, in body: Body) -> Tally {
    let view = View(of: draft, ballot: self)
    let turnout = Turnout(world.parameters.participation, at: stage)
    let roles = world.committees[draft.committee].roles
    var count = Count()
    for index in subjects.indices {
      let role = roles[index]
      let chance = turnout.chance(of: role)
      let weight = body.weights.isEmpty ? 1 : body.weights[index]
      guard chance > 0, weight > 0 else { continue }
      count.entitled += 1
      count.entitledWeight += weight
      if role == .participating { count.participatingMembers += 1 }
      let voter = draft.subject.combined(with: subjects[index])
      // One block: a uniform number for the vote, and halves of it for turnout and expert.
      let words = draws.words(.draftVote, of: voter, at: world.month.ordinal)
      guard Double(words[2]) * 0x1p-32 < chance else { continue }
      let uniform = Samplers.uniform(UInt64(words[0]) | UInt64(words[1]) &<< 32)
      let vote = view.vote(uniform, of: index, voter: voter)
      count.all.add(vote)
      count.weights.add(vote, weight: weight)
      guard role == .participating else { continue }
      count.participating.add(vote)
      if vote == .yes, Double(words[3]) * 0x1p-32 < turnout.experts { count.committed += 1 }
    }
    return count.tally(isWeighted: !body.weights.isEmpty)
  }

  /// What all members see alike.
  private func disposition(towards draft: BackgroundDraft) -> Double {
    let led = Double(world.background.led[draft.proposer.index])
    return parameters.approval + draft.merit
      + (parameters.experience == 0 ? 0 : parameters.experience * naturalLogarithm(1 + led))
  }

  /// A national body's ideal position of a document.
  /// - Parameter voter: document and state combined.
  func ideal(of voter: Subject) -> Double {
    var stream = draws.stream(.draftIdeal, of: voter)
    return stream.normal()
  }

  func ideal(of state: ID<State>, on draft: Subject) -> Double {
    ideal(of: draft.combined(with: subjects[state.index]))
  }

  /// How members see one document.
  private struct View {
    let ballot: BackgroundBallot
    let base: Double
    let position: Double
    let proposer: Int
    let influence: [Double]
    let stateCount: Int

    init(of draft: BackgroundDraft, ballot: BackgroundBallot) {
      self.ballot = ballot
      base = ballot.disposition(towards: draft)
      position = draft.position
      proposer = draft.proposer.index
      influence = ballot.world.ties.influence
      stateCount = ballot.subjects.count
    }

    func vote(_ uniform: Double, of index: Int, voter: Subject) -> Vote {
      let parameters = ballot.parameters
      var utility = base + parameters.ties * influence[index * stateCount + proposer]
      if parameters.distance > 0 {
        let gap = ballot.ideal(of: voter) - position
        utility -= parameters.distance * gap * gap
      }
      if uniform < logisticFunction(utility - parameters.abstention) { return .yes }
      if uniform >= 1 - logisticFunction(-utility - parameters.abstention) { return .no }
      return .abstain
    }
  }
}

/// Who turns up at a stage.
private struct Turnout {
  let participating: Double
  let observing: Double
  let others: Double
  let experts: Double

  init(_ parameters: ParticipationParameters, at stage: Stage) {
    participating = parameters.participatingMembers
    observing = stage.isOpenToAll ? parameters.observingMembers : 0
    others = stage.isOpenToAll ? parameters.otherBodies : 0
    experts = parameters.experts
  }

  func chance(of role: MembershipRole?) -> Double {
    switch role {
    case .participating: participating
    case .observing: observing
    case nil: others
    }
  }
}

/// A tally in the making.
private struct Count {
  var participating = Tally.Counts()
  var all = Tally.Counts()
  var weights = Tally.Counts()
  var participatingMembers = 0
  var entitled = 0
  var entitledWeight = 0
  var committed = 0

  func tally(isWeighted: Bool) -> Tally {
    Tally(
      participating: participating, all: all, participatingMembers: participatingMembers,
      entitled: entitled, weights: isWeighted ? weights : nil,
      entitledWeight: isWeighted ? entitledWeight : nil, committed: committed)
  }
}
