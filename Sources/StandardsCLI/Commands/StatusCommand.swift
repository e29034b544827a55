import Experiments
import Reporting
import ScenarioFiles

/// `status`: how far a folder is, also while another process works on it.
struct StatusCommand {
  let arguments: ParsedArguments
  let console: Console

  func execute() throws(Failure) {
    var path = Substring(arguments.operands[0])
    while path.count > 1, path.last == "/" { path = path.dropLast() }
    if path.hasSuffix(".partial") { path = path.dropLast(8) }
    let final = String(path)
    let isComplete = systemFile("\(final)/\(PlanRecord.planFile)") != nil
    let folder = isComplete ? final : "\(final).partial"
    guard
      let plan = systemFile("\(folder)/\(PlanRecord.planFile)").flatMap({ JSONNode(parsing: $0) })
    else { throw .missing(path: final, reason: "is not a folder of results, nor begun as one") }
    let planned = Self.plannedRuns(plan)
    if isComplete {
      tell(planned: planned, done: nil, failed: nil, state: "complete", folder: final)
      return
    }
    let segment = "\(folder)/\(StudyFolder.segmentFile)"
    var (done, failed) = (0, 0)
    // What is there so far; nothing where the work has not come to its first run.
    _ = try? SegmentFile(reading: segment) { record in
      if record.kind == RunStore.Kind.tables { done += 1 }
      if record.kind == RunStore.Kind.failure { failed += 1 }
    }
    tell(
      planned: planned, done: done + failed, failed: failed,
      state: SegmentFile.isLocked(segment) ? "running" : "stopped", folder: folder)
  }

  private func tell(planned: Int, done: Int?, failed: Int?, state: String, folder: String) {
    if arguments[.json] {
      console.print(
        JSONWriter.line(
          .record([
            "state": .string(state), "planned": .integer(planned),
            "done": done.map { .integer($0) } ?? .integer(planned),
            "failed": failed.map { .integer($0) } ?? .null, "folder": .string(folder),
          ])))
      return
    }
    guard let done, let failed else {
      console.print("\(terminalSafe(folder)): complete")
      return
    }
    let share = planned > 0 ? Int(Double(done) / Double(planned) * 100) : 100
    console.print(
      "\(terminalSafe(folder)): \(state), \(done) of \(planned) runs made, \(share) %"
        + (failed > 0 ? ", \(failed) failed" : "")
        + (state == "stopped" ? "; the same command goes on" : ""))
  }

  /// Runs of the part of the plan that the folder is for; at most, where precision decides.
  private static func plannedRuns(_ plan: JSONNode) -> Int {
    func number(_ key: String) -> Int {
      guard case .number(let number)? = plan[key]?.value else { return 0 }
      // What no study may have was not written by one.
      let written = number.integer.flatMap { Int(exactly: $0) } ?? 0
      return (0...StudyLoader.mostRuns).contains(written) ? written : 0
    }
    guard case .object(let arms)? = plan["arms"]?.value, !arms.isEmpty else { return 0 }
    var part = PlanPart.whole
    if case .string(let label)? = plan["part"]?.value {
      part = PlanPart(label: label) ?? .whole
    }
    let (points, replicates) = (number("points"), max(1, number("replicates")))
    let (product, overflow) = (arms.count * points).multipliedReportingOverflow(by: replicates)
    guard !overflow, product <= StudyLoader.mostRuns else { return 0 }
    return RunPlan(
      arms: arms.map(\.key), points: points, replicates: replicates, seed: 0, part: part
    ).count
  }
}
