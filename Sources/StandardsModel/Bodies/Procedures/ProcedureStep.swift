import SimulationEngine

/// One row of a procedure's table: a stage, its clock, and where its outcomes lead.
struct ProcedureStep: Sendable {
  let stage: Stage
  /// Length in days for a document that enters in a month.
  let days: @Sendable (Month) -> Int
  private let approved: ProcedureAction
  private let approvedUnchanged: ProcedureAction
  private let opposed: ProcedureAction
  private let disapproved: ProcedureAction
  private let lapsed: ProcedureAction

  /// - Parameters:
  ///   - approvedUnchanged: as `approved` where nothing can be skipped.
  ///   - opposed: as `disapproved` where opposition is a vote.
  init(
    _ stage: Stage, days: @escaping @Sendable (Month) -> Int, approved: ProcedureAction,
    approvedUnchanged: ProcedureAction? = nil, opposed: ProcedureAction? = nil,
    disapproved: ProcedureAction = .cancel, lapsed: ProcedureAction = .cancel
  ) {
    self.stage = stage
    self.days = days
    self.approved = approved
    self.approvedUnchanged = approvedUnchanged ?? approved
    self.opposed = opposed ?? disapproved
    self.disapproved = disapproved
    self.lapsed = lapsed
  }

  init(
    _ stage: Stage, days: Int, approved: ProcedureAction,
    approvedUnchanged: ProcedureAction? = nil, opposed: ProcedureAction? = nil,
    disapproved: ProcedureAction = .cancel, lapsed: ProcedureAction = .cancel
  ) {
    self.init(
      stage, days: { _ in days }, approved: approved, approvedUnchanged: approvedUnchanged,
      opposed: opposed, disapproved: disapproved, lapsed: lapsed)
  }

  func next(_ outcome: StageOutcome) -> ProcedureAction {
    switch outcome {
    case .approved: approved
    case .approvedUnchanged: approvedUnchanged
    case .opposed: opposed
    case .disapproved: disapproved
    case .lapsed: lapsed
    }
  }
}
