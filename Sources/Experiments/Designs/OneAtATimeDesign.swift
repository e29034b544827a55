import StandardsModel

/// The scenario as it is, then every value of each variable in turn, all others left as they are.
struct OneAtATimeDesign: DesignMethod {
  private let variables: [StudyVariable]

  init(_ variables: [StudyVariable]) { self.variables = variables }

  var count: Int { 1 + variables.reduce(0) { $0 + $1.levelCount } }

  func values(_ point: Int) -> [ScalarValue?] {
    var values: [ScalarValue?] = Array(repeating: nil, count: variables.count)
    var rest = point - 1
    for (index, variable) in variables.enumerated() where rest >= 0 {
      if rest < variable.levelCount { values[index] = variable.level(rest) }
      rest -= variable.levelCount
    }
    return values
  }
}
