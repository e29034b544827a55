import SimulationEngine
import StandardsModel

extension StudySpecification: Declared {
  static let shape = Shape<StudySpecification>(
    "study", "A sweep: what varies, how it is sampled, how often each point is run.",
    { StudySpecification() },
    [
      .init("name", \.name, .text, "Short name."),
      .init("question", \.question, .text, "The question that the study asks, one sentence."),
      .init(
        "base", \.base, .text(emptyAllowed: false), required: true,
        "Path of the scenario that is varied, relative to this file."),
      .init(
        "levers", \.levers, .map(.pointers, VariableSpecification.oneOf.type),
        "What somebody can decide, by JSON pointer into the scenario."),
      .init(
        "uncertainties", \.uncertainties, .map(.pointers, VariableSpecification.oneOf.type),
        "What nobody knows, by JSON pointer into the scenario."),
      .init("design", \.design, .object, "How the variables are sampled."),
      .init(
        "arms", \.arms, .map(.names(of: "arm"), .map(.pointers, .scalar)),
        "Settings that are compared under the same luck: values by pointer."),
      .init(
        "constraints", \.constraints, .map(.names(of: "constraint"), .object),
        "What every point must keep to, by name; other points are left out."),
      .init(
        "thresholds", \.thresholds, .map(.names(of: "threshold"), .object),
        "Levels that numbers are expected to pass along a variable, by name."),
      .init(
        "replicates", \.replicates, .replicates,
        "Runs at each point: a number, or until a mean is precise."),
      .init(
        "warm-up", \.warmUp, .optional(.object),
        "Histories that are simulated once to a month and go on from there many times; the replicates are then histories."
      ),
      .init("record", \.record, .optional(.object), "What is written, instead of the scenario's."),
    ])
}

extension WarmUpSpecification: Declared {
  static let shape = Shape<WarmUpSpecification>(
    "warm-up", "How far a history goes, and how many futures begin there.",
    { WarmUpSpecification() },
    [
      .init(
        "until", \.until, .month, required: true,
        "First month of the futures; the months before it are made once for all of them."),
      .init(
        "futures", \.futures, .integer(.between(1, 1_000_000), unit: "runs"),
        "Runs that go on from each history."),
    ])
}

extension VariableSpecification {
  private struct Real: Sendable {
    var range = [0.0, 1.0]
    var levels = 5

    static let shape = Shape<Real>(
      "real variable", "Any number of a range.", { Real() },
      [
        .init("range", \.range, .range(.number()), required: true, "[low, high]"),
        .init(
          "levels", \.levels, .integer(.between(2, 1_000_000)),
          "Numbers taken from the range in a grid."),
      ])
  }

  private struct Whole: Sendable {
    var range = [0, 1]
    var step = 1

    static let shape = Shape<Whole>(
      "integer variable", "Integers of a range.", { Whole() },
      [
        .init("range", \.range, .range(.integer()), required: true, "[low, high]"),
        .init("step", \.step, .integer(.atLeast(1)), "Distance between neighbours."),
      ])
  }

  private struct Categories: Sendable {
    var values: [ScalarValue] = []

    static let shape = Shape<Categories>(
      "categorical variable", "One of a list.", { Categories() },
      [
        .init(
          "values", \.values, .list(.scalar, count: 1...100_000), required: true,
          "What it can be.")
      ])
  }

  private struct Truth: Sendable {
    static let shape = Shape<Truth>("boolean variable", "true or false.", { Truth() }, [])
  }

