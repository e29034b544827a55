import SimulationEngine

/// `standards.csv`: every project and what became of it.
enum StandardsTable {
  static let declaration = TableDeclaration(
    name: "standards", meaning: "A project in a body and what became of it.", keyLength: 2,
    columns: [
      Columns.run, Columns.project,
      ColumnDeclaration("standard", .text, meaning: "Standard that the document specifies."),
      Columns.field,
      ColumnDeclaration(
        "origin", .text,
        meaning: "State that is home to most of the sponsors, ISO 3166-1 alpha-3; empty if none."),
      Columns.body,
      ColumnDeclaration(
        "mode", .text,
        meaning: "Way that its proposer chose or was given: committee, market or government."),
      ColumnDeclaration("proposed", .month, meaning: "Month of submission."),
      ColumnDeclaration("published", .month, meaning: "Month of publication; empty if none."),
      ColumnDeclaration(
        "outcome", .text,
        meaning:
          "At the end of the run: published, cancelled, announced, left to the market or to the government, or the stage under way."
      ),
    ])

  static func append(to table: inout TableBuilder, run: Int, world: World) {
    for project in world.projects {
      let standard = world.standards[project.standard]
      table.append([
        .integer(run), .text(project.name), .text(standard.name),
        .text(world.fields[standard.field].name),
        standard.origin.map { .text(world.states[$0].code) } ?? .missing,
        .text(world.bodies[project.body].name), .text(project.mode.rawValue),
        .month(project.submitted),
        project.published.map { .month($0) } ?? .missing, .text(project.outcome),
      ])
    }
  }
}
