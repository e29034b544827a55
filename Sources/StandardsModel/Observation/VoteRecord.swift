import SimulationEngine

/// One national body's vote, with what tied it to the proposer when it was cast.
struct VoteRecord: Sendable {
  let month: Month
  let body: ID<Body>
  /// Document, or proposal by its number in a body.
  let project: String
  let stage: String
  let proposer: ID<State>
  let cast: CastVote
  /// Levers in force that the proposer uses with the member.
  let hasMemorandum: Bool
  let isTrained: Bool
  let hasLoan: Bool
  /// Share of the proposer in the member's trade, home included, as size and distance have it.
  let ties: Double
  /// Between ideal points.
  let distance: Double

  /// Of contested documents, and where the record asks for them, of new committees that users of levers
  /// with partners propose.
  static func records(of log: MonthLog, in world: World, committees: Bool) -> [VoteRecord] {
    let contested = log.ballots.flatMap { ballot -> [VoteRecord] in
      let project = world.projects[ballot.project]
      guard let proposer = project.proposers.first else { return [] }
      return ballot.votes.map {
        record(
          of: $0, on: project.name, ballot.stage.rawValue, of: proposer, body: project.body, world)
      }
    }
    guard committees else { return contested }
    let suitors = world.suitors
    return contested
      + log.committeeBallots.flatMap { ballot -> [VoteRecord] in
        let proposal = ballot.proposal
        guard proposal.parent == nil, suitors.contains(proposal.proposer) else { return [] }
        let name =
          "\(world.bodies[proposal.body].name) proposal \(proposal.number)/\(proposal.attempt)"
        return ballot.votes.map {
          record(
            of: $0, on: name, "new-committee", of: proposal.proposer, body: proposal.body, world)
        }
      }
  }

  private static func record(
    of cast: CastVote, on project: String, _ stage: String, of proposer: ID<State>,
    body: ID<Body>, _ world: World
  ) -> VoteRecord {
    let month = world.month
    func uses(_ kind: InstrumentKind) -> Bool {
      world.instruments.contains {
        $0.specification.kind == kind && $0.state == proposer && $0.partner == cast.member
          && $0.strength != 0 && $0.isInForce(at: month)
      }
    }
    return VoteRecord(
      month: month, body: body, project: project, stage: stage, proposer: proposer, cast: cast,
      hasMemorandum: uses(.memorandum), isTrained: uses(.training), hasLoan: uses(.conditionalLoan),
      ties: world.ties.originalInfluence(on: cast.member, of: proposer),
      distance: abs(
        world.states[cast.member].idealPoint(at: month)
          - world.states[proposer].idealPoint(at: month)))
  }
}

extension World {
  /// States that use levers with partners.
  var suitors: [ID<State>] {
    states.ids.filter { state in
      instruments.contains { $0.state == state && $0.partner != nil && $0.strength != 0 }
    }
  }
}

/// `votes.csv`: how national bodies voted on recorded ballots.
enum VoteTable {
  static let declaration = TableDeclaration(
    name: "votes",
    meaning: "A vote in a ballot on a contested document, or where asked for, on a new committee.",
    keyLength: 6,
    columns: [
      Columns.run,
      ColumnDeclaration("date", .month, meaning: "Month in which the ballot closed."),
      Columns.body,
      ColumnDeclaration(
        "project", .text, meaning: "Document, or proposal by its number in a body and attempt."),
      ColumnDeclaration(
        "stage", .text, meaning: "Stage of the procedure that was balloted, or new-committee."),
      ColumnDeclaration(
        "member", .text, meaning: "State whose national body voted, ISO 3166-1 alpha-3."),
      ColumnDeclaration(
        "p_member", .boolean,
        meaning: "Whether it is, or on a new committee would be, a participating member."),
      ColumnDeclaration("vote", .text, meaning: "yes, no or abstain."),
      ColumnDeclaration("proposer", .text, meaning: "State that proposes, ISO 3166-1 alpha-3."),
      ColumnDeclaration(
        "memorandum", .boolean, meaning: "Whether a memorandum with the proposer is in force."),
      ColumnDeclaration(
        "trained", .boolean, meaning: "Whether the proposer trains experts of the member's body."),
      ColumnDeclaration(
        "loan", .boolean, meaning: "Whether the proposer lends to the member on conditions."),
      ColumnDeclaration(
        "ties", .number, unit: "1",
        meaning: "Share of the proposer in the member's trade by size and distance, before policy."),
      ColumnDeclaration(
        "political_distance", .number,
        meaning: "Between the ideal points of member and proposer in the UN General Assembly."),
    ])

  static func append(to table: inout TableBuilder, run: Int, world: World, history: History) {
    for record in history.votes {
      table.append([
        .integer(run), .month(record.month), .text(world.bodies[record.body].name),
        .text(record.project), .text(record.stage),
        .text(world.states[record.cast.member].code), .boolean(record.cast.isParticipating),
        .text(record.cast.vote.rawValue), .text(world.states[record.proposer].code),
        .boolean(record.hasMemorandum), .boolean(record.isTrained), .boolean(record.hasLoan),
        .number(record.ties), .number(record.distance),
      ])
    }
  }
}
