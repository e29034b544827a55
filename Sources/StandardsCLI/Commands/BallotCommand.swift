import ScenarioFiles
import StandardsModel

/// `ballot`: what the rules make of a recorded ballot.
struct BallotCommand {
  private let arguments: ParsedArguments
  private let console: Console

  init(_ arguments: ParsedArguments, console: Console) {
    self.arguments = arguments
    self.console = console
  }

  func execute() throws(Failure) {
    let path = arguments.operands[0]
    let loaded = BallotFile.load(FileInput(operand: path, console: console))
    try refuse(loaded.findings, in: path, console: console)
    guard let ballot = loaded.value else { throw .bug("\(path) is neither right nor wrong") }
    let replay = BallotReplay(ballot)
    if arguments[.json] {
      console.print(JSONWriter.line(json(ballot, replay)))
    } else {
      for line in text(ballot, replay) { console.print(line) }
    }
  }

  private func text(_ ballot: BallotSpecification, _ replay: BallotReplay) -> [String] {
    var lines = [console.output.style.bold(terminalSafe(ballot.title))]
    if !ballot.question.isEmpty { lines.append(terminalSafe(ballot.question)) }
    if !replay.stages.isEmpty {
      var table = TextTable([
        ("stage", .left), ("rule", .left), ("P yes", .right), ("P no", .right), ("yes", .right),
        ("no", .right), ("abstain", .right), ("verdict", .left), ("votes to turn it", .right),
      ])
      for stage in replay.stages {
        let (p, all) = (stage.tally.participating, stage.tally.all)
        table.append([
          stage.id, stage.rule.kind.rawValue, "\(p.yes)", "\(p.no)", "\(all.yes)", "\(all.no)",
          "\(all.abstain)", verdict(stage.verdict),
          stage.flips.map { "\($0.number)" } ?? (stage.flipsAreCounted ? "none" : "not counted"),
        ])
      }
      lines += [""] + table.lines(console.output.style)
    }
    if !replay.players.isEmpty {
      var table = TextTable([
        ("member", .left), ("weight", .right), ("swings", .right), ("Banzhaf", .right),
        ("Shapley–Shubik", .right), ("share", .right),
      ])
      for player in replay.players {
        table.append([
          player.name, "\(player.weight)", "\(player.power.swings)",
          player.power.banzhaf.description, player.power.shapleyShubik?.description ?? "",
          percent(player.power.shapleyShubikShare),
        ])
      }
      lines += [""] + table.lines(console.output.style)
    }
    return lines
  }

  private func verdict(_ verdict: Verdict) -> String {
    verdict.failedCondition.map { "fails: \($0)" } ?? "passes"
  }

  private func json(_ ballot: BallotSpecification, _ replay: BallotReplay) -> JSONNode {
    let stages = replay.stages.map { stage in
      JSONNode.record([
        "stage": .string(stage.id), "rule": .string(stage.rule.kind.rawValue),
        "p_yes": .integer(stage.tally.participating.yes),
        "p_no": .integer(stage.tally.participating.no),
        "p_abstain": .integer(stage.tally.participating.abstain),
        "all_yes": .integer(stage.tally.all.yes), "all_no": .integer(stage.tally.all.no),
        "all_abstain": .integer(stage.tally.all.abstain),
        "passed": .boolean(stage.verdict.passed),
        "failed_condition": .optional(stage.verdict.failedCondition),
        "flips": stage.flips.map { JSONValue.integer($0.number) } ?? .null,
      ])
    }
    let players = replay.players.map { player in
      JSONNode.record([
        "member": .string(player.name), "weight": .integer(player.weight),
        "swings": .string("\(player.power.swings)"),
        "banzhaf": .string(player.power.banzhaf.description),
        "shapley_shubik": .optional(player.power.shapleyShubik?.description),
        "shapley_shubik_share": .double(player.power.shapleyShubikShare),
      ])
    }
    return JSONNode.record([
      "title": .string(ballot.title), "stages": .array(stages), "players": .array(players),
    ])
  }
}
