import SimulationEngine

/// The market that implementations are timed on: one kernel, one network, stated so that it can be
/// written again in any language with the same bits (`Tests/Benchmarks/reference.cpp`).
///
/// N firms in `states` states with a random network of mean degree 8; four standards;
/// `V(k) = quality_k + θ·(neighbours that use k) / 8`, `P ∝ exp V`; in each month a firm reconsiders
/// with probability `revision`, on the state as it stood; users by state × standard come out every
/// month.
public struct ReferenceWork: Sendable, Equatable {
  public var firms = 100_000
  public var months = 100
  public var revision = 0.1
  public var networkBenefit = 6.0
  public var quality = [1, 0.5, 0.25, 0]
  public var seed: UInt64 = 1
  public var replicate = 1

  /// The standards' number is fixed: four counters of 8 bits make a word.
  public static let standards = 4
  public static let states = 20
  /// Firms per address. Part of the definition: another size gives other bits.
  public static let blockSize = 4096
  /// Ties that each firm makes; as many come to it on average.
  public static let tiesEach = 4

  public init() {}

  public init(firms: Int, months: Int = 100) {
    self.firms = firms
    self.months = months
  }
}

/// What the reference work gives.
public struct ReferenceResult: Sendable, Equatable {
  /// Users at the end of every month, by month × state × standard.
  public var users: [Int32]
  /// Decisions that led to another standard than before.
  public var changes: Int
  /// Firms that reconsidered.
  public var revisions: Int
  /// FNV-1a over `users`, words of 32 bits, and every firm's last use: equal where the bits are.
  public var digest: UInt64
}

/// What the draws of the reference work are for: numbers 310 … 313.
extension DrawPurpose {
  static let referenceTies = DrawPurpose(310)
  static let referenceUse = DrawPurpose(311)
  static let referenceRevision = DrawPurpose(312)
  static let referenceChoice = DrawPurpose(313)
}
