import Glibc
import Reporting
import ScenarioFiles
import SimulationEngine

/// Puts beside the tables of a finished folder what makes them readable: `parameters.csv`, the report, the
/// data package, the research object. Everything is made from the folder's own files.
///
/// - Parameters:
///   - drawings: also each picture as a file, in `figures/`.
///   - workers: who work side by side; no byte depends on it.
///   - today: for the research object, the only file that a clock has a say in.
func writeReport(
  folder path: String, drawings: Bool = false, workers: Int = 1,
  today: String = ResearchObject.day()
) throws(Failure) {
  let folder = ResultsFolder(path: path)
  do {
    // The folder's scenario is complete in itself: it reads no other file.
    let scenario =
      folder.size(of: PlanRecord.scenarioFile) == nil
      ? nil : ScenarioFile.load(path: "\(path)/\(PlanRecord.scenarioFile)")
    if let scenario, scenario.scenario == nil, scenario.findings.contains(where: \.isMissingFile) {
      folder.unread.note("\(path)/\(PlanRecord.scenarioFile)", EIO)
    }
    if let scenario, scenario.scenario != nil {
      try ReplacedFile.write(
        CSVEncoder.bytes(of: ParameterTable.table(of: scenario)), to: "\(path)/parameters.csv")
    }
    let subject = FolderSubject(folder).subject
    // Large tables are digested for the data package while the charts read them.
    let digests = folder.tables.map { table in
      { @Sendable () -> Void in _ = folder.sha256(of: "\(table).csv") }
    }
    let report = try Report(
      folder: path, subject: subject, workers: workers, beside: digests)
    try ReplacedFile.write(Array(report.html.utf8), to: "\(path)/report.html")
    if drawings {
      try ReplacedFile.folder("\(path)/figures")
      for (name, svg) in report.drawings {
        try ReplacedFile.write(Array(svg.utf8), to: "\(path)/figures/\(name)")
      }
    }
    let tables = FolderTables(folder, scenario: scenario?.scenario).declarations
    try ReplacedFile.write(
      Array(DataPackage(folder: folder, subject: subject, tables: tables).text.utf8),
      to: "\(path)/\(DataPackage.file)")
    try ReplacedFile.write(
      Array(ResearchObject(folder: folder, subject: subject, today: today).text.utf8),
      to: "\(path)/\(ResearchObject.file)")
    if let failure = folder.unread.failure { throw failure }
  } catch let failure as FileFailure {
    throw .output(failure)
  } catch let malformed as CSVReader.Malformed {
    throw .missing(path: malformed.path, reason: "\(malformed)")
  } catch {
    throw .bug("\(error)")
  }
}
