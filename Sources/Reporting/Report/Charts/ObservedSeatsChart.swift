import SimulationEngine

/// Simulated seats of a state beside counts that somebody published.
struct ObservedSeatsChart: Chart {
  static let table = "secretariats"

  private let places: [Int]
  private let runs: RunList
  private let stride: Int
  private let observed: [ObservedSeats]
  private let states: [String]
  private var run = 0
  private var seats: [Month: [Int]] = [:]
  private var curves = RunCurves()

  init?(_ subject: ReportSubject, runs: RunList, header: CSVHeader) {
    guard let places = header.places("run", "date", "body", "role", "state", "seats"),
      !subject.observed.isEmpty
    else { return nil }
    self.places = places
    self.runs = runs
    stride = runs.stride()
    observed = subject.observed
    states = observed.map(\.state).reduce(into: []) { names, name in
      if !names.contains(name) { names.append(name) }
    }
  }

  mutating func read(_ row: CSVRow) {
    guard let run = row.integer(places[0]), runs.arm(of: run) == 0, (run - 1) % stride == 0,
      let month = row.month(places[1])
    else { return }
    if run != self.run {
      finishRun()
      self.run = run
    }
    if seats[month] == nil { seats[month] = states.map { _ in 0 } }
    guard row.text(places[3]) == "secretariat", let state = row.text(places[4]),
      let place = states.firstIndex(of: state), let body = row.text(places[2]),
      observed.contains(where: { $0.state == state && $0.bodies.contains(body) }),
      let count = row.integer(places[5])
    else { return }
    seats[month]![place] += count
  }

  private mutating func finishRun() {
    Self.add(seats, to: &curves)
    seats = [:]
  }

  private static func add(_ seats: [Month: [Int]], to curves: inout RunCurves) {
    for month in seats.keys.sorted() {
      for (place, count) in (seats[month] ?? []).enumerated() {
        curves.add(Double(count), thing: place, date: month)
      }
    }
  }

  func figures() -> [Figure] {
    var curves = curves
    Self.add(seats, to: &curves)
    let months = curves.months
    guard let first = months.first, let last = months.last, last > first else { return [] }
    let range = (first + -12).ordinal...(last + 12).ordinal
    return states.indices.compactMap { place in
      let points = observed.filter { $0.state == states[place] && range.contains($0.date.ordinal) }
      return points.isEmpty
        ? nil : figure(states[place], months, curves.bands(of: place), points, number: place + 1)
    }
  }

  private func figure(
    _ state: String, _ months: [Month], _ bands: [RunCurves.Band?], _ points: [ObservedSeats],
    number: Int
  ) -> Figure {
    let bodies = points[0].bodies.joined(separator: " and ")
    var table = FigureTable(
      columns: ["date", "what", "seats", "low", "high"])
    table.textColumns = 2
    for (month, band) in zip(months, bands) {
      guard let band else { continue }
      table.rows.append(
        ["\(month)", "simulated, median and 90 % of runs"]
          + [band.median, band.low, band.high].map { FigureNumbers.plain($0) })
    }
    for point in points {
      table.rows.append([
        "\(point.date)", "published: \(point.source)", FigureNumbers.plain(point.seats),
        point.range.map { FigureNumbers.plain($0.lowerBound) } ?? "",
        point.range.map { FigureNumbers.plain($0.upperBound) } ?? "",
      ])
    }
    let told = points.map { "\(FigureNumbers.plain($0.seats)) in \($0.date)" }
    let end = bands.last.flatMap { $0 }
    return Figure(
      id: "observed-\(number)", chapter: .secretariats,
      title: "\(state): seats in \(bodies) against published counts",
      caption:
        "Line and bands: simulated secretariats, median, half and nine tenths of the runs. Dots: published counts, with their range where the source leaves one.",
      description:
        "Line chart of \(state)’s secretariats. Published: \(told.joined(separator: ", ")). "
        + (end.map { "Simulated at the end: \(FigureNumbers.plain($0.median))." } ?? ""),
      table: table, isSmall: true, draw: { draw($0, months, bands, points) })
  }

  private func draw(
    _ width: Double, _ months: [Month], _ bands: [RunCurves.Band?], _ points: [ObservedSeats]
  ) -> Drawing {
    var drawing = Drawing(width: width, height: 260)
    let high =
      (bands.compactMap { $0?.high } + points.map { $0.range?.upperBound ?? $0.seats })
      .max() ?? 1
    let low = min(months[0].ordinal, points.map(\.date.ordinal).min() ?? .max)
    let end = max(months[months.count - 1].ordinal, points.map(\.date.ordinal).max() ?? 0)
    let plot = Plot(
      dates: low...end, values: 0...max(1, high * 1.08), left: 40, right: width - 60, top: 10,
      bottom: 232)
    plot.axes(in: &drawing, ticks: 4) { FigureNumbers.plain($0) }
    drawing.fan(bands, months, plot, colour: 1)
    for point in points {
      let x = plot.x(point.date)
      if let range = point.range {
        drawing.line((x, plot.y(range.lowerBound)), (x, plot.y(range.upperBound)), "mark solid")
      }
      drawing.circle((x, plot.y(point.seats)), 4.5, "observed")
    }
    if let end = bands.last(where: { $0 != nil }).flatMap({ $0 }) {
      plot.endLabels([(FigureNumbers.plain(end.median), end.median, "text-1")], in: &drawing)
    }
    return drawing
  }
}
