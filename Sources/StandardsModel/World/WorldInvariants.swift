import SimulationEngine

/// What holds in every world at the end of every month, whatever the scenario.
///
/// Counts are kept up to date as things change, for speed; a change that forgets one of them shows in a
/// table years later, if at all. Debug builds count anew every month and stop in the month that broke it.
public struct WorldInvariants {
  private let world: World
  private let found = Breaches()

  private final class Breaches {
    var sentences: [String] = []
  }

  /// One sentence for each thing that does not hold.
  public var breaches: [String] { found.sentences }

  public init(_ world: World) {
    self.world = world
    for field in world.fields.ids { check(field) }
    if let camps = world.camps { check(camps.market, "camps") }
    for body in world.bodies.ids { checkMemory(of: body) }
    for committee in world.committees { check(committee) }
    for post in world.posts { check(post) }
    for project in world.projects { check(project) }
    checkTies()
    checkBackground()
  }

  /// Stops the process where a world is broken.
  static func demand(_ world: World) {
    let breaches = WorldInvariants(world).breaches
    precondition(
      breaches.isEmpty, "\(world.month): \(breaches.prefix(5).joined(separator: "; "))")
  }

  private func hold(_ condition: Bool, _ breach: @autoclosure () -> String) {
    if !condition { found.sentences.append(breach()) }
  }

  private func isState(_ id: ID<State>) -> Bool { world.states.elements.indices.contains(id.index) }
}

// Markets.
extension WorldInvariants {
  private func check(_ id: ID<Field>) {
    let field = world.fields[id]
    check(field.market, field.name)
    if let buyers = field.buyers {
      hold(
        field.market.places == buyers.most && zip(field.market.firms, buyers.most).allSatisfy(<=),
        "\(field.name): more buyers in the market than there are places for")
    }
    let sponsored = field.standards.reduce(0) { sum, standard in
      sum + world.standards[standard].sponsorship.reduce(0, +)
    }
    hold(
      sponsored == 0 || abs(sponsored - 1) < Self.rounding,
      "\(field.name): shares of sponsors' size sum to \(sponsored)")
    for standard in field.standards {
      let standard = world.standards[standard]
      hold(
        standard.endorsement >= 0 && standard.endorsement.isFinite
          && standard.improvement.isFinite && standard.patents.allSatisfy { $0 >= 0 },
        "\(standard.name): endorsement \(standard.endorsement), improvement "
          + "\(standard.improvement), patents \(standard.patents)")
    }
    for one in field.capabilities {
      hold(
        one.level.isFinite && one.effort.isFinite && (0...1).contains(one.access)
          && (0...max(0, one.specification.chokePoints)).contains(one.chokePoints),
        "\(field.name): capability of state \(one.state.index) is \(one.level), access "
          + "\(one.access), choke points \(one.chokePoints)")
    }
  }

  private func check(_ market: Market, _ name: String) {
    let count = MarketCount(market)
    hold(count.firms == market.firms, "\(name): firms by state are not those of the roster")
    hold(count.users == market.users, "\(name): users are not those who use a standard")
    hold(count.holders == market.holders, "\(name): holders are not those who hold a standard")
    hold(
      count.strays == 0,
      "\(name): \(count.strays) firms use what they do not hold or what is not there")
    hold(
      (market.newAdopters + market.switchers).allSatisfy { $0 >= 0 },
      "\(name): fewer than no first adoptions or switches")
  }

  /// Sums of shares, at most this far from 1: some thousand additions of doubles below 1.
  private static let rounding = 1e-9
}

/// A market's counts, taken firm by firm.
private struct MarketCount {
  var firms: [Int]
  var users: [Int]
  var holders: [Int]
  /// Firms whose use is not among what they hold, or no standard of the field.
  var strays = 0

