import SimulationEngine

/// What the fit leaves of each parameter's range: the posterior over the prior.
struct PosteriorChart: Chart {
  static let table = "marginals"

  private struct Bin {
    let low: Double
    let high: Double
    let label: String
    let prior: Double
    let posterior: Double
  }

  private let places: [Int]
  private var parameters = Labels()
  private var bins: [[Bin]] = []

  init?(_ subject: ReportSubject, runs: RunList, header: CSVHeader) {
    guard
      let places = header.places("parameter", "low", "high", "value", "prior", "posterior")
    else { return nil }
    self.places = places
  }

  mutating func read(_ row: CSVRow) {
    guard let parameter = parameters.code(row, places[0]), let low = row.number(places[1]),
      let high = row.number(places[2]), let prior = row.number(places[4]),
      let posterior = row.number(places[5]), parameter < 200
    else { return }
    while bins.count <= parameter { bins.append([]) }
    guard bins[parameter].count < 100 else { return }
    bins[parameter].append(
      Bin(
        low: low, high: high, label: row.text(places[3]) ?? "", prior: prior,
        posterior: posterior))
  }

  func figures() -> [Figure] {
    let names = FactorNames.short(parameters.names)
    return bins.indices.filter { !bins[$0].isEmpty }.prefix(24).map { parameter in
      let own = bins[parameter]
      var table = FigureTable(columns: ["from", "to", "prior", "posterior"])
      table.rows = own.map {
        $0.label.isEmpty
          ? [
            FigureNumbers.short($0.low), FigureNumbers.short($0.high),
            FigureNumbers.percent($0.prior), FigureNumbers.percent($0.posterior),
          ]
          : [
            $0.label, $0.label, FigureNumbers.percent($0.prior),
            FigureNumbers.percent($0.posterior),
          ]
      }
      let mode = own.max { $0.posterior < $1.posterior }
      return Figure(
        id: "posterior-\(parameter + 1)", chapter: .posterior, title: names[parameter],
        caption:
          "\(parameters.names[parameter]). Bars: the share of the posterior in each part of the range; line: the uniform prior. Where bars stand as high as the line, the facts say nothing.",
        description:
          "Prior from \(FigureNumbers.short(own[0].low)) to \(FigureNumbers.short(own[own.count - 1].high)). "
          + (mode.map {
            "Most of the posterior in one part, \(FigureNumbers.percent($0.posterior)), lies from \(FigureNumbers.short($0.low)) to \(FigureNumbers.short($0.high))."
          } ?? ""),
        table: table, isSmall: true, draw: { Self.draw($0, own) })
    }
  }

  private static func draw(_ width: Double, _ bins: [Bin]) -> Drawing {
    var drawing = Drawing(width: width, height: 190)
    // Densities, since parts need not be equally wide.
    func density(_ share: Double, _ bin: Bin) -> Double {
      share / max(bin.high - bin.low, 1e-300)
    }
    let isNamed = bins.contains { !$0.label.isEmpty }
    let top = bins.reduce(0) {
      max($0, density($1.posterior, $1), density($1.prior, $1))
    }
    let frame = NumberFrame(
      x: bins[0].low...max(bins[0].low + 1e-300, bins[bins.count - 1].high),
      y: 0...max(top * 1.05, 1e-300), left: 4, right: width - 4, top: 8, bottom: 150)
    for bin in bins {
      let low = frame.point(bin.low, density(bin.posterior, bin))
      let high = frame.point(bin.high, 0)
      drawing.rectangle(
        low.x, low.y, high.x - low.x, high.y - low.y, "tint-1 edge",
        title: FigureNumbers.percent(bin.posterior))
      if isNamed {
        let room = high.x - low.x - 4
        drawing.text(
          fitted(bin.label, width: room, size: 11), ((low.x + high.x) / 2, 167), .middle,
          "soft small")
      }
    }
    drawing.curve(
      bins.flatMap { bin -> [Drawing.Point?] in
        let height = density(bin.prior, bin)
        return [frame.point(bin.low, height), frame.point(bin.high, height)]
      }, "line-2 dash-4")
    drawing.line((4, 150), (width - 4, 150), "axis")
    if !isNamed {
      let ticks = FigureNumbers.ticks(frame.x, about: max(2, Int(width / 90)))
      for tick in ticks {
        let text = FigureNumbers.short(tick)
        let half = textWidth(text) * 0.6
        let x = frame.point(tick, 0).x
        drawing.line((x, 150), (x, 154), "axis")
        drawing.text(text, (min(max(x, half), width - half), 168), .middle, "soft")
      }
    }
    return drawing
  }
}
