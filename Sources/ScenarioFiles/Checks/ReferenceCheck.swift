import SimulationEngine
import StandardsModel

extension Check {
  /// Every name of a state, standard, committee or instrument is the name of one.
  mutating func references(_ scenario: Scenario) {
    let states = Names(scenario.world.states.ids, isComplete: isSound(["world", "states"]))
    let standards = Names(
      scenario.fields.flatMap { $0.value.standards.ids },
      isComplete: isSound(["fields"])
        && scenario.fields.allSatisfy { isSound(["fields", $0.id, "standards"]) })
    let instruments = Names(scenario.instruments.ids, isComplete: isSound(["instruments"]))

    let fields = Names(scenario.fields.ids, isComplete: isSound(["fields"]))
    let projects = Names(
      scenario.bodies.flatMap { $0.value.projects.ids },
      isComplete: isSound(["bodies"])
        && scenario.bodies.allSatisfy {
          isSound(["bodies", $0.id]) && isSound(["bodies", $0.id, "projects"])
        })

    for field in scenario.fields {
      ownNames(of: field, states: states)
      for standard in field.value.standards {
        for sponsor in standard.value.sponsors {
          let path = ["fields", field.id, "standards", standard.id, "sponsors", sponsor.id, "home"]
          known(sponsor.value.home, among: states, "state", at: path)
        }
      }
    }
    for field in scenario.fields {
      for state in field.value.capability {
        let path = ["fields", field.id, "capability", state.id]
        knownKey(state.id, among: states, "state", at: path)
      }
    }
    for body in scenario.bodies {
      let path = ["bodies", body.id]
      let committees = Names(
        body.value.committees.ids, isComplete: isSound(path + ["committees"]))
      for committee in body.value.committees {
        let path = path + ["committees", committee.id]
        known(committee.value.parent, among: committees, "committee", at: path + ["parent"])
        known(committee.value.secretariat, among: states, "state", at: path + ["secretariat"])
        for member in committee.value.members {
          knownKey(member.id, among: states, "state", at: path + ["members", member.id])
        }
      }
      for weight in body.value.weights {
        let path = path + ["weights", weight.id]
        knownKey(weight.id, among: states, "state", at: path)
      }
      for share in body.value.anonymousCommittees.secretariatShares {
        let path = path + ["anonymous-committees", "secretariat-shares", share.id]
        knownKey(share.id, among: states, "state", at: path)
      }
      for project in body.value.projects {
        let path = path + ["projects", project.id]
        known(project.value.standard, among: standards, "standard", at: path + ["standard"])
        known(project.value.committee, among: committees, "committee", at: path + ["committee"])
        camps(of: project.value, states: states, at: path)
        alternatives(of: project.value, at: path, in: scenario)
        for (name, named) in [
          ("proposers", project.value.proposers), ("inducements", project.value.inducements),
        ] {
          for state in named {
            knownKey(state.id, among: states, "state", at: path + [name, state.id])
          }
        }
      }
    }
    for instrument in scenario.instruments {
      let path = ["instruments", instrument.id]
      known(instrument.value.state, among: states, "state", at: path + ["state"])
      known(instrument.value.standard, among: standards, "standard", at: path + ["standard"])
      known(instrument.value.target, among: states, "state", at: path + ["target"])
      known(instrument.value.partner, among: states, "state", at: path + ["partner"])
      partners(of: instrument, states: states)
      known(instrument.value.field, among: fields, "field", at: path + ["field"])
      known(instrument.value.project, among: projects, "project", at: path + ["project"])
      listed(instrument, in: scenario)
    }
    strategies(scenario, states: states)
    for event in scenario.events {
      let path = ["events", event.id, "target"]
      known(event.value.target, among: instruments, "instrument", at: path)
    }
    for name in ["secretariats", "memberships"] {
      let backcast = scenario.world.backcast
      let series = name == "secretariats" ? backcast.secretariats : backcast.memberships
      for state in series {
        knownKey(state.id, among: states, "state", at: ["world", "backcast", name, state.id])
      }
    }
  }

  private mutating func strategies(_ scenario: Scenario, states: Names) {
    for strategy in scenario.strategies {
      let path = ["strategies", strategy.id]
      knownKey(strategy.id, among: states, "state", at: path)
      known(strategy.value.partner, among: states, "state", at: path + ["partner"])
      for rival in strategy.value.rivals {
        knownKey(rival.id, among: states, "state", at: path + ["rivals", rival.id])
      }
    }
    for state in scenario.nationalStandards {
      knownKey(state.id, among: states, "state", at: ["national-standards", state.id])
    }
  }

