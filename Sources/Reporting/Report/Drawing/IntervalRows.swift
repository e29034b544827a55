/// Rows of marks on a scale: a name, what lies where, a number at the right end. A picture that several
/// charts have in common.
struct IntervalRows {
  enum Mark {
    case band(Double, Double, String)
    case line(Double, Double, String)
    case dot(Double, String)
    case diamond(Double)
    case tick(Double, String)
  }

  struct Row {
    let name: String
    let marks: [Mark]
    var note = ""
    /// Where the row has a scale of its own; its ends are then written under it.
    var range: ClosedRange<Double>? = nil
    /// Instead of the numbers at the ends of its own scale.
    var ends: (low: String, high: String)? = nil
  }

  let rows: [Row]
  /// Of all rows that have none of their own.
  var range: ClosedRange<Double> = 0...1
  /// Where a line goes through all rows; nil for none.
  var zero: Double? = nil
  var label: (Double) -> String = FigureNumbers.short

  func draw(width: Double) -> Drawing {
    let isNarrow = width < 500
    let hasAxis = rows.contains { $0.range == nil }
    let hasEnds = rows.contains { $0.range != nil }
    let rowHeight = (isNarrow ? 42.0 : 28) + (hasEnds ? 16 : 0)
    let noteRoom = min(
      width * 0.3, (rows.map { textWidth($0.note, size: 11) * 1.1 }.max() ?? 0) + 10)
    let nameRoom =
      isNarrow ? 0 : min(width * 0.42, (rows.map { textWidth($0.name) * 1.1 }.max() ?? 0) + 16)
    let (left, right) = (nameRoom + 8, width - noteRoom - 8)
    let bottom = rowHeight * Double(rows.count)
    var drawing = Drawing(width: width, height: bottom + (hasAxis ? 26 : 6))
    if hasAxis { axis(&drawing, left, right, bottom) }
    for (index, row) in rows.enumerated() {
      let y = rowHeight * Double(index)
      let middle = isNarrow ? y + 28 : y + 15
      if isNarrow {
        drawing.text(fitted(row.name, width: width / 1.1), (0, y + 13), .start, "ink")
      } else {
        drawing.text(fitted(row.name, width: (nameRoom - 8) / 1.1), (0, middle + 4), .start, "ink")
      }
      if index > 0 { drawing.line((0, y), (width, y), "grid faint") }
      let scale = row.range ?? range
      func x(_ value: Double) -> Double { Self.place(value, scale, left, right) }
      for mark in row.marks { draw(mark, &drawing, x, middle) }
      if let own = row.range {
        drawing.line((left, middle + 9), (right, middle + 9), "grid")
        let ends = row.ends ?? (label(own.lowerBound), label(own.upperBound))
        let room = (right - left) / 2 - 4
        drawing.text(
          fitted(ends.low, width: room, size: 11), (left, middle + 22), .start, "soft small")
        drawing.text(
          fitted(ends.high, width: room, size: 11), (right, middle + 22), .end, "soft small")
      }
      if !row.note.isEmpty {
        drawing.text(
          fitted(row.note, width: noteRoom, size: 11), (width, middle + 4), .end, "ink small")
      }
    }
    return drawing
  }

  private static func place(
    _ value: Double, _ scale: ClosedRange<Double>, _ left: Double, _ right: Double
  ) -> Double {
    let span = scale.upperBound - scale.lowerBound
    let share = span > 0 ? (value - scale.lowerBound) / span : 0.5
    return left + (right - left) * min(max(share, 0), 1)
  }

  private func axis(
    _ drawing: inout Drawing, _ left: Double, _ right: Double, _ bottom: Double
  ) {
    drawing.line((left, bottom), (right, bottom), "axis")
    let ticks = FigureNumbers.ticks(range, about: max(2, min(6, Int((right - left) / 70))))
    for tick in ticks {
      let x = Self.place(tick, range, left, right)
      drawing.line((x, 0), (x, bottom), "grid")
      let text = label(tick)
      let half = textWidth(text) * 0.6
      drawing.text(
        text, (min(max(x, half), drawing.width - half), bottom + 17), .middle, "soft")
    }
    if let zero, range.contains(zero) {
      let x = Self.place(zero, range, left, right)
      drawing.line((x, 0), (x, bottom), "mark")
    }
  }

  private func draw(
    _ mark: Mark, _ drawing: inout Drawing, _ x: (Double) -> Double, _ middle: Double
  ) {
    switch mark {
    case .band(let low, let high, let style):
      drawing.rectangle(x(low), middle - 8, max(2, x(high) - x(low)), 16, style)
    case .line(let low, let high, let style):
      drawing.curve([(x(low), middle), (x(high), middle)], style)
    case .dot(let value, let style): drawing.circle((x(value), middle), 4.5, style)
    case .diamond(let value):
      let place = x(value)
      drawing.curve(
        [
          (place, middle - 6), (place + 5, middle), (place, middle + 6), (place - 5, middle),
          (place, middle - 6),
        ], "diamond")
    case .tick(let value, let style):
      drawing.line((x(value), middle - 8), (x(value), middle + 8), style)
    }
  }
}
