import Experiments
import Reporting
import ScenarioFiles
import SimulationEngine
import StandardsModel

/// `sensitivity`: what drives each number, and how much of it is luck.
struct SensitivityCommand {
  let arguments: ParsedArguments
  let console: Console

  func execute() throws(Failure) {
    let operand = arguments.operands[0]
    if let plan = systemFile("\(operand)/\(PlanRecord.planFile)") {
      let command = JSONNode(parsing: plan)?.string("command")
      if let command, ["sensitivity", "calibrate", "discover"].contains(command) {
        throw .usage(
          UsageError(
            .badValue(
              of: "DIR|STUDY", value: operand,
              objection: "takes a study or its folder; this one was made by \(command)"),
            command: "sensitivity"))
      }
      try executeFolder(operand)
    } else {
      try executeStudy(operand)
    }
  }

  /// Points, and the settings that they stand for.
  private struct Sample {
    let method: SensitivityAnalysis.Method
    let variables: [StudyVariable]
    let points: [[ScalarValue?]]
    let measures: [SeriesMeasure]
    let replicates: Int
    /// Of a study that has several.
    let arm: String?
  }

  /// A run that came to nothing: point and replicate from 0.
  private struct Failed {
    let point: Int
    let replicate: Int
    let message: String
  }

  // MARK: A study: its points are run

  private func executeStudy(_ path: String) throws(Failure) {
    let job = try StudyLoader(console: console, seed: arguments[.seed])
      .job(path, command: "sensitivity")
    guard let study = StudyFile.load(.path(path)).value else {
      throw .missing(path: path, reason: "cannot be read any more")
    }
    let work = AnalysisWork(arguments, console: console)
    let choice = try ArmChoice(arguments, of: job)
    let arm = choice.arm
    for remark in choice.remarks(of: job) { work.remark(remark) }
    let patterns = try AnalysisWork.patterns(
      of: arm.base, files: arguments[.patterns], console: console)
    let (method, points) = try points(of: study, job)
    let sample = Sample(
      method: method, variables: job.design.variables, points: points,
      measures: try AnalysisWork.measures(
        arguments[.series], of: arm.base.scenario, patterns: patterns, command: "sensitivity"),
      replicates: job.plan.batch ?? job.plan.replicates, arm: choice.name)
    guard !sample.measures.isEmpty, !sample.variables.isEmpty else {
      throw .usage(
        UsageError(
          .badValue(
            of: "STUDY", value: path, objection: "a study that varies something, and a series"),
          command: "sensitivity"))
    }
    if arguments[.dryRun] {
      return dryRun(sample, arm.base.scenario, workers: work.workers.count)
    }
    let record = PlanRecord(
      scenario: arm.base, command: "sensitivity",
      members: members(sample, name: job.name) + choice.members,
      inputs: [job.studyText ?? ""] + arm.settings.map { "\($0.id)=\($0.value.text)" }
        + sample.measures.map { "\($0.name) \($0.pattern)" })
    let folder = StudyFolder(
      at: arguments[.out] ?? "Results/\(job.name)-sensitivity", record: record)
    if answerIfComplete(folder, work) { return }
    let runs: (values: [[[Double?]]], failures: [Failed])?
    do throws(FileFailure) {
      runs = try run(sample, job, arm, in: folder, work)
    } catch {
      throw .output(error)
    }
    guard let runs else { throw .stopped(reason: "what is done is kept in \(folder.working)") }
    try finish(sample, runs.values, failures: runs.failures, job, in: folder, work)
    if !runs.failures.isEmpty {
      throw .someRunsFailed(runs.failures.count, of: sample.points.count * sample.replicates)
    }
  }

