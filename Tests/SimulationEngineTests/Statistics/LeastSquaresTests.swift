import SimulationEngine
import Testing

@Suite struct LeastSquaresTests {
  @Test func `an exact plane is found again`() throws {
    var fit = LeastSquares(regressors: 3)
    for (x, y) in [(0.0, 1.0), (1, 0), (2, 3), (-1, 2), (4, -2)] {
      fit.add([1, x, y], response: 0.5 + 2 * x - 3 * y)
    }
    let found = try #require(fit.coefficients)
    for (value, expected) in zip(found, [0.5, 2, -3]) { #expect(abs(value - expected) < 1e-12) }
    #expect(fit.count == 5)
  }

  @Test func `a dummy's coefficient is the difference of the means`() throws {
    var fit = LeastSquares(regressors: 2)
    for response in [1.0, 0, 1, 1] { fit.add([1, 0], response: response) }
    for response in [0.0, 0, 1] { fit.add([1, 1], response: response) }
    let found = try #require(fit.coefficients)
    #expect(abs(found[0] - 0.75) < 1e-12 && abs(found[1] - (1.0 / 3 - 0.75)) < 1e-12)
  }

  @Test func `regressors that cannot be told apart have no coefficients`() {
    var fit = LeastSquares(regressors: 2)
    #expect(fit.coefficients == nil)
    for _ in 0..<4 { fit.add([1, 1], response: 1) }
    #expect(fit.coefficients == nil)
  }
}
