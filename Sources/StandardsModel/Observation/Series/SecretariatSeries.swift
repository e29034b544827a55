import SimulationEngine

/// Who holds secretariats, and by which door.
enum SecretariatSeries {
  static let all: [Series] = [
    .secretariatShare, .secretariatChanges, .topFiveShare, .effectiveHolders, .holders,
    .sizeElasticity, .seatsByFoundation,
    .seatsByClosures, .seatsByTransfers,
  ]
}

extension Series {
  static let secretariatChanges = byBody(
    "secretariats-changed", unit: "1",
    meaning: "Share of a body's open committees whose secretariat changed country in 12 months."
  ) { world, history, body in
    let open = world.bodies[body].memory.committees
    let changed = history.lastYear(.transferred, at: world.month).count { $0.body == body }
    return open == 0 ? nil : Double(changed) / Double(open)
  }

  static let topFiveShare = byBody(
    "secretariats-top-five", unit: "1",
    meaning: "Share of a body's secretariats that the five largest holders have together."
  ) { world, _, body in
    Concentration(SecretariatsPhase.seats(of: body, in: world))?.topShare(5)
  }

  static let effectiveHolders = byBody(
    "secretariats-effective-holders", unit: "states",
    meaning: "How many equal holders would be as concentrated as a body's secretariats: 1/HHI."
  ) { world, _, body in
    Concentration(SecretariatsPhase.seats(of: body, in: world))?.effectiveNumber
  }

  static let holders = byBody(
    "secretariats-holders", unit: "states", meaning: "States that hold a secretariat in a body."
  ) { world, _, body in
    Double(SecretariatsPhase.seats(of: body, in: world).count { $0 > 0 })
  }

  /// Least squares over the states that have a seat, since others have no logarithm: how secretariats
  /// have been held against size (elasticity 0.91 in January 2022, ISO membership data and GDP).
  static let sizeElasticity = byBody(
    "secretariats-size-elasticity", unit: "1",
    meaning:
      "Per cent by which secretariats of a body rise with a per cent of GDP, over the states that hold any."
  ) { world, _, body in
    let seats = SecretariatsPhase.seats(of: body, in: world)
    let points = world.states.ids.compactMap { state -> (x: Double, y: Double)? in
      let gdp = world.states[state].gdp(at: world.month)
      guard seats[state.index] > 0, gdp > 0 else { return nil }
      return (naturalLogarithm(gdp), naturalLogarithm(Double(seats[state.index])))
    }
    guard points.count > 2 else { return nil }
    let count = Double(points.count)
    let (x, y) = (
      points.reduce(0) { $0 + $1.x } / count, points.reduce(0) { $0 + $1.y } / count
    )
    let spread = points.reduce(0) { $0 + ($1.x - x) * ($1.x - x) }
    return spread > 0
      ? points.reduce(0) { $0 + ($1.x - x) * ($1.y - y) } / spread : nil
  }

  static let seatsByFoundation = byState(
    "seats-by-foundation", unit: "posts",
    meaning: "Secretariats of committees set up in the last 12 months, by the state that took them."
  ) { world, history in
    history.lastYear(.established, at: world.month).byState(\.state, of: world)
  }

  static let seatsByClosures = byState(
    "seats-by-closures", unit: "posts",
    meaning:
      "Secretariats lost by a state with committees disbanded in the last 12 months; negative."
  ) { world, history in
    history.lastYear(.disbanded, at: world.month).byState(\.state, of: world).map { -$0 }
  }

  static let seatsByTransfers = byState(
    "seats-by-transfers", unit: "posts",
    meaning: "Secretariats of continuing committees gained less lost by a state in 12 months."
  ) { world, history in
    let records = history.lastYear(.transferred, at: world.month)
    let gained = records.byState(\.state, of: world)
    return zip(gained, records.byState(\.previous, of: world)).map { $0 - $1 }
  }

  static let secretariatShare = Series(
    name: "secretariats-share", unit: "1",
    meaning: "Share of a state in a body's secretariats on all levels, by body and state.",
    values: { world, _ in
      world.bodies.ids.flatMap { body -> [(key: String, value: Double)] in
        let seats = SecretariatsPhase.seats(of: body, in: world)
        let total = Double(seats.reduce(0, +))
        return world.states.ids.filter { seats[$0.index] > 0 }.map { state in
          (
            "\(world.bodies[body].name) \(world.states[state].code)",
            Double(seats[state.index]) / total
          )
        }
      }
    }, keys: .bodyAndState, isZeroWhereAbsent: true)
}
