import SimulationEngine
import StandardsModel
import Testing

@testable import Experiments

@Suite struct HeadlineTests {
  func table(_ name: String, _ rows: [[Cell]]) -> Table {
    let declaration = TableCatalog.declarations.first { $0.name == name }!
    var builder = TableBuilder(declaration)
    for row in rows { builder.append(row) }
    return builder.table()
  }

  func diffusion(_ counts: [(standard: String, state: String, adopters: Int)]) -> Table {
    table(
      "diffusion",
      counts.map {
        [
          .integer(1), .month(Month(year: 2003, month: 1)), .text("f"), .text($0.standard),
          .text($0.state), .integer($0.adopters), .missing, .missing, .text("fluid"),
        ]
      })
  }

  @Test func `shares of adopters are of the world and of the named states`() throws {
    var headline = DiffusionHeadline(states: ["BBB"])
    headline.add(diffusion([("A", "AAA", 6), ("A", "BBB", 0), ("B", "AAA", 0), ("B", "BBB", 2)]))
    headline.add(diffusion([("A", "AAA", 2), ("A", "BBB", 2), ("B", "AAA", 2), ("B", "BBB", 2)]))
    let lines = headline.lines
    let world = try #require(lines.first { $0.standard == "A" && $0.area == "world" })
    #expect(world.final == [0.75, 0.5])
    #expect(world.median == [0.625])
    let home = try #require(lines.first { $0.standard == "B" && $0.area == "BBB" })
    #expect(home.final == [1, 0.5])
  }

  @Test func `ballots are told by project and stage in the order they were held`() throws {
    var headline = BallotHeadline()
    func ballot(_ stage: String, _ month: Int, yes: Int, no: Int, passed: Bool) -> [Cell] {
      [
        .integer(1), .month(Month(year: 2006, month: month)), .text("JTC1"), .text("SC 6"),
        .text("doc"), .text("std"), .text(stage), .integer(yes), .integer(no), .integer(0),
        .integer(yes), .integer(no), .integer(0), .boolean(passed),
        passed ? .missing : .text("few"),
      ]
    }
    headline.add(
      table(
        "ballots",
        [
          ballot("enquiry", 3, yes: 1, no: 3, passed: false),
          ballot("changed-votes", 6, yes: 3, no: 1, passed: true),
        ]))
    #expect(headline.lines.map(\.stage) == ["enquiry", "changed-votes"])
    #expect(headline.lines[0].participatingYes == [0.25])
    #expect(headline.lines[0].failures.first?.condition == "few")
    #expect(headline.lines[1].passed == 1)
  }
}
