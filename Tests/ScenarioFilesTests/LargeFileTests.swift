import Testing

@testable import ScenarioFiles

/// Files with very many names or mistakes: the work grows with the file, not with its square.
@Suite struct LargeFileTests {
  @Test(.timeLimit(.minutes(10)))
  func `thousands of unknown names are all listed`() {
    let committees = (0..<4_000).map { "\"C\($0)\": {\"parent\": \"D\($0)\"}" }
    let findings = AnyFile.check(
      .text(
        Array(
          scenario(
            "\"bodies\": {\"ISO\": {\"committees\": {\(committees.joined(separator: ",\n"))}}}"
          )
          .utf8), name: "-"))
    #expect(findings.count == 4_000)
    #expect(findings.allSatisfy { $0.kind == .reference })
    #expect(findings.last?.line == 4_003)
  }

  @Test(.timeLimit(.minutes(10)))
  func `thousands of duplicate keys are all listed`() {
    let members = (0..<20_000).map { "\"s\($0 % 2_000)\": \"x\"" }.joined(separator: ",")
    let findings = AnyFile.check(
      .text(Array(scenario("\"sources\": {\(members)}").utf8), name: "-"))
    #expect(findings.count == 18_000)
  }

  @Test(.timeLimit(.minutes(10)))
  func `thousands of unknown keys are all listed`() {
    let members = (0..<20_000).map { "\"k\($0)\": 1" }.joined(separator: ",")
    let findings = AnyFile.check(.text(Array(scenario(members).utf8), name: "-"))
    #expect(findings.count == 20_000)
    #expect(findings.allSatisfy { $0.kind == .schema })
  }

  @Test(.timeLimit(.minutes(10)))
  func `a long line of parents that bites its tail is one short message`() {
    let committees = (0..<3_000).map {
      "\"C\($0)\": {\"level\": \"SC\", \"parent\": \"C\(($0 + 1) % 3_000)\"}"
    }
    let findings = AnyFile.check(
      .text(
        Array(
          scenario(
            "\"bodies\": {\"ISO\": {\"committees\": {\(committees.joined(separator: ","))}}}"
          )
          .utf8), name: "-"))
    #expect(findings.count == 1)
    #expect(findings[0].message.utf8.count < 300)
  }
}
