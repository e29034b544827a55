import SimulationEngine

/// The stages that a document goes through, how long each lasts, and where each outcome leads: a state
/// machine with dated clocks.
///
/// Every procedure is a table in a file of `Procedures/`, so that it can be printed and checked as a
/// whole. To add one: such a file, and a case here.
public struct Procedure: Sendable {
  /// The procedure's word in scenario files.
  public enum Kind: String, Sendable, CaseIterable {
    case isoMainTrack = "iso-main-track"
    case fastTrack = "fast-track"
    case publiclyAvailableSpecification = "publicly-available-specification"
    case parallelEuropean = "parallel-european"
    case ituTraditional = "itu-traditional"
    case ituAlternative = "itu-alternative"
    case threeGPP = "3gpp"
    case ieee802 = "ieee-802"
    case chinaNational = "china-national"
    case association = "association"

    /// Whether a state's own organisations follow it.
    var isNational: Bool { self == .chinaNational || self == .association }
  }

  public let kind: Kind
  let steps: [ProcedureStep]

  /// - Parameter track: months from approval of the project to publication, where the procedure has
  ///   tracks.
  public init(_ kind: Kind, track: DevelopmentTrack = .months36) {
    self.kind = kind
    steps =
      switch kind {
      case .isoMainTrack: ISOMainTrack.steps(track: track)
      case .fastTrack: FastTrack.steps
      case .publiclyAvailableSpecification: PubliclyAvailableSpecification.steps
      case .parallelEuropean: ParallelEuropean.steps(track: track)
      case .ituTraditional: ITUTraditionalProcess.steps
      case .ituAlternative: ITUAlternativeProcess.steps
      case .threeGPP: ThreeGPPProcess.steps
      case .ieee802: IEEE802Process.steps
      case .chinaNational: ChinaNationalProcess.steps
      case .association: AssociationProcess.steps
      }
  }

  /// In the order in which a document meets them.
  public var stages: [Stage] { steps.map(\.stage) }

  /// Where a document enters when it is submitted: the first stage, but for those that precede a
  /// proposal.
  public var entry: Stage {
    steps.first { $0.stage != .preliminary }?.stage ?? steps[0].stage
  }

  /// How long a stage lasts for a document that enters it in a month.
  public func duration(of stage: Stage, at month: Month) -> StageLength {
    StageLength(days: step(stage).days(month))
  }

  /// Where a document goes when a stage ends.
  public func next(after stage: Stage, outcome: StageOutcome) -> ProcedureAction {
    step(stage).next(outcome)
  }

  private func step(_ stage: Stage) -> ProcedureStep {
    guard let step = steps.first(where: { $0.stage == stage }) else {
      preconditionFailure("\(kind.rawValue) has no stage \(stage.rawValue)")
    }
    return step
  }
}