  static let oneOf = OneOf<VariableSpecification>(
    "variable",
    [
      .init(
        "real", Real.shape, { .real(low: $0.range[0], high: $0.range[1], levels: $0.levels) },
        {
          guard case .real(let low, let high, let levels) = $0 else { return nil }
          return Real(range: [low, high], levels: levels)
        }),
      .init(
        "integer", Whole.shape,
        { .integer(low: $0.range[0], high: $0.range[1], step: $0.step) },
        {
          guard case .integer(let low, let high, let step) = $0 else { return nil }
          return Whole(range: [low, high], step: step)
        }),
      .init(
        "categorical", Categories.shape, { .categorical($0.values) },
        { if case .categorical(let values) = $0 { Categories(values: values) } else { nil } }),
      .init(
        "boolean", Truth.shape, { _ in .boolean },
        { if case .boolean = $0 { Truth() } else { nil } }),
    ])
}

extension ValueType {
  /// `[low, high]` with low ≤ high.
  fileprivate static func range<Bound: Comparable & Sendable>(
    _ bound: ValueType<Bound>
  ) -> ValueType<[Bound]> where Value == [Bound] {
    let ends = ValueType<[Bound]>.list(bound, count: 2...2)
    return ValueType(
      ends.description(),
      decode: { node, decoding in
        guard let values = ends.decode(node, &decoding) else { return nil }
        guard values[0] <= values[1] else {
          decoding.add(.value, Wording.rangeOrder, at: node.place)
          return nil
        }
        return values
      }, encode: ends.encode)
  }
}

extension DesignSpecification: Declared {
  static let shape = Shape<DesignSpecification>(
    "design", "How the variables are sampled.", { DesignSpecification() },
    [
      .init("kind", \.kind, .choice, required: true, "The design."),
      .init(
        "points", \.points, .optional(.integer(.between(1, 100_000_000), unit: "points")),
        "Points, or trajectories of a Morris design."),
      .init(
        "rows", \.rows, .list(.map(.pointers, .scalar)),
        "The points of a list: values by pointer."),
      .init(
        "file", \.file, .text,
        "The table of a csv design, a column per pointer, relative to this file."),
    ])
}

extension ConstraintSpecification: Declared {
  static let shape = Shape<ConstraintSpecification>(
    "constraint", "How a variable stands to another, or to a value.", { ConstraintSpecification() },
    [
      .init(
        "left", \.left, .text(emptyAllowed: false), required: true,
        "A lever or uncertainty, by its pointer."),
      .init("relation", \.relation, .choice, required: true, "How left stands to right."),
      .init(
        "right", \.right, .scalar, required: true,
        "Another lever or uncertainty by its pointer, or a value."),
    ])
}

extension PrecisionTarget: Declared {
  static let shape = Shape<PrecisionTarget>(
    "precision", "When a mean is precise enough.", { PrecisionTarget() },
    [
      .init(
        "series", \.series, .text(emptyAllowed: false), required: true,
        "Whose mean: table.column."),
      .init(
        "half-width", \.halfWidth, .number(.positive), required: true,
        "Of the mean's 95 % interval, in the series' unit."),
      .init("batch", \.batch, .integer(.between(1, 1_000_000), unit: "runs"), "Runs at a time."),
      .init(
        "at-most", \.atMost, .integer(.between(1, 100_000_000), unit: "runs"),
        "Runs after which it stops in any case."),
    ])
}

extension ValueType where Value == ReplicatesSpecification {
  private struct Until: Sendable {
    var target = PrecisionTarget()

    static var shape: Shape<Until> {
      Shape(
        "replicates", "Runs until a mean is precise.", { Until() },
        [.init("until", \.target, .object, required: true, "When it is precise enough.")])
    }
  }

  static var replicates: ValueType<ReplicatesSpecification> {
    .either(
      ValueType<Int>.integer(.between(1, 100_000_000), unit: "runs").mapped(
        { .fixed($0) }, { if case .fixed(let count) = $0 { count } else { nil } }),
      when: { value in
        if case .object(let members) = value { return members.contains { $0.key == "value" } }
        return true
      },
      ValueType<Until>.object(Until.shape).mapped(
        { .until($0.target) },
        { if case .until(let target) = $0 { Until(target: target) } else { nil } }))
  }
}
