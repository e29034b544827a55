import SimulationEngine

/// Everything that the decisions of a sub-step, or of a month of single updates, read and none writes.
struct MarketDecider: Sendable {
  let rules: MarketRules
  let tables: MarketTables
  let homes: [UInt16]
  let stateCount: Int
  let standardCount: Int
  let subject: Subject
  let terms: MarketTerms
  let draws: Draws
  /// In the address of a draw.
  let time: Int
  /// Sub-steps of a month.
  let substeps: Int

  /// The draws of one purpose of one block.
  @inline(__always)
  func lane(_ purpose: DrawPurpose, block: Int) -> MarketLane {
    MarketLane(draws: draws, subject: subject.block(block), time: time, purpose: purpose)
  }
}

extension Market {
  func decider(terms: MarketTerms, draws: Draws, time: Int, substeps: Int) -> MarketDecider {
    MarketDecider(
      rules: rules, tables: tables, homes: homes, stateCount: stateCount,
      standardCount: standardCount, subject: subject, terms: terms, draws: draws, time: time,
      substeps: substeps)
  }
}
