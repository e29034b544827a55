/// What the world outside the market contributes to a month's choices, by state × standard, row by row,
/// in logit units. Minus infinity forbids.
public struct MarketTerms: Sendable, Equatable {
  public let stateCount: Int
  public let standardCount: Int
  /// u: quality, royalty, distance.
  public var own: [Double]
  /// e: endorsement by bodies, weighted by legitimacy and duty; before multiplication by η.
  public var endorsement: [Double]
  /// g: what the adopter's government mandates, buys, lends against, forbids.
  public var government: [Double]
  /// What the government gives to those who merely hold the standard besides the one they use.
  public var presence: [Double]
  /// Hazard of first adoption added to p, per month, by state (promotion, conditional loans).
  public var promotion: [Double]
  /// Standard that state-owned firms use by order, by state; `free` where there is no order.
  public var directive: [Int]
  /// Whether a standard can be adopted this month.
  public var available: [Bool]

  /// No order.
  public static let free = -1

  /// All terms zero, everything available.
  public init(stateCount: Int, standardCount: Int) {
    self.stateCount = stateCount
    self.standardCount = standardCount
    let zeros = [Double](repeating: 0, count: stateCount * standardCount)
    own = zeros
    endorsement = zeros
    government = zeros
    presence = zeros
    promotion = Array(repeating: 0, count: stateCount)
    directive = Array(repeating: MarketTerms.free, count: stateCount)
    available = Array(repeating: true, count: standardCount)
  }

  /// Where the entry of a state and a standard stands.
  public func place(_ state: Int, _ standard: Int) -> Int { state * standardCount + standard }

  /// The endorsement of a standard, the same for every state.
  public mutating func endorse(_ standard: Int, weight: Double) {
    for state in 0..<stateCount { endorsement[place(state, standard)] = weight }
  }
}
