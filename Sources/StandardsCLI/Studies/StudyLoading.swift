import Experiments
import ScenarioFiles
import SimulationEngine
import StandardsModel

/// Reads a study with everything that it names, and finds every mistake before anything runs.
struct StudyLoader {
  let console: Console
  let seed: UInt64

  /// - Parameter path: `-` is not a study: its scenario stands beside it.
  func job(_ path: String, command: String) throws(Failure) -> StudyJob {
    let read = read(path)
    try refuse(read.findings, in: path, console: console)
    guard let parts = read.parts else { throw .bug("\(path) is neither right nor wrong") }
    let (study, base, rows, design) = (parts.study, parts.base, parts.rows, parts.design)
    let variables = design.variables
    let places = StudyPlaces(parts.document)
    let document = parts.document
    let name = study.name.isEmpty ? Self.stem(path) : study.name
    let arms =
      study.arms.isEmpty
      ? [StudyJob.Arm(name: base.scenario.name, base: base, settings: [:])]
      : study.arms.map { StudyJob.Arm(name: $0.id, base: base, settings: $0.value) }
    var target: PrecisionTarget?
    var replicates = 0
    switch study.replicates {
    case .fixed(let count): replicates = count
    case .until(let precision):
      target = precision
      replicates = precision.atMost
    }
    if let warmUp = study.warmUp, !["study", "compare"].contains(command) {
      try refuse(
        [
          places.finding(
            at: ["warm-up"], .value,
            "\(command) makes runs of its own, which have no common history to \(warmUp.until): "
              + "take this out, or give it the folder that the study command has made")
        ], in: path, console: console)
    }
    // Each history counts as often as it goes on.
    let futures = study.warmUp?.futures ?? 1
    replicates *= futures
    let (runs, tooMuch) = arms.count.multipliedReportingOverflow(by: replicates)
    let (product, overflow) = runs.multipliedReportingOverflow(by: design.count)
    guard !tooMuch, !overflow, product <= Self.mostRuns, replicates <= Int(UInt32.max) else {
      try refuse(
        [
          places.finding(
            at: ["replicates"], .value, "more than \(Self.mostRuns) runs in one study")
        ], in: path, console: console)
      throw .badInput(findings: 1)
    }
    var job = StudyJob(
      command: command, name: name,
      question: study.question.isEmpty ? base.scenario.question : study.question,
      arms: arms, design: design,
      plan: RunPlan(
        arms: arms.map(\.name), points: design.count, replicates: replicates,
        batch: target.map { $0.batch * futures }, seed: seed, warmUp: study.warmUp),
      target: target, record: study.record,
      studyText: Self.text(of: study, document.tree, name: name, variables, rows))
    for threshold in study.thresholds {
      do throws(SeriesMeasure.Objection) {
        job.thresholds.append(
          try ThresholdSearch(
            name: threshold.id, threshold.value, tables: job.declarations, arms: job.plan.arms,
            replicates: replicates, seed: seed))
      } catch {
        try refuse(
          [places.finding(at: ["thresholds", threshold.id, "series"], .value, error.message)],
          in: path, console: console)
      }
    }
    return job
  }

  static let studyFile = "study.json"

  /// The study with its base beside it and its table written out.
  private static func text(
    of study: StudySpecification, _ tree: JSONNode?, name: String, _ variables: [StudyVariable],
    _ rows: [[ScalarValue?]]
  ) -> String? {
    guard case .object(let members)? = tree?.value else { return nil }
    var written = members.filter { !["$schema", "base", "name"].contains($0.key) }
    if study.design.kind == .csv {
      let list = rows.map { row in
        JSONNode(
          .object(
            zip(variables, row).compactMap { variable, value in
              value.map { JSONMember(variable.pointer, $0.node) }
            }))
      }
      written.removeAll { $0.key == "design" }
      written.append(
        JSONMember("design", .record(["kind": .string("list"), "rows": .array(list)])))
    }
    let head = [
      JSONMember("$schema", JSONNode(.string("study.schema.json"))),
      JSONMember("name", JSONNode(.string(name))),
      JSONMember("base", JSONNode(.string(PlanRecord.scenarioFile))),
    ]
    return JSONWriter.document(JSONNode(.object(head + written)))
  }

