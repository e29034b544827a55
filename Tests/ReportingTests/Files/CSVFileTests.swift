import Reporting
import SimulationEngine
import Testing

@Suite struct CSVFileTests {
  static let runs = TableDeclaration(
    name: "runs", meaning: "A run.", keyLength: 1,
    columns: [
      ColumnDeclaration("run", .integer, meaning: "Run."),
      ColumnDeclaration("status", .text, meaning: "How it ended."),
    ])

  static func rows(_ run: Int) -> Table {
    Table(
      runs,
      columns: [
        Column(runs.columns[0], .integers([run])),
        Column(runs.columns[1], .labels(codes: [0], names: ["done by run \(run)"])),
      ])
  }

  @Test func `a file appears when it is complete`() throws {
    let place = TemporaryFolder()
    let path = "\(place.path)/runs.csv"
    let file = try CSVFile(at: path, table: Self.runs)
    try file.append(Self.rows(1))
    #expect(place.names() == ["runs.csv.partial-1"])
    try file.commit()
    #expect(place.names() == ["runs.csv"])
    #expect(place.text("runs.csv") == "run,status\n1,done by run 1\n")
    #expect(throws: FileFailure.self) { try CSVFile(at: path, table: Self.runs) }
  }

  @Test func `two writers of one place do not mix, and the second is refused at the end`() throws {
    let place = TemporaryFolder()
    let path = "\(place.path)/runs.csv"
    let first = try CSVFile(at: path, table: Self.runs)
    let second = try CSVFile(at: path, table: Self.runs)
    try second.append(Self.rows(2))
    try first.commit()
    #expect(throws: FileFailure.self) { try second.commit() }
    second.abandon()
    #expect(place.names() == ["runs.csv"])
    #expect(place.text("runs.csv") == "run,status\n")
  }
}
