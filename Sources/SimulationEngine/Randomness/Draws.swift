/// All randomness of one run. A draw is addressed by subject, time and purpose; the arm of a study is
/// not part of the address, so that arms share their luck and differ by the policy alone.
public struct Draws: Sendable {
  public let key: Philox4x32.Key

  /// - Parameters:
  ///   - seed: the study's seed.
  ///   - replicate: 1, 2, … within the study. Different replicates of one seed never share a key.
  public init(seed: UInt64, replicate: Int) {
    let bits = mixed(mixed(seed &+ 0x9E37_79B9_7F4A_7C15) &+ UInt64(bitPattern: Int64(replicate)))
    key = SIMD2(UInt32(truncatingIfNeeded: bits), UInt32(truncatingIfNeeded: bits &>> 32))
  }

  /// The draws of a future that begins where a replicate, its history, is left; the first future's are
  /// the history's own. No future shares a key with another, nor with a replicate below 2³².
  ///
  /// - Parameter future: 1, 2, … of this replicate.
  public init(seed: UInt64, replicate: Int, future: Int) {
    precondition(future >= 1, "futures are numbered from 1, got \(future)")
    self.init(seed: seed, replicate: replicate &+ (future - 1) &<< 32)
  }

  /// The stream of draws at one address.
  /// - Parameter time: a month or a sub-step, counted from the start of the run.
  @inlinable
  public func stream(_ purpose: DrawPurpose, of subject: Subject, at time: Int = 0) -> DrawStream {
    DrawStream(key: key, subject: subject, time: UInt32(time), purpose: purpose)
  }

  /// The first four words at one address, for a decision that needs no more.
  @inlinable
  public func words(_ purpose: DrawPurpose, of subject: Subject, at time: Int = 0) -> SIMD4<UInt32>
  {
    Philox4x32.block(
      SIMD4(
        UInt32(truncatingIfNeeded: subject.bits), UInt32(truncatingIfNeeded: subject.bits &>> 32),
        UInt32(time), purpose.number &<< 20),
      key: key)
  }

  /// One uniform number in [0, 1) at one address.
  @inlinable
  public func uniform(_ purpose: DrawPurpose, of subject: Subject, at time: Int = 0) -> Double {
    var stream = stream(purpose, of: subject, at: time)
    return stream.uniform()
  }

  /// One standard normal number at one address: the first that a stream there gives.
  public func normal(_ purpose: DrawPurpose, of subject: Subject, at time: Int = 0) -> Double {
    var words = words(purpose, of: subject, at: time)
    var block: UInt32 = 0
    while true {
      if let number = Samplers.normal(
        UInt64(words[0]) | UInt64(words[1]) &<< 32, UInt64(words[2]) | UInt64(words[3]) &<< 32)
      {
        return number
      }
      block &+= 1
      words = Philox4x32.block(
        SIMD4(
          UInt32(truncatingIfNeeded: subject.bits),
          UInt32(truncatingIfNeeded: subject.bits &>> 32), UInt32(time),
          purpose.number &<< 20 &+ block),
        key: key)
    }
  }
}
