/// What a file may not exceed, so that no file exhausts the stack or the memory.
public struct JSONLimits: Sendable {
  /// Arrays and objects inside one another.
  public var depth = 100
  public var bytes = 64 << 20

  public init() {}
}
