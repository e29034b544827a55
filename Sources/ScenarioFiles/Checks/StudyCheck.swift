import SimulationEngine
import StandardsModel

extension Check {
  /// Nothing is both a lever and an uncertainty; a design has what it needs.
  mutating func study(_ study: StudySpecification) {
    for uncertainty in study.uncertainties where study.levers[uncertainty.id] != nil {
      addAtKey(
        .value, Wording.leverAndUncertainty(uncertainty.id), at: ["uncertainties", uncertainty.id])
    }
    let variables = study.levers.ids + study.uncertainties.ids
    let names = Names(variables, isComplete: isSound(["levers"]) && isSound(["uncertainties"]))
    for constraint in study.constraints {
      let path = ["constraints", constraint.id]
      known(constraint.value.left, among: names, "lever or uncertainty", at: path + ["left"])
      if case .text(let text) = constraint.value.right, text.hasPrefix("/") {
        known(text, among: names, "lever or uncertainty", at: path + ["right"])
      }
    }
    for threshold in study.thresholds {
      known(
        threshold.value.along, among: names, "lever or uncertainty",
        at: ["thresholds", threshold.id, "along"])
    }
    let design = study.design
    switch design.kind {
    case .latinHypercube, .sobol, .morris:
      if design.points == nil {
        add(.schema, Wording.missingKey("points", in: "this design"), at: ["design"])
      }
    case .csv:
      if design.file.isEmpty {
        add(.schema, Wording.missingKey("file", in: "this design"), at: ["design"])
      }
    case .list:
      if design.rows.isEmpty {
        add(.schema, Wording.missingKey("rows", in: "this design"), at: ["design"])
      }
      for (index, row) in design.rows.enumerated() {
        for value in row {
          knownKey(
            value.id, among: names, "lever or uncertainty",
            at: ["design", "rows", String(index), value.id])
        }
      }
    case .grid, .oat: break
    }
  }
}
