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
      name: "strategies", phase: StrategiesPhase(),
      reason: "What a state does this month follows from where it stood at the end of the last."),
    Entry(
      name: "doubt", phase: DoubtPhase(),
      reason: "Who stays away, and what is exempt, is known before levers bite."),
    Entry(
      name: "instruments", phase: InstrumentsPhase(),
      reason: "Levers in force are known to everybody who decides this month."),
    Entry(
      name: "capability", phase: CapabilityPhase(),
      reason:
        "Knowledge spreads under the controls in force; what is known comes before inventions."),
    Entry(
      name: "invention", phase: InventionPhase(),
      reason: "Those who can more invent more; bodies and markets see what came of it."),
    Entry(
      name: "camps", phase: CampsPhase(),
      reason: "Who stands behind which standard is settled before anybody votes or adopts."),
    Entry(
      name: "national standards", phase: NationalPhase(),
      reason: "States write for themselves what they can by now, and take over the rest."),
    Entry(
      name: "forum", phase: ForumPhase(),
      reason: "Where a document goes is decided before a body takes it in."),
    Entry(
      name: "influence", phase: InfluencePhase(),
      reason: "Positions are announced before the ballot that closes this month."),
    Entry(
      name: "memberships", phase: MembershipsPhase(),
      reason: "States enter and leave committees before ballots close in them."),
    Entry(
      name: "committees", phase: CommitteesPhase(),
      reason: "A ballot closes on the market as the voters last saw it."),
    Entry(
      name: "drafting", phase: DraftingPhase(),
      reason: "Committees' everyday work goes on beside the contested documents."),
    Entry(
      name: "governments", phase: GovernmentsPhase(),
      reason: "Governments keep or drop their levers as the ballots went, before adopters choose."),
    Entry(
      name: "markets", phase: MarketsPhase(),
      reason: "Adopters choose under the endorsements and levers in force."),
    Entry(
      name: "lost votes", phase: LostVotesPhase(),
      reason: "Who missed a ballot this month has no vote in the next."),
    Entry(
      name: "committee life", phase: CommitteeLifePhase(),
      reason: "A seat must exist before it can fall vacant."),
    Entry(
      name: "posts", phase: PostsPhase(),
      reason: "Terms end with a month, as secretariats do."),
    Entry(
      name: "secretariats", phase: SecretariatsPhase(),
      reason: "Seats move last: who runs a committee matters from the next month on."),
  ]

  /// Advances the world by its month and says what happened; the month itself is not moved on.
  ///
  /// Where `world.stop` is made meanwhile, the rest of the month is left out.
  public static func advance(_ world: inout World, draws: Draws) -> MonthLog {
    var log = MonthLog()
    let stop = world.stop
    for entry in entries where !stop.isMade {
      entry.phase.advance(&world, draws: draws, log: &log)
    }
    return log
  }
}
