/// What is read off a market.
extension Market {
  /// Users of a standard in all states.
  public func users(of standard: Int) -> Int {
    (0..<stateCount).reduce(0) { $0 + users[$1 * standardCount + standard] }
  }

  /// Firms that hold a standard, in use or beside another.
  public func holders(of standard: Int) -> Int {
    (0..<stateCount).reduce(0) { $0 + holders[$1 * standardCount + standard] }
  }

  /// Firms of a state that use any standard.
  public func adopters(in state: Int) -> Int {
    users[state * standardCount..<(state + 1) * standardCount].reduce(0, +)
  }

  public var adopters: Int { users.reduce(0, +) }

  /// Firms that take part.
  public var potentialAdopters: Int { firms.reduce(0, +) }

  /// Cumulative adoption among those who might, 0 ... 1; nil without any.
  public var penetration: Double? {
    potentialAdopters > 0 ? Double(adopters) / Double(potentialAdopters) : nil
  }

  /// Share of a state's firms that use a standard, 0 ... 1; 0 where it has no firms.
  public func penetration(of standard: Int, in state: Int) -> Double {
    firms[state] == 0
      ? 0 : Double(users[state * standardCount + standard]) / Double(firms[state])
  }

  /// Shares of the adopters by standard; nil while there are none.
  public var shares: [Double]? {
    let total = adopters
    guard total > 0 else { return nil }
    return (0..<standardCount).map { Double(users(of: $0)) / Double(total) }
  }

  /// Shares of the adopters of the states given; nil while there are none.
  public func shares(inStates states: [Int]) -> [Double]? {
    var counts = [Int](repeating: 0, count: standardCount)
    for state in states {
      for standard in 0..<standardCount {
        counts[standard] += users[state * standardCount + standard]
      }
    }
    let total = counts.reduce(0, +)
    guard total > 0 else { return nil }
    return counts.map { Double($0) / Double(total) }
  }
}

/// How concentrated and how divided a market is.
public enum MarketStructure {
  /// Herfindahl–Hirschman index of shares, 1/k ... 1.
  public static func concentration(_ shares: [Double]) -> Double {
    shares.reduce(0) { $0 + $1 * $1 }
  }

  /// The standard with the largest share; a tie goes to the first, nil where nothing is shared out.
  public static func leader(_ shares: [Double]) -> Int? {
    guard let largest = shares.max(), largest > 0 else { return nil }
    return shares.firstIndex(of: largest)
  }

  /// Half the sum of absolute differences (total variation): 0 one market, 1 two markets.
  public static func divergence(_ one: [Double], _ other: [Double]) -> Double {
    zip(one, other).reduce(0) { $0 + abs($1.0 - $1.1) } / 2
  }
}
