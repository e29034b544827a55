/// Who a draw is for: a stable 64-bit hash of an actor's name.
///
/// Not the place in a roster, so that inserting an actor moves nobody else's luck.
public struct Subject: Hashable, Sendable {
  public let bits: UInt64

  /// - Parameter name: the actor's full name, unique in its world: `"state/CHN"`.
  public init(_ name: String) {
    // FNV-1a (Fowler, Noll, Vo) for the bytes, then a finaliser so that near names are far apart.
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in name.utf8 {
      hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
    }
    bits = mixed(hash)
  }

  /// The subject called `owner/part`, without the name being put together.
  public init(_ owner: String, part: String) {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in owner.utf8 { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
    hash = (hash ^ UInt64(UInt8(ascii: "/"))) &* 0x0000_0100_0000_01B3
    for byte in part.utf8 { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
    bits = mixed(hash)
  }

  @inlinable
  public init(bits: UInt64) { self.bits = bits }

  /// The subject of two together, in this order: a state's view of a project, say. As good as the hash
  /// of a joint name, and made without one.
  @inlinable
  public func combined(with other: Subject) -> Subject {
    Subject(bits: mixed(bits &+ mixed(other.bits &+ 0x9E37_79B9_7F4A_7C15)))
  }

  /// The subject of one block of a large roster, whose members draw by lane within it.
  @inlinable
  public func block(_ index: Int) -> Subject {
    Subject(bits: mixed(bits &+ 0x9E37_79B9_7F4A_7C15 &* (UInt64(index) &+ 1)))
  }
}

/// What a draw is for. Numbers are explicit and never reused, so that adding a purpose moves no draw.
public struct DrawPurpose: Hashable, Sendable {
  /// 12 bits: 0 ... 4095.
  public let number: UInt32

  @inlinable
  public init(_ number: UInt32) {
    precondition(number < 1 << 12, "a purpose is a number below 4096, got \(number)")
    self.number = number
  }
}

/// The finaliser of SplitMix64 (Steele, Lea & Flood 2014): a bijection on 64 bits.
@inlinable
public func mixed(_ value: UInt64) -> UInt64 {
  var z = value
  z = (z ^ (z &>> 30)) &* 0xBF58_476D_1CE4_E5B9
  z = (z ^ (z &>> 27)) &* 0x94D0_49BB_1331_11EB
  return z ^ (z &>> 31)
}