  static let mostRuns = 1_000_000_000

  /// Every mistake in a study, its scenario and its table.
  func findings(_ path: String) -> [Finding] { read(path).findings }

  private struct Parts {
    let document: LoadedDocument<StudySpecification>
    let study: StudySpecification
    let base: SoundScenario
    let rows: [[ScalarValue?]]
    let design: StudyDesign
  }

  private func read(_ path: String) -> (parts: Parts?, findings: [Finding]) {
    let document = StudyFile.load(.path(path))
    guard let study = document.value else { return (nil, document.findings) }
    let places = StudyPlaces(document)
    let memory = min(MemoryCheck.standardLimit, machineMemory(systemFile) ?? .max)
    let loaded = ScenarioFile.load(
      path: Self.path(study.base, beside: path), memoryLimit: memory)
    guard let scenario = loaded.scenario else { return (nil, loaded.findings) }
    let base = SoundScenario(scenario: scenario, loaded: loaded)

    let variables = StudyVariable.all(of: study)
    var findings: [Finding] = []
    let rows = rows(of: study, variables, beside: path, places, &findings)
    findings += calendarFindings(study.warmUp, scenario.calendar, at: ["warm-up", "until"], places)
    findings += seriesFindings(study, scenario, places)
    findings += checked(study, variables, base, places)
    guard findings.isEmpty else { return (nil, findings) }
    do throws(StudyDesign.Objection) {
      let design = try StudyDesign(study, rows: rows, seed: seed)
      return (
        Parts(document: document, study: study, base: base, rows: rows, design: design), []
      )
    } catch {
      return (nil, [places.finding(at: error.path, .value, error.message)])
    }
  }

  /// Every variable at the ends of its range and every setting of an arm must fit the scenario; what is
  /// wrong is said of the study's own line.
  private func checked(
    _ study: StudySpecification, _ variables: [StudyVariable], _ base: SoundScenario,
    _ places: StudyPlaces
  ) -> [Finding] {
    var findings: [Finding] = []
    func test(_ settings: [(String, ScalarValue)], at path: [String]) {
      let loaded = base.loaded.setting(settings.map { ($0.0, $0.1.node) })
      for finding in loaded.findings {
        let new = places.finding(
          at: path, finding.kind, finding.message, suggestion: finding.suggestion)
        if !findings.contains(new) { findings.append(new) }
      }
      findings += moved(loaded, at: path)
    }
    /// A calendar that leaves no room for the warm-up; of the base's own nothing is said again.
    func moved(_ loaded: LoadedScenario, at path: [String]) -> [Finding] {
      guard let calendar = loaded.scenario?.calendar, calendar != base.scenario.calendar else {
        return []
      }
      return calendarFindings(study.warmUp, calendar, at: path, places).filter {
        !findings.contains($0)
      }
    }
    for variable in variables {
      let section = variable.isLever ? "levers" : "uncertainties"
      var samples = variable.samples
      for row in study.design.rows {
        if let value = row[variable.pointer], !samples.contains(value), samples.count < 200 {
          samples.append(value)
        }
      }
      for value in samples {
        let before = findings.count
        test([(variable.pointer, value)], at: [section, variable.pointer])
        // One value says it all where there is no such pointer.
        if findings.count > before, findings[before].kind == .reference { break }
      }
    }
    for arm in study.arms {
      // Together, since a rule and its numbers come as one; a finding goes to the setting it is about.
      let loaded = base.loaded.setting(arm.value.map { ($0.id, $0.value.node) })
      for finding in loaded.findings {
        let about = arm.value.ids.first {
          finding.pointer == $0 || finding.pointer.hasPrefix($0 + "/")
        }
        let new = places.finding(
          at: ["arms", arm.id] + (about.map { [$0] } ?? []), finding.kind, finding.message,
          suggestion: finding.suggestion)
        if !findings.contains(new) { findings.append(new) }
      }
      findings += moved(loaded, at: ["arms", arm.id])
    }
    return findings
  }

