import SimulationEngine

/// The leading indices from the first part of the points and from more and more of them: whether more
/// points would still change the answer.
struct ConvergenceChart: Chart {
  static let table = "convergence"

  private struct Step {
    let points: Int
    let value: Double
    let low: Double
    let high: Double
  }

  private let places: [Int]
  private var outputs = Labels()
  private var factors = Labels()
  /// By output and factor.
  private var curves: [[[Step]]] = []

  init?(_ subject: ReportSubject, runs: RunList, header: CSVHeader) {
    guard
      let places = header.places("output", "factor", "points", "value", "ci_low", "ci_high")
    else { return nil }
    self.places = places
  }

  mutating func read(_ row: CSVRow) {
    guard let output = outputs.code(row, places[0]), let factor = factors.code(row, places[1]),
      let points = row.integer(places[2]), let value = row.number(places[3]), output < 500,
      factor < 500
    else { return }
    while curves.count <= output { curves.append([]) }
    while curves[output].count <= factor { curves[output].append([]) }
    guard curves[output][factor].count < 32 else { return }
    curves[output][factor].append(
      Step(
        points: points, value: value, low: row.number(places[4]) ?? value,
        high: row.number(places[5]) ?? value))
  }

  private static let mostFigures = 8, mostCurves = 5

  func figures() -> [Figure] {
    let names = FactorNames.short(factors.names)
    var seen: [[Double]] = []
    var figures: [Figure] = []
    for (output, all) in curves.enumerated() where figures.count < Self.mostFigures {
      let last = all.map { $0.last?.value ?? 0 }
      guard all.contains(where: { $0.count > 1 }), last.contains(where: { $0 > 0 }) else {
        continue
      }
      // Of two rivals the share of one is what the other leaves.
      let rounded = last.map { ($0 * 1e9).rounded() }
      guard !seen.contains(rounded) else { continue }
      seen.append(rounded)
      let leaders = last.indices.sorted { last[$0] == last[$1] ? $0 < $1 : last[$0] > last[$1] }
        .prefix(Self.mostCurves)
      figures.append(
        figure(
          outputs.names[output], leaders.map { (names[$0], factors.names[$0], all[$0]) },
          number: figures.count + 1))
    }
    return figures
  }

  private func figure(
    _ output: String, _ curves: [(name: String, pointer: String, steps: [Step])], number: Int
  ) -> Figure {
    var table = FigureTable(columns: ["factor", "points", "value", "low", "high"])
    for curve in curves {
      for step in curve.steps {
        table.rows.append(
          [curve.pointer, "\(step.points)"]
            + [step.value, step.low, step.high].map(FigureNumbers.short))
      }
    }
    return Figure(
      id: "convergence-\(number)", chapter: .convergence, title: shortSeries(output),
      caption:
        "The index of the \(curves.count) leading factors, from the first points alone and from more and more of them, with the 95 % interval shaded: level curves and narrow bands at the right end mean that there are enough.",
      description: curves.map { curve in
        "\(curve.pointer): "
          + curve.steps.map { "\(FigureNumbers.short($0.value)) at \($0.points)" }
          .joined(separator: ", ") + " points."
      }.joined(separator: " "),
      table: table, isSmall: true, draw: { Self.draw($0, curves.map { ($0.name, $0.steps) }) })
  }

  private static func draw(
    _ width: Double, _ curves: [(name: String, steps: [Step])]
  ) -> Drawing {
    var drawing = Drawing(width: width, height: 300)
    let places = curves.map(\.steps).max { $0.count < $1.count }?.map(\.points) ?? []
    let steps = curves.flatMap(\.steps)
    let top = steps.reduce(1e-12) { max($0, min($1.high, 2 * max($1.value, 1e-12))) }
    let least = min(0, steps.reduce(0) { min($0, $1.value) })
    let frame = NumberFrame(
      x: 0...Double(max(1, places.count - 1)), y: least...top, left: 46,
      right: width - Plot.labelRoom(curves.map(\.name), width: width), top: 24, bottom: 254)
    frame.axes(
      in: &drawing, across: "points of the design", upwards: "index",
      marks: places.enumerated().map { (Double($0.offset), "\($0.element)") })
    for (colour, curve) in curves.enumerated() {
      func point(_ value: (Step) -> Double) -> [Drawing.Point?] {
        curve.steps.map { step in
          places.firstIndex(of: step.points).map { frame.point(Double($0), value(step)) }
        }
      }
      drawing.band(point(\.high), point(\.low), "fan-\(colour + 1) outer")
      drawing.curve(point(\.value), "line-\(colour + 1)")
    }
    frame.labels(
      curves.enumerated().compactMap { colour, curve in
        curve.steps.last.map {
          (
            curve.name, frame.point(Double(max(0, places.count - 1)), $0.value),
            "text-\(colour + 1) small"
          )
        }
      }, in: &drawing)
    return drawing
  }
}
