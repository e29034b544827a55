import Glibc

/// The little that reading scenarios needs from the operating system.
enum FileSystem {
  struct Failure: Error {
    let reason: String

    init(_ reason: String) { self.reason = reason }
    init(code: Int32) { reason = String(cString: strerror(code)) }
  }

  /// How long a named pipe into which nobody writes is waited for, in milliseconds.
  static let patience = 3_000

  /// All bytes of a file, or one more than `limit` where it is longer. A pipe is read to its end, as a
  /// shell's `<(command)` is; one that nobody opens for writing is an error, not a wait for ever.
  static func read(_ path: String, limit: Int) throws(Failure) -> [UInt8] {
    guard !path.utf8.contains(0) else { throw Failure("a path holds no zero byte") }
    // Not blocking: to open a pipe would wait for somebody who writes.
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw Failure(code: errno) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw Failure(code: errno) }
    guard status.st_mode & S_IFMT != S_IFDIR else { throw Failure("it is a folder") }
    var isAwaited = status.st_mode & S_IFMT == S_IFIFO
    var waited = 0
    var bytes: [UInt8] = []
    bytes.reserveCapacity(min(max(0, Int(status.st_size)), limit) + 1)
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while bytes.count <= limit {
      let count = Glibc.read(descriptor, &buffer, buffer.count)
      switch count {
      case 0 where isAwaited:
        guard waited < patience else { throw Failure("nobody writes into this pipe") }
        usleep(20_000)
        waited += 20
      case 0: return bytes
      case 1...:
        isAwaited = false
        bytes += buffer[..<count]
      default:
        switch errno {
        case EINTR: continue
        case EAGAIN:
          // Somebody has it open and has not written yet.
          isAwaited = false
          var event = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
          _ = poll(&event, 1, -1)
        default: throw Failure(code: errno)
        }
      }
    }
    return bytes
  }

  /// The absolute path without links; nil where there is nothing.
  static func realPath(_ path: String) -> String? {
    guard !path.utf8.contains(0), let resolved = realpath(path, nil) else { return nil }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

  static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// Neither a folder nor a pipe or device, on which reading could wait for ever.
  static func isFile(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
  }

  /// Names in a folder, in the order of their bytes, without `.` and `..`.
  static func names(in folder: String) -> [String] {
    guard let stream = opendir(folder) else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name != "." && name != ".." { names.append(name) }
    }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// `a/b` of `a/b/c.json`; `.` where there is no slash.
  static func folder(of path: String) -> String {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  static func lastComponent(_ path: String) -> String {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return path }
    return String(path[path.utf8.index(after: slash)...])
  }

  static func join(_ folder: String, _ name: String) -> String {
    folder == "." ? name : folder == "/" ? "/" + name : folder + "/" + name
  }
}
