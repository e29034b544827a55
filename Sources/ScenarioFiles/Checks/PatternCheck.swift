import SimulationEngine
import StandardsModel

extension Check {
  /// A pattern looks at a month or at an interval, and reduces an interval to one number.
  mutating func patterns(_ patterns: Keyed<PatternSpecification>) {
    for pattern in patterns {
      let path = ["patterns", pattern.id]
      let value = pattern.value
      if value.at != nil, value.between != nil {
        add(.schema, Wording.atAndBetween, at: path + ["between"])
      }
      if value.at != nil, value.reduction != nil {
        add(.schema, Wording.reduceOneMonth, at: path + ["reduce"])
      }
      let parts = value.series.split(separator: ".", omittingEmptySubsequences: false)
      if parts.count != 2 || parts.contains("") {
        add(.value, Wording.notASeries(value.series), at: path + ["series"])
      }
    }
  }
}
