import Experiments
import ScenarioFiles
import SimulationEngine
import StandardsModel

/// What a sensitivity analysis says, for people: the five factors that matter most, those that do not,
/// how much is luck, and whether the points were enough.
struct SensitivityWords {
  let name: String
  let question: String
  /// Of a study that has several.
  let arm: String?
  let results: [SensitivityResult]

  private static let leaders = 5

  func text(_ terminal: Terminal) -> String {
    let ranking = FactorRanking(results)
    var lines = [
      terminal.style.bold(terminalSafe(name))
        + "  \(first?.method.rawValue ?? ""), \(counted(first?.points ?? 0, "point")) × "
        + counted(first?.replicates ?? 0, "run")
        + (arm.map { ", arm '\(terminalSafe($0))'" } ?? "")
    ]
    if !question.isEmpty { lines.append(terminalSafe(question)) }
    var factors = TextTable([
      ("matters most", .left), ("of the largest", .right), ("matters for", .right),
      ("not for", .right),
    ])
    for entry in ranking.entries.prefix(Self.leaders) {
      factors.append([
        entry.factor, percent(entry.score), "\(entry.matters) of \(ranking.outputs)",
        "\(entry.doesNot)",
      ])
    }
    lines += [""] + factors.lines(terminal.style)
    let idle = ranking.entries.filter { $0.doesNot == ranking.outputs && ranking.outputs > 0 }
    if !idle.isEmpty {
      lines += ["", "do not matter for any number over these ranges:"]
      lines += idle.map { "  " + terminalSafe($0.factor) }
    }
    lines += luck
    var outputs = TextTable([
      ("number", .left), ("mean", .right), ("luck", .right), ("driven by", .left),
      ("enough points?", .left),
    ])
    for result in results {
      let leaders =
        result.varies
        ? result.ranking.prefix(2).filter { (result.leading[$0]?.value ?? 0) > 0 }
          .map { result.factors[$0] }.joined(separator: ", ")
        : ""
      outputs.append([
        result.measure.name, result.summary.map { significant($0.mean, digits: 3) } ?? "–",
        result.noise.map { percent($0.share.value) } ?? "–", leaders, result.verdict,
      ])
    }
    lines += [""] + outputs.lines(terminal.style)
    return lines.joined(separator: "\n") + "\n"
  }

  /// How much of the variance is stochastic noise, over the numbers that some factor moves.
  private var luck: [String] {
    let shares = results.filter(\.varies).compactMap(\.noise?.share.value).sorted()
    guard let least = shares.first, let most = shares.last else {
      return first?.replicates ?? 0 > 1
        ? [] : ["", "one run at a point: how much is luck is not known (take more replicates)"]
    }
    return [
      "",
      "luck: \(percent(least)) to \(percent(most)) of the variance of the numbers that move, "
        + "\(percent(Quantiles.quantile(sorted: shares, 0.5))) in the median",
    ]
  }

  private var first: SensitivityResult? { results.first }

  var json: JSONNode {
    let ranking = FactorRanking(results)
    return .record([
      "name": .string(name), "method": .string(results.first?.method.rawValue ?? ""),
      "arm": arm.map { .string($0) } ?? .null,
      "factors": .array(
        ranking.entries.map {
          .record([
            "pointer": .string($0.factor), "score": .double($0.score),
            "matters": .integer($0.matters), "does_not": .integer($0.doesNot),
          ])
        }),
      "outputs": .array(
        results.map {
          .record([
            "name": .string($0.measure.name),
            "noise_share": $0.noise.map { .double($0.share.value) } ?? .null,
            "left_out": .integer($0.leftOut), "verdict": .string($0.verdict),
          ])
        }),
    ])
  }
}

/// `evaluations.csv`: the numbers of every run, with the values that it was made at.
enum EvaluationsTable {
  static func declaration(
    _ variables: [StudyVariable], _ outputs: [String]
  ) -> TableDeclaration {
    var columns = [
      ColumnDeclaration("point", .integer, meaning: "Point of the design, from 1."),
      ColumnDeclaration(
        "replicate", .integer, meaning: "Replicate, from 1; at all points the same luck."),
    ]
    for variable in variables {
      columns.append(
        ColumnDeclaration(
          variable.pointer, variable.columnType, meaning: "Value; empty for the scenario's own."))
    }
    for output in outputs {
      columns.append(
        ColumnDeclaration(output, .number, meaning: "Number of the run; see outputs.csv."))
    }
    return TableDeclaration(
      name: "evaluations", meaning: "A run of the design: what it was made at, what came of it.",
      keyLength: 2, columns: columns)
  }

  static func table(
    _ variables: [StudyVariable], _ points: [[ScalarValue?]], _ outputs: [String],
    _ values: [[[Double?]]]
  ) -> Table {
    var table = TableBuilder(declaration(variables, outputs))
    for (point, settings) in points.enumerated() {
      for replicate in 0..<(values.first?[point].count ?? 0) {
        var row: [Cell] = [.integer(point + 1), .integer(replicate + 1)]
        for (value, variable) in zip(settings, variables) {
          row.append(value?.cell(variable.columnType) ?? .missing)
        }
        for output in values {
          let number = output[point][replicate] ?? .nan
          row.append(number.isFinite ? .number(number) : .missing)
        }
        table.append(row)
      }
    }
    return table.table()
  }
}
