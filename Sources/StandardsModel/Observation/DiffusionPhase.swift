/// The phase of a standards war (Wang & Kim 2007), measured without tuning (models §12).
public enum DiffusionPhase: String, Sendable, CaseIterable {
  /// Many compete: few have adopted, or no standard has half of the new adoptions.
  case fluid
  /// A leader expands.
  case transition
  /// Entrenched: most have adopted, and the leader had more than half of the new adoptions in three
  /// windows of twelve months on end.
  case specific

  /// Inflections of the adoption rate of a logistic substitution: (1 ∓ 1/√3) / 2.
  static let firstInflection = 0.21132486540518713
  static let secondInflection = 0.7886751345948129

  /// Follows a field month by month.
  struct Tracker: Sendable {
    private(set) var phase = DiffusionPhase.fluid
    /// Leader's share of new adoptions by month since the start; nil where nobody adopted.
    private var leaderShares: [Double?] = []

    /// - Parameters:
    ///   - penetration: adopters among all firms, 0 ... 1.
    ///   - recentAdoptions: by standard, over the window that ends this month.
    mutating func record(penetration: Double, recentAdoptions: [Int], clock: Int) {
      let all = recentAdoptions.reduce(0, +)
      leaderShares.append(
        all == 0 ? nil : Double(recentAdoptions.max() ?? 0) / Double(all))
      // A window without adoptions says nothing new: the leader is whoever led before.
      let leads = (leaderShares.last { $0 != nil } ?? nil).map { $0 >= 0.5 } ?? false
      if penetration < DiffusionPhase.firstInflection || !leads {
        phase = .fluid
      } else if penetration > DiffusionPhase.secondInflection, leadsForThreeWindows {
        phase = .specific
      } else {
        phase = .transition
      }
    }

    private var leadsForThreeWindows: Bool {
      let last = leaderShares.count - 1
      return [last, last - 12, last - 24].allSatisfy { month in
        month >= 0 && (leaderShares[month].map { $0 > 0.5 } ?? true)
      }
    }
  }
}
