/// The scenarios of a folder with the question that each asks, for `list`.
public struct ListedScenario: Sendable, Equatable {
  /// Relative to the folder, without `.json`: `Classics/bass-1969`.
  public let name: String
  public let path: String
  public let kind: FileKind
  /// Empty where the file does not ask one itself.
  public let question: String

  /// Files of any kind in a folder and the folders inside it, in the order of their names; schemas
  /// and files that cannot be read are left out, as is data without a question.
  public static func all(in folder: String) -> [ListedScenario] {
    var listed: [ListedScenario] = []
    visit(folder, prefix: "", depth: 0, &listed)
    return listed
  }

  private static func visit(
    _ folder: String, prefix: String, depth: Int, _ listed: inout [ListedScenario]
  ) {
    for name in FileSystem.names(in: folder) where !name.utf8.starts(with: ".".utf8) {
      let path = FileSystem.join(folder, name)
      if FileSystem.isFolder(path) {
        if depth < 4 { visit(path, prefix: prefix + name + "/", depth: depth + 1, &listed) }
        continue
      }
      guard name.hasSuffix(".json"), !name.hasSuffix(".schema.json"),
        let bytes = try? FileSystem.read(path, limit: JSONLimits().bytes),
        let node = JSONParser.parse(bytes).node, let kind = FileKind.claimed(by: node)
      else { continue }
      var question = ""
      if case .string(let text)? = node["question"]?.value { question = text }
      if kind == .scenario, question.isEmpty { continue }
      listed.append(
        ListedScenario(
          name: prefix + name.dropLast(5), path: path, kind: kind, question: question))
    }
  }
}
