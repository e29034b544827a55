import Experiments
import Glibc
import Reporting
import ScenarioFiles
import SimulationEngine
import StandardsCLI
import StandardsModel
import Synchronization

/// One mutant: what it is made of, and what is done with it.
struct Trial {
  let number: Int
  let seeds: Seeds
  /// A folder for files, in memory where there is such a place.
  let place: String
  let kind: Kind

  init(number: Int, seeds: Seeds, place: String) {
    (self.number, self.seeds, self.place) = (number, seeds, place)
    kind = Kind(number: number)
  }

  /// A document or a table; a folder is spoilt where it stands.
  private var mutant: [UInt8] {
    switch kind {
    case .folder: return []
    case .table:
      var mutator = TableMutator(seed: UInt64(number))
      return mutator.mutant(of: Array(SmallFiles.design.utf8))
    case .extreme: return extreme(number / 40 * 2 + (number % 40 - 17))
    case .whole where number / 40 % 2 == 0: return extreme(number / 80)
    case .whole:
      var mutator = DocumentMutator(seed: UInt64(number))
      return mutator.mutant(of: seeds.document(.scenario, number / 80))
    default:
      var mutator = DocumentMutator(seed: UInt64(number))
      return mutator.mutant(of: seeds.document(kind, number / 7))
    }
  }

  private func extreme(_ place: Int) -> [UInt8] {
    let count = seeds.count(.scenario)
    return Extremes(of: seeds.document(.scenario, place % count)).document(place / count)
  }

  func show() {
    guard kind != .folder else {
      _ = SmallFolders(place: place).spoil(number)
      print("the folders in \(place) are spoilt as for \(SmallFolders.command(number))")
      return
    }
    var rest = mutant[...]
    while !rest.isEmpty {
      let written = rest.withUnsafeBytes { write(1, $0.baseAddress, $0.count) }
      guard written > 0 else { return }
      rest = rest.dropFirst(written)
    }
  }

  func attempt(_ folders: SmallFolders) -> Fate {
    switch kind {
    case .folder: return folders.attempt(number)
    case .table:
      writeFile(mutant, to: "\(place)/design.csv")
      return said(["check", "\(place)/table-study.json"]).code == .success ? .accepted : .refused
    case .study: return study(mutant)
    case .patterns: return judged(PatternsFile.load(.text(mutant, name: "-")).findings)
    case .ballot:
      let loaded = BallotFile.load(.text(mutant, name: "-"))
      if let ballot = loaded.value { _ = BallotReplay(ballot) }
      return judged(loaded.findings)
    case .scenario, .extreme:
      let loaded = loaded(mutant)
      if let scenario = loaded.scenario, run(scenario) { return .ran }
      return judged(loaded.findings)
    case .whole:
      let bytes = mutant
      let loaded = loaded(bytes)
      guard let scenario = loaded.scenario else { return judged(loaded.findings) }
      return whole(bytes, scenario) ? .ran : .accepted
    }
  }

  private func loaded(_ bytes: [UInt8]) -> (scenario: Scenario?, findings: [Finding]) {
    let loaded = ScenarioFile.load(
      text: bytes, name: "-", for: .running, memoryLimit: Self.memoryLimit)
    return (loaded.scenario, loaded.findings)
  }

  /// All that comes of it: closed forms, patterns, the answer, the report, the stories; false where that
  /// would take long.
  private func whole(_ bytes: [UInt8], _ scenario: Scenario) -> Bool {
    guard choices(scenario) * Double(scenario.calendar.length) <= 5 * Self.mostChoices else {
      return false
    }
    writeFile(bytes, to: "\(place)/whole.json")
    let folder = "\(place)/whole"
    for left in [folder, folder + ".partial"] { remove(left) }
    let made = said([
      "run", "\(place)/whole.json", "--replicates", "2", "--jobs", "1", "--out", folder,
    ])
    if made.code == .success {
      _ = said(["explain", folder])
      _ = said(["explain", folder, "--run", "2"])
    }
    return true
  }

