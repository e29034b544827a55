import Experiments
import Reporting
import ScenarioFiles
import SimulationEngine
import StandardsModel

/// `discover`: under which conditions something happens in the runs of a study, and which strategy
/// stands up best to what nobody knows.
struct DiscoverCommand {
  let arguments: ParsedArguments
  let console: Console

  /// What is read off a folder, whoever made it.
  private struct Source {
    let job: StudyJob
    let choice: ArmChoice
    /// Runs with the number of the event, if there is one, then of the regret.
    let sample: DiscoverySample
    let failed: Int
    /// The number that strategies are compared by.
    let measure: String
  }

  func execute() throws(Failure) {
    let path = arguments.operands[0]
    let work = AnalysisWork(arguments, console: console)
    guard let text = arguments[.when] ?? arguments[.regret] else {
      throw .usage(
        UsageError(
          .badValue(
            of: "discover", value: path,
            objection: "needs --when 'SERIES > VALUE' or --regret SERIES"),
          command: "discover"))
    }
    let event = try arguments[.when].map { text throws(Failure) in try Event(text) }
    // It is part of what the result's own plan is told apart by.
    guard let plan = systemFile("\(path)/\(PlanRecord.planFile)") else {
      throw .missing(
        path: "\(path)/\(PlanRecord.planFile)",
        reason: "cannot be read; a folder of the study command, or of sensitivity, is needed")
    }
    let source =
      JSONNode(parsing: plan)?.string("command") == "sensitivity"
      ? try evaluations(path, event) : try study(path, event)
    if source.choice.name != nil, arguments[.analysedArm] == nil,
      Set(source.sample.rows.map(\.arm)).count > 1
    {
      work.remark("all \(counted(source.job.arms.count, "arm")) are looked at (--arm takes one)")
    }
    let record = PlanRecord(
      scenario: source.choice.arm.base, command: "discover",
      members: [
        JSONMember("name", JSONNode(.string(source.job.name))),
        JSONMember("question", JSONNode(.string(source.job.question))),
        JSONMember("seed", JSONNode(.integer(Int(source.job.plan.seed)))),
        JSONMember("runs", JSONNode(.integer(source.sample.rows.count))),
        JSONMember("when", JSONNode(.string(arguments[.when] ?? ""))),
        JSONMember("regret", JSONNode(.string(arguments[.regret] ?? ""))),
        JSONMember("less", JSONNode(.boolean(arguments[.less]))),
      ]
        + (arguments[.enough].map { [JSONMember("enough", JSONNode(.double($0)))] } ?? [])
        + (arguments[.analysedArm].map { [JSONMember("arm", JSONNode(.string($0)))] } ?? []),
      inputs: [plan, text])
    let folder = StudyFolder(at: arguments[.out] ?? "\(path)-discovery", record: record)
    if folder.isComplete, !arguments[.force] {
      folder.tidy()
      console.write(systemFile("\(folder.final)/\(PlanRecord.answerFile)") ?? "")
      return
    }
    let (tables, words) = try findings(source, event)
    do throws(FileFailure) {
      try folder.open(force: arguments[.force])
      try AnalysisFolder(folder: folder, studyText: source.job.studyText)
        .write(tables, answer: words.text(PlanRecord.plainTerminal))
    } catch {
      throw .output(error)
    }
    console.write(words.text(console.output))
    work.remark("results: \(terminalSafe(folder.final))")
  }

  /// A folder of study: its tables are read, run by run.
  private func study(_ path: String, _ event: Event?) throws(Failure) -> Source {
    let study = try FinishedStudy(path, console: console)
    let choice = try ArmChoice(arguments, of: study.job)
    let scenario = choice.arm.base
    let patterns = try AnalysisWork.patterns(
      of: scenario, files: arguments[.patterns], console: console)
    let measures = try AnalysisWork.measures(
      [event?.series, arguments[.regret]].compactMap { $0 }, of: scenario.scenario,
      patterns: patterns, command: "discover")
    let reader = MeasureReader(measures, of: scenario.scenario)
    let isWanted = { (run: FinishedStudy.Run) in
      arguments[.analysedArm] == nil || run.arm == choice.place
    }
    var rows: [DiscoverySample.Row] = []
    try study.forEachRun(tables: Set(measures.flatMap { $0.tables(of: scenario.scenario) })) {
      run, tables in
      guard isWanted(run) else { return }
      rows.append(
        DiscoverySample.Row(
          arm: run.arm, values: study.job.design.values(ofPoint: run.point),
          numbers: reader.numbers(tables)))
    }
    return Source(
      job: study.job, choice: choice,
      sample: DiscoverySample(
        variables: study.job.design.variables, arms: study.job.plan.arms, rows: rows),
      failed: study.runs.count { $0.failed && isWanted($0) },
      measure: arguments[.regret] == nil ? "" : measures[measures.count - 1].name)
  }

  /// A folder of sensitivity: the numbers that it has are taken as they are.
  private func evaluations(_ path: String, _ event: Event?) throws(Failure) -> Source {
    let found = try FinishedSensitivity(path, console: console)
    let choice = try ArmChoice(arguments, of: found.job)
    var places: [Int] = []
    if let event { places.append(try found.place(of: event.series, option: "--when")) }
    if let regret = arguments[.regret] {
      places.append(try found.place(of: regret, option: "--regret"))
    }
    let arm = found.rows.first?.arm ?? 0
    guard arguments[.analysedArm] == nil || choice.place == arm else {
      throw .usage(
        UsageError(
          .badValue(
            of: "--arm", value: choice.arm.name,
            objection: "is '\(found.job.arms[arm].name)' in this folder"), command: "discover"))
    }
    return Source(
      job: found.job, choice: choice,
      sample: DiscoverySample(
        variables: found.job.design.variables, arms: found.job.arms.map(\.name),
        rows: found.rows.map { row in
          DiscoverySample.Row(
            arm: row.arm, values: row.values, numbers: places.map { row.numbers[$0] })
        }),
      failed: found.empty, measure: arguments[.regret] ?? "")
  }

  private func findings(
    _ source: Source, _ event: Event?
  ) throws(Failure) -> (tables: [Table], words: DiscoveryWords) {
    var tables: [Table] = []
    var words = DiscoveryWords(
      name: source.job.name, runs: source.sample.rows.count, failed: source.failed,
      arm: Set(source.sample.rows.map(\.arm)).count > 1
        ? nil
        : source.sample.rows.first.flatMap { row in
          source.job.arms.count > 1 ? source.job.arms[row.arm].name : nil
        })
    if let event {
      let (columns, hits) = source.sample.events(event)
      let boxes = RuleInduction().boxes(columns, hits: hits)
      tables += [BoxesTable.table(boxes, columns), PeelingTable.table(boxes)]
      words.boxes = (event.text, hits.count { $0 }, hits.count, boxes, columns)
    }
    if let regret = arguments[.regret] {
      let robustness = source.sample.robustness(
        measure: event == nil ? 0 : 1, isMoreBetter: !arguments[.less],
        threshold: arguments[.enough])
      guard robustness.cases > 0 else {
        throw .usage(
          UsageError(
            .badValue(
              of: "--regret", value: regret,
              objection:
                "compares strategies in the same cases, and in no case has every one of "
                + "\(counted(robustness.leftOut, "case")) a number: strategies are arms, or levers in a "
                + "grid with the uncertainties"), command: "discover"))
      }
      tables.append(RobustnessTable.table(robustness))
      words.robustness = (source.measure, robustness)
    }
    return (tables, words)
  }
}
