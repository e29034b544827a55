import Glibc

/// A new file with a buffer of its own: few system calls, and every error seen.
final class BufferedFile {
  let path: String
  private let fileSystem: FileSystem
  private let descriptor: Int32
  private var buffer: [UInt8] = []
  /// Bytes so far, those in the buffer included.
  private(set) var count = 0

  /// Small, since a folder has a dozen of them and those of few rows fill only in large studies.
  static let capacity = 1 << 17

  init(creating path: String, in fileSystem: FileSystem) throws(FileFailure) {
    let descriptor = fileSystem.createFile(path)
    try fileSystem.check(descriptor, .create, path)
    self.path = path
    self.fileSystem = fileSystem
    self.descriptor = descriptor
  }

  deinit { _ = fileSystem.close(descriptor) }

  /// Lets an encoder write into the buffer.
  func append(
    _ encode: (inout [UInt8]) throws(FileFailure) -> Void
  ) throws(FileFailure) {
    let before = buffer.count
    try encode(&buffer)
    count += buffer.count - before
    if buffer.count >= BufferedFile.capacity { try flush() }
  }

  /// Hands the buffer to the system; a partial or interrupted write is continued.
  func flush() throws(FileFailure) {
    var start = 0
    var code = 0
    while start < buffer.count && code == 0 {
      let written = buffer.withUnsafeBytes {
        fileSystem.write(descriptor, UnsafeRawBufferPointer(rebasing: $0[start...]))
      }
      switch written {
      case 1...: start += written
      // Nothing written and no reason given: as good as a full disk, and no cause to try for ever.
      case 0: code = Int(ENOSPC)
      case -Int(EINTR): continue
      default: code = -written
      }
    }
    if code != 0 {
      buffer.removeFirst(start)
      throw FileFailure(.write, path, code: Int32(code))
    }
    buffer.removeAll(keepingCapacity: true)
  }

  /// Flushes, and waits until the disk has it all.
  func finish() throws(FileFailure) {
    try flush()
    try fileSystem.check(fileSystem.sync(descriptor), .sync, path)
  }
}
