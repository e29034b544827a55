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
      let shares = blocs.map { field.market.shares(inStates: $0.members) }
      return blocs.indices.flatMap { one in
        ((one + 1)..<max(one + 1, blocs.count)).compactMap { other in
          guard let left = shares[one], let right = shares[other] else { return nil }
          return (
            "\(field.name) \(blocs[one].name) \(blocs[other].name)",
            MarketStructure.divergence(left, right)
          )
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
          field.market.shares(inStates: bloc.members).map {
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
    field.market.shares.map(MarketStructure.concentration)
  }

  static let statesLed = Series(
    name: "states-led", unit: "states",
    meaning: "States in which a standard has more adopters than any other, by field and standard."
  ) { world, _ in
    world.fields.flatMap { field -> [(key: String, value: Double)] in
      var led = [Int](repeating: 0, count: field.standards.count)
      for state in world.states.ids {
        guard let shares = field.market.shares(inStates: [state.index]), let most = shares.max()
        else { continue }
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
  var blocs: [(name: String, members: [Int])] {
    var groups: Keyed<[Int]> = [:]
    for state in states.ids where !states[state].bloc.isEmpty {
      groups[states[state].bloc] = (groups[states[state].bloc] ?? []) + [state.index]
    }
    return groups.map { ($0.id, $0.value) }
  }
}
