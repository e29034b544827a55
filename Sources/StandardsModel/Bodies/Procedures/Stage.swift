/// What a document is, or what is being decided about it. One list for all bodies: a procedure uses
/// those that it has.
public enum Stage: String, Sendable, CaseIterable {
  /// Not yet proposed: preliminary work item (PWI), China's preliminary stage.
  case preliminary
  /// New work item ballot (NP), work item description, project approval.
  case proposal
  /// Working drafts.
  case preparation
  /// Committee draft (CD).
  case committeeDraft = "committee-draft"
  /// Enquiry ballot (DIS, CDV); the five-month ballot of a fast track.
  case enquiry
  /// Formal approval ballot (FDIS).
  case finalDraft = "final-draft"
  /// Enquiry in two organisations at once.
  case parallelEnquiry = "parallel-enquiry"
  /// Formal approval in two organisations at once.
  case parallelFinalDraft = "parallel-final-draft"
  /// Recognition of an outside consortium as a submitter.
  case recognition
  /// Members look for contradictions with other standards.
  case contradictionReview = "contradiction-review"
  /// The organisations settle an alleged contradiction.
  case contradictionResolution = "contradiction-resolution"
  /// Ballot resolution meeting.
  case ballotResolution = "ballot-resolution"
  /// Members may change the votes they cast in the enquiry.
  case changedVotes = "changed-votes"
  /// Member States say whether the meeting may decide.
  case consultation
  /// A study group decides at its meeting.
  case meeting
  /// Silence approves.
  case lastCall = "last-call"
  case commentResolution = "comment-resolution"
  /// Silence approves, the second time.
  case additionalReview = "additional-review"
  /// A group looks for general agreement without sustained opposition.
  case consensus
  /// The chair's declaration stands unless somebody challenges it.
  case workingAgreement = "working-agreement"
  case formalVote = "formal-vote"
  /// A plenary or an authority approves what a group has agreed.
  case approval
  /// The public comments on a draft.
  case publicComment = "public-comment"
  /// A technical committee examines the draft.
  case examination
  case publication
  /// Periodic review of what was published.
  case review
  /// Abolition of a standard.
  case withdrawal
}

/// What a stage's length is made of.
enum StageClock: Sendable {
  /// A ballot, a period for comments, or the time until a meeting that stands in a calendar: fixed.
  case rule
  /// People write; the procedure says what is usual.
  case drafting
  /// Comments are resolved, proofs are read; the procedure says what is usual.
  case resolution
  /// A meeting that is called: the procedure says how long before, at least.
  case notice
}

extension Stage {
  /// Documents take between half and twice as long to write, and so do their comments; what members
  /// vote on, they vote on for as long as the rule says (stage dates of 13,274 ISO deliverables, facts A2).
  var clock: StageClock {
    switch self {
    case .preparation: .drafting
    case .contradictionResolution, .commentResolution, .publication: .resolution
    case .ballotResolution: .notice
    case .preliminary, .proposal, .committeeDraft, .enquiry, .finalDraft, .parallelEnquiry,
      .parallelFinalDraft, .recognition, .contradictionReview, .changedVotes, .consultation,
      .meeting, .lastCall, .additionalReview, .consensus, .workingAgreement, .formalVote,
      .approval, .publicComment, .examination, .review, .withdrawal:
      .rule
    }
  }
}

/// How a stage ended.
public enum StageOutcome: String, Sendable, CaseIterable {
  case approved
  /// Approved, and so that a later stage can be skipped: no technical change, no comment to resolve.
  case approvedUnchanged = "approved-unchanged"
  /// Contested without being voted down: a contradiction, a comment of substance, a challenge, or
  /// approval by one of two organisations.
  case opposed
  case disapproved
  /// The time ran out, or too few voted.
  case lapsed
}

/// What happens to a document when a stage ends.
public enum ProcedureAction: Sendable, Hashable {
  case enter(Stage)
  case publish
  /// The project ends without a standard.
  case cancel
  /// A published standard stands as it is.
  case confirm
  /// A published standard is withdrawn.
  case withdraw
}

/// The length of a stage.
public struct StageLength: Sendable, Hashable, Comparable {
  public var days: Int

  public init(days: Int) { self.days = days }

  /// Rounded to the nearest month, at least one: the steps of simulated time.
  public var months: Int { max(1, (24 * days + 365) / 730) }

  public static func < (left: StageLength, right: StageLength) -> Bool { left.days < right.days }
}
