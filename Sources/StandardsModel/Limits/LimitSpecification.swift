/// The closed form that a scenario is held against: a closed list.
public enum LimitSpecification: Sendable, Equatable {
  case arthurLockIn
  case bassDiffusion(BassLimit)
  case brockDurlaufEquilibrium
  case weitzelGap
  case axelrodAlliances
  case twoBlocSplit
  case mandateTiming
  case verspagenGap
  case polyaSecretariats
  case consensusAttrition
  case patentRace

  /// The word for it in files.
  public enum Kind: String, Sendable, CaseIterable {
    case arthurLockIn = "arthur-lock-in"
    case bassDiffusion = "bass-diffusion"
    case brockDurlaufEquilibrium = "brock-durlauf-equilibrium"
    case weitzelGap = "weitzel-gap"
    case axelrodAlliances = "axelrod-alliances"
    case twoBlocSplit = "two-bloc-split"
    case mandateTiming = "mandate-timing"
    case verspagenGap = "verspagen-gap"
    case polyaSecretariats = "polya-secretariats"
    case consensusAttrition = "consensus-attrition"
    case patentRace = "patent-race"
  }

  public var kind: Kind {
    switch self {
    case .arthurLockIn: .arthurLockIn
    case .bassDiffusion: .bassDiffusion
    case .brockDurlaufEquilibrium: .brockDurlaufEquilibrium
    case .weitzelGap: .weitzelGap
    case .axelrodAlliances: .axelrodAlliances
    case .twoBlocSplit: .twoBlocSplit
    case .mandateTiming: .mandateTiming
    case .verspagenGap: .verspagenGap
    case .polyaSecretariats: .polyaSecretariats
    case .consensusAttrition: .consensusAttrition
    case .patentRace: .patentRace
    }
  }

  public var limit: any Limit {
    switch self {
    case .arthurLockIn: ArthurLimit()
    case .bassDiffusion(let bass): bass
    case .brockDurlaufEquilibrium: BrockDurlaufLimit()
    case .weitzelGap: WeitzelLimit()
    case .axelrodAlliances: AxelrodLimit()
    case .twoBlocSplit: TwoBlocLimit()
    case .mandateTiming: MandateTimingLimit()
    case .verspagenGap: VerspagenLimit()
    case .polyaSecretariats: PolyaLimit()
    case .consensusAttrition: FarrellSimcoeLimit()
    case .patentRace: PatentRaceLimit()
    }
  }
}
