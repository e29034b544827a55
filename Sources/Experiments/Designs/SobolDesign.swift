import StandardsModel

/// The sequence of Sobol' in Gray-code order, the origin first, as published with its direction numbers
/// (Joe & Kuo 2008); even for every power of two of points.
struct SobolDesign: DesignMethod {
  private let variables: [StudyVariable]
  private let directions: [[UInt32]]
  let count: Int

  init(_ variables: [StudyVariable], points: Int) throws(StudyDesign.Objection) {
    guard variables.count <= SobolSequence.mostDimensions else {
      throw StudyDesign.Objection(
        message: "a sobol design has at most \(SobolSequence.mostDimensions) variables, "
          + "here are \(variables.count)", path: ["design"])
    }
    self.variables = variables
    count = points
    directions = variables.indices.map { SobolSequence.directions(dimension: $0) }
  }

  func values(_ point: Int) -> [ScalarValue?] {
    zip(variables, directions).map { variable, directions in
      variable.value(at: SobolSequence.coordinate(point, directions))
    }
  }
}

enum SobolSequence {
  static let mostDimensions = JoeKuoNumbers.all.count + 1

  /// A coordinate of a point, numbered from 0.
  static func coordinate(_ point: Int, _ directions: [UInt32]) -> Double {
    var gray = UInt32(point) ^ UInt32(point) >> 1
    var bits: UInt32 = 0
    while gray != 0 {
      bits ^= directions[gray.trailingZeroBitCount]
      gray &= gray - 1
    }
    return Double(bits) / 4_294_967_296
  }

  /// - Parameter dimension: from 0.
  static func directions(dimension: Int) -> [UInt32] {
    guard dimension > 0 else { return (0..<32).map { 1 << (31 - UInt32($0)) } }
    let (polynomial, initial) = JoeKuoNumbers.all[dimension - 1]
    let degree = initial.count
    var directions = initial.enumerated().map { $1 << UInt32(31 - $0) }
    for index in degree..<32 {
      var next = directions[index - degree] ^ directions[index - degree] >> UInt32(degree)
      for term in 1..<max(1, degree) where polynomial >> UInt32(degree - 1 - term) & 1 == 1 {
        next ^= directions[index - term]
      }
      directions.append(next)
    }
    return directions
  }
}
