import Synchronization

/// Work for a processor's arithmetic alone, without memory: run on one thread and on several, it says
/// how many processors there really are at this moment. A scaling figure without it says little on a
/// shared machine.
public enum ArithmeticProbe {
  /// Where results go, so that the compiler cannot move the work past the reading of a clock.
  private static let sink = Atomic<UInt64>(0)

  /// - Returns: something that depends on every step, so that none can be left out.
  @inline(never)
  public static func spin(_ steps: Int, from start: UInt64) -> UInt64 {
    var state = start
    for _ in 0..<steps { state = mixed(state &+ 0x9E37_79B9_7F4A_7C15) }
    sink.store(state, ordering: .relaxed)
    return state
  }
}
