import SimulationEngine

/// Paired differences between arms at the last date: estimate and interval, series by series.
struct DifferenceChart: Chart {
  static let table = "differences"

  private struct Difference {
    let pair: String
    let what: String
    let date: Month?
    let pairs: Int
    let value: Double
    let low: Double
    let high: Double
  }

  private let places: [Int]
  private var differences: [Difference] = []
  private var placeOf: [String: Int] = [:]

  init?(_ subject: ReportSubject, runs: RunList, header: CSVHeader) {
    guard
      let places = header.places(
        "arm_a", "arm_b", "series", "key", "date", "n", "difference", "ci_low", "ci_high", "point")
    else { return nil }
    self.places = places
  }

  mutating func read(_ row: CSVRow) {
    guard let value = row.number(places[6]), let low = row.number(places[7]),
      let high = row.number(places[8]), let a = row.text(places[0]), let b = row.text(places[1]),
      (row.integer(places[9]) ?? 1) == 1
    else { return }
    let key = row.text(places[3]) ?? ""
    let what = (row.text(places[2]) ?? "") + (key.isEmpty ? "" : " · \(key)")
    let name = "\(a)\n\(b)\n\(what)"
    let difference = Difference(
      pair: "\(b) against \(a)", what: what, date: row.month(places[4]),
      pairs: row.integer(places[5]) ?? 0, value: value, low: low, high: high)
    if let known = placeOf[name] {
      // Later dates come later.
      differences[known] = difference
    } else if differences.count < 20_000 {
      placeOf[name] = differences.count
      differences.append(difference)
    }
  }

  private static let most = 18

  func figures() -> [Figure] {
    var pairs: [String] = []
    for difference in differences where !pairs.contains(difference.pair) {
      pairs.append(difference.pair)
    }
    return pairs.prefix(6).enumerated().compactMap { number, pair in
      figure(pair, differences.filter { $0.pair == pair }, number: number + 1)
    }
  }

  private func figure(_ pair: String, _ all: [Difference], number: Int) -> Figure? {
    // The clearest first: those whose interval lies furthest from zero against its width.
    func clarity(_ difference: Difference) -> Double {
      let width = difference.high - difference.low
      return width > 0 ? abs(difference.value) / width : difference.value == 0 ? 0 : .infinity
    }
    let moved = all.filter { $0.value != 0 || $0.low != 0 || $0.high != 0 }
    let clarities = moved.map(clarity)
    let order = moved.indices.sorted {
      clarities[$0] == clarities[$1] ? $0 < $1 : clarities[$0] > clarities[$1]
    }
    let shown = order.prefix(Self.most).map { moved[$0] }
    guard let first = shown.first else { return nil }
    let clear = moved.count { $0.low > 0 || $0.high < 0 }
    var table = FigureTable(
      columns: ["series", "date", "pairs", "difference", "CI low", "CI high"])
    for difference in moved.prefix(200) {
      let numbers = [difference.value, difference.low, difference.high].map(FigureNumbers.short)
      table.rows.append(
        [difference.what, difference.date.map { "\($0)" } ?? "", "\(difference.pairs)"] + numbers)
    }
    if moved.count > 200 { table.remark = "The first 200 of \(moved.count): differences.csv." }
    return Figure(
      id: "differences-\(number)", chapter: .differences, title: pair,
      headline:
        "\(pair): \(clear) of \(moved.count) compared quantities differ with 95 % confidence; clearest: \(first.what), by \(FigureNumbers.short(first.value)) (\(FigureNumbers.short(first.low)) to \(FigureNumbers.short(first.high))).",
      caption:
        "Paired differences at the last date, runs with the same luck side by side. Point: mean; line: 95 % interval, each row on its own scale around zero; filled where the interval leaves zero out. The clearest \(shown.count) are drawn.",
      description: shown.map {
        "\($0.what): \(FigureNumbers.short($0.value)), \(FigureNumbers.short($0.low)) to \(FigureNumbers.short($0.high))."
      }.joined(separator: " "),
      table: table, draw: { Self.draw($0, shown) })
  }

  private static func draw(_ width: Double, _ shown: [Difference]) -> Drawing {
    let isNarrow = width < 500
    let rowHeight = isNarrow ? 52.0 : 32
    let left = isNarrow ? 8.0 : width * 0.42
    let right = width - (isNarrow ? 80 : 100)
    var drawing = Drawing(width: width, height: rowHeight * Double(shown.count) + 8)
    let zero = (left + right) / 2
    drawing.line((zero, 0), (zero, drawing.height), "mark")
    for (index, difference) in shown.enumerated() {
      let y = rowHeight * Double(index)
      let middle = isNarrow ? y + 34 : y + 16
      drawing.text(
        fitted(difference.what, width: isNarrow ? width : left - 12),
        (0, isNarrow ? y + 16 : middle + 4), .start, "ink")
      let reach = max(abs(difference.low), abs(difference.high), abs(difference.value), 1e-300)
      func x(_ value: Double) -> Double { zero + (right - left) / 2 * 0.95 * value / reach }
      let isClear = difference.low > 0 || difference.high < 0
      drawing.curve([(x(difference.low), middle), (x(difference.high), middle)], "line-1")
      drawing.circle((x(difference.value), middle), 5, isClear ? "disc-1" : "disc-1 open")
      drawing.text(
        FigureNumbers.short(difference.value), (width, middle + 4), .end, "ink strong")
    }
    return drawing
  }
}
