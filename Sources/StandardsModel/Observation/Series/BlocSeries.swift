import SimulationEngine

/// One market or several: what the states' blocs use.
enum BlocSeries {
  static let all: [Series] = [
    .blocDivergence, .blocShare, .penetration, .concentration, .statesLed,
  ]
}

extension Series {
  static let blocDivergence = Series(
    name: "bloc-divergence", unit: "1",
    meaning:
      "Half the sum of the differences between two blocs' shares of standards among adopters, by field: 0 where both use the same, 1 where nothing is shared."
  ) { world, _ in
    let blocs = world.blocs
    return world.fields.flatMap { field -> [(key: String, value: Double)] in
      let shares = blocs.map { field.shares(in: $0.members) }
      return blocs.indices.flatMap { one in
        ((one + 1)..<max(one + 1, blocs.count)).compactMap { other in
          guard let left = shares[one], let right = shares[other] else { return nil }
          let difference = zip(left, right).reduce(0) { $0 + abs($1.0 - $1.1) } / 2
          return ("\(field.name) \(blocs[one].name) \(blocs[other].name)", difference)
        }
      }
    }
  }

  static let blocShare = Series(
    name: "bloc-share", unit: "1",
    meaning: "Share of a standard among a bloc's adopters, by field, standard and bloc."
  ) { world, _ in
    let blocs = world.blocs
    return world.fields.flatMap { field in
      field.standards.flatMap { standard -> [(key: String, value: Double)] in
        blocs.compactMap { bloc in
          field.shares(in: bloc.members).map {
            (
              "\(field.name) \(world.standards[standard].name) \(bloc.name)",
              $0[world.standards[standard].place]
            )
          }
        }
      }
    }
  }

  static let penetration = byField(
    "penetration", unit: "1", meaning: "Share of the firms of a field that use any standard."
  ) { $0.market.penetration }

  static let concentration = byField(
    "standards-concentration", unit: "1",
    meaning: "Sum of the squared shares of a field's standards among adopters."
  ) { field in
    field.market.shares.map { $0.reduce(0) { $0 + $1 * $1 } }
  }

  static let statesLed = Series(
    name: "states-led", unit: "states",
    meaning: "States in which a standard has more adopters than any other, by field and standard."
  ) { world, _ in
    world.fields.flatMap { field -> [(key: String, value: Double)] in
      var led = [Int](repeating: 0, count: field.standards.count)
      for state in world.states.ids {
        guard let shares = field.shares(in: [state]), let most = shares.max() else { continue }
        let leaders = shares.indices.filter { shares[$0] == most }
        if leaders.count == 1 { led[leaders[0]] += 1 }
      }
      return field.standards.map {
        ("\(field.name) \(world.standards[$0].name)", Double(led[world.standards[$0].place]))
      }
    }
  }

  private static func byField(
    _ name: String, unit: String, meaning: String,
    value: @escaping @Sendable (Field) -> Double?
  ) -> Series {
    Series(name: name, unit: unit, meaning: meaning) { world, _ in
      world.fields.compactMap { field in value(field).map { (field.name, $0) } }
    }
  }
}

extension World {
  /// Groups of states by the name of their bloc, in the order of the names.
  var blocs: [(name: String, members: [ID<State>])] {
    var groups: Keyed<[ID<State>]> = [:]
    for state in states.ids where !states[state].bloc.isEmpty {
      groups[states[state].bloc] = (groups[states[state].bloc] ?? []) + [state]
    }
    return groups.map { ($0.id, $0.value) }
  }
}

extension Field {
  /// Shares of the standards among the adopters of some states; nil where there are none.
  func shares(in states: [ID<State>]) -> [Double]? {
    var users = [Int](repeating: 0, count: market.standardCount)
    for state in states {
      for place in users.indices { users[place] += market.users[state.index * users.count + place] }
    }
    let all = users.reduce(0, +)
    return all == 0 ? nil : users.map { Double($0) / Double(all) }
  }
}
