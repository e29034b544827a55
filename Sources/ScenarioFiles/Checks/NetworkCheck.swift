import SimulationEngine
import StandardsModel

extension Check {
  /// A network has room for its ties.
  mutating func networks(_ scenario: Scenario) {
    for field in scenario.fields {
      let firms = field.value.places(states: scenario.world.states.ids)
      let path = ["fields", field.id, "network"]
      guard isSound(["fields", field.id, "firms"]), isSound(["fields", field.id, "buyers"]),
        isSound(["world", "states"])
      else { continue }
      let problem: String? =
        switch field.value.network {
        case .gravity, .complete, .blocs: nil
        case .ring(let ring):
          firms > 2 * ring.eachSide ? nil : "a ring with \(ring.eachSide) contacts on either side"
        case .pairs: firms % 2 == 0 ? nil : "isolated pairs"
        case .random(let random):
          random.meanDegree <= Double(firms - 1)
            ? nil : "a mean of \(JSONWriter.short(random.meanDegree)) contacts"
        case .randomRegular(let regular):
          regular.degree < firms && firms * regular.degree % 2 == 0
            ? nil : "\(regular.degree) contacts each"
        case .preferentialAttachment(let attachment):
          firms > attachment.each + 1 ? nil : "newcomers with \(attachment.each) ties"
        case .smallWorld(let world):
          firms > 2 * world.eachSide + 1
            ? nil : "a ring with \(world.eachSide) contacts on either side"
        }
      if let problem { add(.value, Wording.impossibleNetwork(firms, problem), at: path) }
    }
  }

  /// Sponsors that share an alliance at the start are sponsors.
  mutating func camps(_ scenario: Scenario) {
    guard let camps = scenario.camps else { return }
    if camps.sponsors.count < 2 || camps.sponsors.count > 64 {
      add(.value, Wording.campSize(camps.sponsors.count), at: ["camps", "sponsors"])
    }
    let sponsors = Names(camps.sponsors.ids, isComplete: isSound(["camps", "sponsors"]))
    for (index, sponsor) in camps.together.enumerated() {
      known(sponsor, among: sponsors, "sponsor", at: ["camps", "together", String(index)])
    }
  }

  /// States and standards that a field names outside its standards' sponsors.
  mutating func ownNames(of field: Keyed<FieldSpecification>.Entry, states: Names) {
    let path = ["fields", field.id]
    let standards = Names(
      field.value.standards.ids, isComplete: isSound(path + ["standards"]))
    for one in field.value.compatibility {
      knownKey(one.id, among: standards, "standard", at: path + ["compatibility", one.id])
      for other in one.value {
        knownKey(
          other.id, among: standards, "standard", at: path + ["compatibility", one.id, other.id])
      }
    }
    for state in field.value.buyers {
      knownKey(state.id, among: states, "state", at: path + ["buyers", state.id])
    }
    if case .blocs(let blocs) = field.value.network {
      for state in blocs.blocs {
        knownKey(state.id, among: states, "state", at: path + ["network", "blocs", state.id])
      }
    }
    for standard in field.value.standards {
      let path = path + ["standards", standard.id]
      for state in standard.value.fitByState {
        knownKey(state.id, among: states, "state", at: path + ["fit-by-state", state.id])
      }
      for state in standard.value.installedBaseByState {
        knownKey(
          state.id, among: states, "state", at: path + ["installed-base-by-state", state.id])
      }
    }
  }
}
