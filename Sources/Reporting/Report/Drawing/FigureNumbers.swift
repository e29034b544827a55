import SimulationEngine

/// Numbers as readers and drawings want them: rounded, locale-free.
enum FigureNumbers {
  /// At most this many decimals, without zeros at the end.
  static func decimal(_ value: Double, _ decimals: Int = 1) -> String {
    guard value.isFinite else { return "–" }
    var scale = 1
    for _ in 0..<decimals { scale *= 10 }
    let scaled = (abs(value) * Double(scale)).rounded()
    guard scaled < 1e15 else { return value.description }
    let whole = Int(scaled) / scale
    var fraction = String(Int(scaled) % scale)
    fraction = String(repeating: "0", count: max(0, decimals - fraction.utf8.count)) + fraction
    while fraction.last == "0" { fraction.removeLast() }
    let sign = value < 0 && scaled > 0 ? "-" : ""
    return sign + "\(whole)" + (fraction.isEmpty || decimals == 0 ? "" : "." + fraction)
  }

  /// With a true minus sign, for people.
  static func plain(_ value: Double, _ decimals: Int = 1) -> String {
    let text = decimal(value, decimals)
    return text.hasPrefix("-") ? "−" + text.dropFirst() : text
  }

  /// Three significant digits, or all digits before the point.
  static func short(_ value: Double) -> String {
    let size = abs(value)
    guard size >= 1e-4 || size == 0 else {
      return significant(value, digits: 3).replacingMinus
    }
    return plain(value, size >= 100 ? 0 : size >= 10 ? 1 : size >= 1 ? 2 : size >= 0.1 ? 3 : 4)
  }

  /// `8.3 %`: one decimal below ten and above ninety-nine, none between; a no-break space.
  static func percent(_ share: Double) -> String {
    let value = share * 100
    let near = value < 9.95 || (value > 99 && value < 99.95)
    return plain(value, near ? 1 : 0) + "\u{A0}%"
  }

  static func percentRange(_ low: Double, _ high: Double) -> String {
    let (from, to) = (percent(low), percent(high))
    return from == to ? from : "\(from.dropLast(2))–\(to)"
  }

  /// Round numbers that divide a range into about as many steps.
  static func ticks(_ range: ClosedRange<Double>, about count: Int) -> [Double] {
    let span = range.upperBound - range.lowerBound
    guard span > 0, span.isFinite, count > 0 else { return [range.lowerBound] }
    var step = 1.0
    while step * 10 <= span / Double(count) { step *= 10 }
    while step > span / Double(count) { step /= 10 }
    for factor in [2.0, 2.5, 2.0] where step < span / Double(count) { step *= factor }
    let first = (range.lowerBound / step).rounded(.up)
    let last = (range.upperBound / step + 1e-9).rounded(.down)
    return last < first ? [] : (0...Int(last - first)).map { (first + Double($0)) * step }
  }
}

extension String {
  fileprivate var replacingMinus: String { hasPrefix("-") ? "−" + dropFirst() : self }
}
