import Experiments
import ScenarioFiles
import SimulationEngine
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
    let runs: RunScenarios
  }

  /// What a run is made of.
  struct Made: Sendable {
    let scenario: Scenario
    /// The numbers that it drew.
    let drawn: [DrawnNumber]

    /// Its tables with the one of its numbers, where it drew any.
    func adding(to tables: [Table], run: Int = 1) -> [Table] {
      guard !drawn.isEmpty else { return tables }
      let numbers = drawn.map { (pointer: $0.number.pointer, value: $0.value) }
      return tables + [DrawnNumbersTable.table(numbers, run: run)]
    }
  }

  /// Scenarios kept at a time.
  private static let most = 24

  init(_ job: StudyJob) { self.job = job }

  /// - Parameter history: of the run: all futures of a history have its numbers.
  func scenario(arm: Int, point: Int, history: Int) -> Result<Made, RunFailure> {
    switch runs(arm: arm, point: point).scenario(seed: job.plan.seed, replicate: history) {
    case .failure(let refusal):
      return .failure(RunFailure(kind: "scenario", message: refusal.message))
    case .success(let (found, drawn)):
      var scenario = found
      if let record = job.record { scenario.record = record }
      return .success(Made(scenario: scenario, drawn: drawn))
    }
  }

  private func runs(arm: Int, point: Int) -> RunScenarios {
    let known = remembered.withLock { entries -> RunScenarios? in
      guard let place = entries.firstIndex(where: { $0.arm == arm && $0.point == point }) else {
        return nil
      }
      let entry = entries.remove(at: place)
      entries.append(entry)
      return entry.runs
    }
    if let known { return known }
    let settings = job.settings(arm: arm, point: point)
    let base = job.arms[arm].base.loaded
    let made = RunScenarios(settings.isEmpty ? base : base.setting(settings))
    remembered.withLock { entries in
      if entries.count >= Self.most { entries.removeFirst() }
      entries.append(Entry(arm: arm, point: point, runs: made))
    }
    return made
  }
}
