import SimulationEngine

/// What becomes of a draft's position on a line of alternatives: proposals, the secretariat's pen, and
/// compromise after a lost ballot.
enum DraftPosition {
  /// What a monopoly setter with ideal point `setter` gets past the pivot when `reversion` is what
  /// remains otherwise: its ideal, clamped to what the pivot does not like less than the reversion.
  ///
  /// Source: Romer & Rosenthal (1978), "Political resource allocation, controlled agendas, and the
  /// status quo", Public Choice 33:27–43.
  static func agendaSetter(ideal setter: Double, pivot: Double, reversion: Double) -> Double {
    let mirror = 2 * pivot - reversion
    return min(max(setter, min(reversion, mirror)), max(reversion, mirror))
  }

  /// Mean of the members' ideal points, each weighted by its capability and by how much it cares; nil
  /// where nobody weighs anything. The best simple predictor of what revised texts say (Thomson et al.
  /// 2006, "The European Union Decides").
  static func compromise(_ ideals: [Double], weights: [Double]) -> Double? {
    var sum = 0.0
    var total = 0.0
    for (ideal, weight) in zip(ideals, weights) {
      sum += ideal * weight
      total += weight
    }
    return total > 0 ? sum / total : nil
  }

  /// The member whose ideal is the median (the lower of two): pivotal under majority.
  static func median(_ ideals: [Double]) -> Double? {
    var ideals = ideals
    return median(sorting: &ideals)
  }

  /// The same, for a caller who needs their order no more.
  static func median(sorting ideals: inout [Double]) -> Double? {
    ideals.sort()
    return ideals.isEmpty ? nil : ideals[(ideals.count - 1) / 2]
  }
}
