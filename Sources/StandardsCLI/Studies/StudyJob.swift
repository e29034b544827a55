import Experiments
import ScenarioFiles
import SimulationEngine
import StandardsModel

/// Everything that a results folder follows from: arms × points × replicates, read and checked.
struct StudyJob: Sendable {
  /// What is compared: a scenario with some of its values replaced.
  struct Arm: Sendable {
    let name: String
    let base: SoundScenario
    let settings: Keyed<ScalarValue>

    /// How many numbers its runs draw.
    var drawnNumbers: Int {
      let settings = settings.map { ($0.id, $0.value.node) }
      return RunScenarios(settings.isEmpty ? base.loaded : base.loaded.setting(settings))
        .numbers.count
    }
  }

  /// The word of the command that makes it: run, study or compare.
  let command: String
  let name: String
  let question: String
  let arms: [Arm]
  let design: StudyDesign
  let plan: RunPlan
  /// Nil where the number of replicates is fixed.
  let target: PrecisionTarget?
  /// Instead of the scenario's own.
  let record: RecordSpecification?
  /// The study as one file beside `scenario.json`, with which the job can be read back; nil for a run.
  var studyText: String?
  /// What the runs are judged by; nil where more than one thing is run.
  var judgement: Judgement?
  /// Levels that are looked for along variables.
  var thresholds: [ThresholdSearch] = []

  var first: Scenario { arms[0].base.scenario }
  var lastMonth: Month { arms.map(\.base.scenario.calendar.end).max() ?? first.calendar.end }

  /// The tables that runs hand over; one that only some arms have comes last.
  var declarations: [TableDeclaration] {
    var all: [TableDeclaration] = []
    for arm in arms {
      for table in TableCatalog.declarations(of: arm.base.scenario)
      where !all.contains(where: { $0.name == table.name }) { all.append(table) }
    }
    return drawsNumbers ? all + [DrawnNumbersTable.declaration] : all
  }

  /// Whether any run has numbers of its own: as its scenario, its arm or its point says.
  var drawsNumbers: Bool {
    arms.contains {
      $0.base.scenario.uncertainty.numbers == .drawn
        || $0.settings.ids.contains { $0.hasPrefix("/uncertainty") }
    } || design.variables.contains { $0.pointer.hasPrefix("/uncertainty") }
  }

  /// What stands in the columns of `runs.csv` for an arm at a point.
  func values(arm: Int, point: Int) -> [ScalarValue?] {
    zip(design.variables, design.values(ofPoint: point)).map {
      arms[arm].settings[$0.pointer] ?? $1
    }
  }

  /// What is replaced in an arm's scenario at a point; the arm has the last word.
  func settings(arm: Int, point: Int) -> [(pointer: String, value: JSONNode)] {
    var settings: [(pointer: String, value: JSONNode)] = []
    for (variable, value) in zip(design.variables, design.values(ofPoint: point)) {
      if let value, arms[arm].settings[variable.pointer] == nil {
        settings.append((variable.pointer, value.node))
      }
    }
    return settings + arms[arm].settings.map { ($0.id, $0.value.node) }
  }

  /// One job of one arm and one point.
  static func run(
    _ scenario: SoundScenario, replicates: Int, seed: UInt64, judgement: Judgement? = nil
  ) -> StudyJob {
    StudyJob(
      command: "run", name: scenario.scenario.name, question: scenario.scenario.question,
      arms: [Arm(name: scenario.scenario.name, base: scenario, settings: [:])],
      design: .onePoint,
      plan: RunPlan(arms: [scenario.scenario.name], replicates: replicates, seed: seed),
      target: nil, record: nil, judgement: judgement)
  }

  func part(_ part: PlanPart) -> StudyJob {
    var job = StudyJob(
      command: command, name: name, question: question, arms: arms, design: design,
      plan: plan.part(part),
      target: target, record: record, studyText: studyText)
    job.thresholds = thresholds
    return job
  }
}

extension ScalarValue {
  var node: JSONNode {
    switch self {
    case .integer(let value): JSONNode(.integer(value))
    case .number(let value): JSONNode(.double(value))
    case .text(let value): JSONNode(.string(value))
    case .boolean(let value): JSONNode(.boolean(value))
    }
  }
}
