import Foundation
import StandardsCLI
import Synchronization

/// The package's folder, from this file's place in it.
public let packageFolder = URL(fileURLWithPath: #filePath)
  .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path

/// A command that was run in process, and what it said.
public struct CommandRun: Sendable {
  public let code: ExitCode
  public let output: String
  public let messages: String

  /// - Parameters:
  ///   - arguments: without the program's name.
  ///   - input: what standard input holds.
  public init(_ arguments: [String], input: String = "") {
    let said = Mutex((output: "", messages: ""))
    let terminal = Terminal(isTerminal: false, columns: 100) { $0 == "LANG" ? "C.UTF-8" : nil }
    code = CommandLineTool.run(
      arguments,
      console: Console(
        write: { text in said.withLock { $0.output += text } },
        warn: { text in said.withLock { $0.messages += text } },
        output: terminal, messages: terminal, environment: { _ in nil },
        readInput: { Array(input.utf8) }, now: { 0 }))
    (output, messages) = said.withLock { $0 }
  }
}

/// A folder that is there for one test.
public final class TestFolder: Sendable {
  public let path: String

  public init(_ files: [String: String] = [:]) throws {
    path = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString).path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    for (name, text) in files { try write(text, to: name) }
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  public func write(_ text: String, to name: String) throws {
    try Data(text.utf8).write(to: URL(fileURLWithPath: "\(path)/\(name)"))
  }

  /// The bytes of a file, nil where there is none.
  public func bytes(_ name: String) -> Data? {
    FileManager.default.contents(atPath: "\(path)/\(name)")
  }

  /// Names in a folder below, sorted; empty where there is none.
  public func names(_ folder: String = "") -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: "\(path)/\(folder)")) ?? []).sorted()
  }
}
