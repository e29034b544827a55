import SimulationEngine

/// `votes.csv`: who voted how in the ballots of `ballots.csv`. Ballots of individuals are counted, not
/// listed.
enum VotesTable {
  static let declaration = TableDeclaration(
    name: "votes", meaning: "A national body's vote in a ballot.", keyLength: 6,
    columns: [
      Columns.run,
      ColumnDeclaration("date", .month, meaning: "Month in which the ballot closed."),
      Columns.body, Columns.project,
      ColumnDeclaration("stage", .text, meaning: "Stage of the procedure that was balloted."),
      ColumnDeclaration("member", .text, meaning: "State that voted, ISO 3166-1 alpha-3."),
      ColumnDeclaration(
        "p_member", .boolean, meaning: "Whether it takes part in the committee as a P-member."),
      ColumnDeclaration("vote", .text, meaning: "Its vote: yes, no or abstain."),
    ])

  static func append(to table: inout TableBuilder, run: Int, world: World, history: History) {
    for (month, ballot) in history.ballots {
      let project = world.projects[ballot.project]
      let votes = ballot.votes.sorted {
        precedes(world.states[$0.member].code, world.states[$1.member].code)
      }
      for cast in votes {
        table.append([
          .integer(run), .month(month), .text(world.bodies[project.body].name),
          .text(project.name), .text(ballot.stage.rawValue),
          .text(world.states[cast.member].code), .boolean(cast.isParticipating),
          .text(cast.vote.rawValue),
        ])
      }
    }
  }
}
