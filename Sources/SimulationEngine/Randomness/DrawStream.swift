/// The draws at one address, in order: words of 32 bits, and our own algorithms from bits to results.
///
/// The standard library's `random(in:)` and `shuffle` may change between releases; these may not.
public struct DrawStream: Sendable {
  @usableFromInline let key: Philox4x32.Key
  @usableFromInline var counter: Philox4x32.Counter
  @usableFromInline var buffer: SIMD4<UInt32> = .zero
  @usableFromInline var used = 4

  /// Blocks of four words that one address can give: the draw index has 20 bits.
  public static let blocksPerAddress: UInt32 = 1 << 20

  @inlinable
  public init(key: Philox4x32.Key, subject: Subject, time: UInt32, purpose: DrawPurpose) {
    self.key = key
    counter = SIMD4(
      UInt32(truncatingIfNeeded: subject.bits), UInt32(truncatingIfNeeded: subject.bits &>> 32),
      time, purpose.number &<< 20)
  }

  /// The next 32 random bits.
  @inlinable
  public mutating func word() -> UInt32 {
    if used == 4 {
      buffer = Philox4x32.block(counter, key: key)
      counter[3] &+= 1
      precondition(
        counter[3] & (DrawStream.blocksPerAddress - 1) != 0,
        "an address has room for \(DrawStream.blocksPerAddress) blocks")
      used = 0
    }
    defer { used += 1 }
    return buffer[used]
  }

  /// The next 64 random bits.
  @inlinable
  public mutating func doubleWord() -> UInt64 {
    let low = word()
    return UInt64(low) | UInt64(word()) &<< 32
  }

  /// A uniform number in [0, 1), with 53 random bits.
  @inlinable
  public mutating func uniform() -> Double { Samplers.uniform(doubleWord()) }

  /// A uniform number in (0, 1), with 53 random bits.
  @inlinable
  public mutating func openUniform() -> Double { Samplers.openUniform(doubleWord()) }

  /// Whether an event of this probability happens; never at 0, always at 1.
  @inlinable
  public mutating func chance(_ probability: Double) -> Bool { uniform() < probability }

  /// A uniform integer in 0 ..< bound, without bias (Lemire 2019).
  public mutating func below(_ bound: Int) -> Int {
    precondition(bound > 0, "a choice among \(bound) has no outcome")
    let range = UInt64(bound)
    var product = doubleWord().multipliedFullWidth(by: range)
    if product.low < range {
      let reject = (0 &- range) % range
      while product.low < reject { product = doubleWord().multipliedFullWidth(by: range) }
    }
    return Int(product.high)
  }

  /// An index drawn in proportion to non-negative weights, nil where all are zero.
  public mutating func choice(weights: [Double]) -> Int? {
    Samplers.choice(weights: weights, uniform: uniform())
  }

  /// Puts the elements in a uniformly random order (Fisher & Yates).
  public mutating func shuffle<Element>(_ elements: inout [Element]) {
    guard elements.count > 1 else { return }
    for last in stride(from: elements.count - 1, to: 0, by: -1) {
      elements.swapAt(last, below(last + 1))
    }
  }

  /// A Poisson number, by counting exponential waiting times; its cost grows with the mean.
  public mutating func poisson(mean: Double) -> Int {
    precondition(mean >= 0 && mean < 1e6, "a mean must be from 0 to a million, got \(mean)")
    var count = -1
    var time = 0.0
    repeat {
      time += exponential()
      count += 1
    } while time < mean
    return count
  }

  /// A standard exponential waiting time.
  public mutating func exponential() -> Double { -naturalLogarithm(openUniform()) }

  /// A standard normal number (Marsaglia's polar method).
  public mutating func normal() -> Double {
    while true {
      let first = doubleWord()
      if let number = Samplers.normal(first, doubleWord()) { return number }
    }
  }

  /// A standard logistic number.
  public mutating func logistic() -> Double {
    let u = openUniform()
    return naturalLogarithm(u / (1 - u))
  }
}
