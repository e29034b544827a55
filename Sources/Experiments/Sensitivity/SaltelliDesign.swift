import SimulationEngine

/// Two independent samples A and B from one Sobol' sequence of twice the dimension, and for every factor
/// A with that one column from B (Saltelli 2002; Saltelli et al. 2010): what first-order and total
/// indices are read off.
///
/// Rows come per base point: A, then A with column 1, 2, … from B, then B: the order of SALib.
public struct SaltelliDesign: Sendable, Equatable {
  public let factors: Int
  public let basePoints: Int
  private let directions: [[UInt32]]

  /// Half of the dimensions of the sequence: A and B take one each for every factor.
  public static var mostFactors: Int { SobolSequence.mostDimensions / 2 }

  public init(factors: Int, basePoints: Int) {
    precondition(
      (1...Self.mostFactors).contains(factors) && basePoints >= 1,
      "a Saltelli design has 1 to \(Self.mostFactors) factors, got \(factors)")
    self.factors = factors
    self.basePoints = basePoints
    directions = (0..<2 * factors).map { SobolSequence.directions(dimension: $0) }
  }

  /// Points per base point.
  public var block: Int { factors + 2 }
  public var count: Int { basePoints * block }

  /// A point of the unit cube, from 0.
  public func point(_ index: Int) -> [Double] {
    let (base, row) = index.quotientAndRemainder(dividingBy: block)
    return (0..<factors).map { factor in
      let isFromB = row == block - 1 || row == factor + 1
      return SobolSequence.coordinate(base, directions[isFromB ? factors + factor : factor])
    }
  }
}
