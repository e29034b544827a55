import Experiments
import Reporting
import ScenarioFiles
import SimulationEngine
import StandardsModel

/// A calibration from its priors to its posterior. The luck of a candidate's runs is its own, and never
/// that of the search: simulations draw by seed and replicate, each candidate having replicates of its
/// own numbers; the search draws by a seed of its own at replicate 0, for purposes no simulation has.
struct Calibration {
  let job: StudyJob
  let choice: ArmChoice
  let variables: [StudyVariable]
  let patterns: [(id: String, pattern: PatternSpecification)]
  let distance: PatternDistance
  let replicates: Int
  let search: SequentialMonteCarlo
  let seed: UInt64
  let predictiveRuns: Int

  struct Outcome {
    let posterior: Posterior
    let verdicts: [PatternVerdict]
    /// At the scenario's own values, with as many runs.
    let before: [PatternVerdict]
    let predictive: Table
  }

  var record: PlanRecord {
    PlanRecord(
      scenario: choice.arm.base, command: "calibrate",
      members: [
        JSONMember("name", JSONNode(.string(job.name))),
        JSONMember("seed", JSONNode(.integer(Int(seed)))),
        JSONMember("search-seed", JSONNode(.integer(Int(search.seed)))),
        JSONMember("population", JSONNode(.integer(search.population))),
        JSONMember("generations", JSONNode(.integer(search.generations))),
        JSONMember("tolerance", JSONNode(.double(search.tolerance))),
        JSONMember("replicates", JSONNode(.integer(replicates))),
        JSONMember("predictive", JSONNode(.integer(predictiveRuns))),
        JSONMember(
          "parameters", JSONNode(.array(variables.map { JSONNode(.string($0.pointer)) }))),
        JSONMember(
          "patterns", JSONNode(.array(distance.patterns.map { JSONNode(.string($0.id)) }))),
      ] + choice.members,
      inputs: [job.studyText ?? ""] + patterns.map { "\($0.id) \($0.pattern)" })
  }

  private func values(_ place: [Double]) -> [ScalarValue?] {
    zip(variables, place).map { $0.value(at: $1) }
  }

  /// Replicates begin behind those of every earlier generation and candidate.
  private func firstReplicate(generation: Int, number: Int) -> Int {
    let room = search.population * (search.mostPerParticle + 1)
    return (generation * room + number) * replicates + 1
  }

  /// Nil where somebody asked to stop.
  func run(in folder: StudyFolder, _ work: AnalysisWork) throws(Failure) -> Outcome? {
    do throws(FileFailure) {
      let journal = try RunJournal(at: folder.segment)
      work.remark(
        "\(counted(search.population, "particle")), \(search.generations) generations at most, "
          + "\(counted(replicates, "run")) each on \(counted(work.workers.count, "worker"))"
          + (journal.count > 0 ? ", \(journal.count) places tried before" : ""))
      let scenarios = PointScenarios(job, choice.arm, variables)
      let posterior: Posterior
      do throws(CalibrationEnd) {
        posterior = try search.posterior { candidates throws(CalibrationEnd) in
          try distances(candidates, scenarios, journal, work)
        }
      } catch {
        if case .failure(let failure) = error { throw failure }
        return nil
      }
      return predict(posterior, scenarios, work)
    } catch {
      throw .output(error)
    }
  }

  private enum CalibrationEnd: Error {
    case stopped
    case failure(FileFailure)
  }

  private func distances(
    _ candidates: [SequentialMonteCarlo.Candidate], _ scenarios: PointScenarios,
    _ journal: RunJournal, _ work: AnalysisWork
  ) throws(CalibrationEnd) -> [Double?] {
    @Sendable func address(_ candidate: SequentialMonteCarlo.Candidate) -> SIMD3<UInt32> {
      SIMD3(UInt32(candidate.generation), UInt32(candidate.number), 0)
    }
    let open = candidates.filter { journal[address($0)] == nil }
    let isDone: Bool
    do throws(FileFailure) {
      isDone = try work.makeAll(
        open.count, noun: "places of generation \(candidates.first?.generation ?? 0)"
      ) { index throws(FileFailure) in
        let candidate = open[index]
        guard let runs = runs(candidate, scenarios, work) else { return }
        try journal.keep(
          .numbers([runs.isEmpty ? nil : distance.distance(runs)]), at: address(candidate))
      }
    } catch {
      throw .failure(error)
    }
    var found: [Double?] = []
    for candidate in candidates {
      guard isDone, case .numbers(let numbers)? = journal[address(candidate)] else {
        throw .stopped
      }
      found.append(numbers[0])
    }
    return found
  }

  /// The tables of a candidate's runs: none where its values do not go together or come to numbers that
  /// are none; nil where stopped.
  private func runs(
    _ candidate: SequentialMonteCarlo.Candidate, _ scenarios: PointScenarios, _ work: AnalysisWork
  ) -> [[Table]]? {
    guard case .success(let scenario) = scenarios.scenario(values(candidate.place)) else {
      return []
    }
    let first = firstReplicate(generation: candidate.generation, number: candidate.number)
    var runs: [[Table]] = []
    for replicate in first..<first + replicates {
      guard
        let tables = Simulation.run(
          scenario, run: 1, seed: seed, replicate: replicate, shouldStop: work.shouldStop)
      else { return nil }
      if RunFailure(tables) != nil { return [] }
      runs.append(tables)
    }
    return runs
  }

