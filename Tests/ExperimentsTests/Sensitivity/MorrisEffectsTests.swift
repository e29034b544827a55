import SimulationEngine
import StandardsModel
import Testing

@testable import Experiments

@Suite struct `Morris effects` {
  private static let weights = [3, -2, 0.5, 0]

  /// Trajectories over real, integer and boolean factors, as a study would have them.
  private static func places(trajectories: Int) throws -> [[Double]] {
    var study = StudySpecification()
    study.uncertainties = [
      "/a": .real(low: 2, high: 6, levels: 5), "/b": .integer(low: 0, high: 4, step: 1),
      "/c": .boolean, "/d": .categorical([.text("x"), .text("y"), .text("z")]),
    ]
    study.design.kind = .morris
    study.design.points = trajectories
    let design = try StudyDesign(study, seed: 3)
    return try (1...design.count).map { point in
      try zip(design.variables, design.values(ofPoint: point)).map { variable, value in
        let value = try #require(value)
        return try #require(variable.place(of: value))
      }
    }
  }

  @Test func `Of a linear function they are its coefficients, for factors of every kind`() throws {
    let places = try Self.places(trajectories: 20)
    let values = places.map { zip($0, Self.weights).reduce(7.0) { $0 + $1.0 * $1.1 } }
    let effects = MorrisEffects(points: places, values: values, resamples: 50)
    for (factor, weight) in zip(effects.factors, Self.weights) {
      let factor = try #require(factor)
      #expect(abs(factor.mean.value - weight) < 1e-12)
      #expect(abs(factor.meanSize.value - abs(weight)) < 1e-12)
      #expect(try #require(factor.spread).value < 1e-12)
      #expect(factor.effects == 20)
    }
  }

  @Test func `An interaction shows in the spread`() throws {
    let places = try Self.places(trajectories: 30)
    let values = places.map { $0[0] * $0[1] + $0[3] }
    let effects = MorrisEffects(points: places, values: values, resamples: 50).factors
    #expect(try #require(effects[0]?.spread).value > 0.2)
    #expect(try #require(effects[3]?.spread).value < 1e-12)
    #expect(effects[2]?.meanSize.value == 0)
  }

  @Test func `A failed run costs the two effects that it is an end of`() throws {
    let places = try Self.places(trajectories: 10)
    var values: [Double?] = places.map { zip($0, Self.weights).reduce(0) { $0 + $1.0 * $1.1 } }
    // The second point of the second trajectory.
    values[6] = nil
    let effects = MorrisEffects(points: places, values: values, resamples: 20)
    #expect(effects.missing == 1)
    #expect(effects.factors.compactMap { $0?.effects }.reduce(0, +) == 38)
    #expect(abs(try #require(effects.factors[0]).mean.value - 3) < 1e-12)
  }
}

@Suite struct `One factor at a time` {
  @Test func `Ends and swing are differences from the base point`() throws {
    let moved: [(factor: Int, place: Double)?] = [nil, (0, 1), (0, 0), (0, 0.5), (1, 0), (1, 1)]
    let effects = OneAtATimeEffects(
      moved: moved, values: [[1, 3], [4, 6], [0, 2], [1, 3], [1, 3], [nil, 2]], factors: 2,
      resamples: 100)
    let first = try #require(effects.factors[0])
    #expect(first.low.value == -1 && first.high.value == 3 && first.swing.value == 4)
    // The luck of a replicate is common to all points, so pairs differ by nothing else.
    #expect(first.swing.interval == Interval(low: 4, high: 4))
    let second = try #require(effects.factors[1])
    #expect(second.high.value == -1 && second.swing.value == 1)
  }
}
