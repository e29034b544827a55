import SimulationEngine
import StandardsModel

/// How much memory a run will need, told before anything is allocated.
public enum MemoryCheck {
  /// 64 GiB: more than a laptop has, so that no file is refused here and taken elsewhere without
  /// need; a command that knows its machine passes the machine's own.
  public static let standardLimit = 64 << 30

  /// A firm with its size, state, choice and queue entries, rounded up.
  static let bytesPerFirm = 256.0
  /// A tie between two firms while a network is made: the pair as it is drawn, what tells it from
  /// others, and its place in both firms' lists.
  static let bytesPerTie = 64.0
  /// A state's pair with another: trade, distance, alignment.
  static let bytesPerStatePair = 64.0
  static let bytesPerCommittee = 4096.0
  /// A document of committees' everyday work, and what becomes of it in a month.
  static let bytesPerDraft = 256.0
  /// A row of a table that a run keeps until it is handed over.
  static let bytesPerRow = 128.0

  public static func bytes(_ scenario: Scenario) -> Double {
    let codes = scenario.world.states.ids
    let firms = scenario.fields.values.reduce(0.0) { $0 + Double($1.places(states: codes)) }
    let states = Double(scenario.world.states.count)
    let committees = scenario.bodies.values.reduce(0.0) { sum, body in
      sum + Double(body.committees.count)
        + Double(body.anonymousCommittees.technicalCommittees)
        + Double(body.anonymousCommittees.subcommittees)
    }
    return firms * bytesPerFirm + ties(scenario) * bytesPerTie + states * states * bytesPerStatePair
      + committees * bytesPerCommittee + drafts(scenario) * bytesPerDraft
      + rows(scenario) * bytesPerRow
  }

  /// Everyday documents under way at a time: those that come in while one is written and balloted.
  static func drafts(_ scenario: Scenario) -> Double {
    let parameters = scenario.parameters.drafting.background
    // Ballots and comments take two years or so; a draft that was lost is written again.
    let years = (24 + parameters.drafting + parameters.rework) / 12
    return scenario.bodies.values.reduce(0.0) { sum, body in
      let committees =
        Double(body.committees.count) + Double(body.anonymousCommittees.technicalCommittees)
        + Double(body.anonymousCommittees.subcommittees)
      return sum + committees * body.proposalsPerCommittee * years
    }
  }

  /// Ties between single firms; where contacts are a matter of states, there are none to keep.
  static func ties(_ scenario: Scenario) -> Double {
    let codes = scenario.world.states.ids
    return scenario.fields.values.reduce(0.0) { sum, field in
      let firms = Double(field.places(states: codes))
      let each: Double =
        switch field.network {
        case .gravity, .complete, .blocs: 0
        case .pairs: 0.5
        case .ring(let ring): Double(ring.eachSide)
        case .random(let random): random.meanDegree / 2
        case .randomRegular(let regular): Double(regular.degree) / 2
        case .preferentialAttachment(let attachment): Double(attachment.each)
        case .smallWorld(let world): Double(world.eachSide)
        }
      // Nobody has more contacts than there are others.
      return sum + firms * min(each, firms / 2)
    }
  }

  /// Rows of `diffusion.csv`, `secretariats.csv` and `series.csv`, at most.
  static func rows(_ scenario: Scenario) -> Double {
    let months = Double(max(0, scenario.calendar.length))
    let codes = scenario.world.states.ids
    let states = Double(codes.count)
    let standards = scenario.fields.values.reduce(0.0) { sum, field in
      sum + Double(field.standards.count) * min(states, Double(field.places(states: codes)))
    }
    let posts = scenario.bodies.values.reduce(0.0) { sum, body in
      let committees =
        body.committees.count + body.anonymousCommittees.technicalCommittees
        + body.anonymousCommittees.subcommittees
      return sum + min(Double(committees), states * Double(CommitteeLevel.allCases.count))
    }
    let bodies = Double(scenario.bodies.count)
    let fields = Double(scenario.fields.count)
    let series = states * (10 + 5 * bodies + 8 * fields) + 10 * standards + 20
    return months / Double(scenario.record.diffusionInterval) * standards
      + months / Double(scenario.record.seriesInterval) * series
      + months / Double(scenario.record.secretariatsInterval) * posts
  }
}

extension Check {
  mutating func memory(_ scenario: Scenario, limit: Int) {
    let bytes = MemoryCheck.bytes(scenario)
    guard bytes > Double(limit) else { return }
    let gibibyte = Double(1 << 30)
    let largest = scenario.fields.max { $0.value.firms < $1.value.firms }
    let isTies = MemoryCheck.ties(scenario) * MemoryCheck.bytesPerTie > bytes / 2
    add(
      .value,
      Wording.tooMuchMemory(
        "the firms, their ties, states, committees and rows",
        gibibytes: Int(min(1e12, (bytes / gibibyte).rounded(.up))), limit: limit >> 30),
      at: MemoryCheck.rows(scenario) * MemoryCheck.bytesPerRow > bytes / 2
        ? ["calendar"]
        : largest.map { ["fields", $0.id, isTies ? "network" : "firms"] } ?? ["fields"])
  }
}
