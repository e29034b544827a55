/// Influence before a vote: everybody's opinion is in the end a mean of where one started and of what
/// one's partners say, `x = (1 − a)·x₀ + a·W·x` (Friedkin & Johnsen 1990; models §8.1).
///
/// With susceptibility zero nobody moves; with one and connected partners all agree.
public enum FriedkinJohnsen {
  /// - Parameters:
  ///   - initial: x₀.
  ///   - susceptibility: a, 0 ..< 1 each.
  ///   - weights: W row by row; rows sum to at most 1.
  /// - Returns: the opinions that stand, to 12 digits.
  public static func settled(
    initial: [Double], susceptibility: [Double], weights: [Double]
  ) -> [Double] {
    let count = initial.count
    precondition(weights.count == count * count && susceptibility.count == count)
    precondition(
      susceptibility.allSatisfy { (0..<1).contains($0) }, "susceptibility is 0 to below 1")
    var opinions = initial
    // A contraction by the largest susceptibility: 2,000 rounds settle anything below 0.98.
    for _ in 0..<2_000 {
      var next = opinions
      var largest = 0.0
      for member in 0..<count where susceptibility[member] > 0 {
        var heard = 0.0
        for partner in 0..<count { heard += weights[member * count + partner] * opinions[partner] }
        next[member] =
          (1 - susceptibility[member]) * initial[member] + susceptibility[member] * heard
        largest = max(largest, abs(next[member] - opinions[member]))
      }
      opinions = next
      if largest < 1e-13 { break }
    }
    return opinions
  }
}
