import Experiments
import Reporting
import ScenarioFiles
import SimulationEngine
import StandardsModel

/// A run of a results folder, and what it takes to make it again: found by its number in `runs.csv`, or
/// as the first of an arm at a point.
struct FolderRun {
  let number: Int
  let scenario: Scenario
  /// The numbers that it drew from their ranges.
  let drawn: [DrawnNumber]
  let luck: RunLuck
  /// `arm 'late', point 3, replicate 2`; empty where there is nothing to tell apart.
  let words: String

  /// - Parameters:
  ///   - run: number in `runs.csv`; nil for the first of the arm at the point.
  ///   - arm: nil for any.
  ///   - point: nil for any.
  init(
    of path: String, run: Int?, arm: String?, point: Int?, console: Console
  ) throws(Failure) {
    let job = try Self.job(path, console: console)
    if let arm, !job.plan.arms.contains(arm) {
      throw Self.usage(
        "--arm", arm,
        job.plan.arms.count > 1
          ? "must be one of " + job.plan.arms.prefix(8).joined(separator: ", ")
          : "must be \(job.plan.arms[0]), the only arm",
        suggestion: nearest(to: arm, among: job.plan.arms))
    }
    if let point, point > job.plan.designPoints {
      throw Self.usage(
        "--point", "\(point)", "must be a point of the design, 1 to \(job.plan.designPoints)")
    }
    let (row, last) = try Self.row(path, run: run, arm: arm, point: point)
    guard let row else {
      if let run, run > last {
        throw Self.usage("--run", "\(run)", "must be a run of runs.csv, 1 to \(last)")
      }
      throw .missing(path: "\(path)/runs.csv", reason: "has no run \(Self.asked(run, arm, point))")
    }
    if let other = Self.mismatch(row, arm: arm, point: point) {
      throw Self.usage(
        "--run", "\(row.number)",
        "must be \(other) (\(row.number) is of arm '\(row.arm)' at point \(row.point))")
    }
    guard let place = job.plan.arms.firstIndex(of: row.arm),
      let index = job.plan.index(arm: place, point: row.point, replicate: row.replicate)
    else {
      throw .missing(path: "\(path)/runs.csv", reason: "does not fit the plan beside it")
    }
    number = row.number
    luck = job.plan.luck(of: job.plan[index])
    words = Self.words(row, of: job, luck)
    switch ScenarioSource(job).scenario(
      arm: place, point: row.point, history: luck.history)
    {
    case .success(let made): (scenario, drawn) = (made.scenario, made.drawn)
    case .failure(let failure):
      throw .missing(path: path, reason: "run \(row.number) could not be made: \(failure.message)")
    }
  }

  /// The job that the folder was made of, read back from the folder itself.
  static func job(_ path: String, console: Console) throws(Failure) -> StudyJob {
    guard let seed = PlanRecord.seed(inFolder: path),
      let plan = systemFile("\(path)/\(PlanRecord.planFile)").flatMap({ JSONNode(parsing: $0) })
    else {
      throw .missing(path: path, reason: "is not a folder of results")
    }
    var part = PlanPart.whole
    if case .string(let label)? = plan["part"]?.value, let found = PlanPart(label: label) {
      part = found
    }
    let study = "\(path)/\(StudyLoader.studyFile)"
    if systemFile(study) != nil {
      return try StudyLoader(console: console, seed: seed).job(study, command: "study").part(part)
    }
    let base = try load("\(path)/\(PlanRecord.scenarioFile)", console: console)
    let replicates = max(1, plan.whole("replicates") ?? 1)
    guard case .object(let arms)? = plan["arms"]?.value, arms.count > 1 else {
      return StudyJob.run(base, replicates: replicates, seed: seed)
    }
    var all: [StudyJob.Arm] = []
    for arm in arms {
      guard let scenario = arm.node["scenario"] else {
        all.append(StudyJob.Arm(name: arm.key, base: base, settings: [:]))
        continue
      }
      let loaded = ScenarioFile.load(
        text: Array(JSONWriter.document(scenario).utf8),
        name: "\(path)/\(PlanRecord.planFile)")
      try refuse(loaded.findings, in: path, console: console)
      guard let sound = loaded.scenario else { throw .bug("\(path) is neither right nor wrong") }
      all.append(
        StudyJob.Arm(
          name: arm.key, base: SoundScenario(scenario: sound, loaded: loaded), settings: [:]))
    }
    return StudyJob(
      command: "compare", name: plan.string("name") ?? "", question: base.scenario.question,
      arms: all, design: .onePoint,
      plan: RunPlan(arms: all.map(\.name), replicates: replicates, seed: seed), target: nil,
      record: nil)
  }

  private struct Row {
    let number: Int
    let arm: String
    let point: Int
    let replicate: Int
  }

  /// The row that is asked for, and the number of the last run.
  private static func row(
    _ path: String, run: Int?, arm: String?, point: Int?
  ) throws(Failure) -> (Row?, last: Int) {
    var places: [Int] = []
    var found: Row?
    var last = 0
    var isThere = false
    do throws(CSVReader.Malformed) {
      isThere = try CSVReader(path: "\(path)/runs.csv").read(
        header: { header in
          places = header.places("run", "arm", "point", "replicate") ?? []
          return !places.isEmpty
        },
        row: { cells in
          guard let number = cells.integer(places[0]) else { return }
          last = max(last, number)
          guard found == nil, let name = cells.text(places[1]),
            let place = cells.integer(places[2]), let replicate = cells.integer(places[3])
          else { return }
          let row = Row(number: number, arm: name, point: place, replicate: replicate)
          let isWanted =
            run.map { $0 == number } ?? (mismatch(row, arm: arm, point: point) == nil)
          if isWanted { found = row }
        })
    } catch {
      throw .missing(path: error.path, reason: error.reason)
    }
    guard isThere, !places.isEmpty else {
      throw .missing(path: "\(path)/runs.csv", reason: "is no table of runs")
    }
    return (found, last)
  }

  private static func mismatch(_ row: Row, arm: String?, point: Int?) -> String? {
    if let arm, arm != row.arm { return "a run of arm '\(arm)'" }
    if let point, point != row.point { return "a run at point \(point)" }
    return nil
  }

  private static func asked(_ run: Int?, _ arm: String?, _ point: Int?) -> String {
    ([run.map { "\($0)" }] + [arm.map { "of arm '\($0)'" }, point.map { "at point \($0)" }])
      .compactMap { $0 }.joined(separator: " ")
  }

  private static func words(_ row: Row, of job: StudyJob, _ luck: RunLuck) -> String {
    let plan = job.plan
    guard plan.arms.count > 1 || plan.designPoints > 1 || plan.futures > 1 else { return "" }
    var words = ["arm '\(row.arm)'"]
    if plan.designPoints > 1 { words.append("point \(row.point)") }
    words.append(
      plan.futures > 1
        ? "future \(luck.future) of history \(luck.history)" : "replicate \(row.replicate)")
    let values = zip(
      job.design.variables,
      job.values(arm: plan.arms.firstIndex(of: row.arm) ?? 0, point: row.point)
    ).compactMap { variable, value in value.map { "\(variable.pointer) = \($0.text)" } }
    return words.joined(separator: ", ")
      + (values.isEmpty ? "" : "; " + values.joined(separator: ", "))
  }

  private static func usage(
    _ option: String, _ value: String, _ objection: String, suggestion: String? = nil
  ) -> Failure {
    .usage(
      UsageError(
        .badValue(of: option, value: value, objection: objection), suggestion: suggestion,
        command: "explain"))
  }
}