  /// A mean that is waited for must be one of a series that there is.
  private func seriesFindings(
    _ study: StudySpecification, _ scenario: Scenario, _ places: StudyPlaces
  ) -> [Finding] {
    guard case .until(let target) = study.replicates else { return [] }
    let names =
      SeriesReader.names(of: TableCatalog.declarations(of: scenario))
      + TableCatalog.series.map(\.name)
    guard !names.contains(target.series) else { return [] }
    let suggestion = nearest(to: target.series, among: names)
    return [
      places.finding(
        at: ["replicates", "until", "series"], .reference,
        "there is no series '\(terminalSafe(target.series))': a table and a column of numbers as in "
          + "diffusion.share, or a name of series.csv"
          + (suggestion.map { "; did you mean '\($0)'?" } ?? ""),
        suggestion: suggestion)
    ]
  }

  /// The futures begin after the first month and not after the last.
  private func calendarFindings(
    _ warmUp: WarmUpSpecification?, _ calendar: Calendar, at path: [String], _ places: StudyPlaces
  ) -> [Finding] {
    guard let until = warmUp?.until, until <= calendar.start || until > calendar.end else {
      return []
    }
    return [
      places.finding(
        at: path, .value,
        "the warm-up until \(until) leaves no month \(until > calendar.end ? "after" : "before") it: "
          + "the scenario goes from \(calendar.start) to \(calendar.end), so the first month of the "
          + "futures is one of \(calendar.start + 1) to \(calendar.end)")
    ]
  }

  /// The points of a list or a table.
  private func rows(
    of study: StudySpecification, _ variables: [StudyVariable], beside path: String,
    _ places: StudyPlaces, _ findings: inout [Finding]
  ) -> [[ScalarValue?]] {
    switch study.design.kind {
    case .list:
      for (index, row) in study.design.rows.enumerated() {
        for value in row {
          guard let variable = variables.first(where: { $0.pointer == value.id }),
            !variable.admits(value.value)
          else { continue }
          findings.append(
            places.finding(
              at: ["design", "rows", String(index), value.id], .value,
              "expected \(variable.description), found \(value.value.text)"))
        }
      }
      return study.design.rows.map { row in variables.map { row[$0.pointer] } }
    case .csv:
      let file = Self.path(study.design.file, beside: path)
      guard let text = systemFile(file) else {
        var missing = places.finding(
          at: ["design", "file"], .reference, "cannot read '\(study.design.file)'")
        missing.isMissingFile = true
        findings.append(missing)
        return []
      }
      let table = PointTable(text, file: file, variables: variables)
      findings += table.findings
      return table.rows
    default: return []
    }
  }

  static func path(_ relative: String, beside path: String) -> String {
    guard !relative.hasPrefix("/"), let slash = path.lastIndex(of: "/") else { return relative }
    return path[...slash] + relative
  }

  static func stem(_ path: String) -> String {
    let name = path.split(separator: "/").last ?? "study"
    return String(name.hasSuffix(".json") ? name.dropLast(5) : name)
  }
}

/// Where things stand in a study's file.
struct StudyPlaces {
  private let tree: JSONNode
  private let file: String

  init(_ document: LoadedDocument<StudySpecification>) {
    tree = document.tree ?? JSONNode(.object([]))
    file = document.files.first?.name ?? ""
  }

  /// A finding at a path, or at the nearest thing above it that was written.
  func finding(
    at path: [String], _ kind: Finding.Kind, _ message: String, suggestion: String? = nil
  ) -> Finding {
    var node = tree
    var place = tree.place
    for step in path {
      if let member = node.member(step) {
        place = member.keyPlace
        node = member.node
      } else if let next = node.descendant([step]) {
        place = next.place
        node = next
      } else {
        break
      }
    }
    return Finding(
      file: file, line: max(1, Int(place.line)), column: max(1, Int(place.column)),
      pointer: JSONPointer.text(path), kind: kind, message: message, suggestion: suggestion)
  }
}