  /// Fresh runs at values from the posterior, and at the scenario's own, judged by every pattern.
  private func predict(
    _ posterior: Posterior, _ scenarios: PointScenarios, _ work: AnalysisWork
  ) -> Outcome {
    let picks = posterior.picks(predictiveRuns, seed: search.seed)
    let counted = patterns.filter { $0.pattern.use != .input }
    let base = choice.arm.base.scenario
    // With what the arm sets, and no more.
    var unchanged = base
    if case .success(let scenario) = scenarios.scenario(variables.map { _ in nil }) {
      unchanged = scenario
    }
    var after = PatternJudge(counted, of: unchanged, seed: seed)
    var before = after
    let first = firstReplicate(generation: search.generations + 1, number: 0)
    let (start, runner) = (unchanged, EnsembleRunner(jobs: work.workers.count))
    let fitted = runner.map(count: picks.count) { index -> [Table]? in
      guard case .success(let scenario) = scenarios.scenario(values(picks[index].place)) else {
        return nil
      }
      return Simulation.run(scenario, run: 1, seed: seed, replicate: first + index)
    }
    for tables in fitted { if let tables, RunFailure(tables) == nil { after.add(tables) } }
    let own = runner.map(count: picks.count) { index in
      Simulation.run(start, run: 1, seed: seed, replicate: first + index)
    }
    for tables in own where RunFailure(tables) == nil { before.add(tables) }
    return Outcome(
      posterior: posterior, verdicts: after.verdicts, before: before.verdicts,
      predictive: PredictiveTable.table(after.verdicts, before: before.verdicts))
  }

  func write(_ outcome: Outcome, to folder: StudyFolder) throws(FileFailure) {
    try AnalysisFolder(folder: folder, studyText: job.studyText).write(
      [
        PosteriorTable.table(outcome.posterior, variables),
        EstimatesTable.table(outcome.posterior, variables),
        MarginalsTable.table(outcome.posterior, variables),
        GenerationsTable.table(outcome.posterior), outcome.predictive,
      ], answer: words(outcome, PlanRecord.plainTerminal))
  }

  // MARK: Words

  func words(_ outcome: Outcome, _ terminal: Terminal) -> String {
    let posterior = outcome.posterior
    var lines = [
      terminal.style.bold(terminalSafe(job.name))
        + "  \(counted(posterior.particles.count, "particle")), "
        + "\(counted(posterior.generations.count, "generation")): \(posterior.ending.words)"
        + (choice.name.map { ", arm '\(terminalSafe($0))'" } ?? "")
    ]
    if !job.question.isEmpty { lines.append(terminalSafe(job.question)) }
    var parameters = TextTable([
      ("parameter", .left), ("prior", .left), ("posterior median", .right), ("5–95 %", .left),
      ("learnt", .right),
    ])
    let estimates = EstimatesTable.table(posterior, variables)
    let (low, high) = (estimates.numbers("prior_low"), estimates.numbers("prior_high"))
    let (q05, q50, q95) = (
      estimates.numbers("q05"), estimates.numbers("q50"), estimates.numbers("q95")
    )
    let learnt = estimates.numbers("contraction")
    func text(_ value: Double?) -> String { value.map { significant($0, digits: 3) } ?? "–" }
    for (index, variable) in variables.enumerated() {
      parameters.append([
        variable.pointer, "\(text(low[index])) to \(text(high[index]))", text(q50[index]),
        "\(text(q05[index])) to \(text(q95[index]))",
        learnt[index].map { percent(max(0, $0)) } ?? "–",
      ])
    }
    lines += [""] + parameters.lines(terminal.style)
    var facts = TextTable([
      ("fact", .left), ("use", .left), ("expected", .left), ("before", .right), ("after", .right),
      ("verdict on fresh runs", .left),
    ])
    for (after, before) in zip(outcome.verdicts, outcome.before) {
      facts.append([
        after.id, after.pattern.use.rawValue, after.pattern.expected, text(before.simulated),
        text(after.simulated), after.words,
      ])
    }
    lines += [""] + facts.lines(terminal.style)
    return lines.joined(separator: "\n") + "\n"
  }

  func json(_ outcome: Outcome) -> JSONNode {
    let estimates = EstimatesTable.table(outcome.posterior, variables)
    let (mean, sd) = (estimates.numbers("mean"), estimates.numbers("sd"))
    return .record([
      "name": .string(job.name), "ending": .string(outcome.posterior.ending.words),
      "generations": .integer(outcome.posterior.generations.count),
      "parameters": .array(
        variables.indices.map {
          .record([
            "pointer": .string(variables[$0].pointer),
            "mean": mean[$0].map { .double($0) } ?? .null,
            "sd": sd[$0].map { .double($0) } ?? .null,
          ])
        }),
      "patterns": .array(
        outcome.verdicts.map {
          .record([
            "id": .string($0.id), "use": .string($0.pattern.use.rawValue),
            "simulated": $0.simulated.map { .double($0) } ?? .null, "verdict": .string($0.words),
          ])
        }),
    ])
  }
}
