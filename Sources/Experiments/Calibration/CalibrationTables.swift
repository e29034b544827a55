import SimulationEngine
import StandardsModel

/// `posterior.csv`: the particles of the last generation.
public enum PosteriorTable {
  public static func declaration(_ variables: [StudyVariable]) -> TableDeclaration {
    TableDeclaration(
      name: "posterior", meaning: "A particle of the posterior.", keyLength: 1,
      columns: [
        ColumnDeclaration("particle", .integer, meaning: "Number of the particle, from 1."),
        ColumnDeclaration(
          "weight", .number, unit: "1", meaning: "Its weight; all add up to one."),
        ColumnDeclaration(
          "distance", .number,
          meaning: "From what was observed, in tolerances (root of the mean square)."),
      ]
        + variables.map {
          ColumnDeclaration($0.pointer, $0.columnType, meaning: "Value, by its JSON Pointer.")
        })
  }

  public static func table(_ posterior: Posterior, _ variables: [StudyVariable]) -> Table {
    let declaration = declaration(variables)
    var table = TableBuilder(declaration)
    for (index, particle) in posterior.particles.enumerated() {
      table.append(
        [.integer(index + 1), .number(particle.weight), .number(particle.distance)]
          + zip(variables, particle.place).map { $0.value(at: $1).cell($0.columnType) })
    }
    return table.table()
  }
}

/// `estimates.csv`: what the posterior says of each parameter, beside its prior.
public enum EstimatesTable {
  public static let declaration = TableDeclaration(
    name: "estimates", meaning: "A parameter after the calibration.", keyLength: 1,
    columns: [
      ColumnDeclaration("parameter", .text, meaning: "What was calibrated, by its JSON Pointer."),
      ColumnDeclaration("prior_low", .number, meaning: "Lower end of the uniform prior."),
      ColumnDeclaration("prior_high", .number, meaning: "Upper end of the uniform prior."),
      ColumnDeclaration("mean", .number, meaning: "Posterior mean."),
      ColumnDeclaration("sd", .number, meaning: "Posterior standard deviation."),
      ColumnDeclaration("q05", .number, meaning: "5 % quantile of the posterior."),
      ColumnDeclaration("q50", .number, meaning: "Posterior median."),
      ColumnDeclaration("q95", .number, meaning: "95 % quantile of the posterior."),
      ColumnDeclaration(
        "contraction", .number, unit: "1",
        meaning: "1 less the ratio of posterior to prior variance: 0 where nothing was learnt."),
    ])

  /// Categories count by their place in their list.
  public static func table(_ posterior: Posterior, _ variables: [StudyVariable]) -> Table {
    var table = TableBuilder(declaration)
    for (axis, variable) in variables.enumerated() {
      let ends = variable.ends
      func value(_ particle: Posterior.Particle) -> Double {
        variable.number(of: variable.value(at: particle.place[axis]))
      }
      let sd = posterior.standardDeviation(value)
      let prior = variable.priorVariance
      table.append([
        .text(variable.pointer), .number(ends.low), .number(ends.high),
        .number(posterior.mean(value)), .number(sd), .number(posterior.quantile(0.05, value)),
        .number(posterior.quantile(0.5, value)), .number(posterior.quantile(0.95, value)),
        prior > 0 ? .number(1 - sd * sd / prior) : .missing,
      ])
    }
    return table.table()
  }
}

/// `marginals.csv`: the posterior of each parameter alone, part by part of its range, beside the prior.
public enum MarginalsTable {
  public static let declaration = TableDeclaration(
    name: "marginals", meaning: "A part of a parameter's range, before and after.", keyLength: 2,
    columns: [
      ColumnDeclaration("parameter", .text, meaning: "What was calibrated, by its JSON Pointer."),
      ColumnDeclaration("part", .integer, meaning: "Part of its range, from 1."),
      ColumnDeclaration("low", .number, meaning: "Lower end of the part."),
      ColumnDeclaration("high", .number, meaning: "Upper end of the part."),
      ColumnDeclaration(
        "value", .text, meaning: "The value, of a parameter that has a list of them; else empty."),
      ColumnDeclaration("prior", .number, unit: "1", meaning: "Share of the prior in it."),
      ColumnDeclaration("posterior", .number, unit: "1", meaning: "Weight of the posterior in it."),
    ])

  /// Parts of a range of real numbers, and of more integers than that.
  static let parts = 20

