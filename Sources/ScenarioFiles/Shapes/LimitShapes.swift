import SimulationEngine
import StandardsModel

extension LimitSpecification {
  static let oneOf = OneOf<LimitSpecification>(
    "limit",
    [
      .plain(.arthurLockIn, .arthurLockIn, ArthurLimit.self),
      .init(
        Kind.bassDiffusion.rawValue, BassLimit.shape, { .bassDiffusion($0) },
        { if case .bassDiffusion(let limit) = $0 { limit } else { nil } }),
      .plain(.brockDurlaufEquilibrium, .brockDurlaufEquilibrium, BrockDurlaufLimit.self),
      .plain(.weitzelGap, .weitzelGap, WeitzelLimit.self),
      .plain(.axelrodAlliances, .axelrodAlliances, AxelrodLimit.self),
      .plain(.twoBlocSplit, .twoBlocSplit, TwoBlocLimit.self),
      .plain(.mandateTiming, .mandateTiming, MandateTimingLimit.self),
      .plain(.verspagenGap, .verspagenGap, VerspagenLimit.self),
      .plain(.polyaSecretariats, .polyaSecretariats, PolyaLimit.self),
      .plain(.consensusAttrition, .consensusAttrition, FarrellSimcoeLimit.self),
      .plain(.patentRace, .patentRace, PatentRaceLimit.self),
    ])
}

extension OneOf<LimitSpecification>.Case {
  /// A limit that takes all its numbers from the rest of the scenario.
  fileprivate static func plain(
    _ kind: LimitSpecification.Kind, _ limit: LimitSpecification, _ type: any Limit.Type
  ) -> Self {
    let shape = Shape<LimitSpecification>(
      "\(kind.rawValue) limit", type.source + ".", { limit }, [])
    return Self(kind.rawValue, shape, { $0 }, { $0 == limit ? $0 : nil })
  }
}

extension BassLimit: Declared {
  static let shape = Shape<BassLimit>(
    "bass-diffusion limit", BassLimit.source + ".", { BassLimit() },
    [
      .init(
        "at", \.at, .list(.month),
        "Months at whose end penetration is measured; the last of the run where empty.")
    ])
}