  init(_ market: Market) {
    let standards = market.standardCount
    var firms = [Int](repeating: 0, count: market.stateCount)
    var users = [Int](repeating: 0, count: market.stateCount * standards)
    var holders = users
    var strays = 0
    let known = UInt16(truncatingIfNeeded: (1 << standards) - 1)
    for firm in market.homes.indices {
      let home = Int(market.homes[firm])
      guard home < market.stateCount else {
        if market.use[firm] != Market.none || market.held[firm] != 0 { strays += 1 }
        continue
      }
      firms[home] += 1
      let (use, held) = (market.use[firm], market.held[firm])
      if use == Market.none && held == 0 { continue }
      guard held & ~known == 0, use == Market.none || Int(use) < standards,
        use == Market.none || held & (1 << UInt16(use)) != 0
      else {
        strays += 1
        continue
      }
      if use != Market.none { users[home * standards + Int(use)] += 1 }
      var rest = held
      while rest != 0 {
        holders[home * standards + rest.trailingZeroBitCount] += 1
        rest &= rest - 1
      }
    }
    (self.firms, self.users, self.holders, self.strays) = (firms, users, holders, strays)
  }
}

// Bodies.
extension WorldInvariants {
  private func checkMemory(of id: ID<Body>) {
    let body = world.bodies[id]
    var participating = [Int](repeating: 0, count: world.states.count)
    var observing = participating
    var open = 0
    for committee in world.committees where committee.body == id && committee.isOpen {
      open += 1
      for (state, role) in committee.roles.enumerated() {
        if role == .participating { participating[state] += 1 }
        if role == .observing { observing[state] += 1 }
      }
    }
    hold(
      body.memory.participating == participating && body.memory.observing == observing,
      "\(body.name): memberships are not those of its committees")
    hold(
      body.memory.committees == open,
      "\(body.name): \(body.memory.committees) committees counted, \(open) open")
    hold(
      (body.memory.experience + body.memory.proposals).allSatisfy { $0 >= 0 && $0.isFinite },
      "\(body.name): experience or proposals below zero")
  }

  private func check(_ committee: Committee) {
    hold(
      committee.roles.count == world.states.count,
      "\(committee.designation): \(committee.roles.count) roles for \(world.states.count) states")
    if let holder = committee.secretariat {
      hold(
        committee.isOpen && isState(holder) && committee.roles[holder.index] == .participating,
        "\(committee.designation): its secretariat is held by no participating member")
    }
    hold(
      committee.isOpen || committee.roles.allSatisfy { $0 == nil },
      "\(committee.designation): closed with members")
  }

  private func check(_ post: Post) {
    hold(
      post.holder.map(isState) ?? true && (post.holder == nil ? post.terms == 0 : post.terms >= 1),
      "\(post.name): \(post.terms) terms with\(post.holder == nil ? "out" : "") a holder")
  }

  private func check(_ project: Project) {
    let isInTime =
      switch project.standing {
      case .announced: true
      case .underWay(_, let month), .published(let month), .cancelled(let month),
        .leftToMarket(let month), .leftToGovernment(let month):
        month <= world.month
      }
    hold(isInTime, "\(project.name): has got where it is in a month to come")
    hold(project.lostBallots >= 0, "\(project.name): \(project.lostBallots) lost ballots")
  }

  private func checkBackground() {
    hold(
      world.background.led.count == world.states.count
        && world.background.led.allSatisfy { $0 >= 0 },
      "documents led: \(world.background.led)")
    for draft in world.background.drafts {
      hold(
        draft.entered <= draft.ends && draft.lostBallots >= 0 && isState(draft.proposer)
          && draft.merit.isFinite,
        "a document of committee \(draft.committee.index) ends before it begins")
    }
  }

  /// A row of influence is a row of shares: it sums to 1, or to 0 where there is no tie at all.
  private func checkTies() {
    let count = world.ties.count
    for row in 0..<count {
      let shares = world.ties.influence[row * count..<(row + 1) * count]
      let sum = shares.reduce(0, +)
      hold(
        shares.allSatisfy { $0 >= 0 } && (sum == 0 || abs(sum - 1) < Self.rounding),
        "influence on state \(row) sums to \(sum)")
    }
  }
}
