import SimulationEngine

/// What states try, and what it costs them.
enum StrategySeries {
  static let all: [Series] = [
    .leverCost, .strategyEffort, .stance,
  ]
}

extension Series {
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
}
