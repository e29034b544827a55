import SimulationEngine

/// Who leads a body's committees: shares of states, stacked, as means over runs.
///
/// Secretariats where the body has them; else chairs, as in ITU-T and 3GPP.
struct SecretariatStackChart: Chart {
  static let table = "secretariats"

  private let places: [Int]
  private let runs: RunList
  private var bodies = Labels()
  private var roles = Labels()
  private var states = Labels()
  /// Seats over all runs of the first arm by body × role, date and state.
  private var seats: [[Int: [Int]]] = []
  private static let roleCount = 8

  init?(_ subject: ReportSubject, runs: RunList, header: CSVHeader) {
    guard let places = header.places("run", "date", "body", "role", "state", "seats") else {
      return nil
    }
    self.places = places
    self.runs = runs
  }

  mutating func read(_ row: CSVRow) {
    guard let run = row.integer(places[0]), runs.arm(of: run) == 0,
      let month = row.month(places[1]), let body = bodies.code(row, places[2]),
      let role = roles.code(row, places[3]), role < Self.roleCount,
      let state = states.code(row, places[4]), let count = row.integer(places[5])
    else { return }
    let place = body * Self.roleCount + role
    while seats.count <= place { seats.append([:]) }
    while seats[place][month.ordinal, default: []].count <= state {
      seats[place][month.ordinal, default: []].append(0)
    }
    seats[place][month.ordinal]![state] += count
  }

  func figures() -> [Figure] {
    bodies.names.indices.sorted { precedes(bodies.names[$0], bodies.names[$1]) }.compactMap(figure)
  }

  private func figure(_ body: Int) -> Figure? {
    let wanted = ["secretariat", "chair"]
    guard
      let role = wanted.first(where: { role in
        roles.names.firstIndex(of: role).map { place in
          let index = body * Self.roleCount + place
          return seats.indices.contains(index) && !seats[index].isEmpty
        } ?? false
      }), let roleCode = roles.names.firstIndex(of: role)
    else { return nil }
    let byDate = seats[body * Self.roleCount + roleCode]
    let dates = byDate.keys.sorted()
    guard let first = dates.first, let last = dates.last, dates.count > 1 else { return nil }
    let shares = dates.map { date -> [Double] in
      let counts = byDate[date] ?? []
      let total = max(1, counts.reduce(0, +))
      return states.names.indices.map { $0 < counts.count ? Double(counts[$0]) / Double(total) : 0 }
    }
    let ranked = states.names.indices.sorted {
      let left = shares.last![$0] + shares[0][$0]
      let right = shares.last![$1] + shares[0][$1]
      return left == right ? precedes(states.names[$0], states.names[$1]) : left > right
    }
    let top = ranked.prefix(7).filter { state in shares.contains { $0[state] > 0 } }
    var layers = top.map { state in
      (name: states.names[state], shares: shares.map { $0[state] })
    }
    let others = shares.map { share in 1 - top.reduce(0) { $0 + share[$1] } }
    if others.contains(where: { $0 > 1e-9 }) { layers.append(("others", others)) }
    let months = dates.map { Month(ordinal: $0) }
    let gains = layers.filter { $0.name != "others" }
      .max { ($0.shares.last! - $0.shares[0]) < ($1.shares.last! - $1.shares[0]) }
    let noun = role == "secretariat" ? "secretariats" : "chairs"
    let name = bodies.names[body]
    return Figure(
      id: "seats-\(body + 1)", chapter: .secretariats, title: "\(noun.capitalizedFirst) in \(name)",
      headline: gains.flatMap { gain in
        gain.shares.last! - gain.shares[0] < 0.02
          ? nil
          : "\(gain.name) gains most among \(name)’s \(noun): \(FigureNumbers.percent(gain.shares[0])) in \(Month(ordinal: first)), \(FigureNumbers.percent(gain.shares.last!)) in \(Month(ordinal: last))."
      },
      caption:
        "Shares of states in \(name)’s \(noun) on all levels, stacked: means over runs"
        + (runs.arms.count > 1 ? " of \(runs.arms[0])." : "."),
      description: "Stacked areas from \(months[0]) to \(months[months.count - 1]). "
        + layers.map {
          "\($0.name): \(FigureNumbers.percent($0.shares[0])) to \(FigureNumbers.percent($0.shares.last!))."
        }.joined(separator: " "),
      table: FigureTable(
        columns: ["date"] + layers.map(\.name),
        rows: months.indices.map { index in
          ["\(months[index])"] + layers.map { FigureNumbers.percent($0.shares[index]) }
        }),
      isSmall: true, draw: { draw($0, months, layers) })
  }

  private func draw(
    _ width: Double, _ months: [Month], _ layers: [(name: String, shares: [Double])]
  ) -> Drawing {
    var drawing = Drawing(width: width, height: 300)
    let names = layers.map {
      "\(fitted($0.name, width: 40)) \(FigureNumbers.percent($0.shares.last!))"
    }
    let plot = Plot(
      dates: months[0].ordinal...months[months.count - 1].ordinal, values: 0...1, left: 42,
      right: width - Plot.labelRoom(names, width: width), top: 8, bottom: 272)
    plot.axes(in: &drawing, ticks: 4) { FigureNumbers.percent($0) }
    var floor = months.map { _ in 0.0 }
    var labels: [(text: String, value: Double, style: String)] = []
    for (index, layer) in layers.enumerated() {
      let ceiling = zip(floor, layer.shares).map { $0 + $1 }
      let colour = layer.name == "others" ? 8 : index + 1
      drawing.band(
        months.indices.map { (plot.x(months[$0]), plot.y(ceiling[$0])) },
        months.indices.map { (plot.x(months[$0]), plot.y(floor[$0])) },
        "tint-\(colour) \(layer.name == "others" ? "rest" : "edge")")
      let middle = (floor.last! + ceiling.last!) / 2
      if layer.shares.last! >= 0.005 { labels.append((names[index], middle, "ink")) }
      floor = ceiling
    }
    plot.endLabels(labels, in: &drawing)
    return drawing
  }
}

extension String {
  /// With an upper-case first letter.
  var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
