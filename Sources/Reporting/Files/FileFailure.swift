import Glibc

/// What the outside world refused, with all that a reader of a log needs.
public struct FileFailure: Error, Sendable, Hashable, CustomStringConvertible {
  public enum Operation: String, Sendable, Hashable {
    case create, read, write, sync, close, rename, remove
  }

  public let operation: Operation
  public let path: String
  /// The C library's error number.
  public let code: Int32

  public init(_ operation: Operation, _ path: String, code: Int32) {
    self.operation = operation
    self.path = path
    self.code = code
  }

  /// Something is there already, and nobody said to replace it.
  public var isRefusal: Bool { operation == .create && code == EEXIST }

  /// The place is wrong, as against the disk being full or broken.
  public var isPlacement: Bool {
    switch code {
    case ENOSPC, EDQUOT, EIO, EFBIG: false
    default: operation == .create || operation == .rename
    }
  }

  public var description: String {
    isRefusal
      ? "\(path): exists already"
      : "\(path): cannot \(operation.rawValue): \(FileFailure.text(code))"
  }

  /// The C library's words; English, as no locale is ever set.
  public static func text(_ code: Int32) -> String { String(cString: strerror(code)) }
}
