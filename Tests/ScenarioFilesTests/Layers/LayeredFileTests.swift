import Dispatch
import Glibc
import Testing

@testable import ScenarioFiles

@Suite struct LayeredFileTests {
  private let header = #""$schema": "scenario.schema.json", "format": 1, "name": "x""#

  @Test func `a circle of files names them all`() {
    let folder = TemporaryFolder([
      "a.json": "{\(header),\n\"extends\": \"b.json\"}",
      "b.json": "{\(header),\n \"extends\": \"c.json\"}",
      "c.json": "{\(header),\n  \"extends\": \"b.json\"}",
    ])
    let findings = ScenarioFile.load(path: folder.path + "/a.json").findings
    #expect(findings.map(\.kind) == [.reference])
    #expect(findings.first?.file == folder.path + "/c.json")
    #expect(findings.first?.line == 2)
    #expect(findings.first?.column == 14)
    #expect(findings.first?.message.contains("b.json → \(folder.path)/c.json → ") == true)
  }

  @Test func `a link that leads out of the folder is refused`() {
    let outside = TemporaryFolder(["secret.json": "{\(header)}"])
    let folder = TemporaryFolder([
      "a.json": "{\(header), \"extends\": \"link.json\"}", "scenario.schema.json": "{}",
    ])
    symlink(outside.path + "/secret.json", folder.path + "/link.json")
    let loaded = ScenarioFile.load(path: folder.path + "/a.json")
    #expect(loaded.findings.map(\.kind) == [.reference])
    #expect(loaded.findings.first?.message.contains("outside") == true)
    #expect(!loaded.isMissingFile)
    #expect(loaded.files.count == 1)
  }

  @Test func `a base above is allowed below the schema's folder and nowhere else`() {
    let files = [
      "base.json": scenario(), "deep/a.json": "{\(header), \"extends\": \"../base.json\"}",
    ]
    let below = TemporaryFolder(files.merging(["deep/scenario.schema.json": "{}"]) { $1 })
    #expect(
      ScenarioFile.load(path: below.path + "/deep/a.json").findings.map(\.kind) == [.reference])
    let above = TemporaryFolder(files.merging(["scenario.schema.json": "{}"]) { $1 })
    #expect(ScenarioFile.load(path: above.path + "/deep/a.json").findings.map(\.text) == [])
  }

  @Test func `a pipe is read to its end, and not waited for where nobody writes`() {
    let folder = TemporaryFolder()
    let path = folder.path + "/pipe.json"
    mkfifo(path, 0o600)
    let finding = ScenarioFile.load(path: path).findings.first
    #expect(finding?.message.contains("nobody writes into this pipe") == true)
    DispatchQueue.global().async {
      usleep(200_000)
      let descriptor = open(path, O_WRONLY)
      usleep(200_000)
      write(descriptor, "{,", 2)
      close(descriptor)
    }
    let late = ScenarioFile.load(path: path).findings.first
    #expect(late?.kind == .syntax && late?.column == 2)
  }

  @Test func `a missing file is a missing file`() {
    let folder = TemporaryFolder(["a.json": "{\(header),\n\"extends\": \"b.json\"}"])
    let base = ScenarioFile.load(path: folder.path + "/a.json")
    #expect(base.isMissingFile)
    #expect(base.findings.map(\.line) == [2])
    let top = ScenarioFile.load(path: folder.path + "/c.json")
    #expect(top.isMissingFile)
    #expect(ScenarioFile.load(path: folder.path).isMissingFile)
  }

  @Test func `findings in a base carry its name`() {
    let folder = TemporaryFolder([
      "a.json": "{\(header), \"extends\": \"b.json\",\n \"recrod\": {}}",
      "b.json": scenario("\"record\": {\"diffusion-intervall\": 2}"),
    ])
    let findings = ScenarioFile.load(path: folder.path + "/a.json").findings
    #expect(findings.map(\.file) == [folder.path + "/a.json", folder.path + "/b.json"])
    #expect(findings.map(\.suggestion) == ["record", "diffusion-interval"])
  }

  @Test func `standard input cannot extend a file`() {
    let text = "{\(header), \"extends\": \"b.json\"}"
    let loaded = ScenarioFile.load(text: Array(text.utf8), name: "-")
    #expect(loaded.findings.map(\.kind) == [.reference])
    #expect(loaded.findings.first?.file == "-")
  }
}
