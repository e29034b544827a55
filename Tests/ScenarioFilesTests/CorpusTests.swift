import Testing

@testable import ScenarioFiles

/// Hand-made files: `Corpus/valid` must pass, `Corpus/invalid` must be refused exactly as the table
/// `Corpus/invalid.tsv` says. `Tests/Interop/check_schema.py` puts the same files before an
/// independent validator.
@Suite struct CorpusTests {
  private static let folder = packageFolder + "/Tests/ScenarioFilesTests/Corpus"

  struct Row: Equatable, CustomStringConvertible {
    var line: Int
    var column: Int
    var kind: String
    var suggestion: String

    var description: String { "\(line):\(column) \(kind) \(suggestion)" }
  }

  /// Expected findings by file, in the order of the table.
  private static func table() throws -> [(file: String, rows: [Row])] {
    var table: [(file: String, rows: [Row])] = []
    for line in try text(of: folder + "/invalid.tsv").split(separator: "\n").dropFirst() {
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      let row = Row(
        line: Int(cells[1]) ?? 0, column: Int(cells[2]) ?? 0, kind: cells[3],
        suggestion: cells[4])
      if table.last?.file == cells[0] {
        table[table.count - 1].rows.append(row)
      } else {
        table.append((cells[0], [row]))
      }
    }
    return table
  }

  @Test func `every wrong file is refused at the right place with the right suggestion`() throws {
    let table = try Self.table()
    #expect(table.count >= 60)
    for (file, expected) in table {
      let findings = AnyFile.check(.path("\(Self.folder)/invalid/\(file).json"))
      let found = findings.map {
        Row(
          line: $0.line, column: $0.column, kind: $0.kind.rawValue,
          suggestion: $0.suggestion ?? "-")
      }
      #expect(found == expected, "\(file): \(findings.map(\.text))")
      #expect(findings.allSatisfy { $0.file.hasSuffix("\(file).json") })
    }
  }

  @Test func `every wrong file has its row and every row its file`() throws {
    let files = FileSystem.names(in: Self.folder + "/invalid").filter { $0.hasSuffix(".json") }
    let names = files.map { String($0.dropLast(5)) }
    #expect(names.sorted() == (try Self.table()).map(\.file).sorted())
  }

  @Test func `every right file passes`() {
    let names = FileSystem.names(in: Self.folder + "/valid")
    #expect(names.count >= 8)
    for name in names {
      #expect(AnyFile.check(.path("\(Self.folder)/valid/\(name)")).map(\.text) == [])
    }
  }
}
