import SimulationEngine

/// The way of each box: what every peel gains in density and loses in coverage.
struct PeelingChart: Chart {
  static let table = "peeling"

  private struct Step {
    let number: Int
    let variables: Int
    let coverage: Double
    let density: Double
    let support: Double
    let isChosen: Bool
  }

  private let places: [Int]
  private var boxes: [[Step]] = []

  init?(_ subject: ReportSubject, runs: RunList, header: CSVHeader) {
    guard
      let places = header.places(
        "box", "step", "variables", "coverage", "density", "support", "chosen")
    else { return nil }
    self.places = places
  }

  mutating func read(_ row: CSVRow) {
    guard let box = row.integer(places[0]), (1...20).contains(box),
      let step = row.integer(places[1]), let coverage = row.number(places[3]),
      let density = row.number(places[4])
    else { return }
    while boxes.count < box { boxes.append([]) }
    guard boxes[box - 1].count < 500 else { return }
    boxes[box - 1].append(
      Step(
        number: step, variables: row.integer(places[2]) ?? 0, coverage: coverage,
        density: density, support: row.number(places[5]) ?? 0,
        isChosen: row.boolean(places[6]) ?? false))
  }

  func figures() -> [Figure] {
    boxes.enumerated().filter { $0.element.count > 1 }.map { place, steps in
      var table = FigureTable(
        columns: ["step", "conditions", "coverage", "density", "support", "chosen"])
      table.rows = steps.map {
        [
          "\($0.number)", "\($0.variables)", FigureNumbers.percent($0.coverage),
          FigureNumbers.percent($0.density), FigureNumbers.percent($0.support),
          $0.isChosen ? "yes" : "",
        ]
      }
      return Figure(
        id: "peeling-\(place + 1)", chapter: .discovery, title: "Peeling of box \(place + 1)",
        caption:
          "From the whole space, at the right, a little is peeled at a time: density rises, coverage falls. Filled: where the search stopped, the best balance of both; pasting and the dropping of conditions follow.",
        description: steps.map {
          "Step \($0.number): coverage \(FigureNumbers.percent($0.coverage)), density \(FigureNumbers.percent($0.density)), \($0.variables) conditions\($0.isChosen ? ", chosen" : "")."
        }.joined(separator: " "),
        table: table, isSmall: true, draw: { Self.draw($0, steps) })
    }
  }

  private static func draw(_ width: Double, _ steps: [Step]) -> Drawing {
    var drawing = Drawing(width: width, height: 300)
    let frame = NumberFrame(
      x: 0...1, y: 0...1, left: 46, right: width - 16, top: 24, bottom: 254)
    frame.axes(
      in: &drawing, across: "coverage", upwards: "density", label: FigureNumbers.percent)
    let points = steps.map { frame.point($0.coverage, $0.density) }
    drawing.curve(points, "line-1")
    for (step, point) in zip(steps, points) {
      drawing.circle(point, step.isChosen ? 6 : 3, step.isChosen ? "disc-2" : "disc-1 open")
    }
    return drawing
  }
}
