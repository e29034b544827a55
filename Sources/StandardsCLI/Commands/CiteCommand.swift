import ScenarioFiles

/// `cite`: how to cite this program.
enum CiteCommand {
  static func text(json: Bool) -> String {
    let title = "standards-sim: a simulation of international standard-setting"
    guard json else {
      return """
        The standards-sim maintainers (2026). \(title), version \(CommandLineTool.version).

        @software{standards_sim,
          title = {\(title)},
          author = {{The standards-sim maintainers}},
          year = {2026},
          version = {\(CommandLineTool.version)},
          license = {Apache-2.0}
        }

        """
    }
    return JSONWriter.document(
      JSONNode(
        .object([
          JSONMember("title", JSONNode(.string(title))),
          JSONMember("author", JSONNode(.string("The standards-sim maintainers"))),
          JSONMember("version", JSONNode(.string(CommandLineTool.version))),
          JSONMember("year", JSONNode(.integer(2026))),
          JSONMember("license", JSONNode(.string("Apache-2.0"))),
        ])))
  }
}
