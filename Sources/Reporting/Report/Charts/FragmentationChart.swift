import SimulationEngine

/// How far a field falls apart: concentration in the world, and how much of its variety lies between
/// states rather than within them.
struct FragmentationChart: Chart {
  static let table = "diffusion"

  private let places: [Int]
  private let runs: RunList
  private let stride: Int
  private var fields = Labels()
  private var standards = Labels()
  private var states = Labels()
  private var run = 0
  /// Of the run that is being read: by field and month, adopters by standard and state.
  private var adopters: [[Month: [[Int]]]] = []
  /// Thing 2f: HHI of field f; 2f + 1: divergence.
  private var curves = RunCurves()

  init?(_ subject: ReportSubject, runs: RunList, header: CSVHeader) {
    guard
      let places = header.places("run", "date", "field", "standard", "state", "adopters")
    else { return nil }
    self.places = places
    self.runs = runs
    stride = runs.stride(keeping: 500)
  }

  mutating func read(_ row: CSVRow) {
    guard let run = row.integer(places[0]), (run - 1) % stride == 0, runs.arm(of: run) == 0,
      let month = row.month(places[1]), month.monthOfYear % 3 == 0,
      let field = fields.code(row, places[2]), let standard = standards.code(row, places[3]),
      let state = states.code(row, places[4]), let count = row.integer(places[5])
    else { return }
    if run != self.run {
      Self.add(adopters, to: &curves)
      adopters = []
      self.run = run
    }
    while adopters.count <= field { adopters.append([:]) }
    while adopters[field][month, default: []].count <= standard {
      adopters[field][month, default: []].append([])
    }
    while adopters[field][month]![standard].count <= state {
      adopters[field][month]![standard].append(0)
    }
    adopters[field][month]![standard][state] = count
  }

  private static func add(_ adopters: [[Month: [[Int]]]], to curves: inout RunCurves) {
    for (field, months) in adopters.enumerated() {
      for month in months.keys.sorted() {
        guard let (concentration, divergence) = measures(months[month] ?? []) else { continue }
        curves.add(concentration, thing: 2 * field, date: month)
        if let divergence { curves.add(divergence, thing: 2 * field + 1, date: month) }
      }
    }
  }

  /// Herfindahl index of world shares, and 1 − (mean variety within states) / (variety of the world),
  /// variety being 1 − HHI: F_ST of population genetics (Nei 1973). Nil where there is none to divide.
  static func measures(
    _ adopters: [[Int]]
  ) -> (concentration: Double, divergence: Double?)? {
    let world = adopters.map { Double($0.reduce(0, +)) }
    let all = world.reduce(0, +)
    guard all > 0 else { return nil }
    let concentration = world.reduce(0) { $0 + ($1 / all) * ($1 / all) }
    var within = 0.0
    for state in 0..<(adopters.map(\.count).max() ?? 0) {
      let own = adopters.map { state < $0.count ? Double($0[state]) : 0 }
      let total = own.reduce(0, +)
      if total > 0 { within += total * (1 - own.reduce(0) { $0 + ($1 / total) * ($1 / total) }) }
    }
    let variety = 1 - concentration
    return (concentration, variety > 1e-12 ? max(0, 1 - within / all / variety) : nil)
  }

  func figures() -> [Figure] {
    var curves = curves
    Self.add(adopters, to: &curves)
    return fields.names.indices.compactMap { figure($0, curves) }
  }

  private func figure(_ field: Int, _ curves: RunCurves) -> Figure? {
    let months = curves.months
    let lines = [
      (name: "HHI", bands: curves.bands(of: 2 * field)),
      (name: "divergence", bands: curves.bands(of: 2 * field + 1)),
    ]
    guard months.count > 1, lines[0].bands.contains(where: { $0 != nil }) else { return nil }
    let name = fields.names[field]
    func end(_ line: Int) -> String {
      lines[line].bands.last.flatMap { $0 }.map { FigureNumbers.short($0.median) } ?? "not defined"
    }
    return Figure(
      id: "fragmentation-\(field + 1)", chapter: .fragmentation, title: "Fragmentation of \(name)",
      caption:
        "HHI: Herfindahl index of the standards’ shares in the world; 1 is a single standard. Divergence: share of the field’s variety that lies between states rather than within them; 0 where all states are alike, 1 where each has its own standard. Median and bands over runs.",
      description:
        "Line chart. At the end HHI is \(end(0)) and divergence between states \(end(1)).",
      table: FigureTable(
        columns: ["month"]
          + lines.flatMap { ["\($0.name): median", "5 %", "95 %"] },
        rows: months.indices.map { index in
          ["\(months[index])"]
            + lines.flatMap { line in
              line.bands[index].map { [$0.median, $0.low, $0.high].map(FigureNumbers.short) }
                ?? ["", "", ""]
            }
        }),
      draw: { width in
        var drawing = Drawing(width: width, height: 260)
        let ends = lines.map { line in
          line.bands.last(where: { $0 != nil }).flatMap { $0 }
            .map { "\(line.name) \(FigureNumbers.plain($0.median, 2))" } ?? ""
        }
        let plot = Plot(
          dates: months[0].ordinal...months[months.count - 1].ordinal, values: 0...1, left: 40,
          right: width - Plot.labelRoom(ends, width: width), top: 8, bottom: 232)
        plot.axes(in: &drawing, ticks: 4) { FigureNumbers.plain($0, 2) }
        for (index, line) in lines.enumerated() {
          drawing.fan(line.bands, months, plot, colour: index == 0 ? 1 : 4)
        }
        plot.endLabels(
          lines.enumerated().compactMap { index, line in
            line.bands.last(where: { $0 != nil }).flatMap { $0 }.map {
              (ends[index], $0.median, index == 0 ? "text-1" : "text-4")
            }
          }, in: &drawing)
        return drawing
      })
  }
}
