import Experiments
import Glibc
import Reporting
import ScenarioFiles
import SimulationEngine

/// Writes what an analysis found into its folder: tables, scenario and study, the answer, the report.
struct AnalysisFolder {
  let folder: StudyFolder
  /// The study as one file beside the scenario; nil where there is none.
  let studyText: String?

  /// Has the folder appear when all is in it.
  func write(_ tables: [Table], answer: String) throws(FileFailure) {
    let files = ResultFiles(in: folder.working)
    for table in tables {
      try files.append(table, to: try files.begin(table.declaration))
    }
    try files.finish()
    try files.write(folder.record.scenarioText, to: PlanRecord.scenarioFile)
    if let studyText { try files.write(studyText, to: StudyLoader.studyFile) }
    try files.write(answer, to: PlanRecord.answerFile)
    do throws(Failure) {
      try writeReport(folder: folder.working)
    } catch {
      if case .output(let failure) = error { throw failure }
      // What was just written cannot be read again.
      throw FileFailure(.write, "\(folder.working)/report.html", code: EIO)
    }
    try folder.appear(keepingSegment: false)
  }
}
