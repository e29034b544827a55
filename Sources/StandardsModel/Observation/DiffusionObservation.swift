import SimulationEngine

/// A standard in a state's part of a field.
public struct DiffusionKey: Sendable {
  let field: ID<Field>
  let standard: ID<Standard>
  let state: ID<State>
}

extension Observation<DiffusionKey> {
  /// `diffusion.csv`: who uses what, where. States that never have firms in the field have no rows.
  static let diffusion = Observation(
    name: "diffusion",
    meaning: "Use of a standard by the firms of a state in a field, at the end of a month.",
    keyColumns: [Columns.field, Columns.standard, Columns.state],
    measures: [.adopters, .share, .newShare, .phase],
    keys: { world in
      world.fields.ids.flatMap { field in
        let market = world.fields[field].market
        let states = world.states.ids.filter { market.places[$0.index] > 0 }
        return world.fields[field].standards.flatMap { standard in
          states.map { DiffusionKey(field: field, standard: standard, state: $0) }
        }
      }
    },
    cells: { world, key in
      [
        .text(world.fields[key.field].name), .text(world.standards[key.standard].name),
        .text(world.states[key.state].code),
      ]
    })
}

extension Measure<DiffusionKey> {
  static let adopters = Measure(
    "adopters", .integer, unit: "firms", meaning: "Firms of the state that use the standard."
  ) { world, _, key in
    .integer(users(world, key))
  }

  static let share = Measure(
    "share", .number, unit: "1",
    meaning: "Share of the standard among the state's firms that use any; empty if none does."
  ) { world, _, key in
    let all = world.fields[key.field].market.adopters(in: key.state.index)
    return all == 0 ? .missing : .number(Double(users(world, key)) / Double(all))
  }

  static let newShare = Measure(
    "new_share", .number, unit: "1",
    meaning:
      "Share of the standard among the first adoptions of the last 12 months in the state; empty if there were none."
  ) { world, history, key in
    let window = history.recentAdoptions(field: key.field, state: key.state)
    let all = window.reduce(0, +)
    return all == 0
      ? .missing : .number(Double(window[world.standards[key.standard].place]) / Double(all))
  }

  static let phase = Measure(
    "phase", .text,
    meaning: "Phase of the field in the world (Wang & Kim 2007): fluid, transition or specific."
  ) { _, history, key in
    .text(history.phase(of: key.field).rawValue)
  }

  private static func users(_ world: World, _ key: DiffusionKey) -> Int {
    let market = world.fields[key.field].market
    let place = key.state.index * market.standardCount + world.standards[key.standard].place
    return market.users[place]
  }
}
