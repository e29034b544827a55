import Experiments
import ScenarioFiles
import SimulationEngine
import StandardsModel

/// What the runs are judged by: the scenario's own patterns and those of files given to `--patterns`.
struct Judgement: Sendable {
  private let predictions: Keyed<String>
  private var judge: PatternJudge
  private var outcomes = RunOutcomes()
  /// Bytes of the files, for the digest of the plan.
  let filesText: String

  /// Prints what is wrong with the files and gives up if anything is.
  init(
    of scenario: SoundScenario, files: [String], seed: UInt64, console: Console
  ) throws(Failure) {
    var patterns: [(id: String, pattern: PatternSpecification)] =
      (scenario.loaded.document?.patterns ?? [:]).map { ($0.id, $0.value) }
    var text = ""
    for path in files {
      let loaded = PatternsFile.load(
        FileInput(operand: path, console: console), for: scenario.scenario)
      try refuse(loaded.findings, in: path, console: console)
      if let tree = loaded.tree { text += JSONWriter.line(tree) + "\n" }
      for pattern in loaded.value?.patterns ?? [:] {
        let isTaken = patterns.contains { $0.id == pattern.id }
        patterns.append((isTaken ? "\(path): \(pattern.id)" : pattern.id, pattern.value))
      }
    }
    predictions = scenario.scenario.predictions
    filesText = text
    patterns.sort { precedes($0.id, $1.id) }
    judge = PatternJudge(patterns, of: scenario.scenario, seed: seed)
  }

  /// One run, in plan order.
  mutating func add(_ tables: [Table]) {
    judge.add(tables)
    outcomes.add(tables)
  }

  /// `patterns.csv`.
  var table: Table { judge.table }

  /// The table of patterns, and the verdict in plain words.
  func lines(_ terminal: Terminal) -> [String] {
    let verdicts = judge.verdicts
    var lines = patternTable(verdicts, terminal)
    let words =
      happened + predicted(verdicts) + [tally(verdicts)].compactMap { $0 } + reasons(verdicts)
    if !words.isEmpty {
      if !lines.isEmpty { lines.append("") }
      lines.append(terminal.style.bold("verdict"))
      for sentence in words { lines += wrapped(terminalSafe(sentence), width: terminal.width) }
    }
    return lines
  }

  private func patternTable(_ verdicts: [PatternVerdict], _ terminal: Terminal) -> [String] {
    guard !verdicts.isEmpty else { return [] }
    var table = TextTable([
      ("pattern", .left), ("use", .left), ("simulated", .right), ("95 % of runs", .right),
      ("expected", .right), ("verdict", .left),
    ])
    for verdict in verdicts {
      table.append([
        verdict.id, verdict.pattern.use.rawValue,
        verdict.simulated.map { Self.number($0) } ?? "–",
        verdict.interval.map {
          "\(Self.number($0.low)) to \(Self.number($0.high))"
        } ?? "–",
        verdict.pattern.expected, verdict.words,
      ])
    }
    return table.lines(terminal.style)
  }

  /// Three digits; a date keeps its year and month.
  private static func number(_ value: Double) -> String {
    significant(value, digits: value.magnitude < 1000 ? 3 : 6)
  }

  // MARK: What happened, how sure

  private var happened: [String] {
    outcomes.leads.map { lead in
      let low = percent(Quantiles.quantile(lead.shares, 0.05))
      let high = percent(Quantiles.quantile(lead.shares, 0.95))
      return "\(lead.standard) leads \(lead.field) in the end in \(frequency(lead.runs)): "
        + "\(percent(Quantiles.median(lead.shares))) of adopters in the middle run, "
        + "\(low) to \(high) in nine of ten."
    }
      + outcomes.fates.map { fate in
        fate.published.successes == 0
          ? "\(fate.project) is not published by \(fate.body): \(frequency(fate.published))."
          : "\(fate.project) is published by \(fate.body) in \(frequency(fate.published))."
      }
  }

  private func frequency(_ share: Proportion) -> String {
    let interval = share.confidenceInterval()
    return "\(share.successes) of \(counted(share.trials, "run")) "
      + "(95 % sure of \(percent(interval.low)) to \(percent(interval.high)))"
  }

  // MARK: Against the prediction

  private func predicted(_ verdicts: [PatternVerdict]) -> [String] {
    predictions.map { prediction in
      let tests = verdicts.filter { $0.pattern.prediction == prediction.id }
      let words: String
      if tests.isEmpty {
        words = "no pattern tests it"
      } else if tests.contains(where: { $0.outcome == .tooFewRuns }) {
        words = "too few runs to say"
      } else if tests.allSatisfy(\.isHeld) {
        words = "borne out"
      } else {
        let missed = tests.filter { !$0.isHeld }.map(\.id).joined(separator: ", ")
        words =
          tests.contains(where: \.isHeld) ? "borne out in part, not in \(missed)" : "not borne out"
      }
      let numbers = tests.compactMap { test in
        test.simulated.map {
          "\(test.id) \(Self.number($0)), expected \(test.pattern.expected)"
        }
      }.joined(separator: "; ")
      return "Predicted (\(prediction.id)): \(prediction.value) – \(words)"
        + (numbers.isEmpty ? "." : " (\(numbers)).")
    }
  }

  /// What authors say of the patterns that are missed.
  private func reasons(_ verdicts: [PatternVerdict]) -> [String] {
    verdicts.filter {
      $0.isCounted && !$0.isHeld && $0.outcome != .tooFewRuns && !$0.pattern.missed.isEmpty
    }.map { "\($0.id) is missed: \($0.pattern.missed)." }
  }

  private func tally(_ verdicts: [PatternVerdict]) -> String? {
    let facts = verdicts.filter(\.isCounted)
    let judged = facts.filter { $0.outcome != .tooFewRuns }
    guard !facts.isEmpty else { return nil }
    guard judged.count == facts.count else {
      return "Patterns are judged from ten runs on."
    }
    let held = judged.count(where: \.isHeld)
    let missed = judged.filter { !$0.isHeld }.map(\.id)
    let frozen = verdicts.count { $0.outcome == .frozen }
    return "\(held) of \(judged.count) counted patterns hold"
      + (missed.isEmpty ? "" : "; missed: \(missed.joined(separator: ", "))") + "."
      + (frozen == 0
        ? "" : " \(frozen) more are not counted: a world in which nobody decides has them too.")
  }
}

/// Breaks a sentence at blanks; what continues is indented.
private func wrapped(_ text: String, width: Int) -> [String] {
  let most = max(40, width)
  var lines: [String] = []
  var line = ""
  for word in text.split(separator: " ") {
    if !line.isEmpty, displayWidth(line) + 1 + displayWidth(String(word)) > most {
      lines.append(line)
      line = "  " + word
    } else {
      line += (line.isEmpty ? "" : " ") + word
    }
  }
  return lines + [line]
}
