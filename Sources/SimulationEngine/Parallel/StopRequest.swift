import Synchronization

/// Whether somebody wants long work to end, asked in the middle of it.
///
/// Once the answer is yes it stays so: whoever sees it may leave its work half done, since nobody will
/// use what comes of it. An answer of no changes nothing, so that how often it is asked is in no number.
public final class StopRequest: Sendable {
  /// Nobody ever asks to stop.
  public static let never = StopRequest { false }

  private let ask: @Sendable () -> Bool
  @usableFromInline let wasMade = Atomic<Bool>(false)

  /// - Parameter ask: may be called from any thread, some hundred times a second.
  public init(_ ask: @escaping @Sendable () -> Bool) { self.ask = ask }

  /// Asks. For the beginning of what takes a millisecond or so.
  public var isMade: Bool {
    if wasMade.load(ordering: .relaxed) { return true }
    guard ask() else { return false }
    wasMade.store(true, ordering: .relaxed)
    return true
  }

  /// Asks at every `interval`-th number of a count, and remembers the answer at the others; a power of 2.
  @inlinable
  public func isMade(at number: Int, every interval: Int) -> Bool {
    number & (interval - 1) == 0 ? isMade : isKnown
  }

  /// Whether an answer was yes before.
  @inlinable
  public var isKnown: Bool { wasMade.load(ordering: .relaxed) }
}
