/// Memory that is read from one end to the other: how fast bytes come when nothing else is asked of
/// them. What touches so many bytes cannot be faster than this.
public final class BandwidthProbe: Sendable {
  private let words: [SIMD8<UInt64>]

  /// - Parameter megabytes: well beyond the last cache.
  public init(megabytes: Int) {
    words = (0..<megabytes << 14).map { SIMD8(repeating: UInt64($0)) }
  }

  public var bytes: Int { words.count << 6 }

  /// - Returns: the sum of all, so that no byte can be left unread.
  @inline(never)
  public func read() -> UInt64 {
    var (a, b) = (SIMD8<UInt64>.zero, SIMD8<UInt64>.zero)
    var (c, d) = (a, a)
    words.withUnsafeBufferPointer { words in
      var index = 0
      while index + 4 <= words.count {
        a &+= words[index]
        b &+= words[index &+ 1]
        c &+= words[index &+ 2]
        d &+= words[index &+ 3]
        index &+= 4
      }
    }
    return (a &+ b &+ c &+ d).wrappedSum()
  }
}
