import SimulationEngine
import StandardsModel

/// From the points of a design and the numbers of their runs to what drives each number.
public struct SensitivityAnalysis: Sendable {
  public enum Method: String, Sendable {
    case oneAtATime = "one-at-a-time"
    case morris = "Morris"
    case sobol = "Sobol' (Saltelli and Jansen)"
    case givenData = "classes of given points"

    /// The index whose interval says whether a factor matters.
    public var leadingIndex: String {
      switch self {
      case .oneAtATime: "swing"
      case .morris: "mu_star"
      case .sobol: "ST"
      case .givenData: "S1"
      }
    }
  }

  public let method: Method
  public let variables: [StudyVariable]
  /// By point: a value for each variable; nil means the scenario's own.
  public let points: [[ScalarValue?]]
  public var resamples = 1000
  /// Of the bootstrap.
  public var seed: UInt64 = 1

  public init(_ method: Method, variables: [StudyVariable], points: [[ScalarValue?]]) {
    self.method = method
    self.variables = variables
    self.points = points
  }

  /// - Parameter values: by point and replicate; nil where a run failed or does not say. A point stands
  ///   for the mean of its runs that do.
  public func result(of measure: SeriesMeasure, values: [[Double?]]) -> SensitivityResult {
    let means = values.map { row -> Double? in
      let present = row.compactMap { $0 }.filter(\.isFinite)
      return present.isEmpty ? nil : Summary(present).mean
    }
    let noise = NoiseShare(
      method == .sobol ? spread(values) : values, resamples: min(resamples, 200), seed: seed)
    var floor = 0.0
    if method == .morris, let noise {
      // |N(0, 2σ²/r)| over a step of two thirds, in the mean.
      floor =
        1.5 * (4 * noise.interaction / (Double.pi * Double(noise.replicates))).squareRoot()
    }
    let indices = indices(means, values)
    let leading = leading(indices)
    let leftOut = means.count { $0 == nil }
    let verdict = ConvergenceVerdict(
      leading, areShares: method == .sobol || method == .givenData, noiseFloor: floor,
      leftOut: (leftOut, points.count))
    let all = values.joined().compactMap { $0 }.filter(\.isFinite)
    return SensitivityResult(
      measure: measure, method: method, factors: variables.map(\.pointer), indices: indices,
      leading: leading, readings: verdict.readings, noise: noise, noiseFloor: floor,
      verdict: verdict.words, points: points.count, leftOut: leftOut,
      replicates: values.map(\.count).max() ?? 0, summary: all.isEmpty ? nil : Summary(all),
      convergence: convergence(means, values, leading))
  }

  private func indices(
    _ means: [Double?], _ values: [[Double?]]
  ) -> [[SensitivityResult.Index]] {
    switch method {
    case .oneAtATime: oneAtATime(values)
    case .morris: morris(means)
    case .sobol: sobol(means)
    case .givenData: givenData(means)
    }
  }

  private func leading(_ indices: [[SensitivityResult.Index]]) -> [Estimate?] {
    indices.map { factor in factor.first { $0.name == method.leadingIndex }?.estimate }
  }

  /// Points that only say something together: a trajectory, a base point with its mixtures.
  private var block: Int {
    switch method {
    case .morris: variables.count + 1
    case .sobol: variables.count + 2
    case .oneAtATime, .givenData: 1
    }
  }

  /// From an eighth of the blocks on, doubling, to all: as a study stopped there would have said. One
  /// factor at a time always takes all its points, and its luck is what more replicates settle.
  private func convergence(
    _ means: [Double?], _ values: [[Double?]], _ all: [Estimate?]
  ) -> [SensitivityResult.Step] {
    guard method != .oneAtATime else { return [] }
    let blocks = points.count / block
    let counts = [8, 4, 2].map { blocks / $0 }.filter { $0 >= 2 && $0 * block >= 8 }
    return counts.map { count in
      var part = SensitivityAnalysis(
        method, variables: variables, points: Array(points.prefix(count * block)))
      part.resamples = min(resamples, 200)
      part.seed = seed
      let few = Array(values.prefix(part.points.count))
      return SensitivityResult.Step(
        points: part.points.count,
        leading: part.leading(part.indices(Array(means.prefix(part.points.count)), few)))
    } + [SensitivityResult.Step(points: points.count, leading: all)]
  }

  /// The points of A and B, which alone are spread evenly.
  private func spread(_ values: [[Double?]]) -> [[Double?]] {
    let block = variables.count + 2
    return values.enumerated().filter { $0.offset % block == 0 || $0.offset % block == block - 1 }
      .map(\.element)
  }

  private func oneAtATime(_ values: [[Double?]]) -> [[SensitivityResult.Index]] {
    let moved = points.map { point -> (factor: Int, place: Double)? in
      guard let factor = point.firstIndex(where: { $0 != nil }), let value = point[factor] else {
        return nil
      }
      return (factor, variables[factor].place(of: value) ?? 0)
    }
    return OneAtATimeEffects(
      moved: moved, values: values, factors: variables.count, resamples: resamples, seed: seed
    ).factors.map { factor in
      guard let factor else { return [] }
      return [
        .init("low", factor.low, factor.values), .init("high", factor.high, factor.values),
        .init("swing", factor.swing, factor.values),
      ]
    }
  }

  private func morris(_ means: [Double?]) -> [[SensitivityResult.Index]] {
    let places = points.map { point in
      zip(variables, point).map { variable, value in
        value.flatMap { variable.place(of: $0) } ?? .nan
      }
    }
    return MorrisEffects(points: places, values: means, resamples: resamples, seed: seed)
      .factors.map { factor in
        guard let factor else { return [] }
        var indices: [SensitivityResult.Index] = [
          .init("mu", factor.mean, factor.effects),
          .init("mu_star", factor.meanSize, factor.effects),
        ]
        if let spread = factor.spread { indices.append(.init("sigma", spread, factor.effects)) }
        return indices
      }
  }