  /// A study in itself, then with the scenario that it names and its arms and ranges held against it.
  private func study(_ bytes: [UInt8]) -> Fate {
    let findings = StudyFile.load(.text(bytes, name: "-")).findings
    guard findings.isEmpty else { return judged(findings) }
    writeFile(bytes, to: "\(place)/study.json")
    return said(["check", "\(place)/study.json"]).code == .success ? .accepted : .refused
  }

  /// Memory that an accepted scenario may ask for: a mutant with a million firms is refused, not run.
  private static let memoryLimit = 24 << 20

  private func judged(_ findings: [Finding]) -> Fate {
    for finding in findings {
      precondition(finding.line >= 1 && finding.column >= 1 && !finding.text.isEmpty)
      demandSafe(finding.text)
    }
    return findings.isEmpty ? .accepted : .refused
  }

  /// Some months of it, into bytes; false where even these would take long.
  private func run(_ scenario: Scenario) -> Bool {
    let months = min(scenario.calendar.length, Int(Self.mostChoices / max(1, choices(scenario))), 6)
    guard months > 0 else { return false }
    var scenario = scenario
    scenario.calendar.end = scenario.calendar.start + (months - 1)
    var bytes = 0
    for table in Simulation.run(scenario, run: 1, seed: 1, replicate: 1) {
      bytes += CSVEncoder.bytes(of: table).count
    }
    precondition(bytes > 0, "no table has a header")
    return true
  }

  /// Choices that a trial may take: what is right may still be asked to do a hundred million of them.
  private static let mostChoices = 1e5

  private func choices(_ scenario: Scenario) -> Double {
    let fields = scenario.fields.reduce(0.0) { sum, field in
      let monthly: Double =
        switch field.value.scheduling {
        case .substeps(let own):
          Double(field.value.firms) * Double(own.perMonth ?? scenario.calendar.substeps)
        case .sequential(let sequential): Double(sequential.updates)
        case .arrivals(let arrivals): Double(arrivals.perMonth)
        }
      return sum + monthly
    }
    let proposals = scenario.bodies.reduce(0.0) { sum, body in
      let named = Double(body.value.committees.count)
      let totals = body.value.anonymousCommittees
      return sum
        + (named + Double(totals.technicalCommittees) + Double(totals.subcommittees))
        * (body.value.proposalsPerCommittee + 1)
    }
    return fields + proposals * 50
  }
}

/// What a command says in this process, and its exit code.
func said(_ arguments: [String]) -> (code: ExitCode, text: String) {
  let text = Mutex("")
  let terminal = Terminal(isTerminal: false, columns: 100) { _ in nil }
  let code = CommandLineTool.run(
    arguments,
    console: Console(
      write: { said in text.withLock { $0 += said } },
      warn: { said in text.withLock { $0 += said } },
      output: terminal, messages: terminal, environment: { _ in nil }, readInput: { [] },
      now: { 0 }))
  let all = text.withLock { $0 }
  if code == .internal {
    let words = "\(arguments): \(all.prefix(300))\n"
    _ = words.withCString { write(2, $0, strlen($0)) }
    fatalError(words)
  }
  demandSafe(all)
  return (code, all)
}

/// Stops where a text would command a terminal.
private func demandSafe(_ text: String) {
  let commands =
    text.unicodeScalars.contains {
      ($0.value < 0x20 && $0 != "\n" && $0 != "\t") || (0x7F..<0xA0).contains($0.value)
        || (0x202A...0x202E).contains($0.value) || (0x2066...0x2069).contains($0.value)
        || (0x2028...0x2029).contains($0.value)
    }
  guard commands else { return }
  // An optimised program says nothing of why it stops.
  let words = "a text commands the terminal: \(text.prefix(300).debugDescription)\n"
  _ = words.withCString { write(2, $0, strlen($0)) }
  fatalError(words)
}
