import SimulationEngine

/// The indices of each number with their intervals, the largest first.
struct SensitivityIndexChart: Chart {
  static let table = "indices"

  private var rows: SensitivityRows

  init?(_ subject: ReportSubject, runs: RunList, header: CSVHeader) {
    guard let rows = SensitivityRows(header) else { return nil }
    self.rows = rows
  }

  mutating func read(_ row: CSVRow) { rows.read(row) }

  private static let mostFigures = 24, mostRows = 12

  func figures() -> [Figure] {
    let names = FactorNames.short(rows.factors)
    return rows.distinct.prefix(Self.mostFigures).enumerated().map { number, output in
      figure(output, names, number: number + 1)
    }
  }

  private func figure(
    _ output: SensitivityRows.Output, _ names: [String], number: Int
  ) -> Figure {
    let ranking = output.ranking.filter { output.factors[$0][output.leading] != nil }
    let shown = Array(ranking.prefix(Self.mostRows))
    let unit = output.leading == "ST" || output.leading == "S1" ? "share of the variance" : "effect"
    var table = FigureTable(
      columns: ["factor", "index", "reading", "value", "low", "high"], textColumns: 3)
    for factor in ranking {
      for name in ["S1", "ST", "mu", "mu_star", "sigma", "low", "high", "swing"] {
        guard let index = output.factors[factor][name] else { continue }
        table.rows.append(
          [rows.factors[factor], name, index.reading]
            + [index.value, index.low, index.high].map(FigureNumbers.short))
      }
    }
    let drawn = IntervalRows(
      rows: shown.map { factor in
        let indices = output.factors[factor]
        return IntervalRows.Row(
          name: names[factor], marks: Self.marks(indices, output.leading),
          note: indices[output.leading].map { FigureNumbers.short($0.value) } ?? "")
      }, range: Self.range(output, shown), zero: 0)
    return Figure(
      id: "indices-\(number)", chapter: .sensitivity, title: shortSeries(output.name),
      caption:
        "\(output.name). \(Self.words(output.leading)) (\(unit)) with its 95 % interval by the bootstrap; "
        + "filled where the interval says that the factor matters."
        + (ranking.count > shown.count
          ? " The \(shown.count) largest of \(ranking.count)." : ""),
      description: shown.map { factor in
        let index = output.factors[factor][output.leading]
        return
          "\(rows.factors[factor]): \(FigureNumbers.short(index?.value ?? 0)), \(FigureNumbers.short(index?.low ?? 0)) to \(FigureNumbers.short(index?.high ?? 0)), \(index?.reading ?? "")."
      }.joined(separator: " "),
      table: table, isSmall: true, draw: { drawn.draw(width: $0) })
  }

  private static func words(_ leading: String) -> String {
    switch leading {
    case "ST": "Dot: the total index, a factor with all its interactions; diamond: the factor alone"
    case "mu_star": "The mean size μ* of the effect of a factor’s whole range"
    case "swing":
      "Bar: the change from the scenario’s own value to either end; dot: the whole swing"
    default: "The index of the factor alone"
    }
  }

  private static func marks(
    _ indices: [String: SensitivityRows.Index], _ leading: String
  ) -> [IntervalRows.Mark] {
    guard let index = indices[leading] else { return [] }
    var marks: [IntervalRows.Mark] = []
    if let low = indices["low"], let high = indices["high"] {
      marks.append(
        .band(min(0, low.value, high.value), max(0, low.value, high.value), "tint-3 edge"))
    }
    marks.append(.line(index.low, index.high, "line-1"))
    if leading == "ST", let first = indices["S1"] { marks.append(.diamond(first.value)) }
    marks.append(.dot(index.value, index.reading == "matters" ? "disc-1" : "disc-1 open"))
    return marks
  }

  /// From zero, or below where an interval or a change is, to the largest end.
  private static func range(
    _ output: SensitivityRows.Output, _ shown: [Int]
  ) -> ClosedRange<Double> {
    var (low, high) = (0.0, 1e-12)
    for factor in shown {
      for name in [output.leading, "low", "high"] + (output.leading == "ST" ? ["S1"] : []) {
        guard let index = output.factors[factor][name] else { continue }
        let isLeading = name == output.leading
        low = min(low, isLeading ? index.low : index.value)
        high = max(high, isLeading ? index.high : index.value)
      }
    }
    return low...high
  }
}
