import Glibc

/// Programs beside this one: a C++ compiler, and what it makes.
enum OtherProgram {
  /// The C++ compiler of the Swift toolchain, or another one on the search path; nil where there is
  /// none.
  static func compiler(searchPath: String) -> String? {
    let folders = searchPath.split(separator: ":").map(String.init)
    let beside = executable("swift", in: folders).flatMap(real)
      .map { String($0.prefix(upTo: $0.lastIndex(of: "/") ?? $0.startIndex)) }
    return beside.flatMap { executable("clang++", in: [$0]) }
      ?? executable("clang++", in: folders) ?? executable("c++", in: folders)
  }

  private static func executable(_ name: String, in folders: [String]) -> String? {
    folders.map { "\($0)/\(name)" }.first { access($0, X_OK) == 0 }
  }

  /// The path without links.
  static func real(_ path: String) -> String? {
    guard let resolved = realpath(path, nil) else { return nil }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  /// Runs a program with its output in a file. Returns whether it ended well.
  static func run(_ words: [String], output: String) -> Bool {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 1, output, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    var arguments = words.map { strdup($0) } + [nil]
    defer { for argument in arguments { free(argument) } }
    var process: pid_t = 0
    guard posix_spawn(&process, words[0], &actions, nil, &arguments, environ) == 0 else {
      return false
    }
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0 {
      guard errno == EINTR else { return false }
    }
    return status == 0
  }
}
