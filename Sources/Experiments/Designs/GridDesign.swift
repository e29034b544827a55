import StandardsModel

/// Every value of a grid with every other; the last variable moves fastest.
struct GridDesign: DesignMethod {
  private let variables: [StudyVariable]
  let count: Int

  init(_ variables: [StudyVariable]) throws(StudyDesign.Objection) {
    self.variables = variables
    var count = 1
    for variable in variables {
      let (product, overflow) = count.multipliedReportingOverflow(by: variable.levelCount)
      guard !overflow, product <= StudyDesign.mostPoints else {
        throw StudyDesign.Objection(
          message: "the grid has more than \(StudyDesign.mostPoints) points", path: ["design"])
      }
      count = product
    }
    self.count = count
  }

  func values(_ point: Int) -> [ScalarValue?] {
    var rest = point
    var values: [ScalarValue?] = []
    for variable in variables.reversed() {
      let (quotient, level) = rest.quotientAndRemainder(dividingBy: variable.levelCount)
      values.append(variable.level(level))
      rest = quotient
    }
    return values.reversed()
  }
}
