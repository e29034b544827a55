import SimulationEngine
import StandardsModel

/// As many slices of every variable as there are points, each slice used once (McKay, Beckman &
/// Conover 1979): the order of the slices is drawn for each variable, and the place inside a slice.
struct LatinHypercubeDesign: DesignMethod {
  private let variables: [StudyVariable]
  private let orders: [KeyedPermutation]
  private let draws: Draws
  let count: Int

  static let jitter = DrawPurpose(401)

  init(_ variables: [StudyVariable], points: Int, draws: Draws) {
    self.variables = variables
    self.draws = draws
    count = points
    orders = variables.map { KeyedPermutation(count: points, of: Subject($0.pointer), draws) }
  }

  func values(_ point: Int) -> [ScalarValue?] {
    zip(variables, orders).map { variable, order in
      let inside = draws.uniform(Self.jitter, of: Subject(variable.pointer).block(point))
      return variable.value(at: (Double(order[point]) + inside) / Double(count))
    }
  }
}

/// A drawn order of 0 ..< count that nobody has to write down: a Feistel network of six rounds over the
/// next power of four, walked on until it lands inside (Black & Rogaway 2002).
struct KeyedPermutation: Sendable {
  private let count: Int
  private let half: UInt64
  private let keys: [UInt64]

  static let order = DrawPurpose(400)

  init(count: Int, of subject: Subject, _ draws: Draws) {
    self.count = count
    var bits: UInt64 = 1
    while count > 1 << (2 * bits) { bits += 1 }
    half = bits
    var stream = draws.stream(Self.order, of: subject)
    keys = (0..<6).map { _ in stream.doubleWord() }
  }

  subscript(index: Int) -> Int {
    var place = UInt64(index)
    repeat {
      let mask = (1 as UInt64) << half - 1
      var (left, right) = (place >> half, place & mask)
      for key in keys { (left, right) = (right, (left ^ mixed(right &+ key)) & mask) }
      place = left << half | right
    } while place >= count
    return Int(place)
  }
}
