import TestSupport
import Testing

@testable import StandardsCLI

@Suite struct CheckCommandTests {
  @Test func `every shipped scenario is right`() {
    let run = CommandRun(["check", "\(packageFolder)/Scenarios/wapi-wifi.json"])
    #expect(run.code == .success)
    #expect(run.messages.isEmpty)
  }

  @Test func `findings are an array on request, on standard output`() throws {
    let folder = try TestFolder(["wrong.json": #"{"$schema": "scenario.schema.json", "#])
    let run = CommandRun(["check", "--json", "\(folder.path)/wrong.json"])
    #expect(run.code == .badInput)
    #expect(run.output.hasPrefix("[{\"file\":"))
    #expect(run.output.contains("\"kind\":\"syntax\""))
  }

  @Test func `schemas beside scenarios are passed over`() {
    let scenarios = "\(packageFolder)/Scenarios"
    let run = CommandRun([
      "check", "\(scenarios)/scenario.schema.json", "\(scenarios)/wapi-wifi.json",
    ])
    #expect(run.code == .success)
  }

  @Test func `standard input is a file called -`() {
    let run = CommandRun(["check", "-"], input: RunCommandTests.small)
    #expect(run.code == .success)
  }
}
