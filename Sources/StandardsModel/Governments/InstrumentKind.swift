import SimulationEngine

/// A kind of lever: its word in files, what it needs to know, and where it bites.
///
/// To add one: a file in `Instruments/` that declares it, its name in `allCases`, a test of its own; see
/// <doc:AddAnInstrument>.
public struct InstrumentKind: Sendable, Equatable, CaseIterable {
  /// `procurement-preference`.
  public let word: String
  public let meaning: String
  /// What a file must name besides the kind and the state.
  public let requires: [Reference]
  /// What a file may name besides.
  public let allows: [Reference]
  public let strength: Strength
  /// Every place where it may act; a test holds it to them.
  public let bites: [PolicyBitePoints.Point]
  /// What its source says will move, and which way.
  public let expects: ExpectedEffect
  let bite: @Sendable (_ lever: Instrument, _ world: World, _ on: inout PolicyBitePoints) -> Void

  /// What a lever can point at.
  public enum Reference: String, Sendable, CaseIterable {
    case standard, target, partner, field, project, sponsor
  }

  /// The scale of a lever; 0 is always a lever that does nothing.
  public struct Strength: Sendable {
    public let range: ClosedRange<Double>
    public let unit: String
    public let meaning: String

    static func logit(_ meaning: String) -> Strength {
      Strength(range: -.infinity ... .infinity, unit: "logit units", meaning: meaning)
    }
    static func share(_ meaning: String) -> Strength {
      Strength(range: 0...1, unit: "", meaning: meaning)
    }
    static func logarithm(_ meaning: String) -> Strength {
      Strength(range: -50...50, unit: "logarithms", meaning: meaning)
    }
  }

  init(
    _ word: String, _ meaning: String, requires: [Reference] = [], allows: [Reference] = [],
    strength: Strength, bites: [PolicyBitePoints.Point], expects: ExpectedEffect,
    bite: @escaping @Sendable (Instrument, World, inout PolicyBitePoints) -> Void
  ) {
    self.word = word
    self.meaning = meaning
    self.requires = requires
    self.allows = allows
    self.strength = strength
    self.bites = bites
    self.expects = expects
    self.bite = bite
  }

  public static func == (left: InstrumentKind, right: InstrumentKind) -> Bool {
    left.word == right.word
  }

  /// By mode of standardisation (Zhu, Sinkkonen & Mattlin 2025, Table 2), then across borders, then in
  /// the innovation system.
  public static let allCases: [InstrumentKind] = [
    // Market
    .entryRequirement, .subsidy, .patentPolicy, .ban, .endorsement, .procurementPreference,
    .openSourceRelease, .disclosure, .lowStandard,
    // Committee
    .inclusivity, .committeeAccess, .commentPeriod, .experts, .fundedSecretariats, .withdrawal,
    .twinning,
    .review, .nationalAdoption, .mutualRecognition, .regionalChannel,
    // Government
    .privateConsultation, .mandate, .referenceInRegulation, .piloting, .enforcement,
    // Across borders
    .memorandum, .conditionalLoan, .training, .newCommittees, .gapPromotion, .exportControl,
    .entityListing,
    .tariff, .inputRestriction, .tbtDispute, .alliancePressure, .marketAccessRegulation,
    // Innovation system
    .talent, .nationalTeam, .iprSupport, .testPlatform, .industrialChain, .planPriority,
    .conversionTarget, .associationReform, .draftingTime,
  ]
}
