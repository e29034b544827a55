import SimulationEngine
import StandardsModel
import Synchronization

/// Histories that runs go on from: each is simulated to the month of the futures by whoever needs it
/// first, and a few are kept for who comes next, whatever arm or lever; scenarios that cannot be told
/// from one another before that month share one.
///
/// Two workers who need the same history at once both make it, rather than one of them wait.
final class WarmStates: Sendable {
  private struct Entry {
    let seed: UInt64
    let history: Int
    /// The scenario as far as it mattered.
    let known: Scenario
    let state: RunInProgress
  }

  private let most: Int
  private let entries = Mutex<[Entry]>([])
  private let made = Atomic<Int>(0)

  /// - Parameter workers: who run side by side; each may be about another history.
  init(workers: Int) { most = workers + 3 }

  /// Histories that were simulated, for tests.
  var madeCount: Int { made.load(ordering: .relaxed) }

  /// The tables of a run; nil where somebody wants it stopped.
  ///
  /// - Parameters:
  ///   - begin: told the month from which the run is simulated.
  ///   - beginMonth: called at the beginning of every month.
  func tables(
    _ scenario: Scenario, luck: RunLuck, workers: Int, stop: StopRequest = .never,
    begin: (Month) -> Void, beginMonth: () -> Void = {}
  ) -> [Table]? {
    let calendar = scenario.calendar
    guard let branch = luck.branch, calendar.start < branch, branch <= calendar.end else {
      begin(calendar.start)
      return Simulation.run(
        scenario, run: 1, luck: luck, workers: workers, stop: stop, beginMonth: beginMonth)
    }
    let known = scenario.asKnown(before: branch)
    var run: RunInProgress
    if let state = state(of: luck, known) {
      run = state
      run.turn(to: scenario)
    } else {
      begin(calendar.start)
      run = RunInProgress(scenario, luck: luck, workers: workers, stop: stop)
      guard run.advance(before: branch, luck: luck, stop: stop, beginMonth: beginMonth) else {
        return nil
      }
      keep(Entry(seed: luck.seed, history: luck.history, known: known, state: run))
    }
    begin(branch)
    return run.advance(luck: luck, stop: stop, beginMonth: beginMonth) ? run.tables : nil
  }

  private func state(of luck: RunLuck, _ known: Scenario) -> RunInProgress? {
    let candidates = entries.withLock { entries in
      entries.filter { $0.seed == luck.seed && $0.history == luck.history }
    }
    // Outside the lock: a scenario with all its world takes a while to compare.
    return candidates.first { $0.known == known }?.state
  }

  private func keep(_ entry: Entry) {
    made.add(1, ordering: .relaxed)
    entries.withLock { entries in
      if entries.count >= most { entries.removeFirst() }
      entries.append(entry)
    }
  }
}