  private func points(
    of study: StudySpecification, _ job: StudyJob
  ) throws(Failure) -> (SensitivityAnalysis.Method, [[ScalarValue?]]) {
    let design = job.design
    let method: SensitivityAnalysis.Method
    switch study.design.kind {
    case .morris: method = .morris
    case .oat: method = .oneAtATime
    case .sobol:
      let count = design.variables.count
      try demand(
        study.constraints.isEmpty,
        "with a sobol design takes no constraints, since mixtures of two points would break them")
      try demand(
        count <= SaltelliDesign.mostFactors,
        "with a sobol design varies at most \(SaltelliDesign.mostFactors) values, here are \(count); "
          + "screen them with a morris design first")
      let basePoints = study.design.points ?? 1
      let (all, overflow) = basePoints.multipliedReportingOverflow(by: count + 2)
      try demand(
        !overflow && all <= Self.mostPoints,
        "with \(basePoints) base points of \(count) values needs \(count + 2) points for each, more "
          + "than \(Self.mostPoints)")
      let extended = SaltelliDesign(factors: count, basePoints: basePoints)
      return (
        .sobol,
        (0..<extended.count).map { point in
          zip(design.variables, extended.point(point)).map { $0.value(at: $1) }
        }
      )
    default: method = .givenData
    }
    return (
      method, (0..<design.count).map { design.values(ofPoint: $0 + 1) }
    )
  }

  /// Points that are kept in memory with their numbers.
  private static let mostPoints = 10_000_000

  private func demand(_ isRight: Bool, _ objection: String) throws(Failure) {
    guard !isRight else { return }
    throw .usage(
      UsageError(
        .badValue(of: "STUDY", value: arguments.operands[0], objection: objection),
        command: "sensitivity"))
  }

  private func members(_ sample: Sample, name: String) -> [JSONMember] {
    [
      JSONMember("name", JSONNode(.string(name))),
      JSONMember("seed", JSONNode(.integer(Int(arguments[.seed])))),
      JSONMember("method", JSONNode(.string(sample.method.rawValue))),
      JSONMember("points", JSONNode(.integer(sample.points.count))),
      JSONMember("replicates", JSONNode(.integer(sample.replicates))),
      JSONMember("resamples", JSONNode(.integer(arguments[.resamples]))),
      JSONMember(
        "variables", JSONNode(.array(sample.variables.map { JSONNode(.string($0.pointer)) }))),
      JSONMember("outputs", JSONNode(.array(sample.measures.map { JSONNode(.string($0.name)) }))),
    ]
  }

  private func dryRun(_ sample: Sample, _ scenario: Scenario, workers: Int) {
    let start = console.now()
    _ = Simulation.run(scenario, run: 1, seed: arguments[.seed], replicate: 1)
    let runs = sample.points.count * sample.replicates
    let seconds = (console.now() - start) * Double(runs) / Double(workers)
    if arguments[.json] {
      console.write(
        JSONWriter.line(.record(["runs": .integer(runs), "seconds": .double(seconds)])) + "\n")
    } else {
      console.print(
        "\(counted(sample.points.count, "point")), \(counted(runs, "run")), "
          + "about \(durationText(seconds: seconds))")
    }
  }

  private func answerIfComplete(_ folder: StudyFolder, _ work: AnalysisWork) -> Bool {
    guard folder.isComplete, !arguments[.force] else { return false }
    folder.tidy()
    console.write(systemFile("\(folder.final)/\(PlanRecord.answerFile)") ?? "")
    work.remark(
      "\(terminalSafe(folder.final)) is complete and made of the same inputs; --force runs it again"
    )
    return true
  }

