/// A frame with a quantity from left to right and another from bottom to top.
struct NumberFrame {
  let x: ClosedRange<Double>
  let y: ClosedRange<Double>
  let left: Double
  let right: Double
  let top: Double
  let bottom: Double

  func point(_ x: Double, _ y: Double) -> Drawing.Point {
    (
      left + (right - left) * Self.share(x, self.x),
      bottom - (bottom - top) * Self.share(y, self.y)
    )
  }

  private static func share(_ value: Double, _ range: ClosedRange<Double>) -> Double {
    let span = range.upperBound - range.lowerBound
    return span > 0 ? min(max((value - range.lowerBound) / span, 0), 1) : 0.5
  }

  /// Lines and numbers of both axes, with what they measure.
  func axes(
    in drawing: inout Drawing, across: String, upwards: String,
    marks: [(value: Double, text: String)]? = nil,
    label: (Double) -> String = FigureNumbers.short
  ) {
    for tick in FigureNumbers.ticks(y, about: 4) {
      let place = point(x.lowerBound, tick).y
      drawing.line((left, place), (right, place), "grid")
      drawing.text(label(tick), (left - 6, place + 4), .end, "soft")
    }
    drawing.line((left, bottom), (right, bottom), "axis")
    let shown =
      marks
      ?? FigureNumbers.ticks(x, about: max(2, Int((right - left) / 80))).map { ($0, label($0)) }
    var free = -Double.infinity
    for (value, text) in shown {
      let place = point(value, y.lowerBound).x
      let half = textWidth(text) * 0.6
      let inside = min(max(place, half), drawing.width - half)
      drawing.line((place, bottom), (place, bottom + 4), "axis")
      guard inside - half > free else { continue }
      drawing.text(text, (inside, bottom + 17), .middle, "soft")
      free = inside + half + 4
    }
    drawing.text(
      fitted(upwards, width: drawing.width, size: 11), (0, top - 10), .start, "soft small")
    drawing.text(
      fitted(across, width: drawing.width, size: 11), (right, bottom + 34), .end, "soft small")
  }

  /// Names beside the frame, kept apart, each with a thin line from its point.
  func labels(
    _ labels: [(text: String, at: Drawing.Point, style: String)], in drawing: inout Drawing
  ) {
    let places = spread(
      labels.map { $0.at.y + 4 }, gap: 15, within: top + 6...max(top + 6, bottom))
    for (label, place) in zip(labels, places) {
      drawing.line(label.at, (right + 8, place - 4), "grid")
      let text = fitted(label.text, width: (drawing.width - right - 11) / 1.15)
      drawing.text(text, (right + 10, place), .start, label.style)
    }
  }
}
