import SimulationEngine
import StandardsModel

/// What a year of everyday work needs to know of a world, as plain text for `full_world.cpp`: whole
/// numbers, and real ones as their bits, so that nothing is rounded on the way.
struct EverydayWorldText {
  let text: String

  /// Stages in the order of the program's own list.
  private static let stages: [Stage] = [
    .proposal, .preparation, .committeeDraft, .enquiry, .commentResolution, .finalDraft,
    .publication,
  ]
  /// Since when a final draft may be left out although somebody voted against.
  private static let reform = Month(year: 2012, month: 1)

  /// Nil where the world has what the C++ program does not know: levers that bite on seats, documents
  /// that members would enter a committee for, or a voting rule beside those of ISO, IEC and JTC 1.
  init?(_ world: World, draws: Draws) {
    guard world.policy[table: .seats].isNeutral, world.policy[table: .retreat].isNeutral,
      world.parameters.memberships.packing == 0 || world.projects.isEmpty
    else { return nil }
    var writer = Writer()
    writer.add(Int(draws.key[0]), Int(draws.key[1]))
    writer.add(world.calendar.start.ordinal, world.month.ordinal, Self.reform.ordinal)
    writer.add(bits: Subject("secretariats").bits)
    Self.write(world.parameters, to: &writer)
    let months = (0..<EverydayYear.months).map { world.month + $0 }
    let procedure = Procedure(.isoMainTrack)
    for stage in Self.stages {
      for month in months { writer.add(procedure.duration(of: stage, at: month).days) }
    }
    writer.add(world.states.count)
    for state in world.states {
      writer.add(bits: state.subject.bits)
      for month in months { writer.add(state.gdp(at: month)) }
      for month in months { writer.add(state.targetMemberships(at: month) ?? .nan) }
    }
    for led in world.background.led { writer.add(led) }
    for influence in world.ties.influence { writer.add(influence) }
    writer.add(world.bodies.count)
    for body in world.bodies {
      guard Self.write(body, months: months, to: &writer) else { return nil }
    }
    Self.write(world.committees, to: &writer)
    guard Self.write(world.background.drafts, to: &writer) else { return nil }
    text = writer.text
  }

  private static func write(_ parameters: Parameters, to writer: inout Writer) {
    let participation = parameters.participation
    let work = parameters.drafting.background
    let memberships = parameters.memberships
    let seats = parameters.secretariats
    writer.add(parameters.drafting.ballots)
    for value in [
      participation.participatingMembers, participation.observingMembers,
      participation.otherBodies, participation.experts,
      work.activitySpread, work.agendaPower, work.setter, work.approval, work.merit,
      work.distance, work.ties, work.experience, work.abstention, work.drafting,
      work.draftingSpread, work.directToEnquiry, work.resolutionSpread, work.technicalChange,
      work.rework, work.compromise, work.improvement,
      memberships.turnover, memberships.adjustment,
      seats.vacancyHazard, seats.meritWeight, seats.gdpElasticity, seats.bidding,
      seats.stakeSpread, seats.seatCost, seats.budget,
    ] {
      writer.add(value)
    }
  }

  private static func write(_ body: Body, months: [Month], to writer: inout Writer) -> Bool {
    writer.add(body.proposalsPerCommittee)
    writer.add(body.weights.count)
    for weight in body.weights { writer.add(weight) }
    for count in body.memory.participating { writer.add(count) }
    for stage in stages {
      for month in months {
        let code = code(of: body.rule(of: stage, at: month))
        guard code != nil || body.proposalsPerCommittee == 0 else { return false }
        writer.add(code ?? 0)
      }
    }
    return true
  }

  private static func code(of rule: VotingRule) -> Int? {
    switch rule {
    case .isoIECNewWorkItem(let rule):
      switch rule.edition {
      case .simpleMajority: 0
      case .simpleMajorityWithExperts: 1
      case .twoThirds: 2
      }
    case .isoIECCommitteeDraft: 3
    case .isoIECEnquiry: 4
    case .jtc1FastTrack: 5
    default: nil
    }
  }

  private static func write(_ committees: Roster<Committee>, to writer: inout Writer) {
    writer.add(committees.count)
    for committee in committees {
      writer.add(bits: committee.subject.bits)
      writer.add(committee.body.index, committee.secretariat?.index ?? -1)
      writer.add(committee.isOpen ? 1 : 0)
      for role in committee.roles { writer.add(role.code) }
    }
  }

  private static func write(_ drafts: [BackgroundDraft], to writer: inout Writer) -> Bool {
    writer.add(drafts.count)
    for draft in drafts {
      guard let stage = stages.firstIndex(of: draft.stage) else { return false }
      writer.add(bits: draft.subject.bits)
      writer.add(draft.committee.index, draft.proposer.index)
      writer.add(draft.merit)
      writer.add(draft.position)
      writer.add(stage, draft.entered.ordinal, draft.ends.ordinal)
      writer.add(draft.accepted?.ordinal ?? -1, draft.lostBallots, draft.hadFinalDraft ? 1 : 0)
    }
    return true
  }

  private struct Writer {
    var text = ""

    mutating func add(_ numbers: Int...) {
      for number in numbers { text += "\(number)\n" }
    }

    mutating func add(_ number: Double) { add(bits: number.bitPattern) }
    mutating func add(bits: UInt64) { text += "\(bits)\n" }
  }
}
