import SimulationEngine

/// Share of each standard among the adopters, month by month: median and bands over runs, with the phases
/// of the field and the scenario's events. The world first, then the states that the question is about.
struct DiffusionFanChart: Chart {
  static let table = "diffusion"

  private let places: [Int]
  private let runs: RunList
  private let events: [(date: Month, text: String)]
  /// The world, then states by their code.
  private let areas: [String]
  private let stride: Int
  private var fields = Labels()
  private var standards = Labels()
  private var phases = Labels()
  private var states = Labels()
  private var rivals: [(field: Int, standard: Int)] = []
  /// Of the run that is being read: by date, then rival × area.
  private var run = 0
  private var adopters: [Month: [Int]] = [:]
  /// By arm; a thing is a rival × area.
  private var curves: [RunCurves] = []
  /// Runs by field, phase and date.
  private var phaseCounts: [[Month: [Int]]] = []

  init?(_ subject: ReportSubject, runs: RunList, header: CSVHeader) {
    guard
      let places = header.places(
        "run", "date", "field", "standard", "adopters", "phase", "state")
    else { return nil }
    self.places = places
    self.runs = runs
    events = subject.events
    areas = ["world"] + subject.focus.prefix(3)
    stride = runs.stride()
    curves = Array(repeating: RunCurves(), count: max(1, runs.arms.count))
  }

  mutating func read(_ row: CSVRow) {
    guard let run = row.integer(places[0]), (run - 1) % stride == 0,
      let month = row.month(places[1]), let count = row.integer(places[4]),
      let field = fields.code(row, places[2]), let standard = standards.code(row, places[3])
    else { return }
    if run != self.run {
      finishRun()
      self.run = run
    }
    let rival = place(field, standard)
    let first = rival * areas.count
    var counts = adopters[month] ?? []
    let isFirst = counts.count <= first
    while counts.count < first + areas.count { counts.append(0) }
    counts[first] += count
    if areas.count > 1, let state = states.code(row, places[6]),
      let area = areas.dropFirst().firstIndex(of: states.names[state])
    {
      counts[first + area] += count
    }
    adopters[month] = counts
    if isFirst, let phase = phases.code(row, places[5]) { note(phase, of: field, at: month) }
  }

  private mutating func place(_ field: Int, _ standard: Int) -> Int {
    if let known = rivals.firstIndex(where: { $0 == (field, standard) }) { return known }
    rivals.append((field, standard))
    return rivals.count - 1
  }

  private mutating func note(_ phase: Int, of field: Int, at month: Month) {
    while phaseCounts.count <= field { phaseCounts.append([:]) }
    var counts = phaseCounts[field][month] ?? []
    while counts.count <= phase { counts.append(0) }
    counts[phase] += 1
    phaseCounts[field][month] = counts
  }

  private mutating func finishRun() {
    if run > 0 { add(to: &curves) }
    adopters = [:]
  }

  /// Shares of the run that is being read.
  private func add(to curves: inout [RunCurves]) {
    let arm = runs.arm(of: run)
    guard curves.indices.contains(arm) else { return }
    for month in adopters.keys.sorted() {
      let counts = adopters[month] ?? []
      for rival in 0..<counts.count / areas.count {
        for area in areas.indices {
          var all = 0
          for other in 0..<counts.count / areas.count
          where rivals[other].field == rivals[rival].field {
            all += counts[other * areas.count + area]
          }
          let thing = rival * areas.count + area
          if all > 0 {
            curves[arm].add(Double(counts[thing]) / Double(all), thing: thing, date: month)
          }
        }
      }
    }
  }

  func figures() -> [Figure] {
    var curves = curves
    if run > 0 { add(to: &curves) }
    return fields.names.indices.flatMap { field in
      curves.indices.prefix(6).flatMap { arm in
        areas.indices.compactMap { area in figure(field, arm, area, curves[arm]) }
      }
    }
  }

  private struct Line {
    let name: String
    let bands: [RunCurves.Band?]
  }

