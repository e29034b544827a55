import SimulationEngine

extension Series {
  /// One value per body.
  static func byBody(
    _ name: String, unit: String, meaning: String,
    value: @escaping @Sendable (World, History, ID<Body>) -> Double?
  ) -> Series {
    var series = Series(name: name, unit: unit, meaning: meaning) { world, history in
      world.bodies.ids.compactMap { body in
        value(world, history, body).map { (world.bodies[body].name, $0) }
      }
    }
    series.keys = .body
    return series
  }

  /// One value per state; states at zero have no row.
  static func byState(
    _ name: String, unit: String, meaning: String,
    values: @escaping @Sendable (World, History) -> [Int]
  ) -> Series {
    var series = Series(name: name, unit: unit, meaning: meaning) { world, history in
      let values = values(world, history)
      return world.states.ids.compactMap { state in
        values[state.index] == 0 ? nil : (world.states[state].code, Double(values[state.index]))
      }
    }
    series.keys = .state
    series.isZeroWhereAbsent = true
    return series
  }
}
