import SimulationEngine

/// Something that happened to a committee, a seat, a membership, a post or a lever, remembered for
/// tables.
struct CommitteeRecord: Sendable {
  enum Kind: String, Sendable, CaseIterable {
    case disbanded = "committee-disbanded"
    case established = "committee-established"
    case proposalAccepted = "committee-proposal-accepted"
    case proposalRejected = "committee-proposal-rejected"
    case carveOut = "carve-out"
    case leverSuspended = "lever-suspended"
    case elected = "post-elected"
    case retaliated = "retaliation-began"
    case settled = "retaliation-ended"
    case transferred = "secretariat-transferred"
    case subcommitteeRejected = "subcommittee-proposal-rejected"
    case voteLost = "vote-lost"
  }

  let month: Month
  let kind: Kind
  /// Nil where no body is concerned.
  let body: ID<Body>?
  let subject: String
  /// State that it concerns.
  let state: ID<State>?
  /// State that had the seat before.
  var previous: ID<State>?
  var cause = ""

  /// What a month's log says, by kind and subject.
  static func records(of log: MonthLog, in world: World) -> [CommitteeRecord] {
    var records: [CommitteeRecord] = []
    func add(
      _ kind: Kind, _ body: ID<Body>?, _ subject: String, _ state: ID<State>?,
      previous: ID<State>? = nil, cause: String = ""
    ) {
      records.append(
        CommitteeRecord(
          month: world.month, kind: kind, body: body, subject: subject, state: state,
          previous: previous, cause: cause))
    }
    for ballot in log.committeeBallots {
      let proposal = ballot.proposal
      let parent = proposal.parent.map { world.committees[$0].designation }
      let place = parent ?? world.bodies[proposal.body].name
      let subject = "\(place) proposal \(proposal.number)"
      let cause =
        ballot.verdict.failedCondition
        ?? "\(ballot.tally.all.yes) of \(ballot.tally.all.cast) votes in favour"
      switch (ballot.verdict.passed, parent) {
      case (true, nil):
        add(.proposalAccepted, proposal.body, subject, proposal.proposer, cause: cause)
      case (true, .some): break
      case (false, nil):
        add(.proposalRejected, proposal.body, subject, proposal.proposer, cause: cause)
      case (false, .some):
        add(.subcommitteeRejected, proposal.body, subject, proposal.proposer, cause: cause)
      }
    }
    for life in log.lives {
      let committee = world.committees[life.committee]
      add(
        life.isFounded ? .established : .disbanded, committee.body, committee.designation,
        life.secretariat, cause: life.isFounded ? "proposal accepted" : "little activity")
    }
    for move in log.secretariatMoves where move.from != move.to {
      let committee = world.committees[move.committee]
      add(
        .transferred, committee.body, committee.designation, move.to, previous: move.from,
        cause: "given up by \(world.states[move.from].code)")
    }
    for lapse in log.lapses {
      let committee = world.committees[lapse.committee]
      add(.voteLost, committee.body, committee.designation, lapse.state, cause: "missed a ballot")
    }
    for election in log.elections {
      let post = world.posts[election.post]
      add(
        .elected, post.body, post.name, election.winner, previous: election.previous,
        cause: election.previous == nil ? "vacant" : "end of term")
    }
    for move in log.governmentMoves {
      let kind: Kind =
        switch move.kind {
        case .carveOut: .carveOut
        case .retaliation: .retaliated
        case .settlement: .settled
        case .suspension: .leverSuspended
        }
      add(
        kind, nil, world.instruments[move.lever].name, move.state, cause: move.cause.rawValue)
    }
    return records.sorted { left, right in
      if left.kind != right.kind { return precedes(left.kind.rawValue, right.kind.rawValue) }
      if left.subject != right.subject { return precedes(left.subject, right.subject) }
      return (left.state?.index ?? -1) < (right.state?.index ?? -1)
    }
  }
}

/// `events.csv`: what happened to committees, seats, memberships, posts and levers.
enum EventTable {
  static let declaration = TableDeclaration(
    name: "events", meaning: "Something that happened to a committee, a seat, a post or a lever.",
    keyLength: 5,
    columns: [
      Columns.run, Columns.date,
      ColumnDeclaration(
        "kind", .text,
        meaning:
          "What happened: committee-established, committee-disbanded, committee-proposal-accepted, committee-proposal-rejected, subcommittee-proposal-rejected, secretariat-transferred, vote-lost, post-elected, carve-out, lever-suspended, retaliation-began or retaliation-ended."
      ),
      ColumnDeclaration(
        "subject", .text,
        meaning: "Committee, post, lever, or proposal by its number in a body."),
      ColumnDeclaration(
        "object", .text,
        meaning:
          "State that takes or had the seat, proposes, loses its vote or decides, ISO 3166-1 alpha-3."
      ),
      ColumnDeclaration("cause", .text, meaning: "Why it happened."),
    ])

  static func append(to table: inout TableBuilder, run: Int, world: World, history: History) {
    for record in history.records {
      table.append([
        .integer(run), .month(record.month), .text(record.kind.rawValue), .text(record.subject),
        record.state.map { .text(world.states[$0].code) } ?? .missing,
        record.cause.isEmpty ? .missing : .text(record.cause),
      ])
    }
  }
}
