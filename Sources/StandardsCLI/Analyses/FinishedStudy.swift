import Experiments
import ScenarioFiles
import SimulationEngine
import StandardsModel

/// A folder that `study` has finished, read back run by run.
struct FinishedStudy {
  struct Run: Sendable, Hashable {
    let number: Int
    /// Place among the arms.
    let arm: Int
    let point: Int
    let replicate: Int
    let failed: Bool
  }

  let path: String
  let job: StudyJob
  let kind: DesignSpecification.Kind
  let runs: [Run]

  init(_ path: String, console: Console) throws(Failure) {
    self.path = path
    let file = "\(path)/\(StudyLoader.studyFile)"
    guard let seed = PlanRecord.seed(inFolder: path), systemFile(file) != nil else {
      throw .missing(path: file, reason: "is not there; a folder of the study command is needed")
    }
    job = try StudyLoader(console: console, seed: seed).job(file, command: "study")
    guard let study = StudyFile.load(.path(file)).value else {
      throw .missing(path: file, reason: "cannot be read any more")
    }
    kind = study.design.kind
    guard let text = systemFile("\(path)/runs.csv") else {
      throw .missing(path: "\(path)/runs.csv", reason: "cannot be read")
    }
    var rows = CSVRows(Array(text.utf8))
    let header = rows.next() ?? []
    func column(_ name: String) -> Int? { header.firstIndex(of: name) }
    guard let run = column("run"), let arm = column("arm"), let point = column("point"),
      let replicate = column("replicate"), let status = column("status")
    else { throw .missing(path: "\(path)/runs.csv", reason: "has not the columns of a plan") }
    var runs: [Run] = []
    while let row = rows.next() {
      guard row.count == header.count, let number = Int(row[run]), let place = Int(row[point]),
        let copy = Int(row[replicate]), let armPlace = job.plan.arms.firstIndex(of: row[arm]),
        (1...max(1, job.design.count)).contains(place), (1...job.plan.replicates).contains(copy)
      else { throw .missing(path: "\(path)/runs.csv", reason: "does not fit the study beside it") }
      runs.append(
        Run(
          number: number, arm: armPlace, point: place, replicate: copy,
          failed: row[status] != "complete"))
    }
    self.runs = runs
  }

  /// Hands over every run that was completed, with some of its tables.
  func forEachRun(
    tables names: Set<String>, _ take: (Run, [Table]) throws(Failure) -> Void
  ) throws(Failure) {
    var readers: [RunTableReader] = []
    for declaration in job.declarations where names.contains(declaration.name) {
      let file = "\(path)/\(declaration.name).csv"
      guard let text = systemFile(file) else {
        throw .missing(path: file, reason: "cannot be read")
      }
      readers.append(try RunTableReader(Array(text.utf8), declaration, file: file))
    }
    for run in runs {
      var tables: [Table] = []
      for index in readers.indices { tables.append(try readers[index].table(ofRun: run.number)) }
      if !run.failed { try take(run, tables) }
    }
  }
}

/// A table of many runs, run after run.
private struct RunTableReader {
  private let declaration: TableDeclaration
  private let file: String
  private var rows: CSVRows
  private var waiting: [String]?

  init(_ bytes: [UInt8], _ declaration: TableDeclaration, file: String) throws(Failure) {
    self.declaration = declaration
    self.file = file
    rows = CSVRows(bytes)
    guard rows.next() == declaration.columns.map(\.name) else {
      throw .missing(path: file, reason: "has other columns than this version writes")
    }
    waiting = rows.next()
  }

  mutating func table(ofRun number: Int) throws(Failure) -> Table {
    var table = TableBuilder(declaration)
    let name = "\(number)"
    while let row = waiting, row.first == name {
      guard row.count == declaration.columns.count else {
        throw .missing(path: file, reason: "run \(number) has a row of \(row.count) cells")
      }
      table.append(zip(row, declaration.columns).map { Self.cell($0, $1.type) })
      waiting = rows.next()
    }
    return table.table()
  }

  private static func cell(_ text: String, _ type: ColumnType) -> Cell {
    if text.isEmpty { return .missing }
    switch type {
    case .integer: return Int(text).map { .integer($0) } ?? .missing
    case .number: return Double(text).flatMap { $0.isFinite ? .number($0) : nil } ?? .missing
    case .text: return .text(text)
    case .month: return Month(text).map { .month($0) } ?? .missing
    case .boolean: return text == "true" || text == "false" ? .boolean(text == "true") : .missing
    }
  }
}

/// RFC 4180, record by record. An apostrophe that the writer put before a sign, so that spreadsheets see
/// no formula, is taken away.
struct CSVRows {
  private let bytes: [UInt8]
  private var place = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  mutating func next() -> [String]? {
    guard place < bytes.count else { return nil }
    var cells: [String] = []
    var cell: [UInt8] = []
    var isQuoted = false
    while place < bytes.count {
      let byte = bytes[place]
      place += 1
      if isQuoted {
        if byte != UInt8(ascii: "\"") {
          cell.append(byte)
        } else if place < bytes.count, bytes[place] == byte {
          cell.append(byte)
          place += 1
        } else {
          isQuoted = false
        }
        continue
      }
      switch byte {
      case UInt8(ascii: "\""): isQuoted = true
      case UInt8(ascii: ","):
        cells.append(Self.text(cell))
        cell.removeAll(keepingCapacity: true)
      case UInt8(ascii: "\r"): break
      case UInt8(ascii: "\n"):
        cells.append(Self.text(cell))
        return cells
      default: cell.append(byte)
      }
    }
    cells.append(Self.text(cell))
    return cells
  }

  private static func text(_ cell: [UInt8]) -> String {
    let signs: [UInt8] = [0x3D, 0x2B, 0x2D, 0x40, 0x09, 0x0D, 0x0A, 0xEF]
    let isGuarded =
      cell.first == UInt8(ascii: "'")
      && cell.drop { $0 == UInt8(ascii: "'") }.first.map(signs.contains) == true
    return String(decoding: isGuarded ? cell.dropFirst() : cell[...], as: UTF8.self)
  }
}

extension SeriesMeasure {
  /// The tables that it is read off.
  func tables(of scenario: Scenario) -> [String] {
    var texts = [pattern.series] + pattern.shareOf
    if case .ratio(let other, _) = pattern.expectation { texts.append(other) }
    return TableCatalog.declarations(of: scenario).map(\.name).filter { name in
      texts.contains { $0.hasPrefix(name + ".") }
    }
  }
}
