import Glibc

@testable import ScenarioFiles

/// The package's folder, from this file's place in it.
let packageFolder = #filePath.split(separator: "/", omittingEmptySubsequences: false)
  .dropLast(3).joined(separator: "/")

/// A folder that is there for one test and holds the given files.
struct TemporaryFolder: ~Copyable {
  let path: String

  init(_ files: [String: String] = [:]) {
    var template = Array("/tmp/scenario-files-XXXXXX".utf8CString)
    path = String(cString: mkdtemp(&template))
    for (name, text) in files.sorted(by: { $0.key < $1.key }) { write(text, to: name) }
  }

  func write(_ text: String, to name: String) {
    let file = path + "/" + name
    var folder = ""
    for step in FileSystem.folder(of: file).split(separator: "/") {
      folder += "/" + step
      mkdir(folder, 0o755)
    }
    let descriptor = open(file, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
    precondition(descriptor >= 0, "cannot create \(file)")
    let bytes = Array(text.utf8)
    var written = 0
    while written < bytes.count {
      written += bytes[written...].withUnsafeBytes {
        Glibc.write(descriptor, $0.baseAddress!, $0.count)
      }
    }
    close(descriptor)
  }

  deinit { Self.remove(path) }

  private static func remove(_ path: String) {
    var status = stat()
    guard lstat(path, &status) == 0 else { return }
    if status.st_mode & S_IFMT == S_IFDIR {
      for name in FileSystem.names(in: path) { remove(path + "/" + name) }
      rmdir(path)
    } else {
      unlink(path)
    }
  }
}

/// A file's text.
func text(of path: String) throws -> String {
  String(decoding: try FileSystem.read(path, limit: 1 << 26), as: UTF8.self)
}

/// Parsed JSON that is known to be right.
func json(_ text: String) -> JSONNode {
  let outcome = JSONParser.parse(Array(text.utf8))
  precondition(outcome.mistakes.isEmpty, "\(outcome.mistakes)")
  return outcome.node!
}

/// The smallest scenario, with further members.
func scenario(_ members: String = "") -> String {
  """
  {
    "$schema": "scenario.schema.json", "format": 1, "name": "test", "question": "Why?",
    "calendar": {"start": "2003-01", "end": "2005-12"}\(members.isEmpty ? "" : ",\n  " + members)
  }
  """
}