  /// By measure, point and replicate; nil where somebody asked to stop.
  private func run(
    _ sample: Sample, _ job: StudyJob, _ arm: StudyJob.Arm, in folder: StudyFolder,
    _ work: AnalysisWork
  ) throws(FileFailure) -> (
    values: [[[Double?]]], failures: [Failed]
  )? {
    try folder.open(force: arguments[.force])
    let journal = try RunJournal(at: folder.segment)
    let (points, replicates, seed) = (sample.points, sample.replicates, arguments[.seed])
    @Sendable func address(_ point: Int, _ replicate: Int) -> SIMD3<UInt32> {
      SIMD3(0, UInt32(point + 1), UInt32(replicate + 1))
    }
    let open = points.indices.filter { point in
      (0..<replicates).contains { journal[address(point, $0)] == nil }
    }
    let runs = points.count * replicates
    work.remark(
      "\(counted(points.count, "point")), \(counted(runs, "run")) on "
        + "\(counted(work.workers.count, "worker")) (\(work.workers.limit))"
        + (journal.count > 0 ? ", \(journal.count) made before" : ""))
    let source = PointScenarios(job, arm, sample.variables)
    let measures = sample.measures
    let isDone = try work.makeAll(open.count, noun: "points") { index throws(FileFailure) in
      let point = open[index]
      let scenario = source.scenario(points[point])
      for replicate in 0..<replicates where journal[address(point, replicate)] == nil {
        switch scenario {
        case .failure(let failure):
          try journal.keep(.failure(failure.message), at: address(point, replicate))
        case .success(let scenario):
          guard
            let tables = Simulation.run(
              scenario, run: 1, seed: seed, replicate: replicate + 1, shouldStop: work.shouldStop)
          else { return }
          if let failure = RunFailure(tables) {
            try journal.keep(.failure(failure.message), at: address(point, replicate))
            continue
          }
          let numbers = MeasureReader(measures, of: scenario).numbers(tables)
          try journal.keep(.numbers(numbers), at: address(point, replicate))
        }
      }
    }
    guard isDone, !open.contains(where: { journal[address($0, replicates - 1)] == nil }) else {
      return nil
    }
    var failures: [Failed] = []
    for point in points.indices {
      for replicate in 0..<replicates {
        if case .failure(let message)? = journal[address(point, replicate)] {
          failures.append(Failed(point: point, replicate: replicate, message: message))
        }
      }
    }
    let values = measures.indices.map { measure in
      points.indices.map { point in
        (0..<replicates).map { replicate -> Double? in
          if case .numbers(let numbers)? = journal[address(point, replicate)] {
            return numbers[measure]
          }
          return nil
        }
      }
    }
    return (values, failures)
  }

  // MARK: A folder: its runs are read

  private func executeFolder(_ path: String) throws(Failure) {
    let work = AnalysisWork(arguments, console: console)
    let results = try FinishedStudy(path, console: console)
    let choice = try ArmChoice(arguments, of: results.job)
    let arm = choice.arm
    for remark in choice.remarks(of: results.job) { work.remark(remark) }
    let patterns = try AnalysisWork.patterns(
      of: arm.base, files: arguments[.patterns], console: console)
    let measures = try AnalysisWork.measures(
      arguments[.series], of: arm.base.scenario, patterns: patterns, command: "sensitivity")
    let design = results.job.design
    let method: SensitivityAnalysis.Method =
      switch results.kind {
      case .morris: .morris
      case .oat: .oneAtATime
      default: .givenData
      }
    let sample = Sample(
      method: method, variables: design.variables,
      points: (0..<design.count).map { design.values(ofPoint: $0 + 1) }, measures: measures,
      replicates: results.job.plan.replicates, arm: choice.name)
    let record = PlanRecord(
      scenario: arm.base, command: "sensitivity",
      members: members(sample, name: results.job.name) + choice.members,
      inputs: [systemFile("\(path)/\(PlanRecord.planFile)") ?? ""]
        + measures.map { "\($0.name) \($0.pattern)" })
    let folder = StudyFolder(
      at: arguments[.out] ?? "\(path)-sensitivity", record: record)
    if answerIfComplete(folder, work) { return }
    var values = measures.map { _ in
      sample.points.map { _ in [Double?](repeating: nil, count: sample.replicates) }
    }
    let reader = MeasureReader(measures, of: arm.base.scenario)
    try results.forEachRun(tables: Set(measures.flatMap { $0.tables(of: arm.base.scenario) })) {
      run, tables in
      guard run.arm == choice.place else { return }
      for (measure, number) in reader.numbers(tables).enumerated() {
        values[measure][run.point - 1][run.replicate - 1] = number
      }
    }
    do throws(FileFailure) {
      try folder.open(force: arguments[.force])
    } catch {
      throw .output(error)
    }
    try finish(sample, values, failures: [], results.job, in: folder, work)
  }

