import SimulationEngine
import StandardsModel
import Testing

@testable import Experiments

@Suite struct StudyDesignTests {
  static func study(
    _ kind: DesignSpecification.Kind, points: Int? = nil,
    _ variables: Keyed<VariableSpecification>
  ) -> StudySpecification {
    var study = StudySpecification()
    study.levers = variables
    study.design.kind = kind
    study.design.points = points
    return study
  }

  static let mixed: Keyed<VariableSpecification> = [
    "/a": .real(low: 1, high: 2, levels: 3), "/b": .integer(low: 2, high: 9, step: 3),
    "/c": .categorical([.text("x"), .number(1.5)]), "/d": .boolean,
  ]

  static func points(_ study: StudySpecification, seed: UInt64 = 1) throws -> [[ScalarValue?]] {
    let design = try StudyDesign(study, seed: seed)
    return (0..<design.count).map { design.values(ofPoint: $0 + 1) }
  }

  @Test func `a grid has every value with every other`() throws {
    let points = try Self.points(Self.study(.grid, Self.mixed))
    #expect(points.count == 3 * 3 * 2 * 2)
    #expect(Set(points).count == points.count)
    #expect(points[0] == [.number(1), .integer(2), .text("x"), .boolean(false)])
    #expect(points[1] == [.number(1), .integer(2), .text("x"), .boolean(true)])
    #expect(points[35] == [.number(2), .integer(8), .number(1.5), .boolean(true)])
  }

  /// The first ten points in three dimensions, as printed with new-joe-kuo-6.
  @Test func `a sobol sequence begins as published`() throws {
    let unit = VariableSpecification.real(low: 0, high: 1, levels: 2)
    let points = try Self.points(
      Self.study(.sobol, points: 10, ["/x": unit, "/y": unit, "/z": unit]))
    let published: [[Double]] = [
      [0, 0, 0], [0.5, 0.5, 0.5], [0.75, 0.25, 0.25], [0.25, 0.75, 0.75],
      [0.375, 0.375, 0.625], [0.875, 0.875, 0.125], [0.625, 0.125, 0.875],
      [0.125, 0.625, 0.375], [0.1875, 0.3125, 0.9375], [0.6875, 0.8125, 0.4375],
    ]
    #expect(points.map { $0.map { $0?.number } } == published)
  }

  /// Every dimension of a sobol sequence is a permutation of the multiples of 2⁻ᵐ over 2ᵐ points.
  @Test func `a sobol sequence is level in every dimension`() {
    for dimension in 0..<SobolSequence.mostDimensions {
      let directions = SobolSequence.directions(dimension: dimension)
      let places = (0..<256).map { Int(SobolSequence.coordinate($0, directions) * 256) }
      #expect(places.sorted() == Array(0..<256), "dimension \(dimension + 1)")
    }
  }

  @Test(arguments: [1, 2, 7, 64, 1000])
  func `a latin hypercube uses every slice once`(count: Int) throws {
    let unit = VariableSpecification.real(low: 0, high: 1, levels: 2)
    let points = try Self.points(
      Self.study(.latinHypercube, points: count, ["/x": unit, "/y": unit]), seed: 3)
    for variable in 0..<2 {
      let slices = points.compactMap { $0[variable]?.number }.map { Int($0 * Double(count)) }
      #expect(slices.sorted() == Array(0..<count))
    }
    let other = try Self.points(
      Self.study(.latinHypercube, points: count, ["/x": unit, "/y": unit]), seed: 4)
    #expect(other != points)
  }

  @Test func `a morris trajectory moves one variable at a time by two thirds`() throws {
    let unit = VariableSpecification.real(low: 0, high: 1, levels: 2)
    let points = try Self.points(
      Self.study(.morris, points: 6, ["/x": unit, "/y": unit, "/z": unit]))
    #expect(points.count == 6 * 4)
    for trajectory in 0..<6 {
      var moved: Set<Int> = []
      for step in 0..<3 {
        let before = points[trajectory * 4 + step].compactMap { $0?.number }
        let after = points[trajectory * 4 + step + 1].compactMap { $0?.number }
        let changes = (0..<3).filter { before[$0] != after[$0] }
        #expect(changes.count == 1)
        #expect(abs(abs(after[changes[0]] - before[changes[0]]) - 2.0 / 3) < 1e-12)
        moved.insert(changes[0])
      }
      #expect(moved.count == 3)
    }
  }

  @Test func `one at a time begins with the scenario as it is`() throws {
    let points = try Self.points(Self.study(.oat, Self.mixed))
    #expect(points.count == 1 + 3 + 3 + 2 + 2)
    #expect(points[0] == [nil, nil, nil, nil])
    for point in points.dropFirst() { #expect(point.count { $0 != nil } == 1) }
  }

  @Test func `points that break a constraint are left out, an impossible one is refused`() throws {
    var study = Self.study(
      .grid,
      ["/a": .integer(low: 1, high: 4, step: 1), "/b": .integer(low: 1, high: 4, step: 1)])
    var constraint = ConstraintSpecification()
    constraint.left = "/a"
    constraint.relation = .below
    constraint.right = .text("/b")
    study.constraints = ["order": constraint]
    #expect(try Self.points(study).count == 6)
    study.design.kind = .sobol
    study.design.points = 16
    #expect(try Self.points(study).count == 16)
    constraint.right = .integer(0)
    study.constraints = ["order": constraint]
    #expect(throws: StudyDesign.Objection.self) { try StudyDesign(study, seed: 1) }
  }

  @Test func `a grid beyond counting is refused`() {
    let wide = VariableSpecification.integer(low: .min, high: .max, step: 1)
    #expect(throws: StudyDesign.Objection.self) {
      try StudyDesign(Self.study(.grid, ["/a": wide, "/b": wide]), seed: 1)
    }
  }
}