  /// Other bodies exist and have the committees that are named in them.
  private mutating func alternatives(
    of project: ProjectSpecification, at path: [String], in scenario: Scenario
  ) {
    let bodies = Names(scenario.bodies.ids, isComplete: isSound(["bodies"]))
    for other in project.alternatives {
      let path = path + ["alternatives", other.id]
      knownKey(other.id, among: bodies, "body", at: path)
      let committees = Names(
        scenario.bodies[other.id]?.committees.ids ?? [],
        isComplete: scenario.bodies[other.id] != nil
          && isSound(["bodies", other.id, "committees"]))
      known(other.value.committee, among: committees, "committee", at: path + ["committee"])
    }
  }

  /// A firm can be listed that stands behind a standard and is at home in the target.
  private mutating func listed(
    _ instrument: Keyed<InstrumentSpecification>.Entry, in scenario: Scenario
  ) {
    let target = instrument.value.target
    let firms = Names(
      scenario.fields.flatMap { $0.value.standards.values }.flatMap { standard in
        standard.sponsors.filter { $0.value.home == target }.map(\.id)
      },
      isComplete: isSound(["fields"])
        && scenario.fields.allSatisfy { isSound(["fields", $0.id, "standards"]) })
    known(
      instrument.value.sponsor, among: firms, "sponsor of the target",
      at: ["instruments", instrument.id, "sponsor"])
  }

  /// One partner or a list of them, and all of them states.
  private mutating func partners(
    of instrument: Keyed<InstrumentSpecification>.Entry, states: Names
  ) {
    let path = ["instruments", instrument.id]
    let value = instrument.value
    for partner in value.partners {
      knownKey(partner.id, among: states, "state", at: path + ["partners", partner.id])
    }
    if !value.partner.isEmpty, !value.partners.isEmpty {
      add(.schema, Wording.partnerAndPartners, at: path + ["partners"])
    }
    if value.kind.requires.contains(.partner), value.partner.isEmpty, value.partners.isEmpty {
      addAtKey(.schema, Wording.noPartner, at: path)
    }
  }

  /// Provisions favour camps that exist, and camps have stakes in provisions that do.
  private mutating func camps(
    of project: ProjectSpecification, states: Names, at path: [String]
  ) {
    let camps = Names(project.camps.ids, isComplete: isSound(path + ["camps"]))
    for provision in project.provisions {
      known(provision.value, among: camps, "camp", at: path + ["provisions", provision.id])
    }
    let provisions = Names(project.provisions.ids, isComplete: isSound(path + ["provisions"]))
    for camp in project.camps {
      known(camp.value.home, among: states, "state", at: path + ["camps", camp.id, "home"])
      for stake in camp.value.stakes {
        knownKey(
          stake.id, among: provisions, "provision",
          at: path + ["camps", camp.id, "stakes", stake.id])
      }
    }
  }

  /// Names of one kind of thing. Where some could not be read, no name is held to be unknown.
  struct Names {
    /// In the order of their bytes.
    let sorted: [String]
    let isComplete: Bool

    init(_ names: [String], isComplete: Bool) {
      sorted = names.sorted(by: precedes)
      self.isComplete = isComplete
    }

    func contains(_ name: String) -> Bool {
      var low = 0
      var high = sorted.count
      while low < high {
        let middle = (low + high) / 2
        if precedes(sorted[middle], name) { low = middle + 1 } else { high = middle }
      }
      // By bytes, as the order is: `==` takes differently composed letters for equal.
      return low < sorted.count && sorted[low].utf8.elementsEqual(name.utf8)
    }
  }

  /// Nothing is suggested any more in a file with thousands of unknown names: finding what was meant
  /// by each would take longer than anybody waits.
  private mutating func nearest(to name: String, among names: Names) -> String? {
    comparisons += names.sorted.count
    guard comparisons <= 2_000_000 else { return nil }
    return NearestName.suggestion(for: name, among: names.sorted)
  }

  /// An empty name stands for nobody and is always known.
  mutating func known(_ name: String, among names: Names, _ what: String, at path: [String]) {
    guard names.isComplete, !name.isEmpty, !names.contains(name) else { return }
    let nearest = nearest(to: name, among: names)
    add(
      .reference, Wording.unknownName(name, what, known: nearest == nil ? names.sorted : []),
      at: path, suggestion: nearest)
  }

  mutating func knownKey(_ name: String, among names: Names, _ what: String, at path: [String]) {
    guard names.isComplete, !names.contains(name) else { return }
    let nearest = nearest(to: name, among: names)
    addAtKey(
      .reference, Wording.unknownName(name, what, known: nearest == nil ? names.sorted : []),
      at: path, suggestion: nearest)
  }
}
