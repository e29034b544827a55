/// How many to skip until the next event of a Bernoulli sequence, from one 32-bit word, by a table.
///
/// Integer thresholds and a guide on the top 12 bits: about one comparison per event instead of one
/// word per member. The last threshold can be reached by no word, so that all ones end the search
/// (a search that relied on the word being smaller ran off its table once in 2³² draws).
public struct GeometricSkips: Sendable {
  /// Word at or above `thresholds[s]` skips more than s.
  public let thresholds: [UInt32]
  /// Least skip of the words that share their top 12 bits.
  public let guide: [UInt8]

  /// Largest word that is told apart; the words above behave like it.
  public static let largestWord: UInt32 = 0xFFFF_FFFE

  /// - Parameter probability: of an event per member, 0.0625 ... 1, so that a skip fits into a byte.
  public init(probability: Double) {
    precondition((0.0625...1).contains(probability), "\(probability) is outside 0.0625 ... 1")
    var thresholds: [UInt32] = []
    var survival = 1.0
    while true {
      survival *= 1 - probability
      let threshold = ((1 - survival) * 0x1p32).rounded()
      if threshold >= 0xFFFF_FFFE || thresholds.count == 254 { break }
      thresholds.append(UInt32(threshold))
    }
    thresholds.append(.max)
    self.thresholds = thresholds
    guide = (0..<4096).map { top in
      UInt8(thresholds.firstIndex { UInt32(top) << 20 < $0 }!)
    }
  }

  /// The skip of a word; any word is allowed.
  @inlinable
  public func skip(_ word: UInt32) -> Int {
    let word = min(word, GeometricSkips.largestWord)
    var skip = Int(guide[Int(word &>> 20)])
    while word >= thresholds[skip] { skip += 1 }
    return skip
  }
}