  private func figure(_ field: Int, _ arm: Int, _ area: Int, _ curves: RunCurves) -> Figure? {
    let months = curves.months
    guard let first = months.first, let last = months.last, last > first else { return nil }
    var lines = rivals.indices.filter { rivals[$0].field == field }
      .map {
        Line(
          name: standards.names[rivals[$0].standard],
          bands: curves.bands(of: $0 * areas.count + area))
      }
    if lines.count > 8 {
      lines.sort { ($0.bands.last??.median ?? 0) > ($1.bands.last??.median ?? 0) }
      lines = Array(lines.prefix(8))
    }
    let finals = lines.compactMap { line in line.bands.last.flatMap { $0 }.map { (line.name, $0) } }
    let several = runs.arms.count > 1
    let place =
      "\(fields.names[field])" + (area > 0 ? " in \(areas[area])" : "")
      + (several ? ": \(runs.arms[arm])" : "")
    let words = finals.map { name, band in
      "\(name) \(FigureNumbers.percent(band.median))"
        + (band.count > 1 ? " (\(FigureNumbers.percentRange(band.low, band.high)))" : "")
    }.joined(separator: ", ")
    let leader = finals.max { ($0.1.median, $1.0) < ($1.1.median, $0.0) }
    let phases = phaseBands(field, months)
    let marks = events.filter { $0.date >= first && $0.date <= last }
      .map { "\($0.date) \($0.text)" }.joined(separator: "; ")
    return Figure(
      id: "diffusion-\(field + 1)-\(arm + 1)" + (area > 0 ? "-\(area)" : ""),
      chapter: .diffusion, title: "Shares of standards: \(place)",
      headline: leader.map {
        "\(place): in \(last) \($0.0) has \(FigureNumbers.percent($0.1.median)) of the adopters in the median run"
          + ($0.1.count > 1
            ? ", \(FigureNumbers.percentRange($0.1.low, $0.1.high)) in nine runs of ten." : ".")
      },
      caption:
        "Share among firms that have adopted any standard of the field, \(area > 0 ? "in \(areas[area])" : "all states together"). Line: median over runs; dark band: half of the runs; light band: nine of ten. The strip on top tells the field's phase in the world in most runs."
        + (marks.isEmpty ? "" : " Dashed lines: \(marks).")
        + (stride > 1 ? " Drawn from every \(stride)th run." : ""),
      description:
        "Line chart from \(first) to \(last). At the end: \(words). Phases: "
        + phases.map { "\($0.name) from \(months[$0.from])" }.joined(separator: ", ") + ".",
      table: table(months, lines),
      draw: { width in self.draw(width, months, lines, phases) })
  }

  private func table(_ months: [Month], _ lines: [Line]) -> FigureTable {
    var table = FigureTable(
      columns: ["month"]
        + lines.flatMap { ["\($0.name): median", "5 %", "25 %", "75 %", "95 %"] })
    let step = max(1, (months.count + 119) / 120)
    for index in months.indices where index % step == 0 || index == months.count - 1 {
      table.rows.append(
        ["\(months[index])"]
          + lines.flatMap { line in
            line.bands[index].map { band in
              [band.median, band.low, band.q25, band.q75, band.high]
                .map(FigureNumbers.percent)
            } ?? ["", "", "", "", ""]
          })
    }
    if step > 1 { table.remark = "Every \(step)th month; all are in diffusion.csv." }
    return table
  }

  /// Stretches of months in which most runs are in a phase.
  private func phaseBands(
    _ field: Int, _ months: [Month]
  ) -> [(name: String, from: Int, to: Int)] {
    guard phaseCounts.indices.contains(field) else { return [] }
    var bands: [(name: String, from: Int, to: Int)] = []
    for (index, month) in months.enumerated() {
      let counts = phaseCounts[field][month] ?? []
      guard let most = counts.max(), let phase = counts.firstIndex(of: most) else { continue }
      if bands.last?.name == phases.names[phase] {
        bands[bands.count - 1].to = index
      } else {
        bands.append((phases.names[phase], index, index))
      }
    }
    return bands
  }

  private func draw(
    _ width: Double, _ months: [Month], _ lines: [Line],
    _ phases: [(name: String, from: Int, to: Int)]
  ) -> Drawing {
    let isNarrow = width < 500
    let eventLines = isNarrow ? 0 : min(events.count, 4)
    let top = 34.0 + Double(eventLines) * 15
    var drawing = Drawing(width: width, height: (isNarrow ? 260 : 330) + top)
    let ends = lines.map { line in
      let share = line.bands.last(where: { $0 != nil }).flatMap { $0 }
        .map { " " + FigureNumbers.percent($0.median) }
      return fitted(line.name, width: (isNarrow ? 44 : 130)) + (share ?? "")
    }
    let plot = Plot(
      dates: months[0].ordinal...months[months.count - 1].ordinal, values: 0...1, left: 42,
      right: width - Plot.labelRoom(ends, width: width), top: top, bottom: drawing.height - 28)
    drawing.phaseStrip(phases, months, plot)
    plot.axes(in: &drawing, ticks: 4) { FigureNumbers.percent($0) }
    drawing.eventMarks(events, plot, named: eventLines)
    for (index, line) in lines.enumerated() {
      drawing.fan(line.bands, months, plot, colour: index % 8 + 1)
    }
    plot.endLabels(
      lines.enumerated().compactMap { index, line in
        line.bands.last(where: { $0 != nil }).flatMap { $0 }.map {
          (ends[index], $0.median, "text-\(index % 8 + 1)")
        }
      }, in: &drawing)
    return drawing
  }
}
