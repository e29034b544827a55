import Glibc

/// The few system calls that writing results needs, as values, so that a test can fill the disk.
///
/// Each returns what the call returns, or minus the error number.
public struct FileSystem: Sendable {
  /// Opens a file that must not exist, for writing.
  public var createFile: @Sendable (String) -> Int32
  public var createDirectory: @Sendable (String) -> Int32
  /// May write less than it is given.
  public var write: @Sendable (Int32, UnsafeRawBufferPointer) -> Int
  public var sync: @Sendable (Int32) -> Int32
  public var close: @Sendable (Int32) -> Int32
  public var rename: @Sendable (_ from: String, _ to: String) -> Int32
  /// Takes away a file or an empty directory.
  public var remove: @Sendable (String) -> Int32
  public var exists: @Sendable (String) -> Bool
  /// Makes the names in a directory last.
  public var syncDirectory: @Sendable (String) -> Int32

  /// The machine's.
  public static let posix = FileSystem(
    createFile: { result(open($0, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)) },
    createDirectory: { result(mkdir($0, 0o777)) },
    write: { descriptor, bytes in
      let count = Glibc.write(descriptor, bytes.baseAddress, bytes.count)
      return count < 0 ? -Int(errno) : count
    },
    sync: { result(fsync($0)) },
    close: { result(Glibc.close($0)) },
    rename: { result(Glibc.rename($0, $1)) },
    remove: { result(Glibc.remove($0)) },
    exists: { path in
      var status = stat()
      return lstat(path, &status) == 0
    },
    syncDirectory: { path in
      let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
      if descriptor < 0 { return -errno }
      defer { _ = Glibc.close(descriptor) }
      return result(fsync(descriptor))
    })
}

private func result(_ returned: Int32) -> Int32 { returned < 0 ? -errno : returned }

extension FileSystem {
  /// Throws what a call returned, if that was an error.
  public func check(
    _ returned: Int32, _ operation: FileFailure.Operation, _ path: String
  ) throws(FileFailure) {
    if returned < 0 { throw FileFailure(operation, path, code: -returned) }
  }
}
