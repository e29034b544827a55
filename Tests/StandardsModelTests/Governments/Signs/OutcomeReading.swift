import SimulationEngine

@testable import StandardsModel

/// Reads an expected effect's outcome off a world with one field.
struct OutcomeReading {
  private let outcome: ExpectedEffect.Outcome
  private let standard: ID<Standard>
  private let state: ID<State>
  private let partner: ID<State>
  private let target: ID<State>
  /// What has been counted month by month.
  private var sum = 0.0
  private var isBalloted = false

  init(_ outcome: ExpectedEffect.Outcome, of lever: InstrumentSpecification, in world: World) {
    self.outcome = outcome
    standard = world.standard(named: lever.standard)!
    state = world.state(named: lever.state)!
    partner = world.state(named: lever.partner)!
    target = world.state(named: lever.target)!
  }

  mutating func observe(_ log: MonthLog, in world: World) {
    let votes = log.ballots.flatMap(\.votes)
    switch outcome {
    case .approval:
      // A text that is liked better may be spared a second ballot.
      if isBalloted || votes.isEmpty { return }
      isBalloted = true
      sum += Double(votes.count { $0.vote == .yes })
    case .turnoutOfState: sum += Double(votes.count { $0.member == state })
    case .turnoutOfPartner: sum += Double(votes.count { $0.member == partner })
    case .turnoutOfTarget: sum += Double(votes.count { $0.member == target })
    case .newCommitteesOfState:
      sum += Double(
        log.committeeBallots.count { $0.verdict.passed && $0.proposal.proposer == state })
    case .seatsOfState:
      sum += Double(world.committees.count { $0.secretariat == state })
    case .nationalStandards, .adoptedNationalStandards, .nationalStandardsWithdrawn:
      guard let month = world.national.first?.months.last else { return }
      switch outcome {
      case .nationalStandards: sum += Double(month.issued)
      case .adoptedNationalStandards: sum += Double(month.adopting)
      default: sum += Double(month.withdrawn)
      }
    case .monthsToPublication:
      if world.projects.contains(where: { $0.published == nil }) { sum += 1 }
    default: break
    }
  }

  func value(in world: World) -> Double {
    let field = world.fields[ID(0)]
    func users(_ standard: ID<Standard>, _ state: ID<State>) -> Double {
      let place = state.index * field.market.standardCount + world.standards[standard].place
      return Double(field.market.users[place])
    }
    func share(_ state: ID<State>) -> Double {
      let all = field.market.adopters(in: state.index)
      return all > 0 ? users(standard, state) / Double(all) : 0
    }
    switch outcome {
    case .use: return world.states.ids.reduce(0) { $0 + users(standard, $1) }
    case .useAtHome: return users(standard, state)
    case .useAtPartner: return users(standard, partner)
    case .useAtTarget: return users(standard, target)
    case .useAbroad:
      return world.states.ids.reduce(0) { $0 + ($1 == state ? 0 : users(standard, $1)) }
    case .useOfTarget:
      return field.standards.reduce(0) { sum, standard in
        sum + world.standards[standard].homeShare(in: target)
          * world.states.ids.reduce(0) { $0 + users(standard, $1) }
      }
    case .adoptersAtHome: return Double(field.market.adopters(in: state.index))
    case .presenceAtHome:
      return Double(
        field.market.holders[
          state.index * field.market.standardCount + world.standards[standard].place])
    case .concentrationAtHome:
      return share(state) * share(state) + (1 - share(state)) * (1 - share(state))
    case .divergenceFromPartner: return abs(share(state) - share(partner))
    case .divergenceFromTarget: return abs(share(state) - share(target))
    case .gapOfState: return field.gap(of: state) ?? 0
    case .gapOfTarget: return field.gap(of: target) ?? 0
    case .inventionsAtHome:
      return world.standards.reduce(0) {
        $0 + $1.homeShare(in: state) * Double($1.patents.reduce(0, +))
      }
    case .mandatoryNationalStandards:
      return Double(world.national.first?.stock[NationalType.mandatory.rawValue] ?? 0)
    case .associationStandards:
      return Double(world.national.first?.stock[NationalType.association.rawValue] ?? 0)
    default: return sum
    }
  }
}
