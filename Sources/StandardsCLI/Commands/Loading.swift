import Glibc
import ScenarioFiles
import StandardsModel

/// A scenario that has been read and found right.
struct SoundScenario {
  let scenario: Scenario
  let loaded: LoadedScenario
}

/// Reads a scenario, `-` being standard input; prints every finding and gives up if there is one.
func load(
  _ path: String, sets: [String] = [], console: Console
) throws(Failure) -> SoundScenario {
  let loaded =
    path == "-"
    ? ScenarioFile.load(text: console.readInput(), name: "-", sets: sets)
    : ScenarioFile.load(path: path, sets: sets)
  for finding in loaded.findings { console.remark(finding.text) }
  if loaded.isMissingFile { throw .missing(path: path, reason: "cannot be read") }
  guard let scenario = loaded.scenario, loaded.findings.isEmpty else {
    throw .badInput(findings: loaded.findings.count)
  }
  return SoundScenario(scenario: scenario, loaded: loaded)
}

/// The text of a small file of the system, nil where there is none.
@Sendable
func systemFile(_ path: String) -> String? {
  let descriptor = open(path, O_RDONLY | O_CLOEXEC)
  guard descriptor >= 0 else { return nil }
  defer { close(descriptor) }
  return String(decoding: readAll(descriptor), as: UTF8.self)
}
