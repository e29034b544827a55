import SimulationEngine

/// A ballot on a background document: one address a member, and nothing about markets.
///
/// `U = approval + merit + experience·ln(1 + led) + ties·T − distance·(xᵢ − x)²`, with xᵢ the body's ideal,
/// standard normal and drawn once per body and document: its private view. Yes, no or abstention
/// follow the ordered logit of `NationalPosition`.
struct BackgroundBallot {
  let world: World
  let draws: Draws
  let parameters: BackgroundParameters

  init(in world: World, drawing draws: Draws) {
    self.world = world
    self.draws = draws
    parameters = world.parameters.drafting.background
  }

  /// The rule's verdict at the end of a stage, and whether anybody voted against.
  func result(of draft: BackgroundDraft, at stage: Stage) -> (verdict: Verdict, isUnopposed: Bool) {
    let body = world.bodies[world.committees[draft.committee].body]
    let tally = tally(of: draft, at: stage, in: body)
    let verdict = body.rule(of: stage, at: world.month).verdict(on: tally)
    return (verdict, tally.all.no == 0)
  }

  func tally(of draft: BackgroundDraft, at stage: Stage, in body: Body) -> Tally {
    let turnout = world.parameters.participation
    let isOpen = stage.isOpenToAll
    let others = isOpen ? turnout.otherBodies : 0
    let base = disposition(towards: draft)
    let (tau, distance, ties) = (parameters.abstention, parameters.distance, parameters.ties)
    var tally = Tally(
      participating: .init(), all: .init(), participatingMembers: 0, entitled: 0, committed: 0)
    if !body.weights.isEmpty {
      tally.weights = .init()
      tally.entitledWeight = 0
    }
    let count = world.states.count
    world.committees[draft.committee].roles.withUnsafeBufferPointer { roles in
      for index in 0..<count {
        let role = roles[index]
        let chance =
          switch role {
          case .participating: turnout.participatingMembers
          case .observing: isOpen ? turnout.observingMembers : 0
          case nil: others
          }
        let weight = body.weight(of: ID(index))
        guard chance > 0, weight > 0 else { continue }
        tally.entitled! += 1
        tally.entitledWeight? += weight
        if role == .participating { tally.participatingMembers += 1 }
        let voter = draft.subject.combined(with: world.states.elements[index].subject)
        var stream = draws.stream(.draftVote, of: voter, at: world.month.ordinal)
        let uniform = stream.uniform()
        guard Double(stream.word()) * 0x1p-32 < chance else { continue }
        var utility = base + ties * world.ties.influence[index * count + draft.proposer.index]
        if distance > 0 {
          let gap = ideal(of: voter) - draft.position
          utility -= distance * gap * gap
        }
        let vote: Vote =
          uniform < logisticFunction(utility - tau)
          ? .yes : uniform >= 1 - logisticFunction(-utility - tau) ? .no : .abstain
        tally.all.add(vote)
        tally.weights?.add(vote, weight: weight)
        guard role == .participating else { continue }
        tally.participating.add(vote)
        if vote == .yes, Double(stream.word()) * 0x1p-32 < turnout.experts {
          tally.committed! += 1
        }
      }
    }
    return tally
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
    ideal(of: draft.combined(with: world.states[state].subject))
  }
}
