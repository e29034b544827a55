import Experiments
import Reporting
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
    let table = try RecordsOfFolder("\(path)/runs.csv")
    guard let places = table.header.places("run", "arm", "point", "replicate", "status") else {
      throw .missing(path: table.path, reason: "has not the columns of a plan")
    }
    var runs: [Run] = []
    let arms = job.plan.arms
    while let run = try table.next({ row in
      Run(
        number: row.integer(places[0]) ?? 0,
        arm: row.text(places[1]).flatMap { arms.firstIndex(of: $0) } ?? -1,
        point: row.integer(places[2]) ?? 0, replicate: row.integer(places[3]) ?? 0,
        failed: row.text(places[4]) != "complete")
    }) {
      guard run.number > 0, run.arm >= 0, (1...max(1, job.design.count)).contains(run.point),
        (1...job.plan.replicates).contains(run.replicate)
      else { throw .missing(path: table.path, reason: "does not fit the study beside it") }
      runs.append(run)
    }
    self.runs = runs
  }

  /// Hands over every run that was completed, with some of its tables.
  func forEachRun(
    tables names: Set<String>, _ take: (Run, [Table]) throws(Failure) -> Void
  ) throws(Failure) {
    var readers: [RunTableReader] = []
    for declaration in job.declarations where names.contains(declaration.name) {
      readers.append(try RunTableReader(path, declaration))
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
  private let records: RecordsOfFolder
  /// The first row of the next run.
  private var waiting: [Cell]?

  init(_ folder: String, _ declaration: TableDeclaration) throws(Failure) {
    self.declaration = declaration
    records = try RecordsOfFolder("\(folder)/\(declaration.name).csv")
    guard records.header.names == declaration.columns.map(\.name) else {
      throw .missing(path: records.path, reason: "has other columns than this version writes")
    }
    waiting = try next()
  }

  mutating func table(ofRun number: Int) throws(Failure) -> Table {
    var table = TableBuilder(declaration)
    while let row = waiting, row.first == .integer(number) {
      table.append(row)
      waiting = try next()
    }
    return table.table()
  }

  private func next() throws(Failure) -> [Cell]? {
    let columns = declaration.columns
    return try records.next { row in
      columns.indices.map { place in
        switch columns[place].type {
        case .integer: row.integer(place).map { .integer($0) } ?? .missing
        case .number: row.number(place).map { .number($0) } ?? .missing
        case .text: row.text(place).map { .text($0) } ?? .missing
        case .month: row.month(place).map { .month($0) } ?? .missing
        case .boolean: row.boolean(place).map { .boolean($0) } ?? .missing
        }
      }
    }
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
