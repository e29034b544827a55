import Testing

@testable import Reporting

@Suite struct DrawingTests {
  @Test func `labels are moved apart, in their order and inside their range`() {
    let wanted: [Double] = [50, 51, 52, 99, 100]
    let placed = spread(wanted, gap: 14, within: 0...100)
    #expect(zip(placed, placed.dropFirst()).allSatisfy { $1 - $0 >= 14 - 1e-9 })
    #expect(placed.allSatisfy { (0...100).contains($0) })
    #expect(spread([10, 40], gap: 14, within: 0...100) == [10, 40])
  }

  @Test func `a text that does not fit ends in an ellipsis and fits then`() {
    let long = "subcommittee-proposal-rejected"
    let cut = fitted(long, width: 80)
    #expect(cut.hasSuffix("…"))
    #expect(textWidth(cut) <= 80)
    #expect(fitted("ISO", width: 80) == "ISO")
  }

  @Test func `labels keep what tells them apart`() {
    let (shared, names) = unshared(["foundation-models CHN", "foundation-models USA"])
    #expect(shared == "foundation-models" && names == ["CHN", "USA"])
    #expect(unshared(["rail A others", "rail A"]).names == ["A others", "A"])
    #expect(unshared(["ISO CHN", "IEC CHN"]).names == ["ISO CHN", "IEC CHN"])
    #expect(unshared(["technology any"]).names == ["technology any"])
    #expect(unshared(["same", "same"]).names == ["same", "same"])
    #expect(unshared([]).names == [])
  }

  @Test func `a curve is interrupted where a value is missing`() {
    var drawing = Drawing(width: 10, height: 10)
    drawing.curve([(0, 0), (1, 1), nil, (3, 3), (4, 4)], "line-1")
    #expect(drawing.elements == "<path d='M0 0L1 1M3 3L4 4' class='line line-1'/>")
  }

  @Test func `a band is a closed shape for every stretch with both edges`() {
    var drawing = Drawing(width: 10, height: 10)
    drawing.band([(0, 1), (1, 1), nil, (3, 1)], [(0, 0), (1, 0), (2, 0), (3, 0)], "x")
    #expect(drawing.elements == "<path d='M0 1L1 1L1 0L0 0Z' class='x'/>")
  }

  @Test func `what is written into a drawing is escaped`() {
    var drawing = Drawing(width: 10, height: 10)
    drawing.text("<b>'\"", (0, 0))
    #expect(!drawing.elements.contains("<b>"))
  }
}
