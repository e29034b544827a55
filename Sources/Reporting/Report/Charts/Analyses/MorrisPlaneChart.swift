import SimulationEngine

/// The plane of Morris: how large the effects of a factor are, and how much they depend on where the
/// others stand.
struct MorrisPlaneChart: Chart {
  static let table = "indices"

  private var rows: SensitivityRows

  init?(_ subject: ReportSubject, runs: RunList, header: CSVHeader) {
    guard let rows = SensitivityRows(header) else { return nil }
    self.rows = rows
  }

  mutating func read(_ row: CSVRow) { rows.read(row) }

  private static let mostFigures = 8, mostNames = 6

  func figures() -> [Figure] {
    let names = FactorNames.short(rows.factors)
    return rows.distinct.filter { $0.leading == "mu_star" }.prefix(Self.mostFigures).enumerated()
      .map { number, output in figure(output, names, number: number + 1) }
  }

  private func figure(
    _ output: SensitivityRows.Output, _ names: [String], number: Int
  ) -> Figure {
    let points = output.ranking.compactMap { factor -> (factor: Int, x: Double, y: Double)? in
      guard let size = output.factors[factor]["mu_star"] else { return nil }
      return (factor, size.value, output.factors[factor]["sigma"]?.value ?? 0)
    }
    var table = FigureTable(columns: ["factor", "μ*", "σ", "σ over μ*"])
    table.rows = points.map {
      [
        rows.factors[$0.factor], FigureNumbers.short($0.x), FigureNumbers.short($0.y),
        $0.x > 0 ? FigureNumbers.short($0.y / $0.x) : "",
      ]
    }
    return Figure(
      id: "morris-\(number)", chapter: .sensitivity, title: "μ* and σ: \(shortSeries(output.name))",
      caption:
        "To the right: the mean size μ* of a factor’s effects; upwards: their spread σ. Below the line a factor does much the same wherever the others stand; above it, it depends on them or bends.",
      description: points.prefix(12).map {
        "\(rows.factors[$0.factor]): μ* \(FigureNumbers.short($0.x)), σ \(FigureNumbers.short($0.y))."
      }.joined(separator: " "),
      table: table, isSmall: true,
      draw: { Self.draw($0, points.map { (names[$0.factor], $0.x, $0.y) }) })
  }

  private static func draw(
    _ width: Double, _ points: [(name: String, x: Double, y: Double)]
  ) -> Drawing {
    var drawing = Drawing(width: width, height: 300)
    let named = points.prefix(mostNames)
    let most = points.reduce((x: 1e-12, y: 1e-12)) { (max($0.x, $1.x), max($0.y, $1.y)) }
    let frame = NumberFrame(
      x: 0...most.x * 1.06, y: 0...most.y * 1.06, left: 46,
      right: width - Plot.labelRoom(named.map(\.name), width: width), top: 24, bottom: 254)
    frame.axes(in: &drawing, across: "μ*", upwards: "σ")
    let end = min(most.x, most.y) * 1.06
    drawing.line(frame.point(0, 0), frame.point(end, end), "mark")
    frame.labels(
      named.map { ($0.name, frame.point($0.x, $0.y), "ink small") }, in: &drawing)
    for (index, point) in points.enumerated().reversed() {
      drawing.circle(
        frame.point(point.x, point.y), 4.5, index < mostNames ? "disc-1" : "disc-8 open")
    }
    return drawing
  }
}
