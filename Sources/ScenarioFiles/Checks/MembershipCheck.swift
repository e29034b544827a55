import SimulationEngine
import StandardsModel

extension Check {
  /// Secretariats are held by P-members (ISO/IEC Directives, Part 1, 1.9.1); committees have parents
  /// above them and none of them is its own ancestor.
  mutating func memberships(_ scenario: Scenario) {
    for body in scenario.bodies {
      let path = ["bodies", body.id, "committees"]
      var isCleared: Set<String> = []
      for committee in body.value.committees {
        let holder = committee.value.secretariat
        let members = committee.value.members
        if !holder.isEmpty, !members.isEmpty, members[holder] != .participating,
          isSound(path + [committee.id, "members", holder]),
          scenario.world.states[holder] != nil
        {
          add(
            .value, Wording.notAParticipatingMember(holder, committee.id),
            at: path + [committee.id, "secretariat"])
        }
        if committee.value.level == .subcommittee, committee.value.parent.isEmpty {
          if isSound(path + [committee.id, "parent"]), isSound(path + [committee.id, "level"]) {
            add(
              .value, Wording.subcommitteeWithoutParent(committee.id), at: path + [committee.id])
          }
        }
        parents(of: committee.id, in: body.value.committees, at: path, &isCleared)
      }
    }
  }

  /// Follows the parents upwards; `isCleared` are committees whose ancestors have been followed.
  private mutating func parents(
    of committee: String, in committees: Keyed<CommitteeSpecification>, at path: [String],
    _ isCleared: inout Set<String>
  ) {
    var chain: [String] = []
    var positions: [String: Int] = [:]
    var current = committee
    while !current.isEmpty, !isCleared.contains(current) {
      if let first = positions[current] {
        let circle = Array(chain[first...]) + [current]
        add(.value, Wording.parentCycle(circle), at: path + [current, "parent"])
        break
      }
      positions[current] = chain.count
      chain.append(current)
      current = committees[current]?.parent ?? ""
    }
    isCleared.formUnion(chain)
  }
}
