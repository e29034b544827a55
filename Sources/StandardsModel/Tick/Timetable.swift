import SimulationEngine

/// START HERE: the month, as a list with reasons.
public enum Timetable {
  public struct Entry: Sendable {
    public let name: String
    public let phase: any Phase
    /// Why it stands where it stands.
    public let reason: String
  }

  public static let entries: [Entry] = [
    Entry(
      name: "events", phase: EventsPhase(),
      reason: "What comes from outside is known to everybody who decides this month."),
    Entry(
      name: "camps", phase: CampsPhase(),
      reason: "Who stands behind which standard is settled before anybody votes or adopts."),
    Entry(
      name: "influence", phase: InfluencePhase(),
      reason: "Positions are announced before the ballot that closes this month."),
    Entry(
      name: "committees", phase: CommitteesPhase(),
      reason: "A ballot closes on the market as the voters last saw it."),
    Entry(
      name: "drafting", phase: DraftingPhase(),
      reason: "Committees' everyday work goes on beside the contested documents."),
    Entry(
      name: "governments", phase: GovernmentsPhase(),
      reason: "Levers are set before adopters choose; they see this month's publications."),
    Entry(
      name: "markets", phase: MarketsPhase(),
      reason: "Adopters choose under the endorsements and levers in force."),
    Entry(
      name: "secretariats", phase: SecretariatsPhase(),
      reason: "Seats move last: who runs a committee matters from the next month on."),
  ]

  /// Advances the world by its month and says what happened; the month itself is not moved on.
  public static func advance(_ world: inout World, draws: Draws) -> MonthLog {
    var log = MonthLog()
    for entry in entries { entry.phase.advance(&world, draws: draws, log: &log) }
    return log
  }
}
