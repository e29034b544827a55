/// Ordinary least squares by the normal equations, summed up observation by observation.
///
/// A probability regressed linearly has coefficients that read as differences in probability (Angrist &
/// Pischke 2009, section 3.4.2). Meant for a handful of regressors of comparable size.
public struct LeastSquares: Sendable {
  public let regressors: Int
  public private(set) var count = 0
  /// X′X row by row, and X′y.
  private var products: [Double]
  private var responses: [Double]

  public init(regressors: Int) {
    self.regressors = regressors
    products = Array(repeating: 0, count: regressors * regressors)
    responses = Array(repeating: 0, count: regressors)
  }

  /// - Parameter row: values of the regressors, the constant among them.
  public mutating func add(_ row: [Double], response: Double) {
    precondition(row.count == regressors, "\(row.count) values for \(regressors) regressors")
    count += 1
    for i in 0..<regressors {
      responses[i] += row[i] * response
      for j in 0..<regressors { products[i * regressors + j] += row[i] * row[j] }
    }
  }

  /// By elimination with the largest pivot; nil where the observations do not tell the regressors apart.
  public var coefficients: [Double]? {
    var (a, b) = (products, responses)
    let n = regressors
    guard count >= n else { return nil }
    for column in 0..<n {
      let pivot = (column..<n).max {
        a[$0 * n + column].magnitude < a[$1 * n + column].magnitude
      }
      guard let pivot, a[pivot * n + column].magnitude > 1e-9 * products[column * n + column]
      else { return nil }
      if pivot != column {
        for j in 0..<n { a.swapAt(pivot * n + j, column * n + j) }
        b.swapAt(pivot, column)
      }
      for row in (column + 1)..<n {
        let factor = a[row * n + column] / a[column * n + column]
        guard factor != 0 else { continue }
        for j in column..<n { a[row * n + j] -= factor * a[column * n + j] }
        b[row] -= factor * b[column]
      }
    }
    var solution = [Double](repeating: 0, count: n)
    for row in (0..<n).reversed() {
      let known = ((row + 1)..<n).reduce(0) { $0 + a[row * n + $1] * solution[$1] }
      solution[row] = (b[row] - known) / a[row * n + row]
    }
    return solution
  }
}
