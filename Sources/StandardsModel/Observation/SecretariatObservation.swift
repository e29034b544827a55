import SimulationEngine

/// What a seat is: who runs a committee, or who presides over one.
enum SeatRole: String, Sendable, CaseIterable {
  case chair
  case secretariat
  case viceChair = "vice-chair"

  init(_ role: PostRole) { self = role == .chair ? .chair : .viceChair }
}

/// A state's posts of one kind.
public struct SecretariatKey: Sendable {
  let body: ID<Body>
  let level: CommitteeLevel
  let role: SeatRole
  let state: ID<State>
  let seats: Int
  /// Filled posts of this kind.
  let total: Int
}

extension Observation<SecretariatKey> {
  /// `secretariats.csv`: who leads the committees. Only states that hold a post have a row.
  static let secretariats = Observation(
    name: "secretariats",
    meaning: "Posts that a state's national body holds in a body's committees of one level.",
    keyColumns: [
      Columns.body,
      ColumnDeclaration(
        "level", .text, meaning: "Level of the committee: JTC, PC, SC, SG, TC or WG."),
      ColumnDeclaration("role", .text, meaning: "Kind of post: chair, secretariat or vice-chair."),
      Columns.state,
    ],
    measures: [.seats, .share],
    keys: keys,
    cells: { world, key in
      [
        .text(world.bodies[key.body].name), .text(key.level.rawValue), .text(key.role.rawValue),
        .text(world.states[key.state].code),
      ]
    }, leavesOutZero: true)

  @Sendable
  private static func keys(of world: World) -> [SecretariatKey] {
    let levels = CommitteeLevel.allCases.sorted { precedes($0.rawValue, $1.rawValue) }
    let roles = SeatRole.allCases
    let count = world.states.count
    var seats = [Int](repeating: 0, count: world.bodies.count * levels.count * roles.count * count)
    func row(_ body: Int, _ level: Int, _ role: Int) -> Int {
      ((body * levels.count + level) * roles.count + role) * count
    }
    func add(_ body: ID<Body>, _ level: CommitteeLevel, _ role: SeatRole, _ holder: ID<State>?) {
      guard let holder, let level = levels.firstIndex(of: level),
        let role = roles.firstIndex(of: role)
      else { return }
      seats[row(body.index, level, role) + holder.index] += 1
    }
    for committee in world.committees {
      add(committee.body, committee.level, .secretariat, committee.secretariat)
    }
    for post in world.posts {
      add(post.body, post.specification.level, SeatRole(post.specification.role), post.holder)
    }
    var keys: [SecretariatKey] = []
    for body in world.bodies.ids {
      for level in levels.indices {
        for role in roles.indices {
          let start = row(body.index, level, role)
          let total = seats[start..<start + count].reduce(0, +)
          for state in world.states.ids where seats[start + state.index] > 0 {
            keys.append(
              SecretariatKey(
                body: body, level: levels[level], role: roles[role], state: state,
                seats: seats[start + state.index], total: total))
          }
        }
      }
    }
    return keys
  }
}

extension Measure<SecretariatKey> {
  static let seats = Measure(
    "seats", .integer, unit: "posts", meaning: "Posts of this kind that the state holds."
  ) { _, _, key in .integer(key.seats) }

  static let share = Measure(
    "share", .number, unit: "1", meaning: "Share of the state in the filled posts of this kind."
  ) { _, _, key in .number(Double(key.seats) / Double(key.total)) }
}
