/// What a lever will do according to its source, said before anything is computed: which series moves,
/// and which way.
///
/// Paired comparisons in sampled worlds hold every lever to it.
public struct ExpectedEffect: Sendable, Equatable {
  public let outcome: Outcome
  public let direction: Direction
  /// Why it should.
  public let source: String

  public enum Direction: String, Sendable {
    case rises, falls
  }

  /// What is watched; the word says the series and the meaning whose.
  public enum Outcome: String, Sendable, CaseIterable {
    case use, useAtHome, useAtPartner, useAtTarget, useAbroad, useOfTarget
    case adoptersAtHome, presenceAtHome, concentrationAtHome
    case divergenceFromPartner, divergenceFromTarget
    case approval, monthsToPublication
    case turnoutOfState, turnoutOfPartner, turnoutOfTarget
    case gapOfState, gapOfTarget, inventionsAtHome
    case seatsOfState, newCommitteesOfState
    case adoptedNationalStandards, mandatoryNationalStandards, associationStandards
    case nationalStandards, nationalStandardsWithdrawn

    /// The series in the tables of a run.
    public var series: String {
      switch self {
      case .use, .useAtHome, .useAtPartner, .useAtTarget, .useAbroad, .useOfTarget:
        "diffusion.share"
      case .adoptersAtHome, .concentrationAtHome, .divergenceFromPartner, .divergenceFromTarget:
        "diffusion.adopters"
      case .presenceAtHome: "holders besides users"
      case .approval: "ballots.all_yes"
      case .monthsToPublication: "standards.published"
      case .turnoutOfState, .turnoutOfPartner, .turnoutOfTarget: "votes cast"
      case .gapOfState, .gapOfTarget: "capability-gap"
      case .inventionsAtHome: "patents"
      case .seatsOfState: "secretariats-share"
      case .newCommitteesOfState: "committee-proposals-accepted"
      case .adoptedNationalStandards: "national-standards-adopting"
      case .mandatoryNationalStandards, .associationStandards, .nationalStandards:
        "national-standards"
      case .nationalStandardsWithdrawn: "national-standards-withdrawn"
      }
    }

    public var meaning: String {
      switch self {
      case .use: "users of the standard everywhere"
      case .useAtHome: "users of the standard in the state"
      case .useAtPartner: "users of the standard at the partner's"
      case .useAtTarget: "users of the standard at the target's"
      case .useAbroad: "users of the standard outside the state"
      case .useOfTarget: "users everywhere of the standards that the target's sponsors stand behind"
      case .adoptersAtHome: "users of any standard in the state"
      case .presenceAtHome: "firms of the state that hold the standard, in use or besides"
      case .concentrationAtHome: "sum of squared shares of the standards among users in the state"
      case .divergenceFromPartner: "distance between the shares in the state and at the partner's"
      case .divergenceFromTarget: "distance between the shares in the state and at the target's"
      case .approval: "votes in favour of the document in its first ballot"
      case .monthsToPublication: "months from submission to publication of the document"
      case .turnoutOfState: "votes that the state casts"
      case .turnoutOfPartner: "votes that the partner casts"
      case .turnoutOfTarget: "votes that the target casts"
      case .gapOfState: "gap of the state to the frontier"
      case .gapOfTarget: "gap of the target to the frontier"
      case .inventionsAtHome: "patents of sponsors at home in the state"
      case .seatsOfState: "secretariats that the state holds"
      case .newCommitteesOfState: "proposals of the state for new committees that were accepted"
      case .adoptedNationalStandards:
        "share of new national standards that adopt international ones"
      case .mandatoryNationalStandards: "mandatory national standards in force"
      case .associationStandards: "association standards in force"
      case .nationalStandards: "national standards issued"
      case .nationalStandardsWithdrawn: "national standards withdrawn"
      }
    }
  }

  public static func rises(_ outcome: Outcome, _ source: String) -> ExpectedEffect {
    ExpectedEffect(outcome: outcome, direction: .rises, source: source)
  }

  public static func falls(_ outcome: Outcome, _ source: String) -> ExpectedEffect {
    ExpectedEffect(outcome: outcome, direction: .falls, source: source)
  }
}
