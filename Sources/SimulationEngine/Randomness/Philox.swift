/// Philox4x32-10: a keyed bijection from a 128-bit counter to 128 random bits.
///
/// Counter-based, so that a draw is a function of its address and of nothing that happened before.
/// Source: Salmon, Moraes, Dror & Shaw (2011), "Parallel random numbers: as easy as 1, 2, 3", SC'11;
/// known answers: Random123, `tests/kat_vectors`.
public enum Philox4x32 {
  public typealias Counter = SIMD4<UInt32>
  public typealias Key = SIMD2<UInt32>

  /// Number of rounds of the published generator.
  public static let standardRounds = 10

  @inlinable
  public static func block(
    _ counter: Counter, key: Key, rounds: Int = standardRounds
  ) -> SIMD4<UInt32> {
    var x0 = counter[0]
    var x1 = counter[1]
    var x2 = counter[2]
    var x3 = counter[3]
    var k0 = key[0]
    var k1 = key[1]
    for _ in 0..<rounds {
      let a = UInt64(x0) &* 0xD251_1F53
      let b = UInt64(x2) &* 0xCD9E_8D57
      let y0 = UInt32(truncatingIfNeeded: b &>> 32) ^ x1 ^ k0
      let y2 = UInt32(truncatingIfNeeded: a &>> 32) ^ x3 ^ k1
      x1 = UInt32(truncatingIfNeeded: b)
      x3 = UInt32(truncatingIfNeeded: a)
      x0 = y0
      x2 = y2
      k0 &+= 0x9E37_79B9
      k1 &+= 0xBB67_AE85
    }
    return SIMD4(x0, x1, x2, x3)
  }
}
