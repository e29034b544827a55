import SimulationEngine

/// What a run remembers in order to be measured: the model itself never reads it.
public struct History: Sendable {
  /// Months in the window of new adoptions.
  static let window = 12

  public private(set) var ballots: [(month: Month, ballot: Ballot)] = []
  private(set) var background = BackgroundYear()
  /// In the order of their months.
  private(set) var records: [CommitteeRecord] = []
  private(set) var votes: [VoteRecord] = []
  /// Whether votes on new committees are remembered.
  private let keepsCommitteeVotes: Bool
  private var fields: [FieldHistory]

  /// New adoptions by state × standard: one array per month of the window, and their sums.
  private struct FieldHistory {
    let standardCount: Int
    var months: [[Int]] = []
    var sums: [Int]
    /// First adoptions in the world by month and standard, since the start.
    var world: [[Int]] = []
    var phase = StandardsWarPhase.fluid
    /// What carried the choices of each month of the window, by standard.
    var modes: [[ModeMix]] = []

    mutating func record(_ month: [Int]) {
      for index in sums.indices { sums[index] += month[index] }
      months.append(month)
      if months.count > History.window {
        let oldest = months.removeFirst()
        for index in sums.indices { sums[index] -= oldest[index] }
      }
    }
  }

  public init(of world: World, committeeVotes: Bool = false) {
    keepsCommitteeVotes = committeeVotes
    fields = world.fields.map { field in
      FieldHistory(
        standardCount: field.market.standardCount,
        sums: Array(repeating: 0, count: field.market.newAdopters.count))
    }
  }

  public mutating func record(_ log: MonthLog, in world: World) {
    ballots += log.ballots.map { (world.month, $0) }
    votes += VoteRecord.records(of: log, in: world, committees: keepsCommitteeVotes)
    background.record(log.background)
    records += CommitteeRecord.records(of: log, in: world)
    for id in world.fields.ids {
      let market = world.fields[id].market
      fields[id.index].record(market.newAdopters)
      let month = (0..<market.standardCount).map { standard in
        (0..<market.stateCount).reduce(0) {
          $0 + market.newAdopters[$1 * market.standardCount + standard]
        }
      }
      fields[id.index].world.append(month)
      fields[id.index].modes.append(market.modeMix(terms: world.fields[id].terms))
      if fields[id.index].modes.count > History.window { fields[id.index].modes.removeFirst() }
      fields[id.index].phase = MeasuredPhase()
        .phase(newAdopters: fields[id.index].world, penetration: market.penetration ?? 0)
    }
  }

  /// What happened in the twelve months that end with this one.
  func lastYear(_ kind: CommitteeRecord.Kind, at month: Month) -> [CommitteeRecord] {
    let recent = records.lastIndex { month - $0.month >= 12 }.map { $0 + 1 } ?? 0
    return records[recent...].filter { $0.kind == kind }
  }

  /// First adoptions of each standard in the window, in a state.
  public func recentAdoptions(field: ID<Field>, state: ID<State>) -> [Int] {
    let history = fields[field.index]
    let first = state.index * history.standardCount
    return Array(history.sums[first..<first + history.standardCount])
  }

  /// What carried the choices of a standard in the window.
  func modeMix(of standard: Standard) -> ModeMix {
    fields[standard.field.index].modes.reduce(into: ModeMix()) { $0.add($1[standard.place]) }
  }

  public func phase(of field: ID<Field>) -> StandardsWarPhase { fields[field.index].phase }
}
