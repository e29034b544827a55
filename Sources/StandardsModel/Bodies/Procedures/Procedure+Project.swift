import SimulationEngine

extension Procedure {
  /// Where a document stands in a month by the clock alone; a decided one stays where it is. The month
  /// after the ballot is the one in which it is decided.
  static func stage(of project: Project, at month: Month) -> Project.Stage {
    switch project.stage {
    case .published, .rejected: return project.stage
    case .announced, .contradictionReview, .ballot:
      let age = month - project.submitted
      if age < 0 { return .announced }
      let (before, ballot) = Procedure(project.procedure).clockToBallot(from: project.submitted)
      if age < before { return .contradictionReview }
      return age < before + ballot ? .ballot : .published
    }
  }

  /// Months until the first stage that is voted on opens, if nothing goes wrong, and months of it.
  func clockToBallot(from start: Month) -> (before: Int, ballot: Int) {
    var month = start
    var stage = stages[0]
    while !stage.isBallot, case .enter(let next) = next(after: stage, outcome: .approved) {
      month = month + duration(of: stage, at: month).months
      stage = next
    }
    return (month - start, duration(of: stage, at: month).months)
  }
}

extension Stage {
  /// The rule of the body decides on the document itself, not on whether to begin.
  var isBallot: Bool {
    switch self {
    case .enquiry, .parallelEnquiry, .finalDraft, .parallelFinalDraft, .meeting, .formalVote,
      .lastCall, .consensus, .examination:
      true
    case .preliminary, .proposal, .preparation, .committeeDraft, .recognition,
      .contradictionReview, .contradictionResolution, .ballotResolution, .changedVotes,
      .consultation, .commentResolution, .additionalReview, .workingAgreement, .approval,
      .publicComment, .publication, .review, .withdrawal:
      false
    }
  }
}
