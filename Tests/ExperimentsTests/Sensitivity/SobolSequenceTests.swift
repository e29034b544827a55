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

  /// Coordinates of rows 1, 2, 3, 5, 9, 100 and 777 as SciPy 1.17 gives them from the same published file.
  @Test func `Rows of far dimensions are those of an independent reader of the published file`() {
    let dimensions = [8, 31, 63, 119, 199, 255]
    let rows: [(row: Int, coordinates: [Double])] = [
      (1, [0.5, 0.5, 0.5, 0.5, 0.5, 0.5]), (2, [0.75, 0.25, 0.75, 0.75, 0.25, 0.75]),
      (3, [0.25, 0.75, 0.25, 0.25, 0.75, 0.25]),
      (5, [0.375, 0.625, 0.625, 0.375, 0.375, 0.875]),
      (9, [0.4375, 0.3125, 0.1875, 0.6875, 0.5625, 0.9375]),
      (100, [0.6328125, 0.4140625, 0.6484375, 0.1953125, 0.1328125, 0.5703125]),
      (777, [0.3486328125, 0.8994140625, 0.4267578125, 0.8916015625, 0.1435546875, 0.6357421875]),
    ]
    for (row, coordinates) in rows {
      let all = point(row, dimensions: 256)
      #expect(dimensions.map { all[$0] } == coordinates, "row \(row)")
    }
  }

  /// A polynomial hash of 256 rows by 256 dimensions, over SciPy's and over ours.
  @Test func `All coordinates of 256 rows in 256 dimensions agree with SciPy's`() {
    let directions = (0..<SobolSequence.mostDimensions).map {
      SobolSequence.directions(dimension: $0)
    }
    #expect(directions.count == 256)
    var hash: UInt64 = 0
    for row in 0..<256 {
      for direction in directions {
        let bits = UInt64(SobolSequence.coordinate(row, direction) * 4_294_967_296)
        hash = hash &* 1_099_511_628_211 &+ bits
      }
    }
    #expect(hash == 16_885_920_247_872_225_280)
  }

  /// In every dimension each of 256 equal parts holds one of the first 256 points.
  @Test func `Every dimension alone is stratified`() {
    for dimension in 0..<SobolSequence.mostDimensions {
      let directions = SobolSequence.directions(dimension: dimension)
      let cells = (0..<256).map { Int(SobolSequence.coordinate($0, directions) * 256) }
      #expect(cells.sorted() == Array(0..<256), "dimension \(dimension + 1)")
    }
  }

  /// The first bits of the first d points' directions are independent: every one of the 2ᵈ halves of the
  /// cube holds one of the first 2ᵈ points (Sobol' 1976; Joe & Kuo's set has it to dimension 1,111).
  @Test(arguments: [2, 7, 15, 24, 32]) func `Property A holds`(_ count: Int) {
    var rows = (0..<count).map { dimension in
      SobolSequence.directions(dimension: dimension).prefix(count).enumerated().reduce(
        0 as UInt64
      ) { $0 | UInt64($1.element >> 31) << UInt64($1.offset) }
    }
    var rank = 0
    for bit in 0..<count {
      guard let pivot = rows[rank...].firstIndex(where: { $0 >> UInt64(bit) & 1 == 1 }) else {
        continue
      }
      rows.swapAt(rank, pivot)
      for row in rows.indices where row != rank && rows[row] >> UInt64(bit) & 1 == 1 {
        rows[row] ^= rows[rank]
      }
      rank += 1
      if rank == count { break }
    }
    #expect(rank == count)
  }

  /// Neighbouring dimensions are (t, 8, 2)-nets: every elementary interval of area 2ᵗ⁻⁸ holds 2ᵗ of 2⁸
  /// points. How many pairs have which t was counted with SciPy's points.
  @Test func `Neighbouring dimensions are nets of the published quality`() {
    let points = (0..<SobolSequence.mostDimensions).map { dimension in
      let directions = SobolSequence.directions(dimension: dimension)
      return (0..<256).map { Int(SobolSequence.coordinate($0, directions) * 256) }
    }
    func quality(_ one: [Int], _ other: [Int]) -> Int {
      (0...8).first { t in
        (0...8 - t).allSatisfy { bits in
          var counts = [Int](repeating: 0, count: 1 << (8 - t))
          for (x, y) in zip(one, other) {
            counts[(x >> (8 - bits)) << (8 - t - bits) | y >> (t + bits)] += 1
          }
          return counts.allSatisfy { $0 == 1 << t }
        }
      } ?? 8
    }
    var pairs = [Int](repeating: 0, count: 9)
    for (one, other) in zip(points, points.dropFirst()) { pairs[quality(one, other)] += 1 }
    #expect(pairs == [5, 61, 81, 68, 31, 5, 4, 0, 0])
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
