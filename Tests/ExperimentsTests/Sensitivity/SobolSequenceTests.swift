import Testing

@testable import Experiments

/// What Saltelli's design stands on.
@Suite struct `Sobol' sequence` {
  private func point(_ index: Int, dimensions: Int) -> [Double] {
    (0..<dimensions).map {
      SobolSequence.coordinate(index, SobolSequence.directions(dimension: $0))
    }
  }

  /// As published for the direction numbers of Joe & Kuo (2008), in Gray-code order.
  @Test func `The first rows in eight dimensions are the published ones`() {
    let published = [
      [0, 0, 0, 0, 0, 0, 0, 0], [0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5],
      [0.75, 0.25, 0.25, 0.25, 0.75, 0.75, 0.25, 0.75],
      [0.25, 0.75, 0.75, 0.75, 0.25, 0.25, 0.75, 0.25],
      [0.375, 0.375, 0.625, 0.875, 0.375, 0.125, 0.375, 0.875],
      [0.875, 0.875, 0.125, 0.375, 0.875, 0.625, 0.875, 0.375],
      [0.625, 0.125, 0.875, 0.625, 0.625, 0.875, 0.125, 0.125],
      [0.125, 0.625, 0.375, 0.125, 0.125, 0.375, 0.625, 0.625],
    ]
    for (index, row) in published.enumerated() {
      #expect(point(index, dimensions: 8) == row)
    }
  }

  /// Every elementary interval of area 2⁻⁸, of whatever shape, holds one of the first 2⁸ points.
  @Test func `The first two dimensions are a (0, 8, 2)-net`() {
    let points = (0..<256).map { point($0, dimensions: 2) }
    for bits in 0...8 {
      let (wide, high) = (1 << bits, 1 << (8 - bits))
      let cells = points.map { Int($0[0] * Double(wide)) * high + Int($0[1] * Double(high)) }
      #expect(cells.sorted() == Array(0..<256), "\(wide) by \(high)")
    }
  }
}
