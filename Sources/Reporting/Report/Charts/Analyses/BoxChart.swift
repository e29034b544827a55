import SimulationEngine

/// Boxes of conditions: which of the varied values something takes, and how much of their ranges.
struct BoxChart: Chart {
  static let table = "boxes"

  private struct Condition {
    let variable: String
    let low: Double?
    let high: Double?
    let values: String
    let chance: Double?
    let range: ClosedRange<Double>?
    let all: String
  }

  private struct Box {
    var conditions: [Condition] = []
    var coverage = 0.0
    var density = 0.0
    var support = 0.0
  }

  private let places: [Int]
  private var boxes: [Box] = []

  init?(_ subject: ReportSubject, runs: RunList, header: CSVHeader) {
    guard
      let places = header.places(
        "box", "variable", "low", "high", "values", "quasi_p", "coverage", "density", "support",
        "range_low", "range_high", "all_values")
    else { return nil }
    self.places = places
  }

  mutating func read(_ row: CSVRow) {
    guard let number = row.integer(places[0]), (1...20).contains(number),
      let variable = row.text(places[1])
    else { return }
    while boxes.count < number { boxes.append(Box()) }
    guard boxes[number - 1].conditions.count < 50 else { return }
    var range: ClosedRange<Double>?
    if let low = row.number(places[9]), let high = row.number(places[10]), low <= high {
      range = low...high
    }
    boxes[number - 1].coverage = row.number(places[6]) ?? 0
    boxes[number - 1].density = row.number(places[7]) ?? 0
    boxes[number - 1].support = row.number(places[8]) ?? 0
    boxes[number - 1].conditions.append(
      Condition(
        variable: variable, low: row.number(places[2]), high: row.number(places[3]),
        values: row.text(places[4]) ?? "", chance: row.number(places[5]), range: range,
        all: row.text(places[11]) ?? ""))
  }

  func figures() -> [Figure] {
    boxes.enumerated().filter { !$0.element.conditions.isEmpty }.map { place, box in
      figure(box, place: place + 1)
    }
  }

  private static func words(_ condition: Condition, _ name: String) -> String {
    func text(_ value: Double) -> String { FigureNumbers.short(value) }
    switch (condition.low, condition.high) {
    case (let low?, let high?): return "\(name) from \(text(low)) to \(text(high))"
    case (let low?, nil): return "\(name) at least \(text(low))"
    case (nil, let high?): return "\(name) at most \(text(high))"
    case (nil, nil):
      return
        "\(name) is \(condition.values.split(separator: "|").joined(separator: " or "))"
    }
  }

  private func figure(_ box: Box, place: Int) -> Figure {
    let names = FactorNames.short(box.conditions.map(\.variable))
    let words = zip(box.conditions, names).map { Self.words($0, $1) }
    let drawn = IntervalRows(
      rows: zip(box.conditions, names).map { condition, name in
        let chance = condition.chance.map { "p \(FigureNumbers.short($0))" } ?? ""
        guard let range = condition.range else {
          // A category is a place in a list.
          let all = condition.all.split(separator: "|")
          let inside = condition.values.split(separator: "|")
          return IntervalRows.Row(
            name: "\(name): \(inside.joined(separator: ", "))",
            marks: all.enumerated().map { place, value in
              .band(
                Double(place) + 0.05, Double(place) + 0.95,
                inside.contains(value) ? "tint-1 edge" : "tint-8 edge")
            }, note: chance, range: 0...Double(max(1, all.count)),
            ends: (all.first.map(String.init) ?? "", all.last.map(String.init) ?? ""))
        }
        return IntervalRows.Row(
          name: name,
          marks: [
            .band(range.lowerBound, range.upperBound, "tint-8 edge"),
            .band(
              condition.low ?? range.lowerBound, condition.high ?? range.upperBound,
              "tint-1 edge"),
          ], note: chance, range: range)
      })
    var table = FigureTable(
      columns: ["variable", "values", "low", "high", "range from", "range to", "by chance"],
      textColumns: 2)
    func text(_ value: Double?) -> String { value.map(FigureNumbers.short) ?? "" }
    table.rows = box.conditions.map {
      [$0.variable, $0.values]
        + [$0.low, $0.high, $0.range?.lowerBound, $0.range?.upperBound, $0.chance].map(text)
    }
    let quality =
      "\(FigureNumbers.percent(box.density)) of the runs in it, \(FigureNumbers.percent(box.coverage)) of all in which it happens"
    return Figure(
      id: "box-\(place)", chapter: .discovery,
      title: "Box \(place): \(words.joined(separator: ", "))",
      headline: "Where \(words.joined(separator: " and ")) it happens in \(quality).",
      caption:
        "Blue: the part of each range that is in the box; grey: the whole range. What is not drawn may be anything. Density: \(quality). p: the chance of a box as dense without the condition. The box holds \(FigureNumbers.percent(box.support)) of all runs.",
      description: words.joined(separator: "; ") + ".",
      table: table, draw: { drawn.draw(width: $0) })
  }
}
