import SimulationEngine

/// `ballots.csv`: every ballot that closed.
enum BallotTable {
  static let declaration = TableDeclaration(
    name: "ballots", meaning: "A ballot that closed.", keyLength: 7, rowsAreEvents: true,
    columns: [
      Columns.run,
      ColumnDeclaration("date", .month, meaning: "Month in which the ballot closed."),
      Columns.body, Columns.committee, Columns.project,
      ColumnDeclaration(
        "standard", .text, meaning: "Standard that the document specifies."),
      ColumnDeclaration("stage", .text, meaning: "Stage of the procedure that was balloted."),
      votes("p_yes", "P-members' votes in favour."),
      votes("p_no", "P-members' votes against."),
      votes("p_abstain", "P-members' abstentions."),
      votes("all_yes", "All members' votes in favour, P-members included."),
      votes("all_no", "All members' votes against, P-members included."),
      votes("all_abstain", "All members' abstentions, P-members included."),
      ColumnDeclaration("passed", .boolean, meaning: "Whether the body's rule was met."),
      ColumnDeclaration(
        "failed_condition", .text,
        meaning: "First condition of the rule that was not met; empty where it passed."),
    ])

  private static func votes(_ name: String, _ meaning: String) -> ColumnDeclaration {
    ColumnDeclaration(name, .integer, unit: "votes", meaning: meaning)
  }

  static func append(to table: inout TableBuilder, run: Int, world: World, history: History) {
    for (month, ballot) in history.ballots {
      let project = world.projects[ballot.project]
      let p = ballot.tally.participating
      let all = ballot.tally.all
      table.append([
        .integer(run), .month(month), .text(world.bodies[project.body].name),
        .text(world.committees[project.committee].designation), .text(project.name),
        .text(world.standards[project.standard].name), .text(ballot.stage.rawValue),
        .integer(p.yes), .integer(p.no), .integer(p.abstain),
        .integer(all.yes), .integer(all.no), .integer(all.abstain),
        .boolean(ballot.verdict.passed),
        ballot.verdict.failedCondition.map { .text($0) } ?? .missing,
      ])
    }
  }
}
