import SimulationEngine

/// A chair or vice-chair that members elect for a term.
public struct Post: Sendable {
  /// `ITU-T/chairs no. 3`.
  public let name: String
  public let body: ID<Body>
  public let specification: PostSpecification
  /// State that holds it; nil before the first election.
  public var holder: ID<State>?
  /// Terms that the holder has had in a row.
  public var terms = 0
  /// Votes by state.
  let votes: [Double]
  public let subject: Subject

  /// Whether it is filled anew this month: at the end of a term, and where it is vacant.
  func isDue(at month: Month) -> Bool {
    if holder == nil { return true }
    let passed = month - specification.election
    return passed >= 0 && passed % max(1, specification.term) == 0
  }
}

/// A post that was filled.
public struct Election: Sendable, Equatable {
  public let post: ID<Post>
  public let winner: ID<State>
  public let previous: ID<State>?
}

extension WorldBuilder {
  /// Posts with the holders that are known; the others are elected in the first month.
  func postRoster(in world: World) -> Roster<Post> {
    var posts: [Post] = []
    for (place, body) in scenario.bodies.enumerated() {
      for kind in body.value.posts where kind.value.number > 0 {
        let votes = world.states.map { state in
          kind.value.votes.isEmpty ? 1 : kind.value.votes[state.code] ?? 0
        }
        let known = world.states.map { kind.value.holders[$0.code] ?? 0 }
        for number in 1...kind.value.number {
          let name = "\(body.id)/\(kind.id) no. \(number)"
          let subject = Subject("post/\(name)")
          var stream = draws.stream(.postInitial, of: subject)
          // What the known shares leave of 1 is elected.
          let rest = max(0, 1 - known.reduce(0, +))
          let holder = stream.choice(weights: known + [rest]).flatMap {
            $0 < known.count ? ID<State>($0) : nil
          }
          posts.append(
            Post(
              name: name, body: ID(place), specification: kind.value, holder: holder,
              terms: holder == nil ? 0 : 1, votes: votes, subject: subject))
        }
      }
    }
    return Roster(posts)
  }
}

extension World {
  /// Dated totals of memberships, scaled so that a state starts with those that it has: totals count
  /// some bodies, the world may hold more.
  mutating func follow(_ totals: Keyed<Keyed<Double>>) {
    for state in states.ids {
      guard let total = totals[states[state].code],
        let start = DatedSeries(total).linear(at: month.yearFraction), start > 0
      else { continue }
      let held = bodies.reduce(0) { $0 + $1.memory.participating[state.index] }
      // A total that starts next to nothing would grow beyond any number.
      states[state].memberships = DatedSeries(
        Keyed(total.map { ($0.id, min(1e9, $0.value * Double(held) / start)) }))
    }
  }
}
