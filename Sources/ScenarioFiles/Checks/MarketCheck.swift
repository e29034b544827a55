import SimulationEngine
import StandardsModel

extension Check {
  /// What a field needs to be run: standards to choose from, and a state whose firms choose. Data
  /// without a calendar, for other files to extend, may leave both to them.
  mutating func markets(_ scenario: Scenario) {
    guard node["calendar"] != nil else { return }
    for field in scenario.fields {
      let path = ["fields", field.id, "standards"]
      let count = field.value.standards.count
      let most = Market.largestStandardCount
      if !(1...most).contains(count) {
        add(.value, Wording.standardCount(count, most: most), at: path)
      }
    }
    let states = scenario.world.states
    let isSomebodyThere = states.contains { state in
      state.value.gdp.contains { $0.value > 0 } || !isSound(["world", "states", state.id, "gdp"])
    }
    if let field = scenario.fields.entries.first, !isSomebodyThere, isSound(["world", "states"]) {
      add(.value, Wording.noFirms, at: ["fields", field.id, "firms"])
    }
  }
}
