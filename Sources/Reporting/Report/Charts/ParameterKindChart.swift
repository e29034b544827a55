import SimulationEngine

/// The parameters by kind — sourced, calibrated, assumed, left at the default — with their sources.
struct ParameterKindChart: Chart {
  static let table = "parameters"

  private let places: [Int]
  private var rows: [[String]] = []
  private var kinds = Labels()
  private var sections = Labels()
  private var counts: [[Int]] = []
  private var total = 0

  init?(_ subject: ReportSubject, runs: RunList, header: CSVHeader) {
    guard
      let places = header.places("pointer", "meaning", "unit", "value", "kind", "range", "source")
    else { return nil }
    self.places = places
    for kind in ["sourced", "calibrated", "assumed", "default"] { _ = kinds.code(kind) }
  }

  /// Rows of the table in the page, at most.
  private static let mostRows = 1500

  mutating func read(_ row: CSVRow) {
    guard let pointer = row.text(places[0]), let kind = kinds.code(row, places[4]) else { return }
    total += 1
    let section = sections.code(String(pointer.split(separator: "/").first ?? "other"))
    while counts.count <= section { counts.append([]) }
    while counts[section].count <= kind { counts[section].append(0) }
    counts[section][kind] += 1
    guard rows.count < Self.mostRows else { return }
    func text(_ place: Int) -> String { row.text(places[place]) ?? "" }
    rows.append([
      pointer, text(1), text(2), text(4), text(6), text(5),
      row.number(places[3]).map { Self.value($0) } ?? "",
    ])
  }

  private static func value(_ number: Double) -> String {
    number == number.rounded() && abs(number) < 1e15 ? "\(Int(number))" : "\(number)"
  }

  func figures() -> [Figure] {
    guard total > 0 else { return [] }
    let bars = ShareBars(
      rows: sections.names.indices.map { section in
        let all = counts[section].reduce(0, +)
        return ShareBars.Row(
          name: sections.names[section],
          shares: kinds.names.indices.map {
            $0 < counts[section].count ? Double(counts[section][$0]) / Double(all) : 0
          }, note: "\(all)")
      }, colours: kinds.names.indices.map { [3, 1, 4, 8, 5, 6, 7, 2][$0 % 8] })
    func number(_ kind: String) -> Int {
      kinds.names.firstIndex(of: kind).map { kind in
        counts.reduce(0) { $0 + (kind < $1.count ? $1[kind] : 0) }
      } ?? 0
    }
    var table = FigureTable(
      columns: ["pointer", "meaning", "unit", "kind", "source", "range", "value"], rows: rows)
    table.textColumns = 6
    if total > rows.count { table.remark = "The first \(rows.count) of \(total): parameters.csv." }
    return [
      Figure(
        id: "parameters", chapter: .parameters, title: "Where the numbers come from",
        headline:
          "Of \(total) parameters \(number("sourced")) are sourced, \(number("calibrated")) calibrated, \(number("assumed")) assumed and \(number("default")) left at the language’s default.",
        caption:
          "Parameters by section of the scenario and kind; the number at the right counts them. World data are not among them. Each one with its source is in the table.",
        description: bars.rows.map { row in
          "\(row.name): "
            + zip(kinds.names, row.shares).filter { $0.1 > 0 }
            .map { "\($0) \(FigureNumbers.percent($1))" }.joined(separator: ", ") + "."
        }.joined(separator: " "),
        table: table,
        controls: legendMarkup(zip(kinds.names, bars.colours).map { ($0, $1) }),
        draw: { bars.draw(width: $0) })
    ]
  }
}
