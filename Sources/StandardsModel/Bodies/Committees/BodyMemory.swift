import SimulationEngine

/// What a body's members know of each other: who takes part where, who has led what, who has asked for
/// how much of late.
public struct BodyMemory: Sendable, Equatable {
  /// Participating memberships in open committees, by state.
  public internal(set) var participating: [Int] = []
  /// Observing memberships, by state.
  public internal(set) var observing: [Int] = []
  /// Open committees.
  public internal(set) var committees = 0
  /// Secretariats held, fading with age: a moving average, by state.
  public internal(set) var experience: [Double] = []
  /// Proposals made, fading within a year, by state.
  public internal(set) var proposals: [Double] = []
  /// Proposals for committees made so far.
  var proposalCount = 0
  /// Last number given to a technical committee.
  var lastNumber = 0

  public init() {}

  /// How well a state's next proposal is prepared, 0 ... 1: experience against what it has to carry.
  /// Leading committees can be learnt only so fast (time compression diseconomies: Dierickx & Cool
  /// 1989), so ambition that runs ahead of experience is paid for in acceptance, whoever has it.
  /// - Parameter stretch: seats of experience that one proposal a year ties up.
  func preparation(of state: ID<State>, stretch: Double) -> Double {
    let load = stretch * (proposals[state.index] + 1)
    let experience = experience[state.index]
    return experience + load > 0 ? experience / (experience + load) : 0
  }
}

extension World {
  /// Counts members, and takes seats held at the start for seats always held.
  mutating func remember() {
    for body in bodies.ids {
      var memory = BodyMemory()
      memory.participating = Array(repeating: 0, count: states.count)
      memory.observing = memory.participating
      memory.proposals = Array(repeating: 0, count: states.count)
      memory.experience = SecretariatsPhase.seats(of: body, in: self).map(Double.init)
      for committee in committees where committee.body == body && committee.isOpen {
        memory.committees += 1
        for place in committee.roles.indices {
          switch committee.roles[place] {
          case .participating: memory.participating[place] += 1
          case .observing: memory.observing[place] += 1
          case nil: break
          }
        }
        if committee.parent == nil {
          memory.lastNumber = max(memory.lastNumber, committee.designation.trailingNumber ?? 0)
        }
      }
      bodies[body].memory = memory
    }
  }

  /// Gives a state another role in a committee, or none.
  mutating func setRole(_ role: MembershipRole?, of state: ID<State>, in committee: ID<Committee>) {
    let old = committees[committee].roles[state.index]
    let body = committees[committee].body
    guard old != role else { return }
    bodies[body].memory.count(old, of: state, by: -1)
    bodies[body].memory.count(role, of: state, by: 1)
    committees[committee].roles[state.index] = role
  }
}

extension BodyMemory {
  fileprivate mutating func count(_ role: MembershipRole?, of state: ID<State>, by change: Int) {
    switch role {
    case .participating: participating[state.index] += change
    case .observing: observing[state.index] += change
    case nil: break
    }
  }
}

extension World {
  /// The committee whose members ballot a document: its own, or on the fast track the top one (JTC 1
  /// Directives, clause 13).
  func electorate(of project: Project) -> ID<Committee> {
    var committee = project.committee
    if project.procedure.kind == .fastTrack {
      while let parent = committees[committee].parent { committee = parent }
    }
    return committee
  }
}

extension String {
  /// 336 of `ISO/TC 336`; nil without a number at the end.
  var trailingNumber: Int? { Int(split(separator: " ").last ?? "") }
}