  public static func table(_ posterior: Posterior, _ variables: [StudyVariable]) -> Table {
    var table = TableBuilder(declaration)
    for (axis, variable) in variables.enumerated() {
      let isListed = variable.isListed
      let count = isListed ? variable.levelCount : parts
      var weights = [Double](repeating: 0, count: count)
      for particle in posterior.particles {
        // Equal parts of the unit interval are equal parts of the prior, whatever the values.
        let part = min(Int(particle.place[axis] * Double(count)), count - 1)
        weights[part] += particle.weight
      }
      let ends = variable.ends
      let width = (ends.high - ends.low) / Double(count)
      for part in 0..<count {
        let number = variable.number(of: variable.level(min(part, variable.levelCount - 1)))
        table.append([
          .text(variable.pointer), .integer(part + 1),
          .number(isListed ? number - 0.5 : ends.low + width * Double(part)),
          .number(isListed ? number + 0.5 : ends.low + width * Double(part + 1)),
          isListed ? .text(variable.level(part).text) : .missing, .number(1 / Double(count)),
          .number(weights[part]),
        ])
      }
    }
    return table.table()
  }
}

extension StudyVariable {
  /// Whether its values are few enough to be named one by one.
  var isListed: Bool {
    switch values {
    case .real: false
    case .integer(_, _, let step): step == 1 && levelCount <= MarginalsTable.parts
    case .categorical, .boolean: true
    }
  }
}

/// `generations.csv`: the way to the posterior.
public enum GenerationsTable {
  public static let declaration = TableDeclaration(
    name: "generations", meaning: "A generation of the calibration.", keyLength: 1,
    columns: [
      ColumnDeclaration("generation", .integer, meaning: "From 0, a sample of the prior."),
      ColumnDeclaration(
        "tolerance", .number, meaning: "Distance that was close enough; empty for the prior."),
      ColumnDeclaration("candidates", .integer, meaning: "Places tried."),
      ColumnDeclaration("particles", .integer, meaning: "Places taken."),
      ColumnDeclaration(
        "effective_size", .number, unit: "particles",
        meaning: "As many equally weighted particles would be as good."),
    ])

  public static func table(_ posterior: Posterior) -> Table {
    var table = TableBuilder(declaration)
    for generation in posterior.generations {
      table.append([
        .integer(generation.number), generation.tolerance.map { .number($0) } ?? .missing,
        .integer(generation.candidates), .integer(generation.particles.count),
        .number(generation.effectiveSize),
      ])
    }
    return table.table()
  }
}

/// `predictive.csv`: what fresh runs at values from the posterior say of every pattern, those that were
/// fitted and those that were kept for validation side by side.
public enum PredictiveTable {
  public static let declaration = TableDeclaration(
    name: "predictive", meaning: "A pattern in fresh runs at values from the posterior.",
    keyLength: 1,
    columns: [
      ColumnDeclaration("id", .text, meaning: "Name of the pattern."),
      ColumnDeclaration("statement", .text, meaning: "The fact."),
      ColumnDeclaration("use", .text, meaning: "fit: tuned to; validate: never tuned to."),
      ColumnDeclaration("runs", .integer, unit: "runs", meaning: "Fresh runs that have a number."),
      ColumnDeclaration(
        "simulated", .number, meaning: "The pattern's statistic over them, in its unit."),
      ColumnDeclaration("low", .number, meaning: "2.5 % quantile over them."),
      ColumnDeclaration("high", .number, meaning: "97.5 % quantile over them."),
      ColumnDeclaration(
        "before", .number, meaning: "Their median at the scenario's own values, with as many runs."),
      ColumnDeclaration("expected", .text, meaning: "What the number is held to."),
      ColumnDeclaration("verdict", .text, meaning: "Whether it holds over the fresh runs."),
      ColumnDeclaration(
        "expected_low", .number, meaning: "Least that is within tolerance; empty where none is."),
      ColumnDeclaration(
        "expected_high", .number, meaning: "Most that is within tolerance; empty where none is."),
    ])

  /// - Parameter before: of the same patterns, at the scenario's own values.
  public static func table(_ verdicts: [PatternVerdict], before: [PatternVerdict]) -> Table {
    var table = TableBuilder(declaration)
    for (verdict, former) in zip(verdicts, before) {
      func number(_ value: Double?) -> Cell {
        value.flatMap { $0.isFinite ? .number($0) : nil } ?? .missing
      }
      table.append([
        .text(verdict.id), .text(verdict.pattern.statement), .text(verdict.pattern.use.rawValue),
        .integer(verdict.runsWithNumber), number(verdict.simulated),
        number(verdict.interval?.low), number(verdict.interval?.high), number(former.simulated),
        .text(verdict.pattern.expected), .text(verdict.words),
        number(verdict.pattern.expectedRange.low), number(verdict.pattern.expectedRange.high),
      ])
    }
    return table.table()
  }
}

extension PatternSpecification {
  /// Ends of what is within tolerance, where that is a number of the pattern's own unit.
  fileprivate var expectedRange: (low: Double?, high: Double?) {
    if let leastFraction { return (leastFraction, nil) }
    switch expectation {
    case .target(let target, let tolerance): return (target - tolerance, target + tolerance)
    case .above(let limit), .ratio(_, let limit): return (limit, nil)
    case .below(let limit): return (nil, limit)
    case .increasing(let rises): return rises ? (0, nil) : (nil, 0)
    case .order: return (nil, nil)
    }
  }
}
