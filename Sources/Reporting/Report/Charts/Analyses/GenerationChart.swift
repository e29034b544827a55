import SimulationEngine

/// The way to the posterior: how close each generation had to come, and what it cost.
struct GenerationChart: Chart {
  static let table = "generations"

  private struct Generation {
    let number: Int
    let tolerance: Double?
    let candidates: Int
    let particles: Int
    let effective: Double
  }

  private let places: [Int]
  private var generations: [Generation] = []

  init?(_ subject: ReportSubject, runs: RunList, header: CSVHeader) {
    guard
      let places = header.places(
        "generation", "tolerance", "candidates", "particles", "effective_size")
    else { return nil }
    self.places = places
  }

  mutating func read(_ row: CSVRow) {
    guard generations.count < 1000, let number = row.integer(places[0]) else { return }
    generations.append(
      Generation(
        number: number, tolerance: row.number(places[1]), candidates: row.integer(places[2]) ?? 0,
        particles: row.integer(places[3]) ?? 0, effective: row.number(places[4]) ?? 0))
  }

  func figures() -> [Figure] {
    guard let last = generations.last, generations.count > 1 else { return [] }
    func taken(_ generation: Generation) -> String {
      FigureNumbers.percent(
        Double(generation.particles) / Double(max(1, generation.candidates)))
    }
    var table = FigureTable(
      columns: ["generation", "tolerance", "places tried", "taken", "effective size"])
    table.rows = generations.map {
      [
        "\($0.number)", $0.tolerance.map(FigureNumbers.short) ?? "", "\($0.candidates)", taken($0),
        FigureNumbers.plain($0.effective, 0),
      ]
    }
    return [
      Figure(
        id: "generations", chapter: .posterior, title: "The way to the posterior",
        caption:
          "The distance from the facts fitted to that a generation had to keep, in tolerances: 1 is within them on the whole. Generation 0 is the prior. The last took \(taken(last)) of the places it tried and is worth \(FigureNumbers.plain(last.effective, 0)) equally weighted particles.",
        description: generations.map {
          "Generation \($0.number): "
            + ($0.tolerance.map { "within \(FigureNumbers.short($0))" } ?? "the prior")
            + ", \(taken($0)) taken of \($0.candidates)."
        }.joined(separator: " "),
        table: table, isSmall: true, draw: draw)
    ]
  }

  private func draw(_ width: Double) -> Drawing {
    var drawing = Drawing(width: width, height: 220)
    let steps = generations.compactMap { generation in
      generation.tolerance.map { (Double(generation.number), $0) }
    }
    let most = steps.reduce(1) { max($0, $1.1) }
    let frame = NumberFrame(
      x: 0...Double(max(1, generations.last?.number ?? 1)), y: 0...most * 1.05, left: 46,
      right: width - 8, top: 24, bottom: 174)
    frame.axes(
      in: &drawing, across: "generation", upwards: "tolerance",
      marks: generations.map { (Double($0.number), "\($0.number)") })
    let points = steps.map { frame.point($0.0, $0.1) }
    let within = frame.point(0, 1).y
    drawing.line((frame.left, within), (frame.right, within), "mark")
    drawing.curve(points, "line-1")
    for point in points { drawing.circle(point, 4, "disc-1") }
    return drawing
  }
}
