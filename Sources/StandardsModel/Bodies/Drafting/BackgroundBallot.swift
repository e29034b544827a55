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
    subjects = world.states.ids.map { world.states[$0].subject }
  }

  /// The rule's verdict at the end of a stage, and the votes behind it.
  func result(of draft: BackgroundDraft, at stage: Stage) -> (verdict: Verdict, votes: Tally.Counts)
  {
    let body = world.committees[draft.committee].body
    let tally = tally(of: draft, at: stage, weights: world.bodies[body].weights)
    let verdict = world.bodies[body].rule(of: stage, at: world.month).verdict(on: tally)
    return (verdict, tally.all)
  }

  /// - Parameter weights: votes of each state; empty where every member has one.
  func tally(of draft: BackgroundDraft, at stage: Stage, weights: [Int]) -> Tally {
    let view = View(
      base: disposition(towards: draft), position: draft.position, distance: parameters.distance,
      ties: parameters.ties, abstention: parameters.abstention)
    let turnout = Turnout(world.parameters.participation, at: stage)
    let roles = world.committees[draft.committee].roles
    let influence = world.ties.influence
    let (proposer, stateCount) = (draft.proposer.index, subjects.count)
    let time = world.month.ordinal
    var count = Count()
    for index in subjects.indices {
      let role = roles[index]
      let chance = turnout.chance(of: role)
      let weight = weights.isEmpty ? 1 : weights[index]
      guard chance > 0, weight > 0 else { continue }
      count.entitled += 1
      count.entitledWeight += weight
      if role == .participating { count.participatingMembers += 1 }
      let voter = draft.subject.combined(with: subjects[index])
      // One block: a uniform number for the vote, and halves of it for turnout and expert.
      let words = draws.words(.draftVote, of: voter, at: time)
      guard Double(words[2]) * 0x1p-32 < chance else { continue }
      let uniform = Samplers.uniform(UInt64(words[0]) | UInt64(words[1]) &<< 32)
      let ideal = parameters.distance > 0 ? ideal(of: voter) : 0
      let vote = view.vote(uniform, ideal: ideal, regard: influence[index * stateCount + proposer])
      count.all.add(vote)
      count.weights.add(vote, weight: weight)
      guard role == .participating else { continue }
      count.participating.add(vote)
      if vote == .yes, Double(words[3]) * 0x1p-32 < turnout.experts { count.committed += 1 }
    }
    return count.tally(isWeighted: !weights.isEmpty)
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
    draws.normal(.draftIdeal, of: voter)
  }

  func ideal(of state: ID<State>, on draft: Subject) -> Double {
    ideal(of: draft.combined(with: subjects[state.index]))
  }

  /// How members see one document.
  private struct View {
    let base: Double
    let position: Double
    let distance: Double
    let ties: Double
    let abstention: Double

    @inline(__always)
    func vote(_ uniform: Double, ideal: Double, regard: Double) -> Vote {
      var utility = base + ties * regard
      if distance > 0 {
        let gap = ideal - position
        utility -= distance * gap * gap
      }
      if uniform < logisticFunction(utility - abstention) { return .yes }
      if uniform >= 1 - logisticFunction(-utility - abstention) { return .no }
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
