import SimulationEngine

/// Chairs and vice-chairs whose term ends are elected: every member gives its votes to one candidate by
/// the logit kernel, and whoever has most is elected.
///
/// With all weights zero every candidate is as likely as the other. One post at a time, so that a state's
/// luck in one election can count against it in the next.
public struct PostsPhase: Phase {
  public var step: Step { .oneAgent }

  public func advance(_ world: inout World, draws: Draws, log: inout MonthLog) {
    for id in world.posts.ids where world.posts[id].isDue(at: world.month) {
      let post = world.posts[id]
      guard let winner = Self.winner(of: post, in: world, drawing: draws) else { continue }
      world.posts[id].terms = winner == post.holder ? post.terms + 1 : 1
      world.posts[id].holder = winner
      log.elections.append(Election(post: id, winner: winner, previous: post.holder))
    }
  }

  /// Who stands: some states by output, and the holder where the limit of terms allows.
  static func candidates(
    for post: Post, in world: World, _ stream: inout DrawStream
  ) -> [ID<State>] {
    let limit = post.specification.terms
    let maySeekReelection = limit == 0 || post.terms < limit
    var weights = world.states.ids.map { state in
      post.votes[state.index] > 0 && state != post.holder
        ? world.states[state].gdp(at: world.month) : 0
    }
    var candidates = maySeekReelection ? post.holder.map { [$0] } ?? [] : []
    while candidates.count < max(1, world.parameters.posts.candidates),
      let next = stream.choice(weights: weights)
    {
      candidates.append(ID(next))
      weights[next] = 0
    }
    return candidates.sorted()
  }

  private static func winner(
    of post: Post, in world: World, drawing draws: Draws
  ) -> ID<State>? {
    var stream = draws.stream(.postElection, of: post.subject, at: world.clock)
    let candidates = candidates(for: post, in: world, &stream)
    guard candidates.count > 1 else { return candidates.first }
    let parameters = world.parameters.posts
    let kind = world.posts.ids.filter {
      world.posts[$0].body == post.body
        && world.posts[$0].specification.role == post.specification.role
        && world.posts[$0].specification.level == post.specification.level
    }
    // The same for every voter.
    let standing = candidates.map { candidate -> Double in
      let output = max(world.states[candidate].gdp(at: world.month), 1e-3)
      let held = kind.count {
        world.posts[$0].holder == candidate && world.posts[$0].subject != post.subject
      }
      return parameters.size * naturalLogarithm(output)
        + (candidate == post.holder ? parameters.incumbency : 0)
        - parameters.spread * Double(held) / Double(kind.count)
    }
    let ideals = candidates.map { world.states[$0].idealPoint(at: world.month) }
    var votes = [Double](repeating: 0, count: candidates.count)
    for voter in world.states.ids where post.votes[voter.index] > 0 {
      let own = world.states[voter].idealPoint(at: world.month)
      let utilities = candidates.indices.map { place in
        standing[place]
          + parameters.ties * world.ties.influence(on: voter, of: candidates[place])
          - parameters.politicalDistance * abs(ideals[place] - own)
      }
      let best = utilities.max() ?? 0
      let choice = stream.choice(weights: utilities.map { exponential($0 - best) })
      if let choice { votes[choice] += post.votes[voter.index] }
    }
    // Ties are broken by lot.
    let most = votes.max() ?? 0
    let first = votes.indices.filter { votes[$0] == most }
    return candidates[first[stream.below(first.count)]]
  }
}
