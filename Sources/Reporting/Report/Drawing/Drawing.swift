/// A picture in the making: SVG elements on a canvas of a given width.
///
/// Colours are classes, so that light, dark and print decide them: `s1` … `s8` for series, `ink`,
/// `soft`, `grid`; with `fill-`, `line-`, `tint-` in front.
struct Drawing {
  let width: Double
  var height: Double
  private(set) var elements = ""

  init(width: Double, height: Double) {
    self.width = width
    self.height = height
  }

  typealias Point = (x: Double, y: Double)

  mutating func line(_ from: Point, _ to: Point, _ style: String) {
    elements +=
      "<line x1='\(n(from.x))' y1='\(n(from.y))' x2='\(n(to.x))' y2='\(n(to.y))' class='\(style)'/>"
  }

  /// A curve through points; a gap where one is nil.
  mutating func curve(_ points: [Point?], _ style: String) {
    var path = ""
    var isDown = false
    for point in points {
      guard let point else {
        isDown = false
        continue
      }
      path += "\(isDown ? "L" : "M")\(n(point.x)) \(n(point.y))"
      isDown = true
    }
    if !path.isEmpty { elements += "<path d='\(path)' class='line \(style)'/>" }
  }

  /// The area between two curves; gaps where either is missing.
  mutating func band(_ upper: [Point?], _ lower: [Point?], _ style: String) {
    var run: [(Point, Point)] = []
    var path = ""
    func close(_ run: [(Point, Point)]) -> String {
      guard run.count > 1 else { return "" }
      let there = run.map { "\(n($0.0.x)) \(n($0.0.y))" }
      let back = run.reversed().map { "\(n($0.1.x)) \(n($0.1.y))" }
      return "M" + (there + back).joined(separator: "L") + "Z"
    }
    for (top, bottom) in zip(upper, lower) {
      if let top, let bottom {
        run.append((top, bottom))
      } else {
        path += close(run)
        run = []
      }
    }
    path += close(run)
    if !path.isEmpty { elements += "<path d='\(path)' class='\(style)'/>" }
  }

  mutating func rectangle(
    _ x: Double, _ y: Double, _ width: Double, _ height: Double, _ style: String,
    attributes: String = "", title: String? = nil
  ) {
    let inner = title.map { "><title>\(escaped($0))</title></rect>" } ?? "/>"
    elements +=
      "<rect x='\(n(x))' y='\(n(y))' width='\(n(max(0, width)))' height='\(n(max(0, height)))' class='\(style)'\(attributes)\(inner)"
  }

  mutating func circle(_ centre: Point, _ radius: Double, _ style: String) {
    elements +=
      "<circle cx='\(n(centre.x))' cy='\(n(centre.y))' r='\(n(radius))' class='\(style)'/>"
  }

  /// Points of a curve that have no neighbour, and would not be seen.
  mutating func lonePoints(_ points: [Point?], _ style: String) {
    for (index, point) in points.enumerated() {
      guard let point, index == 0 || points[index - 1] == nil,
        index + 1 == points.count || points[index + 1] == nil
      else { continue }
      circle(point, 2, style)
    }
  }

  enum Anchor: String { case start, middle, end }

  mutating func text(
    _ text: some StringProtocol, _ at: Point, _ anchor: Anchor = .start, _ style: String = "ink"
  ) {
    elements +=
      "<text x='\(n(at.x))' y='\(n(at.y))' text-anchor='\(anchor.rawValue)' class='\(style)'>\(escaped(text))</text>"
  }

  /// Elements drawn as a group.
  mutating func group(_ attributes: String, _ draw: (inout Drawing) -> Void) {
    elements += "<g \(attributes)>"
    draw(&self)
    elements += "</g>"
  }

  private func n(_ value: Double) -> String { FigureNumbers.decimal(value, 1) }
}

/// About how wide a text is at a size, in the fonts that browsers take for `system-ui`.
func textWidth(_ text: some StringProtocol, size: Double = 12) -> Double {
  text.unicodeScalars.reduce(0.0) { width, scalar in
    switch scalar.value {
    case 0x20, 0x27, 0x2C, 0x2E, 0x31, 0x49, 0x66, 0x69, 0x6A, 0x6C, 0x72, 0x74, 0xA0:
      width + 0.4 * size
    case 0x6D, 0x77: width + 0.95 * size
    case 0x41...0x5A, 0x25: width + 0.75 * size
    case 0x300...0x36F, 0x200B...0x200F: width
    case 0x1100...: width + size
    default: width + 0.58 * size
    }
  }
}

/// A text cut to a width, with an ellipsis where something is missing.
func fitted(_ text: some StringProtocol, width: Double, size: Double = 12) -> String {
  if textWidth(text, size: size) <= width { return String(text) }
  var cut = String(text)
  while !cut.isEmpty && textWidth(cut + "…", size: size) > width { cut.removeLast() }
  return cut + "…"
}

/// Names without the words with which all of them begin, so that what tells them apart is not cut off;
/// each keeps its last word.
func unshared(_ names: [String]) -> (shared: String, names: [String]) {
  let words = names.map { $0.split(separator: " ", omittingEmptySubsequences: false) }
  guard names.count > 1, let first = words.first else { return ("", names) }
  var count = 0
  while words.allSatisfy({ $0.count > count + 1 && $0[count] == first[count] }) { count += 1 }
  return (
    first.prefix(count).joined(separator: " "),
    words.map { $0.dropFirst(count).joined(separator: " ") }
  )
}

/// Heights of labels moved apart so that none covers another, each as near its place as can be.
func spread(_ wanted: [Double], gap: Double, within range: ClosedRange<Double>) -> [Double] {
  let order = wanted.indices.sorted { (wanted[$0], $0) < (wanted[$1], $1) }
  var placed = wanted
  var floor = range.lowerBound
  for index in order {
    placed[index] = max(wanted[index], floor)
    floor = placed[index] + gap
  }
  var ceiling = range.upperBound
  for index in order.reversed() {
    placed[index] = min(placed[index], ceiling)
    ceiling = placed[index] - gap
  }
  return placed
}
