import SimulationEngine

/// States' own standards, and three ways of counting how far they follow international ones, which
/// need not agree.
enum NationalSeries {
  static let all: [Series] = [
    .nationalStandards, .nationalAdopted, .nationalAdopting, .nationalWithdrawn,
    .internationalConverted,
  ]
}

extension Series {
  static let nationalStandards = Series(
    name: "national-standards", unit: "standards",
    meaning: "A state's own standards in force, by state and type."
  ) { world, _ in
    world.national.flatMap { own in
      NationalType.allCases.filter { own.stock[$0.rawValue] > 0 }
        .sorted { precedes($0.word, $1.word) }
        .map { ("\(world.states[own.state].code) \($0.word)", Double(own.stock[$0.rawValue])) }
    }
  }

  static let nationalAdopted = byNationalState(
    "national-standards-adopted", unit: "1",
    meaning: "Share of a state's national standards in force that adopt an international one."
  ) { own, _ in own.adoptedShare }

  static let nationalAdopting = byNationalState(
    "national-standards-adopting", unit: "1",
    meaning: "Share of a state's national standards of the last 12 months that adopt one."
  ) { own, _ in own.adoptingShare }

  static let nationalWithdrawn = byNationalState(
    "national-standards-withdrawn", unit: "standards",
    meaning: "National standards that a state withdrew in the last 12 months."
  ) { own, _ in Double(own.months.reduce(0) { $0 + $1.withdrawn }) }

  static let internationalConverted = byNationalState(
    "international-standards-converted", unit: "1",
    meaning: "Share of the international standards in force that a state has converted."
  ) { own, world in
    let all = world.internationalStandards
    return all > 0 ? Double(own.converted) / Double(all) : nil
  }

  private static func byNationalState(
    _ name: String, unit: String, meaning: String,
    value: @escaping @Sendable (NationalStandards, World) -> Double?
  ) -> Series {
    Series(name: name, unit: unit, meaning: meaning) { world, _ in
      world.national.compactMap { own in
        value(own, world).map { (world.states[own.state].code, $0) }
      }
    }
  }
}
