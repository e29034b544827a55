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
    let byGDP = scenario.fields.entries.first { $0.value.buyers.isEmpty }
    if let byGDP, !isSomebodyThere, isSound(["world", "states"]) {
      add(.value, Wording.noFirms, at: ["fields", byGDP.id, "firms"])
    }
    for field in scenario.fields where !field.value.buyers.isEmpty {
      buyers(of: field, in: scenario)
    }
  }

  /// Somebody is in the market in some month, and nothing else says when they come or where they are.
  private mutating func buyers(
    of field: Keyed<FieldSpecification>.Entry, in scenario: Scenario
  ) {
    let path = ["fields", field.id]
    if case .arrivals = field.value.scheduling {
      add(.value, Wording.buyersAndArrivals, at: path + ["scheduling"])
    }
    if field.value.homes == .drawn {
      add(.value, Wording.buyersAndDrawnHomes, at: path + ["homes"])
    }
    let calendar = scenario.calendar
    let buyers = JSONPointer.text(path + ["buyers"])
    guard isSound(path + ["buyers"]), !unsound.contains(where: { $0.hasPrefix(buyers + "/") }),
      isSound(path + ["firms"]), isSound(["world", "states"]), calendar.start <= calendar.end
    else { return }
    let numbers = BuyerNumbers(
      field.value.buyers, firms: field.value.firms, states: scenario.world.states.ids)
    if !numbers.isAnybodyThere(from: calendar.start, to: calendar.end) {
      add(.value, Wording.noBuyers, at: path + ["buyers"])
    }
  }
}
