import SimulationEngine

/// Whose draws a run makes: those of a history, and from a month on those of one of its futures.
///
/// Everything drawn in a month comes from the luck of that month, also what stays with its owner: a
/// view that a state forms of a document once is formed by the future in which it is first asked for.
public struct RunLuck: Sendable, Hashable {
  public let seed: UInt64
  /// From 1; a run that is not branched is a history.
  public let history: Int
  /// From 1; the first future goes on with the luck of its history.
  public let future: Int
  /// First month of the futures; nil where there is one luck for all months.
  public let branch: Month?

  public init(seed: UInt64, history: Int, future: Int = 1, branch: Month? = nil) {
    self.seed = seed
    self.history = history
    self.future = future
    self.branch = branch
  }

  /// The draws of a month.
  public func draws(at month: Month) -> Draws {
    guard let branch, month >= branch else { return Draws(seed: seed, replicate: history) }
    return Draws(seed: seed, replicate: history, future: future)
  }
}
