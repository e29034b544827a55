import SimulationEngine
import StandardsModel

/// How much memory a run will need, told before anything is allocated.
public enum MemoryCheck {
  /// 64 GiB: more than a laptop has, so that no file is refused here and taken elsewhere without
  /// need; a command that knows its machine passes the machine's own.
  public static let standardLimit = 64 << 30

  /// A firm with its size, state, choice, queue entries and about eight partners, rounded up.
  static let bytesPerFirm = 256.0
  /// A state's pair with another: trade, distance, alignment.
  static let bytesPerStatePair = 64.0
  static let bytesPerCommittee = 4096.0

  public static func bytes(_ scenario: Scenario) -> Double {
    let firms = scenario.fields.values.reduce(0.0) { $0 + Double($1.firms) }
    let states = Double(scenario.world.states.count)
    let committees = scenario.bodies.values.reduce(0.0) { sum, body in
      sum + Double(body.committees.count)
        + Double(body.anonymousCommittees.technicalCommittees)
        + Double(body.anonymousCommittees.subcommittees)
    }
    return firms * bytesPerFirm + states * states * bytesPerStatePair
      + committees * bytesPerCommittee
  }
}

extension Check {
  mutating func memory(_ scenario: Scenario, limit: Int) {
    let bytes = MemoryCheck.bytes(scenario)
    guard bytes > Double(limit) else { return }
    let gibibyte = Double(1 << 30)
    let largest = scenario.fields.max { $0.value.firms < $1.value.firms }
    add(
      .value,
      Wording.tooMuchMemory(
        "the firms, states and committees", gibibytes: Int((bytes / gibibyte).rounded(.up)),
        limit: limit >> 30),
      at: largest.map { ["fields", $0.id, "firms"] } ?? ["fields"])
  }
}
