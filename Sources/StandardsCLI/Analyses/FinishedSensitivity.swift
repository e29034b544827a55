import Experiments
import Reporting
import ScenarioFiles
import SimulationEngine
import StandardsModel

/// A folder that `sensitivity` has finished, read back: the numbers that it looked at, run by run, with
/// the values that they came of.
struct FinishedSensitivity {
  let job: StudyJob
  /// Names of the numbers.
  let outputs: [String]
  let rows: [DiscoverySample.Row]
  /// Runs of which no number is known.
  let empty: Int

  init(_ path: String, console: Console) throws(Failure) {
    let file = "\(path)/\(StudyLoader.studyFile)"
    guard let seed = PlanRecord.seed(inFolder: path), systemFile(file) != nil else {
      throw .missing(
        path: file, reason: "is not there; make the folder again with this version (--force)")
    }
    job = try StudyLoader(console: console, seed: seed).job(file, command: "sensitivity")
    let table = "\(path)/evaluations.csv"
    let records = try RecordsOfFolder(table)
    let header = records.header.names
    let variables = job.design.variables
    let first = 2 + variables.count
    guard header.count > first, Array(header[2..<first]) == variables.map(\.pointer) else {
      throw .missing(path: table, reason: "does not fit the study beside it")
    }
    outputs = Array(header[first...])
    let arm = Self.arm(path, job)
    var rows: [DiscoverySample.Row] = []
    var empty = 0
    while let (cells, numbers) = try records.next({ row in
      (
        (2..<first).map { row.text($0) ?? "" }, (first..<header.count).map { row.number($0) }
      )
    }) {
      if numbers.allSatisfy({ $0 == nil }) { empty += 1 }
      rows.append(
        DiscoverySample.Row(
          arm: arm, values: zip(variables, cells).map { Self.value($1, $0) },
          numbers: numbers))
    }
    (self.rows, self.empty) = (rows, empty)
  }

  /// The arm that was looked at.
  private static func arm(_ path: String, _ job: StudyJob) -> Int {
    let plan = systemFile("\(path)/\(PlanRecord.planFile)").flatMap { JSONNode(parsing: $0) }
    return plan?.string("arm").flatMap { name in job.arms.firstIndex { $0.name == name } } ?? 0
  }

  private static func value(_ cell: String, _ variable: StudyVariable) -> ScalarValue? {
    if cell.isEmpty { return nil }
    switch variable.values {
    case .real: return Double(cell).map { .number($0) }
    case .integer: return Int(cell).map { .integer($0) }
    case .boolean: return .boolean(cell == "true")
    case .categorical(let values):
      return values.first { $0.text == cell || ($0.number != nil && $0.number == Double(cell)) }
    }
  }

  /// Where a number stands among those that are known.
  func place(of series: String, option: String) throws(Failure) -> Int {
    if let place = outputs.firstIndex(of: series) { return place }
    throw .usage(
      UsageError(
        .badValue(
          of: option, value: series,
          objection: "names a number that the folder has, "
            + outputs.prefix(40).joined(separator: "; ")
            + (outputs.count > 40 ? " and \(outputs.count - 40) more" : "")
            + "; run sensitivity with --series for another"),
        suggestion: nearest(to: series, among: outputs), command: "discover"))
  }
}
