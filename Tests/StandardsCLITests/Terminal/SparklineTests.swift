import StandardsCLI
import Testing

@Suite struct SparklineTests {
  @Test func `levels go from the lowest to the highest value`() {
    let values: [Double?] = (0...7).map(Double.init)
    #expect(Sparkline.text(values, unicode: true) == "▁▂▃▄▅▆▇█")
    #expect(Sparkline.text(values, unicode: false) == "_.-~=+*#")
    #expect(Sparkline.text([2, nil, 1], unicode: true) == "█ ▁")
  }

  @Test func `a given range is the scale, and what lies outside is at its end`() {
    #expect(Sparkline.text([0, 0.5, 1, 2, -1], range: 0...1, unicode: true) == "▁▅██▁")
  }

  @Test func `flat, empty and extreme curves are drawn`() {
    #expect(Sparkline.text([3, 3], unicode: true) == "▁▁")
    #expect(Sparkline.text([], unicode: true) == "")
    #expect(Sparkline.text([nil, nil], unicode: true) == "  ")
    let most = Double.greatestFiniteMagnitude
    #expect(Sparkline.text([-most, most], unicode: true) == "▁█")
  }

  @Test func `a long curve is thinned and ends where it ends`() {
    let values: [Double?] = (1...100).map(Double.init)
    let text = Sparkline.text(values, width: 8, unicode: true)
    #expect(text.count == 8)
    #expect(text.last == "█")
    #expect(Sparkline.text(values, width: 0, unicode: true) == "")
  }
}
