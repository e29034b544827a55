import SimulationEngine

/// A frame with time from left to right and a quantity from bottom to top.
struct Plot {
  var dates: ClosedRange<Int>
  var values: ClosedRange<Double>
  let left: Double
  let right: Double
  let top: Double
  let bottom: Double

  func x(_ month: Month) -> Double {
    let span = Double(max(1, dates.upperBound - dates.lowerBound))
    return left + (right - left) * Double(month.ordinal - dates.lowerBound) / span
  }

  func y(_ value: Double) -> Double {
    let span = values.upperBound - values.lowerBound
    let share = span > 0 ? (value - values.lowerBound) / span : 0
    return bottom - (bottom - top) * min(max(share, -0.05), 1.05)
  }

  func point(_ month: Month, _ value: Double?) -> Drawing.Point? {
    value.map { (x(month), y($0)) }
  }

  /// Lines and numbers of the two axes.
  func axes(
    in drawing: inout Drawing, ticks: Int = 4, label: (Double) -> String
  ) {
    for tick in FigureNumbers.ticks(values, about: ticks) {
      drawing.line((left, y(tick)), (right, y(tick)), "grid")
      drawing.text(label(tick), (left - 6, y(tick) + 4), .end, "soft")
    }
    timeAxis(in: &drawing)
  }

  /// Years below the frame, as many as fit.
  func timeAxis(in drawing: inout Drawing) {
    let first = Month(ordinal: dates.lowerBound)
    let last = Month(ordinal: dates.upperBound)
    let years = last.year - first.year
    drawing.line((left, bottom), (right, bottom), "axis")
    let room = max(1, Int((right - left) / 44))
    let step = [1, 2, 5, 10, 20, 25, 50, 100, 200, 500].first { years / $0 <= room } ?? 1000
    var year = first.monthOfYear == 1 ? first.year : first.year + 1
    year += (step - year % step) % step
    let ticks = Array(stride(from: year, through: last.year, by: step))
    guard ticks.count > 1 else {
      drawing.text("\(first)", (left, bottom + 17), .start, "soft")
      if last > first { drawing.text("\(last)", (right, bottom + 17), .end, "soft") }
      return
    }
    for year in ticks {
      let place = x(Month(year: year, month: 1))
      drawing.line((place, bottom), (place, bottom + 4), "axis")
      // A year at the edge stays inside the picture.
      let half = textWidth("\(year)") * 0.6
      let inside = min(max(place, half), drawing.width - half)
      drawing.text("\(year)", (inside, bottom + 17), .middle, "soft")
    }
  }

  /// How much room labels at the right ends need, at most a part of the width.
  static func labelRoom(_ labels: [String], width: Double) -> Double {
    min(width * 0.36, (labels.map { textWidth($0) * 1.15 }.max() ?? 0) + 12)
  }

  /// Names at the right ends of curves, kept apart.
  func endLabels(
    _ labels: [(text: String, value: Double, style: String)], in drawing: inout Drawing
  ) {
    let places = spread(
      labels.map { y($0.value) + 4 }, gap: 14, within: top + 4...max(top + 4, bottom + 4))
    for (label, place) in zip(labels, places) {
      // Bold letters are wider.
      let text = fitted(label.text, width: (drawing.width - right - 7) / 1.15)
      drawing.text(text, (right + 7, place), .start, "\(label.style) strong")
    }
  }
}
