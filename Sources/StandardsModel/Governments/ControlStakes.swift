import SimulationEngine

/// What a control on inputs and knowledge takes from its target and is worth to the controller: the
/// share of access that is cut, times the choke points that are still open. What the target has
/// learnt to make itself can no longer be withheld.
///
/// With `access-value` 0 controls are not weighed. Source: weaponised interdependence (Farrell & Newman
/// 2019) by way of Zhu, Sinkkonen & Mattlin (2025), who report answers through critical minerals.
struct ControlStakes {
  let controller: ID<State>
  let target: ID<State>
  /// In shares of the adopters of the lever's fields.
  let value: Double

  init?(of lever: Instrument, in world: World) {
    let weight = world.parameters.responses.accessValue
    guard weight > 0, lever.specification.kind.bites.contains(.spillover), let target = lever.target
    else { return nil }
    let open = world.fields(of: lever).flatMap { world.fields[$0].capabilities }
      .filter { $0.state == target }.map(\.openChokePoints)
    guard !open.isEmpty else { return nil }
    controller = lever.state
    self.target = target
    value =
      weight * -exponentialMinusOne(-lever.strength) * open.reduce(0, +) / Double(open.count)
  }
}
