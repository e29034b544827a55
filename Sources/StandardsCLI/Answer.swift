import Experiments
import SimulationEngine
import StandardsModel

/// What `run` prints: a short table that answers the scenario's question, grown run by run.
struct Answer: Sendable {
  private let name: String
  private let question: String
  private let calendar: Calendar
  private let drawnNumbers: Int
  private var runs = 0
  private var diffusion: DiffusionHeadline
  private var ballots = BallotHeadline()
  private var secretariats = SecretariatHeadline()
  private var partners = PartnerHeadline()
  private var limit: LimitHeadline?
  private(set) var judgement: Judgement?

  /// - Parameter name: of the arm, where it is not the scenario's.
  /// - Parameter drawn: numbers that each run draws from their ranges.
  init(
    _ scenario: Scenario, name: String? = nil, judgement: Judgement? = nil, drawn: Int = 0
  ) {
    self.judgement = judgement
    drawnNumbers = drawn
    self.name = name ?? scenario.name
    question = scenario.question
    calendar = scenario.calendar
    // States that use a lever are where a field may go another way than the world.
    var states: [String] = []
    for instrument in scenario.instruments where !states.contains(instrument.value.state) {
      states.append(instrument.value.state)
    }
    diffusion = DiffusionHeadline(states: states)
    limit = LimitHeadline(scenario)
  }

  /// A run that is judged, but no longer told of.
  mutating func judge(_ tables: [Table]) { judgement?.add(tables) }

  mutating func add(_ tables: [Table]) {
    runs += 1
    judgement?.add(tables)
    for table in tables {
      switch table.name {
      case "diffusion": diffusion.add(table)
      case "ballots": ballots.add(table)
      case "secretariats": secretariats.add(table)
      case "series": partners.add(table)
      case "limits": limit?.add(table)
      default: break
      }
    }
  }

  func text(_ terminal: Terminal) -> String {
    var lines = [
      terminal.style.bold(terminalSafe(name))
        + "  \(counted(runs, "run")), \(calendar.start) to \(calendar.end)"
    ]
    if !question.isEmpty { lines.append(terminalSafe(question)) }
    if drawnNumbers > 0 {
      lines.append(
        "Runs differ by luck and by \(counted(drawnNumbers, "number")) drawn from their ranges.")
    }
    let words = Self.sentences(
      diffusion: diffusion, ballots: ballots, secretariats: secretariats)
    if !words.isEmpty { lines += [""] + words }
    for section in [
      diffusionTable(terminal), ballotTable(terminal), secretariatTable(terminal),
      Self.partnerSection(partners, terminal), Self.limitSection(limit, terminal),
      runs == 0 ? [] : judgement?.lines(terminal) ?? [],
    ] where section.count > 1 {
      lines.append("")
      lines += section
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func diffusionTable(_ terminal: Terminal) -> [String] {
    guard let first = diffusion.dates.first, let last = diffusion.dates.last else { return [] }
    var table = TextTable([
      ("share of adopters", .left), ("in", .left), ("\(first) to \(last)", .left),
      ("at the end", .right), ("5–95 % of runs", .right),
    ])
    for line in diffusion.lines {
      table.append([
        line.standard, line.area,
        Sparkline.text(
          line.median, range: 0...1, width: sparklineWidth(terminal), unicode: terminal.unicode),
        line.final.isEmpty ? "–" : percent(Quantiles.median(line.final)),
        interval(line.final),
      ])
    }
    return table.lines(terminal.style)
  }

  private func ballotTable(_ terminal: Terminal) -> [String] {
    var table = TextTable([
      ("ballot", .left), ("body", .left), ("stage", .left), ("approved", .right),
      ("P-members in favour", .right), ("all in favour", .right), ("fails on", .left),
    ])
    for line in ballots.lines {
      table.append([
        line.project, line.body, line.stage, "\(line.passed) of \(line.balloted)",
        line.participatingYes.isEmpty ? "–" : percent(Quantiles.median(line.participatingYes)),
        line.allYes.isEmpty ? "–" : percent(Quantiles.median(line.allYes)),
        line.failures.first.map { "\($0.condition) (\($0.count))" } ?? "",
      ])
    }
    return table.lines(terminal.style)
  }

  private func secretariatTable(_ terminal: Terminal) -> [String] {
    guard let first = secretariats.dates.first, let last = secretariats.dates.last else {
      return []
    }
    var table = TextTable([
      ("secretariats", .left), ("state", .left), ("\(first) to \(last)", .left),
      ("share", .right), ("seats", .right),
    ])
    for line in secretariats.lines(most: diffusion.lines.isEmpty ? 5 : 3) {
      let start = line.shares.first ?? 0
      let end = line.shares.last ?? 0
      table.append([
        line.body, line.state,
        Sparkline.text(
          line.shares, range: Self.scale(line.shares), width: sparklineWidth(terminal),
          unicode: terminal.unicode),
        "\(percent(start)) → \(percent(end))", "\(Int(line.seats.rounded()))",
      ])
    }
    return table.lines(terminal.style)
  }

  /// At least four percentage points, so that a share that hardly moves is drawn as a flat line.
  private static func scale(_ shares: [Double]) -> ClosedRange<Double> {
    let low = shares.min() ?? 0
    let high = shares.max() ?? 0
    let margin = max(0, 0.04 - (high - low)) / 2
    return low - margin...high + margin
  }

  private func sparklineWidth(_ terminal: Terminal) -> Int { terminal.width < 70 ? 12 : 24 }

  private func interval(_ values: [Double]) -> String {
    guard values.count > 1 else { return "" }
    let low = percentNumber(Quantiles.quantile(values, 0.05))
    let high = percentNumber(Quantiles.quantile(values, 0.95))
    return low == high ? "\(low) %" : "\(low)–\(high) %"
  }
}

/// `8.3 %`: one decimal below ten, none above.
func percent(_ share: Double) -> String { percentNumber(share) + " %" }

private func percentNumber(_ share: Double) -> String {
  let tenths = Int((share * 1000).rounded())
  return tenths < 100 ? "\(tenths / 10).\(tenths % 10)" : "\((tenths + 5) / 10)"
}
