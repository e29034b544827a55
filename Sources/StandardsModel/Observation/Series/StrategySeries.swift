import SimulationEngine

/// What states can do, what they try, and what it costs them.
enum StrategySeries {
  static let all: [Series] = [
    .capabilityGap, .capabilityEffort, .chokePoints, .leversInForce, .leverCost, .strategyEffort,
    .stance,
  ]
}

extension Series {
  static let capabilityGap = byCapability(
    "capability-gap", unit: "logarithms",
    meaning: "Logarithm of the frontier over a state's capability, by field and state."
  ) { own, field in field.frontier.map { $0 - own.level } }

  static let capabilityEffort = byCapability(
    "capability-effort", unit: "per year",
    meaning:
      "Own innovation of a state, with what governments and controls induce, by field and state."
  ) { own, _ in own.effort }

  static let chokePoints = byCapability(
    "choke-points", unit: "inputs",
    meaning: "Inputs that only others can make and that are not replaced, by field and state."
  ) { own, _ in own.specification.chokePoints > 0 ? Double(own.chokePoints) : nil }

  static let leversInForce = byState(
    "instruments-in-force", unit: "instruments", meaning: "Levers that a state has in force."
  ) { world, _ in
    world.states.ids.map { state in
      world.instruments.count {
        $0.state == state && $0.isInForce(at: world.month) && $0.strength != 0
      }
    }
  }

  static let leverCost = Series(
    name: "instruments-cost", unit: "shares of adopters",
    meaning: "What the levers in force cost a state."
  ) { world, _ in
    world.states.ids.compactMap { state in
      let cost = world.instruments.reduce(0.0) {
        $0 + ($1.state == state && $1.isInForce(at: world.month) ? $1.specification.cost : 0)
      }
      return cost == 0 ? nil : (world.states[state].code, cost)
    }
  }

  static let strategyEffort = Series(
    name: "strategy-effort", unit: "1",
    meaning: "Share of a state's standardisation budget, by state and mode."
  ) { world, _ in
    world.strategies.flatMap { strategy in
      StrategyMode.allCases.map {
        ("\(world.states[strategy.state].code) \($0.rawValue)", strategy.effort[$0])
      }
    }
  }

  static let stance = Series(
    name: "strategy-stance", unit: "1",
    meaning: "Stance of a state: 1 opening, −1 closing, by state."
  ) { world, _ in
    world.strategies.map { (world.states[$0.state].code, $0.stance) }
  }

  private static func byCapability(
    _ name: String, unit: String, meaning: String,
    value: @escaping @Sendable (Capability, Field) -> Double?
  ) -> Series {
    Series(name: name, unit: unit, meaning: meaning) { world, _ in
      world.fields.flatMap { field in
        field.capabilities.compactMap { own in
          value(own, field).map { ("\(field.name) \(world.states[own.state].code)", $0) }
        }
      }
    }
  }
}
