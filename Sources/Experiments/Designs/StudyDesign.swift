import SimulationEngine
import StandardsModel

/// The points of a study: each is worked out from its number when somebody asks.
public struct StudyDesign: Sendable {
  public let variables: [StudyVariable]
  private let method: any DesignMethod
  /// Points of the method that keep to the constraints; nil where all do.
  private let kept: [Int32]?

  /// Why there can be no such design.
  public struct Objection: Error, Sendable, Equatable {
    public let message: String
    /// Where in the study: `["design"]`, or `["constraints", name]`.
    public let path: [String]
  }

  /// The one point of something that is not varied.
  public static let onePoint = StudyDesign(
    variables: [], method: ListDesign(rows: [[]]), kept: nil)

  private init(variables: [StudyVariable], method: any DesignMethod, kept: [Int32]?) {
    self.variables = variables
    self.method = method
    self.kept = kept
  }

  /// - Parameters:
  ///   - rows: the points of a list or a table, a value per variable; nil means the scenario's own.
  ///   - seed: of designs that are drawn.
  public init(
    _ study: StudySpecification, rows: [[ScalarValue?]] = [], seed: UInt64
  ) throws(Objection) {
    variables = StudyVariable.all(of: study)
    let points = study.design.points ?? 1
    // Replicate 0 is nobody's run: the design has luck of its own.
    let draws = Draws(seed: seed, replicate: 0)
    switch study.design.kind {
    case .grid: method = try GridDesign(variables)
    case .list, .csv: method = ListDesign(rows: rows)
    case .latinHypercube: method = LatinHypercubeDesign(variables, points: points, draws: draws)
    case .sobol: method = try SobolDesign(variables, points: points)
    case .morris: method = try MorrisDesign(variables, trajectories: points, draws: draws)
    case .oat: method = OneAtATimeDesign(variables)
    }
    if method.count > StudyDesign.mostPoints {
      throw Objection(
        message:
          "\(method.count) points are more than the \(StudyDesign.mostPoints) that there can be",
        path: ["design"])
    }
    kept = try StudyDesign.kept(of: method, wanted: study.design.points, study, variables)
  }

  static let mostPoints = 100_000_000

  public var count: Int { kept?.count ?? method.count }

  /// - Parameter point: from 1.
  /// - Returns: a value for each variable; nil means the scenario's own.
  public func values(ofPoint point: Int) -> [ScalarValue?] {
    method.values(kept.map { Int($0[point - 1]) } ?? (point - 1))
  }

  /// Points that break a constraint are left out; a Sobol' sequence goes on until it has as many as
  /// were asked for.
  private static func kept(
    of method: any DesignMethod, wanted: Int?, _ study: StudySpecification,
    _ variables: [StudyVariable]
  ) throws(Objection) -> [Int32]? {
    guard !study.constraints.isEmpty else { return nil }
    if study.design.kind == .morris {
      throw Objection(
        message: "the trajectories of a morris design cannot step around constraints",
        path: ["constraints"])
    }
    let sequence = study.design.kind == .sobol
    let most = sequence ? min(method.count * 1000, mostPoints) : method.count
    let asked = sequence ? method.count : most
    var kept: [Int32] = []
    for candidate in 0..<most where kept.count < asked {
      let values = method.values(candidate)
      if study.constraints.values.allSatisfy({ $0.holds(values, variables) }) {
        kept.append(Int32(candidate))
      }
    }
    if kept.isEmpty || (sequence && kept.count < asked) {
      throw Objection(
        message: "\(kept.count) of \(most) points keep to the constraints",
        path: ["constraints"])
    }
    return kept
  }
}

/// A way to choose points.
protocol DesignMethod: Sendable {
  var count: Int { get }
  /// - Parameter point: from 0.
  func values(_ point: Int) -> [ScalarValue?]
}

extension ConstraintSpecification {
  /// Whether values keep to it; what is left to the scenario breaks nothing.
  func holds(_ values: [ScalarValue?], _ variables: [StudyVariable]) -> Bool {
    func value(_ pointer: String) -> ScalarValue? {
      variables.firstIndex { $0.pointer == pointer }.flatMap { values[$0] }
    }
    guard let one = value(left) else { return true }
    let other: ScalarValue
    if case .text(let text) = right, variables.contains(where: { $0.pointer == text }) {
      guard let found = value(text) else { return true }
      other = found
    } else {
      other = right
    }
    if let first = one.number, let second = other.number {
      switch relation {
      case .below: return first < second
      case .atMost: return first <= second
      case .equal: return first == second
      case .unequal: return first != second
      case .atLeast: return first >= second
      case .above: return first > second
      }
    }
    switch relation {
    case .equal: return one == other
    case .unequal: return one != other
    default: return false
    }
  }
}

extension ScalarValue {
  /// As a number; nil for texts and truth values.
  public var number: Double? {
    switch self {
    case .integer(let value): Double(value)
    case .number(let value): value
    default: nil
    }
  }
}
