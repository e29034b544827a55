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

  func execute() throws(Failure) {
    let path = arguments.operands[0]
    let work = AnalysisWork(arguments, console: console)
    guard let text = arguments[.when] ?? arguments[.regret] else {
      throw .usage(
        UsageError(
          .badValue(
            of: "discover", value: path, objection: "--when 'SERIES > VALUE' or --regret SERIES"),
          command: "discover"))
    }
    let study = try FinishedStudy(path, console: console)
    let scenario = study.job.arms[0].base
    let patterns = try AnalysisWork.patterns(
      of: scenario, files: arguments[.patterns], console: console)
    let event = try arguments[.when].map { text throws(Failure) in
      try Event(text, scenario.scenario, patterns)
    }
    var measures: [SeriesMeasure] = []
    if let event { measures.append(event.measure) }
    if let regret = arguments[.regret] {
      measures += try AnalysisWork.measures(
        [regret], of: scenario.scenario, patterns: patterns, command: "discover")
    }
    let record = PlanRecord(
      scenario: scenario, command: "discover",
      members: [
        JSONMember("name", JSONNode(.string(study.job.name))),
        JSONMember("when", JSONNode(.string(arguments[.when] ?? ""))),
        JSONMember("regret", JSONNode(.string(arguments[.regret] ?? ""))),
        JSONMember("less", JSONNode(.boolean(arguments[.less]))),
      ], inputs: [systemFile("\(path)/\(PlanRecord.planFile)") ?? "", text])
    let folder = StudyFolder(at: arguments[.out] ?? "\(path)-discovery", record: record)
    if folder.isComplete, !arguments[.force] {
      console.write(systemFile("\(folder.final)/\(PlanRecord.answerFile)") ?? "")
      return
    }
    var rows: [(run: FinishedStudy.Run, numbers: [Double?])] = []
    let reader = MeasureReader(measures, of: scenario.scenario)
    try study.forEachRun(tables: Set(measures.flatMap { $0.tables(of: scenario.scenario) })) {
      rows.append(($0, reader.numbers($1)))
    }
    let sample = DiscoverySample(study: study, rows: rows)
    var tables: [Table] = []
    var words = DiscoveryWords(name: study.job.name, runs: rows.count)
    if let event {
      let (columns, hits) = sample.events(event)
      let boxes = RuleInduction().boxes(columns, hits: hits)
      tables.append(BoxesTable.table(boxes, columns))
      words.boxes = (event.text, hits.count { $0 }, hits.count, boxes, columns)
    }
    if arguments[.regret] != nil {
      let robustness = sample.robustness(
        measure: measures.count - 1, isMoreBetter: !arguments[.less], threshold: arguments[.enough])
      tables.append(RobustnessTable.table(robustness))
      words.robustness = (measures[measures.count - 1].name, robustness)
    }
    do throws(FileFailure) {
      try folder.open(force: arguments[.force])
      let files = ResultFiles(in: folder.working)
      for table in tables { try files.append(table, to: try files.begin(table.declaration)) }
      try files.finish()
      try files.write(words.text(PlanRecord.plainTerminal), to: PlanRecord.answerFile)
      try folder.appear(keepingSegment: false)
    } catch {
      throw .output(error)
    }
    console.write(words.text(console.output))
    work.remark("results: \(terminalSafe(folder.final))")
  }
}

/// Something that happens in a run or does not.
struct Event {
  let text: String
  let measure: SeriesMeasure
  private let relation: String
  private let limit: Double

  private static let relations = [" >= ", " <= ", " > ", " < ", " = "]

  init(
    _ text: String, _ scenario: Scenario, _ patterns: [(id: String, pattern: PatternSpecification)]
  ) throws(Failure) {
    self.text = text
    for relation in Self.relations {
      let signs = Array(relation.utf8)
      let bytes = Array(text.utf8)
      guard bytes.count > signs.count,
        let place = (0...bytes.count - signs.count).last(where: {
          Array(bytes[$0..<$0 + signs.count]) == signs
        }),
        let limit = Double(String(decoding: bytes[(place + signs.count)...], as: UTF8.self)),
        limit.isFinite
      else { continue }
      measure = try AnalysisWork.measures(
        [String(decoding: bytes[..<place], as: UTF8.self)], of: scenario, patterns: patterns,
        command: "discover")[0]
      self.relation = relation
      self.limit = limit
      return
    }
    throw .usage(
      UsageError(
        .badValue(
          of: "--when", value: text,
          objection: "SERIES > VALUE, with one of > >= < <= = and spaces around it"),
        command: "discover"))
  }

