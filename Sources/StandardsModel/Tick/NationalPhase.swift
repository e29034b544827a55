import SimulationEngine

/// States issue, adopt, refer to and withdraw standards of their own.
///
/// A new national standard adopts an international one by a logit of what the state can write itself:
/// the smaller its gap to the frontier, the less it takes over. International standards grow at a rate
/// of their own. Without a national layer in the scenario nothing happens.
public struct NationalPhase: RosterPhase {
  /// New standards of one type in a month, at most: no lever makes more.
  private static let most = 100_000.0

  public func decide(in world: World, drawing draws: Draws) -> [NationalStandards] {
    world.national.map { Self.advanced($0, in: world, drawing: draws) }
  }

  public func apply(
    _ outcomes: [NationalStandards], to world: inout World, log: inout MonthLog
  ) {
    guard !outcomes.isEmpty else { return }
    world.national = outcomes
  }

  /// Probability that a new national standard of a state adopts an international one.
  static func adoption(of own: NationalStandards, in world: World) -> Double {
    let gaps = world.fields.compactMap { $0.gap(of: own.state) }
    let gap = gaps.isEmpty ? 0 : gaps.reduce(0, +) / Double(gaps.count)
    return logisticFunction(
      own.specification.adoption + own.specification.adoptionByGap * gap
        + world.policy[.adoption, own.state.index])
  }

  private static func advanced(
    _ own: NationalStandards, in world: World, drawing draws: Draws
  ) -> NationalStandards {
    var next = own
    var month = NationalMonth()
    let policy = world.policy
    let state = own.state.index
    // A stream for each, so that more of one leaves the luck of the others.
    func stream(_ purpose: DrawPurpose, _ number: Int = 0) -> DrawStream {
      draws.stream(purpose, of: own.subject.block(number), at: world.clock)
    }
    var fates = stream(.nationalAdoption)
    let adoption = adoption(of: own, in: world)
    let international = world.internationalStandards
    for type in NationalType.allCases {
      var speed = policy[.drafting, state]
      if type == .association {
        speed =
          policy[.association, state] + world.parameters.firms.leadDrafting
          * world.teamStrength(of: own.state)
      }
      let isNational = type == .mandatory || type == .voluntary
      if !isNational && type != .association { speed = 0 }
      var arrivals = stream(.nationalIssue, type.rawValue)
      let count = arrivals.poisson(
        mean: min(Self.most, own.specification.flow(of: type).perYear / 12 * factor(speed)))
      next.stock[type.rawValue] += count
      guard isNational else { continue }
      month.issued += count
      for _ in 0..<count where fates.chance(adoption) && next.converted < international {
        month.adopting += 1
        next.converted += 1
        next.adopted += 1
      }
    }
    refer(&next, &month, hazard: policy[.reference, state], stream(.nationalReference))
    withdraw(&next, &month, hazard: own.specification.withdrawal + policy[.review, state]) {
      stream(.nationalWithdrawal, $0)
    }
    next.months = Array((own.months + [month]).suffix(12))
    return next
  }

  private static func refer(
    _ next: inout NationalStandards, _ month: inout NationalMonth, hazard: Double,
    _ stream: DrawStream
  ) {
    var stream = stream
    let voluntary = next.stock[NationalType.voluntary.rawValue]
    let count = number(of: voluntary, hazard: hazard, &stream)
    next.stock[NationalType.voluntary.rawValue] -= count
    next.stock[NationalType.mandatory.rawValue] += count
    month.referenced = count
  }

  /// Adopted standards are withdrawn half as often: their originals are under review elsewhere.
  private static func withdraw(
    _ next: inout NationalStandards, _ month: inout NationalMonth, hazard: Double,
    _ stream: (Int) -> DrawStream
  ) {
    guard hazard > 0 else { return }
    for type in [NationalType.mandatory, .voluntary] {
      var own = stream(type.rawValue)
      let all = next.stock[type.rawValue]
      let share = next.adoptedShare ?? 0
      let adopted = min(next.adopted, Int((Double(all) * share).rounded()))
      let lost = number(of: all - adopted, hazard: hazard, &own)
      let lostAdopted = number(of: adopted, hazard: hazard / 2, &own)
      next.stock[type.rawValue] -= lost + lostAdopted
      next.adopted -= lostAdopted
      month.withdrawn += lost + lostAdopted
    }
  }

  /// How many of some fall to a yearly hazard in a month: Poisson, and never more than there are.
  private static func number(of all: Int, hazard: Double, _ stream: inout DrawStream) -> Int {
    guard hazard > 0, all > 0 else { return 0 }
    return min(
      all, stream.poisson(mean: min(Self.most, Double(all) * -exponentialMinusOne(-hazard / 12))))
  }
}

extension World {
  /// International standards in force: the start's, growing at their rate.
  var internationalStandards: Int {
    parameters.national.internationalStock
      + Int((parameters.national.internationalPerYear * Double(clock + 1) / 12).rounded(.down))
  }
}

extension DrawPurpose {
  static let nationalIssue = DrawPurpose(230)
  static let nationalAdoption = DrawPurpose(231)
  static let nationalReference = DrawPurpose(232)
  static let nationalWithdrawal = DrawPurpose(233)
}
