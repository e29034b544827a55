import SimulationEngine

/// A proposal for a new technical committee, or for a subcommittee of one.
public struct CommitteeProposal: Sendable, Equatable {
  public let body: ID<Body>
  public let proposer: ID<State>
  /// Committee under which it would stand; nil at the top.
  public let parent: ID<Committee>?
  /// For draws about the idea, however often it is proposed.
  public let idea: Subject
  /// From 1 in each body; an idea that returns keeps it.
  public let number: Int
  /// What everybody sees in it, logit units.
  public var merit: Double
  /// How well prepared it was when it was made, 0 ... 1.
  public var preparation: Double
  /// 1 for the first time.
  public var attempt = 1
  /// Month in which its ballot closes; for a rejected idea, in which it is proposed again.
  public var due: Month
  public var isUnderBallot = true
}

/// How the ballot on a proposal went.
public struct CommitteeBallot: Sendable, Equatable {
  public let proposal: CommitteeProposal
  public let tally: Tally
  public let verdict: Verdict
  /// Role that each state would take in the committee.
  public let roles: [MembershipRole?]
  public let votes: [CastVote]
}

/// The ballot of national bodies on a new committee: two thirds in favour, five of them willing to take
/// part (`NewCommittee`). On a subcommittee the parent's participating members vote.
///
/// A field concerns a state with the share of committees that it is in; those concerned vote, and take
/// part if it goes through. Ordered logit over what is proposed, how well, by whom.
struct CommitteeProposalBallot {
  let proposal: CommitteeProposal
  let world: World
  let draws: Draws

  func ballot() -> CommitteeBallot {
    let memory = world.bodies[proposal.body].memory
    var breadth = draws.stream(.proposalMerit, of: proposal.idea, at: 1)
    let reach = exponential(world.parameters.committeeLife.breadth * breadth.normal())
    var roles = [MembershipRole?](repeating: nil, count: world.states.count)
    var votes: [CastVote] = []
    var tally = Tally(
      participating: .init(), all: .init(), participatingMembers: 0, committed: 0)
    for state in world.states.ids {
      let subject = proposal.idea.combined(with: world.states[state].subject)
      var stream = draws.stream(.proposalBallot, of: subject, at: proposal.attempt)
      let role =
        state == proposal.proposer
        ? .participating : interest(of: state, memory: memory, reach: reach, stream.uniform())
      guard let role else { continue }
      roles[state.index] = role
      let vote =
        state == proposal.proposer
        ? .yes : vote(of: state, takesPart: role == .participating, stream.uniform())
      tally.all.add(vote)
      votes.append(CastVote(member: state, isParticipating: role == .participating, vote: vote))
      if role == .participating, vote == .yes { tally.committed = (tally.committed ?? 0) + 1 }
    }
    return CommitteeBallot(
      proposal: proposal, tally: tally, verdict: NewCommittee().verdict(on: tally), roles: roles,
      votes: votes)
  }

  /// The role in which a state would join, by a uniform number in [0, 1); nil where the field is not
  /// its concern and it does not vote.
  private func interest(
    of state: ID<State>, memory: BodyMemory, reach: Double, _ uniform: Double
  ) -> MembershipRole? {
    if let parent = proposal.parent {
      guard world.committees[parent].roles[state.index] == .participating else { return nil }
      return uniform < world.parameters.committeeLife.subcommitteeInterest
        ? .participating : .observing
    }
    guard memory.committees > 0 else { return nil }
    let all = Double(memory.committees)
    let reach =
      reach * exponential(world.policy[.interest, proposal.proposer.index, state.index])
    let participating = min(1, reach * Double(memory.participating[state.index]) / all)
    if uniform < participating { return .participating }
    let observing = min(1, reach * Double(memory.observing[state.index]) / all)
    return uniform < participating + (1 - participating) * observing ? .observing : nil
  }

  private func vote(of state: ID<State>, takesPart: Bool, _ uniform: Double) -> Vote {
    let utility = position(of: state, takesPart: takesPart)
    let abstention = world.parameters.committeeLife.abstention
    if uniform < logisticFunction(utility - abstention) { return .yes }
    return uniform >= 1 - logisticFunction(-utility - abstention) ? .no : .abstain
  }

  /// U: what a national body makes of the proposal, logit units.
  func position(of state: ID<State>, takesPart: Bool) -> Double {
    let weights = world.parameters.committeeLife
    let distance = abs(
      world.states[state].idealPoint(at: world.month)
        - world.states[proposal.proposer].idealPoint(at: world.month))
    return weights.approval + proposal.merit + weights.preparation * proposal.preparation
      + weights.ties * world.ties.influence(on: state, of: proposal.proposer)
      - weights.politicalDistance * distance + (takesPart ? weights.relevance : 0)
      + weights.goodwill * world.policy[.favour, proposal.proposer.index, state.index]
  }
}
