import SimulationEngine

/// Everything that the decisions of a sub-step, or of a month of single updates, read and none writes.
struct MarketDecider: Sendable {
  let rules: MarketRules
  let tables: MarketTables
  let homes: [UInt16]
  let stateOwned: [Bool]
  let stateCount: Int
  let standardCount: Int
  let subject: Subject
  let terms: MarketTerms
  let draws: Draws
  /// In the address of a draw.
  let time: Int
  /// Sub-steps of a month.
  let substeps: Int

  /// What a state-owned firm uses by order; nil for whoever chooses.
  @inline(__always)
  func order(to firm: Int, at home: Int) -> Int? {
    guard !stateOwned.isEmpty, stateOwned[firm] else { return nil }
    let standard = terms.directive[home]
    return standard != MarketTerms.free && terms.available[standard] ? standard : nil
  }

  /// The draws of one purpose of one block.
  @inline(__always)
  func lane(_ purpose: DrawPurpose, block: Int) -> MarketLane {
    MarketLane(draws: draws, subject: subject.block(block), time: time, purpose: purpose)
  }
}

extension Market {
  func decider(terms: MarketTerms, draws: Draws, time: Int, substeps: Int) -> MarketDecider {
    MarketDecider(
      rules: rules, tables: tables, homes: homes, stateOwned: stateOwned, stateCount: stateCount,
      standardCount: standardCount, subject: subject, terms: terms, draws: draws, time: time,
      substeps: substeps)
  }
}
