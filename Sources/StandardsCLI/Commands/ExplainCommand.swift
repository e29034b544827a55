import ScenarioFiles
import SimulationEngine
import StandardsModel

/// `explain`: makes a run again and tells why a document fared as it did.
struct ExplainCommand {
  let arguments: ParsedArguments
  let console: Console

  init(_ arguments: ParsedArguments, console: Console) {
    self.arguments = arguments
    self.console = console
  }

  func execute() throws(Failure) {
    let folder = arguments.operands[0]
    let choosesPlace = arguments.contains(.arm) || arguments.contains(.atPoint)
    let run = try FolderRun(
      of: folder, run: arguments.contains(.run) || !choosesPlace ? arguments[.run] : nil,
      arm: arguments[.arm], point: arguments[.atPoint], console: console)
    let known = run.scenario.bodies.values.flatMap { $0.projects.ids }
    if known.isEmpty { console.remark("the scenario has no documents to tell of") }
    let wanted = arguments[.project].map { [$0] } ?? known
    for name in wanted {
      guard
        let story = Simulation.story(
          of: name, in: run.scenario, luck: run.luck)
      else {
        throw .usage(
          UsageError(
            .badValue(
              of: "--project", value: name, objection: "must be a document of the scenario"),
            suggestion: nearest(to: name, among: known), command: "explain"))
      }
      tell(story, of: run)
    }
    if arguments[.project] == nil {
      tell(Simulation.governmentStory(of: run.scenario, luck: run.luck))
    }
    if !run.drawn.isEmpty { tell(run.drawn) }
  }

  /// The numbers that are furthest from what is stated, in widths of their ranges.
  private func tell(_ drawn: [DrawnNumber]) {
    let furthest = drawn.enumerated().sorted {
      ($1.element.distance, $0.offset) < ($0.element.distance, $1.offset)
    }.prefix(Self.toldNumbers)
    console.print(
      "\(counted(drawn.count, "number")) drawn from their ranges; furthest from what is stated:")
    var table = TextTable([
      ("number", .left), ("in this run", .right), ("stated", .right), ("range", .left),
    ])
    for (_, one) in furthest {
      table.append(
        [terminalSafe(one.number.pointer)]
          + [one.value, one.number.value].map { significant($0, digits: 3) }
          + [
            [one.number.range.lowerBound, one.number.range.upperBound]
              .map { significant($0, digits: 3) }.joined(separator: " … ")
          ])
    }
    for line in table.lines(console.output.style) { console.print("  " + line) }
  }

  private static let toldNumbers = 8

  private func tell(_ story: ProjectStory, of run: FolderRun) {
    let style = console.output.style
    console.print(
      style.bold(terminalSafe(story.project))
        + terminalSafe(" (\(story.standard)) in \(story.body), run \(run.number)"))
    if !run.words.isEmpty { console.print(terminalSafe(run.words)) }
    for (month, happening) in story.happenings {
      switch happening {
      case .moved(let stage): console.print("\(month)  \(terminalSafe(stage))")
      case .ballot(let ballot, let voters): tell(ballot, in: month, voters: voters)
      case .forum(let state, let prospects, let chosen):
        console.print("\(month)  " + terminalSafe("\(state) takes it to: \(chosen)"))
        for line in expectations(prospects).lines(style) { console.print("         " + line) }
      case .government(let move, let state, let lever, let partners):
        console.print(
          "\(month)  "
            + terminalSafe(Self.sentence(move, by: state, lever: lever, partners: partners)))
      }
    }
    console.print("")
  }

  /// What was expected of each way: chance × e^(−r·E[T]) × reward − cost.
  private func expectations(_ prospects: [ProjectStory.Happening.Prospect]) -> TextTable {
    var table = TextTable([
      ("way", .left), ("chance", .right), ("months", .right), ("reward", .right),
      ("cost", .right), ("value", .right), ("probability", .right),
    ])
    for one in prospects {
      table.append(
        [terminalSafe(one.name)]
          + [
            one.prospect.chance, one.prospect.months, one.prospect.reward, one.prospect.cost,
            one.value, one.probability,
          ].map { significant($0, digits: 3) })
    }
    return table
  }

  /// What a government did and what it weighed, in shares of the field's adopters.
  static func sentence(
    _ move: GovernmentMove, by state: String, lever: String, partners: [String]
  ) -> String {
    let deed =
      switch move.kind {
      case .suspension: "gives up \(lever)"
      case .retaliation: "retaliates for \(lever)"
      case .settlement: "settles over \(lever)"
      case .carveOut: "exempts the work of bodies from \(lever)"
      }
    guard move.kind == .suspension || move.kind == .retaliation else {
      return "\(state) \(deed): \(move.cause.rawValue)"
    }
    let threats = partners.isEmpty ? "" : " by \(partners.joined(separator: " "))"
    return
      "\(state) \(deed): \(move.cause.rawValue) (gain \(significant(move.gain, digits: 3)), cost "
      + "\(significant(move.cost, digits: 3)), retaliation \(significant(move.retaliation, digits: 3))"
      + "\(threats))"
  }

  private func tell(_ ballot: Ballot, in month: Month, voters: [String]) {
    let (p, all) = (ballot.tally.participating, ballot.tally.all)
    let verdict = ballot.verdict.failedCondition.map { "fails on \($0)" } ?? "passes"
    console.print(
      "\(month)  \(ballot.stage.rawValue) ballot \(verdict): P-members \(p.yes) to \(p.no), all "
        + "\(all.yes) to \(all.no), \(all.abstain) abstaining")
    for line in means(ballot).lines(console.output.style) { console.print("         " + line) }
    console.print("         in favour: " + names(ballot, voters, .yes))
    console.print("         against:   " + names(ballot, voters, .no))
  }

  /// What moved the votes: the mean of each term among those in favour and those against.
  private func means(_ ballot: Ballot) -> TextTable {
    var table = TextTable([
      ("mean utility, logit units", .left), ("all", .right), ("in favour", .right),
      ("against", .right),
    ])
    let groups =
      [ballot.votes] + [Vote.yes, .no].map { vote in ballot.votes.filter { $0.vote == vote } }
    let terms = ballot.votes.first?.position?.terms.map(\.name) ?? []
    for (index, name) in terms.enumerated() {
      let values = groups.map { group -> Double? in
        let values = group.compactMap { $0.position?.terms[index].value }
        return values.isEmpty ? nil : values.reduce(0, +) / Double(values.count)
      }
      if values.allSatisfy({ ($0 ?? 0) == 0 }) { continue }
      table.append([name] + values.map { $0.map(hundredths) ?? "" })
    }
    return table
  }

  /// P-members first in order; observers and others in brackets.
  private func names(_ ballot: Ballot, _ voters: [String], _ vote: Vote) -> String {
    let chosen = zip(ballot.votes, voters).filter { $0.0.vote == vote }
    let participating = chosen.filter(\.0.isParticipating).map(\.1)
    let others = chosen.filter { !$0.0.isParticipating }.map(\.1)
    let rest = others.isEmpty ? "" : " (\(others.joined(separator: " ")))"
    return (participating.joined(separator: " ") + rest).isEmpty
      ? "nobody" : participating.joined(separator: " ") + rest
  }
}

/// Two decimals with sign.
private func hundredths(_ value: Double) -> String {
  guard abs(value) < 1e15 else { return value.description }
  let rounded = Int((abs(value) * 100).rounded())
  let digits = rounded % 100
  return
    "\(value < 0 && rounded > 0 ? "−" : "+")\(rounded / 100).\(digits < 10 ? "0" : "")\(digits)"
}
