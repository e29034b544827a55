import SimulationEngine

/// Every series of `series.csv`, a small chart each: the keys with the largest values, median over runs.
///
/// A new series of the model appears here by itself.
struct SeriesChart: Chart {
  static let table = "series"

  private let places: [Int]
  private let runs: RunList
  private let stride: Int
  private let words: [String: (unit: String, meaning: String)]
  private var names = Labels()
  private var keys = Labels()
  /// By series.
  private var curves: [RunCurves] = []
  private var keysOf: [[Int]] = []

  init?(_ subject: ReportSubject, runs: RunList, header: CSVHeader) {
    guard let places = header.places("run", "date", "series", "key", "value") else { return nil }
    self.places = places
    self.runs = runs
    words = subject.series
    // There may be a hundred keys and more, so fewer runs are kept than elsewhere.
    stride = runs.stride(keeping: 64)
  }

  mutating func read(_ row: CSVRow) {
    guard let run = row.integer(places[0]), (run - 1) % stride == 0, runs.arm(of: run) == 0,
      let month = row.month(places[1]), let name = names.code(row, places[2]),
      let value = row.number(places[4])
    else { return }
    let key = keys.code(row, places[3]) ?? keys.code("")
    while curves.count <= name {
      curves.append(RunCurves())
      keysOf.append([])
    }
    let place: Int
    if let known = keysOf[name].firstIndex(of: key) {
      place = known
    } else {
      place = keysOf[name].count
      keysOf[name].append(key)
    }
    curves[name].add(value, thing: place, date: month)
  }

  func figures() -> [Figure] {
    names.names.indices.sorted { precedes(names.names[$0], names.names[$1]) }
      .enumerated().compactMap { figure($0.element, number: $0.offset + 1) }
  }

  private func caption(_ name: String) -> String {
    words[name].map { $0.meaning + ($0.unit.isEmpty || $0.unit == "1" ? " " : " In \($0.unit). ") }
      ?? ""
  }

  private static let mostKeys = 5

  private func figure(_ series: Int, number: Int) -> Figure? {
    let months = curves[series].months
    guard months.count > 1 else { return nil }
    var lines = keysOf[series].enumerated().map { place, key in
      (name: keys.names[key], bands: curves[series].bands(of: place))
    }
    func size(_ bands: [RunCurves.Band?]) -> Double {
      bands.reduce(0) { max($0, abs($1?.median ?? 0)) }
    }
    let all = lines.count
    lines = Array(
      lines.map { ($0, size($0.bands)) }.sorted {
        $0.1 == $1.1 ? precedes($0.0.name, $1.0.name) : $0.1 > $1.1
      }.map(\.0).filter { $0.bands.contains { $0 != nil } }.prefix(Self.mostKeys))
    guard !lines.isEmpty else { return nil }
    let values = lines.flatMap { $0.bands.compactMap { $0?.median } }
    let (shared, labels) = unshared(lines.map(\.name))
    let (low, high) = (min(0, values.min() ?? 0), max(values.max() ?? 1, 1e-9))
    return Figure(
      id: "series-\(number)", chapter: .series, title: names.names[series],
      caption: caption(names.names[series]) + "Median over runs"
        + (all > lines.count ? " of the \(lines.count) largest of \(all) keys." : ".")
        + (shared.isEmpty ? "" : " All of \(shared)."),
      description: "Line chart. At the end: "
        + lines.map { line in
          "\(line.name) \(line.bands.last.flatMap { $0 }.map { FigureNumbers.short($0.median) } ?? "none")"
        }.joined(separator: ", ") + ".",
      table: FigureTable(
        columns: ["date"] + lines.map(\.name),
        rows: months.indices.map { index in
          ["\(months[index])"]
            + lines.map { $0.bands[index].map { FigureNumbers.short($0.median) } ?? "" }
        }, remark: all > lines.count ? "All keys and bands: series.csv." : nil),
      isSmall: true,
      draw: { width in
        var drawing = Drawing(width: width, height: 190)
        let ends = labels.map { fitted($0, width: 110) }
        let plot = Plot(
          dates: months[0].ordinal...months[months.count - 1].ordinal, values: low...high * 1.05,
          left: 48, right: width - Plot.labelRoom(ends, width: width), top: 8, bottom: 164)
        plot.axes(in: &drawing, ticks: 3) { FigureNumbers.short($0) }
        for (index, line) in lines.enumerated() {
          drawing.curve(
            zip(months, line.bands).map { plot.point($0, $1?.median) },
            "line-\(index + 1) dash-\(index + 1)")
          drawing.lonePoints(
            zip(months, line.bands).map { plot.point($0, $1?.median) }, "disc-\(index + 1)")
        }
        plot.endLabels(
          lines.enumerated().compactMap { index, line in
            line.bands.last(where: { $0 != nil }).flatMap { $0 }.map {
              (ends[index], $0.median, "text-\(index + 1)")
            }
          }, in: &drawing)
        return drawing
      })
  }
}
