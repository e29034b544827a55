import SimulationEngine
import StandardsModel

/// Trajectories that move one variable at a time over a grid of four levels by two thirds of its range
/// (Morris 1991): `variables + 1` points each, in the order of the path.
struct MorrisDesign: DesignMethod {
  private let variables: [StudyVariable]
  private let draws: Draws
  let count: Int

  static let path = DrawPurpose(402)

  init(
    _ variables: [StudyVariable], trajectories: Int, draws: Draws
  ) throws(StudyDesign.Objection) {
    self.variables = variables
    self.draws = draws
    let (points, overflow) = trajectories.multipliedReportingOverflow(by: variables.count + 1)
    guard !overflow, points <= StudyDesign.mostPoints else {
      throw StudyDesign.Objection(
        message: "the trajectories have more than \(StudyDesign.mostPoints) points",
        path: ["design"])
    }
    count = points
  }

  func values(_ point: Int) -> [ScalarValue?] {
    let (trajectory, step) = point.quotientAndRemainder(dividingBy: variables.count + 1)
    var stream = draws.stream(
      Self.path, of: Subject("morris").block(trajectory))
    // Levels 0, 1/3, 2/3, 1; a step of 2/3 goes up from the lower two and down from the upper two.
    var levels = variables.map { _ in stream.below(4) }
    var order = Array(variables.indices)
    stream.shuffle(&order)
    for variable in order.prefix(step) { levels[variable] += levels[variable] < 2 ? 2 : -2 }
    return zip(variables, levels).map { variable, level in
      switch variable.values {
      case .real: variable.value(at: Double(level) / 3)
      // The ends of the grid are the first and the last value.
      default:
        variable.level(Int((Double(level) / 3 * Double(variable.levelCount - 1)).rounded()))
      }
    }
  }
}
