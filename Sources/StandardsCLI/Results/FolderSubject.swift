import Experiments
import Reporting
import ScenarioFiles
import SimulationEngine
import StandardsModel

/// What a folder's files say besides its tables, as a report wants it.
struct FolderSubject {
  private let folder: ResultsFolder
  private let scenario: JSONNode?
  private let plan: JSONNode?
  private let study: JSONNode?

  init(_ folder: ResultsFolder) {
    self.folder = folder
    scenario = folder.json(PlanRecord.scenarioFile)
    plan = folder.json(PlanRecord.planFile)
    study = folder.json("study.json")
  }

  var subject: ReportSubject {
    var subject = ReportSubject()
    let told = study ?? scenario
    subject.name =
      told?.string("name") ?? scenario?.string("name") ?? plan?.string("name")
      ?? String(folder.path.split(separator: "/").last ?? "results")
    subject.question = told?.string("question") ?? scenario?.string("question") ?? ""
    subject.extent = AnalysisSubject.extent(plan)
    if let calendar = scenario?["calendar"], let start = calendar.string("start"),
      let end = calendar.string("end")
    {
      subject.period = "\(start) to \(end)"
    }
    // States that use a lever are where a field may go another way than the world.
    for entry in scenario?["instruments"]?.entries ?? [] {
      if let state = entry.node.string("state"), !subject.focus.contains(state) {
        subject.focus.append(state)
      }
    }
    for series in TableCatalog.series {
      subject.series[series.name] = (series.unit, series.meaning)
    }
    // What the author expected of runs; an analysis varies what it was expected of.
    if subject.extent.isEmpty { subject.predictions = texts("predictions") }
    subject.sources = texts("sources")
    subject.events = events
    subject.observed = observed
    subject.answer = folder.text(PlanRecord.answerFile) ?? ""
    subject.provenance = provenance
    subject.commands = commands
    subject.citation = CiteCommand.text(json: false)
    subject.files = files
    return subject
  }

  /// Of the study where it says any, else of the scenario.
  private func texts(_ key: String) -> [(id: String, text: String)] {
    let map = study?[key] ?? scenario?[key]
    return (map?.entries ?? []).compactMap { entry in
      if case .string(let text) = entry.node.value { (entry.key, text) } else { nil }
    }
  }

  /// Events and the first months of instruments, in the order of time.
  private var events: [(date: Month, text: String)] {
    var events: [(date: Month, text: String)] = []
    for entry in scenario?["events"]?.entries ?? [] {
      if let date = entry.node.string("date").flatMap({ Month($0) }) {
        events.append((date, entry.key))
      }
    }
    for entry in scenario?["instruments"]?.entries ?? [] {
      guard let date = entry.node.string("from").flatMap({ Month($0) }) else { continue }
      let state = entry.node.string("state").map { "\($0) " } ?? ""
      events.append((date, "\(state)\(entry.node.string("kind") ?? entry.key)"))
    }
    return events.enumerated().sorted {
      ($0.element.date, $0.offset) < ($1.element.date, $1.offset)
    }.map(\.element)
  }

  /// The dated totals that the world is moved towards; they count ISO and JTC 1 together.
  private var observed: [ObservedSeats] {
    (scenario?["world"]?["backcast"]?["secretariats"]?.entries ?? []).flatMap { state in
      state.node.entries.compactMap { point -> ObservedSeats? in
        guard let date = Month(point.key) ?? Month("\(point.key)-01"),
          let seats = point.node.quantity
        else { return nil }
        let ends = (point.node["range"]?.elements ?? []).compactMap(\.quantity)
        return ObservedSeats(
          bodies: ["ISO", "JTC1"], state: state.key, date: date, seats: seats,
          range: ends.count == 2 && ends[0] <= ends[1] ? ends[0]...ends[1] : nil,
          source: point.node.string("source") ?? "")
      }
    }
  }

  private var provenance: [(label: String, value: String)] {
    var facts: [(label: String, value: String)] = []
    func add(_ label: String, _ value: String?) {
      if let value { facts.append((label, value)) }
    }
    add("program", plan?.string("version").map { "standards-sim \($0)" })
    add("seed", plan?.whole("seed").map { String($0) })
    add("replicates", plan?.whole("replicates").map { String($0) })
    if folder.tables.contains(DrawnNumbersTable.name) {
      add(
        "runs differ by",
        "luck, and the numbers that each draws from its stated range: \(DrawnNumbersTable.name).csv"
      )
    }
    add("digest of the plan", plan?.string("digest"))
    for name in [PlanRecord.scenarioFile, "study.json"] {
      add("digest of \(name)", folder.sha256(of: name).map { "sha256:\($0)" })
    }
    return facts
  }

  private var commands: [String] {
    if let analysis = AnalysisSubject.command(plan) { return [analysis] }
    if study != nil { return ["standards-sim study study.json --out again"] }
    guard scenario != nil, let seed = plan?.whole("seed"),
      let replicates = plan?.whole("replicates")
    else { return [] }
    return [
      "standards-sim run \(PlanRecord.scenarioFile) --replicates \(replicates) --seed \(seed) --out again"
    ]
  }

  /// Made after the page, or with a clock, and therefore not told of on it.
  static let unlisted = ["report.html", ResearchObject.file, DataPackage.file]

  private var files: [(name: String, bytes: Int, meaning: String)] {
    let declarations = FolderTables(folder, scenario: nil).declarations
    return folder.names.filter { !Self.unlisted.contains($0) }.map { name in
      let table = declarations.first { "\($0.name).csv" == name }
      return (name, folder.size(of: name) ?? 0, table?.meaning ?? Self.meaning(of: name))
    }
  }

  static func meaning(of name: String) -> String {
    switch name {
    case PlanRecord.scenarioFile: "The scenario with all its layers, as it was run."
    case PlanRecord.planFile: "What was run: version, seed, number of runs, digest."
    case PlanRecord.answerFile: "The short answer, as the terminal shows it."
    case "study.json": "The study as it was run."
    case "report.html": "The report: one page that needs no network."
    case DataPackage.file: "What every column holds (Frictionless Data Package)."
    case ResearchObject.file: "What was made from what, with what (RO-Crate)."
    default: ""
    }
  }
}
