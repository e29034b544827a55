import SimulationEngine

/// Drafts of rival standards that one committee prepares at the same time hold out against each other
/// until all but one have conceded (`WarOfAttrition`): deadlock, longer where more royalties are at
/// stake.
///
/// Where drafts stand side by side, as by default, nobody waits.
struct RivalDrafts {
  enum Standing {
    case unopposed
    /// A rival still holds out, so the draft does not advance.
    case waits
    /// The draft gives way this month.
    case concedes
  }

  private let world: World
  private let draws: Draws
  private let isContested: Bool

  init(in world: World, drawing draws: Draws) {
    self.world = world
    self.draws = draws
    isContested = world.parameters.drafting.rivalDrafts == .warOfAttrition
  }

  func standing(of id: ID<Project>) -> Standing {
    guard isContested, let since = preparing(id) else { return .unopposed }
    let rivals = world.projects.ids.filter { isRival($0, of: id) && preparing($0) != nil }
    guard !rivals.isEmpty else { return .unopposed }
    let own = quality(of: id)
    // Between equals the later in the order of names concedes.
    guard
      rivals.allSatisfy({ rival in
        let other = quality(of: rival)
        return own == other ? rival < id : own < other
      })
    else { return .waits }
    let start = rivals.compactMap { preparing($0) }.min().map { max($0, since) } ?? since
    let contest = WarOfAttrition(
      vestedInterest: vestedInterest(rivals + [id]),
      discountRate: world.parameters.drafting.discountRate)
    let months = 12 * contest.concessionTime(quality: own)
    return Double(world.month - start) >= months ? .concedes : .waits
  }

  /// Month since which a document is being drafted; nil where it is not.
  private func preparing(_ id: ID<Project>) -> Month? {
    guard case .underWay(.preparation, let since) = world.projects[id].standing else { return nil }
    return since
  }

  private func isRival(_ other: ID<Project>, of id: ID<Project>) -> Bool {
    let (left, right) = (world.projects[id], world.projects[other])
    return other != id && left.committee == right.committee && left.standard != right.standard
      && world.standards[left.standard].field == world.standards[right.standard].field
  }

  /// Private, and the same for as long as the draft lives.
  private func quality(of id: ID<Project>) -> Double {
    draws.uniform(.rivalQuality, of: world.projects[id].subject)
  }

  /// v grows with the royalties that the rivals' sponsors would collect.
  private func vestedInterest(_ ids: [ID<Project>]) -> Double {
    let royalties = ids.map { id in
      let standard = world.projects[id].standard
      return world.standards[standard].specification.royalty
        * factor(world.policy[.rents, standard.index])
    }
    let mean = royalties.reduce(0, +) / Double(max(1, royalties.count))
    return max(0, world.parameters.drafting.vestedInterest * mean)
  }
}