  func happens(_ number: Double) -> Bool {
    switch relation {
    case " >= ": number >= limit
    case " <= ": number <= limit
    case " > ": number > limit
    case " < ": number < limit
    default: number == limit
    }
  }
}

/// The runs of a study as cases.
struct DiscoverySample {
  let study: FinishedStudy
  let rows: [(run: FinishedStudy.Run, numbers: [Double?])]

  /// Runs that have the number, with what the study varied; a variable that some point leaves to the
  /// scenario is left out, and so are arms where there is one.
  func events(_ event: Event) -> (columns: [DiscoveryColumn], hits: [Bool]) {
    let present = rows.compactMap { row in row.numbers[0].map { (run: row.run, number: $0) } }
    var columns: [DiscoveryColumn] = []
    for (place, variable) in study.job.design.variables.enumerated() {
      let values = present.map { study.job.design.values(ofPoint: $0.run.point)[place] }
      let known = values.compactMap { $0 }
      guard known.count == values.count else { continue }
      if case .categorical(let all) = variable.values {
        columns.append(
          DiscoveryColumn(
            variable.pointer,
            .categories(known.map { all.firstIndex(of: $0) ?? 0 }, names: all.map(\.text))))
      } else if case .boolean = variable.values {
        columns.append(
          DiscoveryColumn(
            variable.pointer,
            .categories(known.map { $0 == .boolean(true) ? 1 : 0 }, names: ["false", "true"])))
      } else {
        columns.append(DiscoveryColumn(variable.pointer, .numbers(known.map { $0.number ?? 0 })))
      }
    }
    if study.job.plan.arms.count > 1 {
      columns.append(
        DiscoveryColumn("arm", .categories(present.map(\.run.arm), names: study.job.plan.arms)))
    }
    return (columns, present.map { event.happens($0.number) })
  }

  /// Strategies are arms, each with every setting of the levers; cases are settings of the
  /// uncertainties; the number of a case is the mean over its replicates.
  func robustness(measure: Int, isMoreBetter: Bool, threshold: Double?) -> Robustness {
    let variables = study.job.design.variables
    var (strategies, cases): ([String], [String]) = ([], [])
    var (strategyOf, caseOf): ([String: Int], [String: Int]) = ([:], [:])
    var sums: [[Int: (sum: Double, count: Double)]] = []
    for row in rows {
      guard let number = row.numbers[measure] else { continue }
      let values = study.job.design.values(ofPoint: row.run.point)
      func text(levers: Bool) -> String {
        zip(variables, values).filter { $0.0.isLever == levers }
          .map { "\($0.pointer)=\($1?.text ?? "")" }.joined(separator: " ")
      }
      let levers = text(levers: true)
      let arm =
        study.job.plan.arms.count > 1 || levers.isEmpty ? study.job.plan.arms[row.run.arm] : ""
      let name = [arm, levers].filter { !$0.isEmpty }.joined(separator: " ")
      let situation = text(levers: false)
      if strategyOf[name] == nil {
        strategyOf[name] = strategies.count
        strategies.append(name)
        sums.append([:])
      }
      if caseOf[situation] == nil {
        caseOf[situation] = cases.count
        cases.append(situation)
      }
      let (strategy, place) = (strategyOf[name]!, caseOf[situation]!)
      let old = sums[strategy][place] ?? (0, 0)
      sums[strategy][place] = (old.sum + number, old.count + 1)
    }
    return Robustness(
      names: strategies,
      values: sums.map { row in cases.indices.map { row[$0].map { $0.sum / $0.count } } },
      isMoreBetter: isMoreBetter, threshold: threshold)
  }
}
