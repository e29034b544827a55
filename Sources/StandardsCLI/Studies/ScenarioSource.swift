import Experiments
import ScenarioFiles
import StandardsModel
import Synchronization

/// The scenarios of a study's arms and points, made when a run needs one; a few are remembered, since
/// a plan visits the same ones again and again.
final class ScenarioSource: Sendable {
  private let job: StudyJob
  private let remembered = Mutex<[Entry]>([])

  private struct Entry {
    let arm: Int
    let point: Int
    let outcome: Result<Scenario, RunFailure>
  }

  /// Scenarios kept at a time.
  private static let most = 24

  init(_ job: StudyJob) { self.job = job }

  func scenario(arm: Int, point: Int) -> Result<Scenario, RunFailure> {
    let known = remembered.withLock { entries -> Result<Scenario, RunFailure>? in
      guard let place = entries.firstIndex(where: { $0.arm == arm && $0.point == point }) else {
        return nil
      }
      let entry = entries.remove(at: place)
      entries.append(entry)
      return entry.outcome
    }
    if let known { return known }
    let outcome = make(arm: arm, point: point)
    remembered.withLock { entries in
      if entries.count >= Self.most { entries.removeFirst() }
      entries.append(Entry(arm: arm, point: point, outcome: outcome))
    }
    return outcome
  }

  private func make(arm: Int, point: Int) -> Result<Scenario, RunFailure> {
    let settings = job.settings(arm: arm, point: point)
    let base = job.arms[arm].base
    var scenario = base.scenario
    if !settings.isEmpty {
      let loaded = base.loaded.setting(settings)
      guard let found = loaded.scenario else {
        // Places in a file say nothing here: the values come from the study.
        let reasons = loaded.findings.prefix(3).map { "\($0.pointer): \($0.message)" }
        return .failure(RunFailure(kind: "scenario", message: reasons.joined(separator: "; ")))
      }
      scenario = found
    }
    if let record = job.record { scenario.record = record }
    return .success(scenario)
  }
}
