import StandardsModel

/// The sequence of Sobol' in Gray-code order, the origin first, as published with its direction numbers
/// (Joe & Kuo 2008, new-joe-kuo-6.21201); even for every power of two of points.
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
  static var mostDimensions: Int { published.count + 1 }

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
    let (polynomial, initial) = published[dimension - 1]
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

  /// Coefficients of the primitive polynomial and initial numbers, from the second dimension on.
  private static let published: [(polynomial: UInt32, initial: [UInt32])] = [
    (0, [1]), (1, [1, 3]), (1, [1, 3, 1]), (2, [1, 1, 1]), (1, [1, 1, 3, 3]),
    (4, [1, 3, 5, 13]), (2, [1, 1, 5, 5, 17]), (4, [1, 1, 5, 5, 5]), (7, [1, 1, 7, 11, 19]),
    (11, [1, 1, 5, 1, 1]), (13, [1, 1, 1, 3, 11]), (14, [1, 3, 5, 5, 31]),
    (1, [1, 3, 3, 9, 7, 49]), (13, [1, 1, 1, 15, 21, 21]), (16, [1, 3, 1, 13, 27, 49]),
    (19, [1, 1, 1, 15, 7, 5]), (22, [1, 3, 1, 15, 13, 25]), (25, [1, 1, 5, 5, 19, 61]),
    (1, [1, 3, 7, 11, 23, 15, 103]), (4, [1, 3, 7, 13, 13, 15, 69]),
    (7, [1, 1, 3, 13, 7, 35, 63]), (8, [1, 3, 5, 9, 1, 25, 53]),
    (14, [1, 3, 1, 13, 9, 35, 107]), (19, [1, 3, 1, 5, 27, 61, 31]),
    (21, [1, 1, 5, 11, 19, 41, 61]), (28, [1, 3, 5, 3, 3, 13, 69]),
    (31, [1, 1, 7, 13, 1, 19, 1]), (32, [1, 3, 7, 5, 13, 19, 59]),
    (37, [1, 1, 3, 9, 25, 29, 41]), (41, [1, 3, 5, 13, 23, 1, 55]),
  ]
}