  private func sobol(_ means: [Double?]) -> [[SensitivityResult.Index]] {
    let indices = SobolIndices(means, factors: variables.count, resamples: resamples, seed: seed)
    guard let factors = indices.factors else {
      return variables.map { _ in [.init("S1", nothing, 0), .init("ST", nothing, 0)] }
    }
    return factors.map {
      [.init("S1", $0.first, $0.basePoints), .init("ST", $0.total, $0.basePoints)]
    }
  }

  private func givenData(_ means: [Double?]) -> [[SensitivityResult.Index]] {
    let places = points.map { point in
      zip(variables, point).map { variable, value in value.flatMap { variable.place(of: $0) } }
    }
    let indices = GivenDataIndices(
      points: places, values: means, resamples: min(resamples, 500), seed: seed)
    return indices.factors.map { $0.map { [.init("S1", $0, indices.points)] } ?? [] }
  }

  private let nothing = Estimate(0, Interval(low: 0, high: 0))
}

/// What drives one number.
public struct SensitivityResult: Sendable {
  public struct Index: Sendable {
    public let name: String
    public let estimate: Estimate
    public let count: Int

    init(_ name: String, _ estimate: Estimate, _ count: Int) {
      self.name = name
      self.estimate = estimate
      self.count = count
    }
  }

  public let measure: SeriesMeasure
  public let method: SensitivityAnalysis.Method
  public let factors: [String]
  /// By factor.
  public let indices: [[Index]]
  /// By factor: what it is ranked by; nil where nothing is known.
  public let leading: [Estimate?]
  public let readings: [ConvergenceVerdict.Reading?]
  public let noise: NoiseShare?
  public let noiseFloor: Double
  public let verdict: String
  public let points: Int
  public let leftOut: Int
  public let replicates: Int
  /// Over all points and replicates; nil where no run has the number.
  public let summary: Summary?
  /// The leading index from more and more of the points.
  public let convergence: [Step]

  /// What the first points alone would have said.
  public struct Step: Sendable {
    public let points: Int
    /// By factor.
    public let leading: [Estimate?]
  }

  /// Whether any factor moves it.
  public var varies: Bool { leading.contains { ($0?.value ?? 0) > 0 } }

  /// Factors from the one that matters most; those of which nothing is known last.
  public var ranking: [Int] {
    factors.indices.sorted { left, right in
      let (one, other) = (leading[left]?.value ?? -1, leading[right]?.value ?? -1)
      return one == other ? left < right : one > other
    }
  }

  /// Rows of `indices.csv`.
  public func append(to table: inout TableBuilder) {
    for (factor, pointer) in factors.enumerated() {
      for index in indices[factor] {
        let reading = index.name == method.leadingIndex ? readings[factor] : nil
        table.append(
          [.text(measure.name), .text(pointer), .text(index.name)] + index.estimate.cells + [
            .integer(index.count), reading.map { .text($0.rawValue) } ?? .missing,
          ])
      }
    }
  }

  /// Rows of `convergence.csv`.
  public func appendConvergence(to table: inout TableBuilder) {
    for (factor, pointer) in factors.enumerated() {
      for step in convergence {
        guard let estimate = step.leading[factor], estimate.value.isFinite else { continue }
        table.append(
          [.text(measure.name), .text(pointer), .text(method.leadingIndex), .integer(step.points)]
            + estimate.cells)
      }
    }
  }

  /// The row of `outputs.csv`.
  public var outputRow: [Cell] {
    func number(_ value: Double?) -> Cell {
      value.flatMap { $0.isFinite ? .number($0) : nil } ?? .missing
    }
    return [
      .text(measure.name), .text(measure.statement), .text(method.rawValue), .integer(points),
      .integer(leftOut), .integer(replicates), number(summary?.mean),
      number(summary?.standardDeviation), number(noise?.share.value),
      number(noise?.share.interval?.low), number(noise?.share.interval?.high),
      noise != nil && method == .morris ? number(noiseFloor) : .missing, .text(verdict),
    ]
  }
}

/// Factors over several numbers at once.
public struct FactorRanking: Sendable {
  public struct Entry: Sendable {
    public let factor: String
    /// Mean over the numbers of its leading index, as a share of the largest of each.
    public let score: Double
    /// Numbers for which its interval says that it matters.
    public let matters: Int
    /// Numbers for which it is negligible or not told from luck.
    public let doesNot: Int
  }

  /// From the one that matters most.
  public let entries: [Entry]
  /// Numbers that vary at all.
  public let outputs: Int

  public init(_ results: [SensitivityResult]) {
    let varying = results.filter(\.varies)
    outputs = varying.count
    let factors = results.first?.factors ?? []
    entries = factors.indices.map { factor in
      var score = 0.0
      for result in varying {
        let largest = result.leading.reduce(0) { max($0, $1?.value ?? 0) }
        score += max(0, result.leading[factor]?.value ?? 0) / largest
      }
      return Entry(
        factor: factors[factor], score: score / Double(max(1, varying.count)),
        matters: varying.count { $0.readings[factor] == .matters },
        doesNot: varying.count {
          $0.readings[factor] == .negligible || $0.readings[factor] == .luck
        })
    }.enumerated().sorted {
      $0.element.score == $1.element.score
        ? $0.offset < $1.offset : $0.element.score > $1.element.score
    }.map(\.element)
  }
}
