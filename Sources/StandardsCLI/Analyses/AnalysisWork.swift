import Experiments
import Reporting
import ScenarioFiles
import SimulationEngine
import StandardsModel
import Synchronization

/// What the analyses share: their folder, their workers, when to stop.
struct AnalysisWork: Sendable {
  let console: Console
  let workers: WorkerCount
  let quiet: Bool
  let shouldStop: @Sendable () -> Bool

  init(_ arguments: ParsedArguments, console: Console) {
    self.console = console
    quiet = arguments[.quiet]
    workers = WorkerCount(
      jobs: arguments[.jobs], environment: console.environment, read: systemFile)
    let start = console.now()
    let limit = arguments[.timeLimit] ?? .infinity
    let (now, isStopRequested) = (console.now, console.isStopRequested)
    shouldStop = { isStopRequested() || now() - start >= limit }
  }

  func remark(_ line: String) {
    if !quiet { console.remark(line) }
  }

  /// Does pieces of work side by side.
  /// - Returns: whether all was done; false where it was stopped.
  func makeAll(
    _ count: Int, noun: String,
    work: @Sendable (Int) throws(FileFailure) -> Void
  ) throws(FileFailure) -> Bool {
    struct Progress {
      var line: ProgressLine
      var done = 0
      var failure: FileFailure?
    }
    let state = Mutex(
      Progress(
        line: ProgressLine(
          noun, total: count, terminal: console.messages, quiet: quiet, now: console.now())))
    let (console, shouldStop) = (console, shouldStop)
    let done = EnsembleRunner(jobs: workers.count).attempt(
      count: count,
      shouldStop: { shouldStop() || state.withLock { $0.failure != nil } },
      work: { index throws(FileFailure) in try work(index) },
      handOver: { _, result in
        state.withLock { state in
          state.done += 1
          if case .failure(let failure) = result { state.failure = state.failure ?? failure }
          if let text = state.line.update(done: state.done, now: console.now()) {
            console.warn(text)
          }
        }
      })
    let failure = state.withLock { state in
      if let text = state.line.clear() { console.warn(text) }
      return state.failure
    }
    if let failure { throw failure }
    return done == count
  }

  /// Patterns of a scenario and of files beside it, in this order.
  static func patterns(
    of scenario: SoundScenario, files: [String], console: Console
  ) throws(Failure) -> [(id: String, pattern: PatternSpecification)] {
    var patterns = (scenario.loaded.document?.patterns ?? [:]).map {
      (id: $0.id, pattern: $0.value)
    }
    for file in files {
      let loaded = PatternsFile.load(FileInput(operand: file, console: console))
      try refuse(loaded.findings, in: file, console: console)
      patterns += (loaded.value?.patterns ?? [:]).map { (id: $0.id, pattern: $0.value) }
    }
    return patterns
  }

  /// What is looked at: the series asked for, or every headline.
  static func measures(
    _ texts: [String], of scenario: Scenario,
    patterns: [(id: String, pattern: PatternSpecification)], command: String
  ) throws(Failure) -> [SeriesMeasure] {
    guard !texts.isEmpty else { return SeriesMeasure.headlines(of: scenario, patterns: patterns) }
    var measures: [SeriesMeasure] = []
    for text in texts {
      if let pattern = patterns.first(where: { $0.id == text }) {
        measures.append(SeriesMeasure(id: pattern.id, pattern.pattern))
        continue
      }
      do throws(SeriesMeasure.Objection) {
        measures.append(
          try SeriesMeasure(text, tables: TableCatalog.declarations(of: scenario)))
      } catch {
        throw .usage(
          UsageError(
            .badValue(of: "--series", value: text, objection: error.message), command: command))
      }
    }
    return measures
  }
}

extension PlanRecord {
  /// Of an analysis: what its folder follows from.
  /// - Parameter members: of `plan.json`, beside version and digest.
  init(scenario: SoundScenario, command: String, members: [JSONMember], inputs: [String]) {
    let scenarioText = scenario.loaded.resolvedText ?? ""
    let head =
      [
        JSONMember("format", JSONNode(.integer(1))),
        JSONMember("version", JSONNode(.string(CommandLineTool.version))),
        JSONMember("command", JSONNode(.string(command))),
      ] + members
    let text =
      JSONWriter.line(JSONNode(.object(head))) + scenarioText + inputs.joined(separator: "\n")
    let digest = SHA256.hexadecimal(Array(text.utf8))
    self.init(
      scenarioText: scenarioText,
      planText: JSONWriter.document(
        JSONNode(
          .object(head + [JSONMember("digest", JSONNode(.string("sha256:\(digest)")))]))))
  }

  private init(scenarioText: String, planText: String) {
    self.scenarioText = scenarioText
    self.planText = planText
  }
}
