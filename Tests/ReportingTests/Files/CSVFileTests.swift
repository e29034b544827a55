import Reporting
import SimulationEngine
import Testing

@Suite struct CSVFileTests {
  @Test func `a file appears when it is complete`() throws {
    let place = TemporaryFolder()
    let path = "\(place.path)/runs.csv"
    let file = try CSVFile(at: path, table: TableFolderTests.runs)
    try file.append(TableFolderTests.rows(1))
    #expect(place.names() == ["runs.csv.partial-1"])
    try file.commit()
    #expect(place.names() == ["runs.csv"])
    #expect(place.text("runs.csv") == "run,status\n1,done by run 1\n")
    #expect(throws: FileFailure.self) { try CSVFile(at: path, table: TableFolderTests.runs) }
  }

  @Test func `two writers of one place do not mix, and the second is refused at the end`() throws {
    let place = TemporaryFolder()
    let path = "\(place.path)/runs.csv"
    let first = try CSVFile(at: path, table: TableFolderTests.runs)
    let second = try CSVFile(at: path, table: TableFolderTests.runs)
    try second.append(TableFolderTests.rows(2))
    try first.commit()
    #expect(throws: FileFailure.self) { try second.commit() }
    second.abandon()
    #expect(place.names() == ["runs.csv"])
    #expect(place.text("runs.csv") == "run,status\n")
  }
}
