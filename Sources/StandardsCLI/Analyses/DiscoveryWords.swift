import Experiments
import SimulationEngine

/// What a discovery says, for people.
struct DiscoveryWords {
  let name: String
  let runs: Int
  let failed: Int
  /// Where one of several was looked at.
  let arm: String?
  var boxes:
    (event: String, hits: Int, of: Int, boxes: [DiscoveredBox], columns: [DiscoveryColumn])?
  var robustness: (measure: String, robustness: Robustness)?

  init(name: String, runs: Int, failed: Int, arm: String?) {
    self.name = name
    self.runs = runs
    self.failed = failed
    self.arm = arm
  }

  func text(_ terminal: Terminal) -> String {
    var lines = [
      terminal.style.bold(terminalSafe(name)) + "  \(counted(runs, "run"))"
        + (arm.map { ", arm '\(terminalSafe($0))'" } ?? "")
        + (failed > 0 ? ", \(failed) that failed left out" : "")
    ]
    if let boxes {
      lines.append("\(terminalSafe(boxes.event)): in \(boxes.hits) of \(counted(boxes.of, "run"))")
      if boxes.boxes.isEmpty { lines += ["", "no condition tells these runs from the others"] }
      for (number, box) in boxes.boxes.enumerated() {
        lines += [
          "",
          "box \(number + 1): \(percent(box.density)) of the runs in it, "
            + "\(percent(box.coverage)) of all that it happened in, "
            + "\(percent(box.support)) of all runs",
        ]
        for (keyed, quasiP) in zip(box.conditions, box.quasiP) {
          lines.append(
            "  " + terminalSafe(Self.condition(keyed, boxes.columns))
              + "  (by chance: \(significant(quasiP, digits: 2)))")
        }
      }
    }
    if let robustness {
      var table = TextTable([
        ("strategy", .left), ("mean", .right), ("worst", .right), ("mean regret", .right),
        ("largest", .right), ("best in", .right),
      ])
      for strategy in robustness.robustness.strategies {
        table.append(
          [
            strategy.name, significant(strategy.mean, digits: 3),
            significant(strategy.worst, digits: 3), significant(strategy.meanRegret, digits: 3),
            significant(strategy.largestRegret, digits: 3), percent(strategy.best.estimate),
          ])
      }
      let left = robustness.robustness.leftOut
      lines += [
        "",
        "\(terminalSafe(robustness.measure)) over \(counted(robustness.robustness.cases, "case"))"
          + (left > 0 ? ", \(left) left out where a strategy has no number" : ""),
      ]
      lines += table.lines(terminal.style)
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func condition(
    _ keyed: DiscoveredBox.Keyed, _ columns: [DiscoveryColumn]
  ) -> String {
    let column = columns[keyed.column]
    func number(_ value: Double) -> String { significant(value, digits: 4) }
    switch (keyed.condition, column.values) {
    case (.range(let low?, let high?), _):
      return "\(column.name) from \(number(low)) to \(number(high))"
    case (.range(let low?, nil), _): return "\(column.name) at least \(number(low))"
    case (.range(nil, let high?), _): return "\(column.name) at most \(number(high))"
    case (.among(let inside), .categories(_, let names)):
      return "\(column.name) is \(inside.sorted().map { names[$0] }.joined(separator: " or "))"
    default: return column.name
    }
  }
}
