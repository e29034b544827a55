/// Random words of one address, eight Philox blocks at a time, so that vector units do the work.
///
/// Words 32·i … 32·i + 31 are the blocks 8·i … 8·i + 7 of the address, first words first, then second
/// words, and so on.
public enum WideWords {
  /// Words per batch.
  public static let batch = 32

  /// - Parameters:
  ///   - counter: the address, its draw index 0.
  ///   - index: which batch.
  @inlinable
  @inline(__always)
  public static func fill(
    _ words: UnsafeMutablePointer<UInt32>, counter: Philox4x32.Counter, key: Philox4x32.Key,
    batch index: Int
  ) {
    let mask = SIMD8<UInt64>(repeating: 0xFFFF_FFFF)
    let first = SIMD8<UInt64>(repeating: 0xD251_1F53)
    let second = SIMD8<UInt64>(repeating: 0xCD9E_8D57)
    let lanes = SIMD8<UInt64>(0, 1, 2, 3, 4, 5, 6, 7)
    var x0 = SIMD8<UInt64>(repeating: UInt64(counter[0]))
    var x1 = SIMD8<UInt64>(repeating: UInt64(counter[1]))
    var x2 = SIMD8<UInt64>(repeating: UInt64(counter[2]))
    var x3 = SIMD8<UInt64>(repeating: UInt64(counter[3]) &+ UInt64(8 &* index)) &+ lanes
    var k0 = key[0]
    var k1 = key[1]
    for _ in 0..<Philox4x32.standardRounds {
      let a: SIMD8<UInt64> = (x0 & mask) &* first
      let b: SIMD8<UInt64> = (x2 & mask) &* second
      let high0: SIMD8<UInt64> = b &>> 32
      let high2: SIMD8<UInt64> = a &>> 32
      x0 = high0 ^ x1 ^ SIMD8(repeating: UInt64(k0))
      x2 = high2 ^ x3 ^ SIMD8(repeating: UInt64(k1))
      x1 = b & mask
      x3 = a & mask
      k0 &+= 0x9E37_79B9
      k1 &+= 0xBB67_AE85
    }
    let raw = UnsafeMutableRawPointer(words)
    raw.storeBytes(of: SIMD8<UInt32>(truncatingIfNeeded: x0), as: SIMD8<UInt32>.self)
    raw.storeBytes(
      of: SIMD8<UInt32>(truncatingIfNeeded: x1), toByteOffset: 32, as: SIMD8<UInt32>.self)
    raw.storeBytes(
      of: SIMD8<UInt32>(truncatingIfNeeded: x2), toByteOffset: 64, as: SIMD8<UInt32>.self)
    raw.storeBytes(
      of: SIMD8<UInt32>(truncatingIfNeeded: x3), toByteOffset: 96, as: SIMD8<UInt32>.self)
  }
}
