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
    let lanes = SIMD8<UInt64>(0, 1, 2, 3, 4, 5, 6, 7)
    var state = WideState(
      x0: SIMD8(repeating: UInt64(counter[0])), x1: SIMD8(repeating: UInt64(counter[1])),
      x2: SIMD8(repeating: UInt64(counter[2])),
      x3: SIMD8(repeating: UInt64(counter[3]) &+ UInt64(8 &* index)) &+ lanes,
      k0: key[0], k1: key[1])
    // Written out: in a loop the compiler moves the words to narrow vectors and back in every round.
    state.round()
    state.round()
    state.round()
    state.round()
    state.round()
    state.round()
    state.round()
    state.round()
    state.round()
    state.round()
    let raw = UnsafeMutableRawPointer(words)
    raw.storeBytes(of: SIMD8<UInt32>(truncatingIfNeeded: state.x0), as: SIMD8<UInt32>.self)
    raw.storeBytes(
      of: SIMD8<UInt32>(truncatingIfNeeded: state.x1), toByteOffset: 32, as: SIMD8<UInt32>.self)
    raw.storeBytes(
      of: SIMD8<UInt32>(truncatingIfNeeded: state.x2), toByteOffset: 64, as: SIMD8<UInt32>.self)
    raw.storeBytes(
      of: SIMD8<UInt32>(truncatingIfNeeded: state.x3), toByteOffset: 96, as: SIMD8<UInt32>.self)
  }
}

/// Eight Philox states, each word in the lower half of 64 bits.
@usableFromInline
struct WideState {
  @usableFromInline var x0: SIMD8<UInt64>
  @usableFromInline var x1: SIMD8<UInt64>
  @usableFromInline var x2: SIMD8<UInt64>
  @usableFromInline var x3: SIMD8<UInt64>
  @usableFromInline var k0: UInt32
  @usableFromInline var k1: UInt32

  @inlinable
  @inline(__always)
  init(
    x0: SIMD8<UInt64>, x1: SIMD8<UInt64>, x2: SIMD8<UInt64>, x3: SIMD8<UInt64>, k0: UInt32,
    k1: UInt32
  ) {
    self.x0 = x0
    self.x1 = x1
    self.x2 = x2
    self.x3 = x3
    self.k0 = k0
    self.k1 = k1
  }

  @inlinable
  @inline(__always)
  mutating func round() {
    let mask = SIMD8<UInt64>(repeating: 0xFFFF_FFFF)
    let a: SIMD8<UInt64> = (x0 & mask) &* SIMD8<UInt64>(repeating: 0xD251_1F53)
    let b: SIMD8<UInt64> = (x2 & mask) &* SIMD8<UInt64>(repeating: 0xCD9E_8D57)
    let high0: SIMD8<UInt64> = b &>> 32
    let high2: SIMD8<UInt64> = a &>> 32
    // Upper halves keep garbage in x1 and x3; only lower halves are multiplied or stored.
    x0 = high0 ^ x1 ^ SIMD8(repeating: UInt64(k0))
    x2 = high2 ^ x3 ^ SIMD8(repeating: UInt64(k1))
    x1 = b
    x3 = a
    k0 &+= 0x9E37_79B9
    k1 &+= 0xBB67_AE85
  }
}
