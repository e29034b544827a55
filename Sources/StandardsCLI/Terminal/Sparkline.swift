/// A curve in one line of text, from its lowest value to its highest.
public enum Sparkline {
  private static let blocks: [Character] = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]
  private static let ascii: [Character] = ["_", ".", "-", "~", "=", "+", "*", "#"]

  /// - Parameters:
  ///   - values: finite or missing; a missing value is a space. A flat curve is at the bottom.
  ///   - range: what bottom and top stand for; by default the lowest and highest value.
  ///   - width: characters at most; where there are more values, each shows the last of its share, so
  ///     that the line ends where the curve ends.
  public static func text(
    _ values: [Double?], range: ClosedRange<Double>? = nil, width: Int? = nil, unicode: Bool
  ) -> String {
    let shown = sampled(values, to: width ?? values.count)
    let known = shown.compactMap { $0 }
    guard let low = range?.lowerBound ?? known.min(), let high = range?.upperBound ?? known.max()
    else { return String(repeating: " ", count: shown.count) }
    let levels = unicode ? blocks : ascii
    return String(
      shown.map { value in
        guard let value else { return " " }
        precondition(value.isFinite, "\(value) cannot be drawn")
        // Halves, so that the difference of two large values stays finite.
        let span = high / 2 - low / 2
        let height = span > 0 ? (value / 2 - low / 2) / span : 0
        let level = Int((min(max(height, 0), 1) * Double(levels.count - 1)).rounded())
        return levels[level]
      })
  }

  private static func sampled(_ values: [Double?], to width: Int) -> [Double?] {
    guard width > 0 else { return [] }
    if values.count <= width { return values }
    return (1...width).map { values[$0 * values.count / width - 1] }
  }
}
