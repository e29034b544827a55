import SimulationEngine

/// Incumbents open while nobody threatens them, latecomers close, and latecomers that arrive may turn:
/// `s* = p − τ·(1 + p)`, p the position from −1 latecomer to 1 incumbent, τ the threat from 0 to 1.
///
/// An incumbent without rivals asks for openness (1), one that is threatened outright closes (−1), as
/// does a latecomer. Source: Zhu, Sinkkonen & Mattlin (2025), 3.1; the form is this model's.
public struct StanceDrift: Sendable, Equatable {
  /// p.
  public var position: Double
  /// τ.
  public var threat: Double

  public init(position: Double, threat: Double) {
    self.position = position
    self.threat = threat
  }

  /// s*.
  public var target: Double { position - threat * (1 + position) }

  /// The stance a part of a year later.
  public func stance(after time: Double, from stance: Double, rate: Double) -> Double {
    target + (stance - target) * exponential(-rate * time)
  }

  /// Position and threat of a state over all fields in which capabilities are known; nil where there is
  /// none.
  ///
  /// p is 2e^−gap − 1. Threat is the access that controls take away, or the nearest pursuer if that is
  /// more: e^−distance times 1 − e^−|political distance|, as nobody fears a friend.
  public init?(of state: ID<State>, in world: World) {
    var positions: [Double] = []
    var threats: [Double] = []
    let ideal = world.states[state].idealPoint(at: world.month)
    for field in world.fields {
      guard let own = field.capabilities.first(where: { $0.state == state }),
        let gap = field.gap(of: state)
      else { continue }
      positions.append(2 * exponential(-gap) - 1)
      var threat = 1 - own.access
      for other in field.capabilities where other.state != state && other.level <= own.level {
        let distance = abs(world.states[other.state].idealPoint(at: world.month) - ideal)
        threat = max(
          threat, exponential(other.level - own.level) * (1 - exponential(-distance)))
      }
      threats.append(threat)
    }
    guard !positions.isEmpty else { return nil }
    position = positions.reduce(0, +) / Double(positions.count)
    threat = threats.reduce(0, +) / Double(threats.count)
  }
}