  // MARK: Indices

  private func finish(
    _ sample: Sample, _ values: [[[Double?]]],
    failures: [Failed], _ job: StudyJob,
    in folder: StudyFolder, _ work: AnalysisWork
  ) throws(Failure) {
    var analysis = SensitivityAnalysis(
      sample.method, variables: sample.variables, points: sample.points)
    analysis.resamples = arguments[.resamples]
    analysis.seed = arguments[.seed]
    let prepared = analysis
    let results = EnsembleRunner(jobs: work.workers.count).map(count: sample.measures.count) {
      prepared.result(of: sample.measures[$0], values: values[$0])
    }
    let words = SensitivityWords(
      name: job.name, question: job.question, arm: sample.arm, results: results)
    var indices = TableBuilder(IndicesTable.declaration)
    var outputs = TableBuilder(OutputsTable.declaration)
    var convergence = TableBuilder(ConvergenceTable.declaration)
    for result in results {
      result.append(to: &indices)
      result.appendConvergence(to: &convergence)
      outputs.append(result.outputRow)
    }
    var failed = TableBuilder(FailuresTable.declaration)
    for run in failures {
      failed.append([
        .integer(run.point * sample.replicates + run.replicate + 1),
        .text(sample.arm ?? job.arms[0].name), .integer(run.point + 1),
        .integer(run.replicate + 1), .missing, .text("scenario"), .text(run.message),
      ])
    }
    let tables =
      [
        indices.table(), outputs.table(), convergence.table(),
        EvaluationsTable.table(
          sample.variables, sample.points, sample.measures.map(\.name), values),
      ] + (failures.isEmpty ? [] : [failed.table()])
    do throws(FileFailure) {
      try AnalysisFolder(folder: folder, studyText: job.studyText)
        .write(tables, answer: words.text(PlanRecord.plainTerminal))
    } catch {
      throw .output(error)
    }
    if arguments[.json] {
      console.print(JSONWriter.line(words.json))
    } else {
      console.write(words.text(console.output))
    }
    work.remark("results: \(terminalSafe(folder.final))")
    let without = results.reduce(0) { max($0, $1.leftOut) }
    if without > 0 {
      work.remark(
        "up to \(counted(without, "point")) without a number left out; outputs.csv says for which number"
      )
    }
  }
}

/// The scenarios of a study's points.
struct PointScenarios: Sendable {
  private let arm: StudyJob.Arm
  private let record: RecordSpecification?
  private let variables: [StudyVariable]

  init(_ job: StudyJob, _ arm: StudyJob.Arm, _ variables: [StudyVariable]) {
    self.arm = arm
    record = job.record
    self.variables = variables
  }

  /// - Parameter values: for each variable; nil for the scenario's own.
  func scenario(_ values: [ScalarValue?]) -> Result<Scenario, RunFailure> {
    var settings: [(pointer: String, value: JSONNode)] = []
    for (variable, value) in zip(variables, values) {
      if let value, arm.settings[variable.pointer] == nil {
        settings.append((variable.pointer, value.node))
      }
    }
    settings += arm.settings.map { ($0.id, $0.value.node) }
    guard !settings.isEmpty else { return .success(recorded(arm.base.scenario)) }
    let loaded = arm.base.loaded.setting(settings)
    guard let scenario = loaded.scenario else {
      // Places in a file say nothing here: the values come from the design.
      let reasons = loaded.findings.prefix(3).map { "\($0.pointer): \($0.message)" }
      return .failure(RunFailure(kind: "scenario", message: reasons.joined(separator: "; ")))
    }
    return .success(recorded(scenario))
  }

  private func recorded(_ scenario: Scenario) -> Scenario {
    guard let record else { return scenario }
    var scenario = scenario
    scenario.record = record
    return scenario
  }
}
