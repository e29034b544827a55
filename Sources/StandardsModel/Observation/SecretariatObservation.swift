import SimulationEngine

/// A state's posts of one kind.
public struct SecretariatKey: Sendable {
  let body: ID<Body>
  let level: CommitteeLevel
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
      ColumnDeclaration("level", .text, meaning: "Level of the committee: JTC, PC, SC or TC."),
      ColumnDeclaration("role", .text, meaning: "Kind of post: secretariat."),
      Columns.state,
    ],
    measures: [.seats, .share],
    keys: keys,
    cells: { world, key in
      [
        .text(world.bodies[key.body].name), .text(key.level.rawValue), .text("secretariat"),
        .text(world.states[key.state].code),
      ]
    })

  @Sendable
  private static func keys(of world: World) -> [SecretariatKey] {
    let levels = CommitteeLevel.allCases.sorted { precedes($0.rawValue, $1.rawValue) }
    var seats = [Int](
      repeating: 0, count: world.bodies.count * levels.count * world.states.count)
    func row(_ body: Int, _ level: Int) -> Int {
      (body * levels.count + level) * world.states.count
    }
    for committee in world.committees {
      guard let holder = committee.secretariat, let level = levels.firstIndex(of: committee.level)
      else { continue }
      seats[row(committee.body.index, level) + holder.index] += 1
    }
    return world.bodies.ids.flatMap { body in
      levels.indices.flatMap { level -> [SecretariatKey] in
        let start = row(body.index, level)
        let total = seats[start..<start + world.states.count].reduce(0, +)
        return world.states.ids.compactMap { state in
          let held = seats[start + state.index]
          return held == 0
            ? nil
            : SecretariatKey(
              body: body, level: levels[level], state: state, seats: held, total: total)
        }
      }
    }
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
