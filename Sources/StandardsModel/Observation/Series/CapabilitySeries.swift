import SimulationEngine

/// Who can do what in a field, and who is kept from it.
enum CapabilitySeries {
  static let all: [Series] = [
    .capability, .capabilityGap, .capabilityGrowth, .ownInnovation, .accessToFrontier, .chokePoints,
  ]
}

extension Series {
  static let capability = byFieldAndState(
    "capability", unit: "logarithms",
    meaning: "Logarithm of a state's capability in a field over the frontier at the start."
  ) { _, own in own.level }

  static let capabilityGap = byFieldAndState(
    "capability-gap", unit: "logarithms",
    meaning: "Logarithm of the frontier of a field over a state's capability."
  ) { field, own in (field.frontier ?? own.level) - own.level }

  static let capabilityGrowth = byFieldAndState(
    "capability-growth", unit: "per year",
    meaning: "Growth of a state's capability in a field, by own effort and by learning from others."
  ) { _, own in own.growth }

  static let ownInnovation = byFieldAndState(
    "own-innovation", unit: "per year",
    meaning: "Growth of a state's capability in a field by its own effort."
  ) { _, own in own.effort }

  static let accessToFrontier = byFieldAndState(
    "access-to-frontier", unit: "1",
    meaning: "Share of the knowledge ahead of a state in a field that controls leave in reach."
  ) { _, own in own.access }

  static let chokePoints = byFieldAndState(
    "choke-points", unit: "inputs",
    meaning: "Inputs of a field that a state cannot yet make itself."
  ) { _, own in own.specification.chokePoints == 0 ? nil : Double(own.chokePoints) }

  private static func byFieldAndState(
    _ name: String, unit: String, meaning: String,
    value: @escaping @Sendable (Field, Capability) -> Double?
  ) -> Series {
    Series(name: name, unit: unit, meaning: meaning) { world, _ in
      world.fields.flatMap { field in
        field.capabilities.compactMap { own in
          value(field, own).map { ("\(field.name) \(world.states[own.state].code)", $0) }
        }
      }
    }
  }
}
