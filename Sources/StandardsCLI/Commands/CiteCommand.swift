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
      JSONNode.record([
        "title": .string(title), "author": .string("The standards-sim maintainers"),
        "version": .string(CommandLineTool.version), "year": .integer(2026),
        "license": .string("Apache-2.0"),
      ]))
  }
}
