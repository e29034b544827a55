import TestSupport
import Testing

@testable import ScenarioFiles

@Suite struct MutationTests {
  /// Bytes replaced, removed, doubled and moved at fixed places of a fixed sequence: each mutant is
  /// a right file or has findings in order, and none brings the process down.
  @Test(arguments: ["full.json", "study.json", "patterns.json", "ballot.json"])
  func `no mutated file crashes`(name: String) throws {
    let bytes = try FileSystem.read(
      packageFolder + "/Tests/ScenarioFilesTests/Corpus/valid/" + name, limit: 1 << 20)
    let pieces = [
      "null", "-1", "1e400", "\"\"", "{}", "[]", "true", "99999999999999999999", "\"2004-13\"",
      ",", ":", "\"", "{", "}", "\\", "\u{0}", "\u{FEFF}", "0", "e", "-", "\"note\": 1,",
    ].map { Array($0.utf8) }
    var state: UInt64 = 0x9E37_79B9_7F4A_7C15
    func draw(_ count: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(count))
    }
    var right = 0
    var wrong = 0
    for _ in 0..<400 {
      var mutant = bytes
      for _ in 0...draw(3) {
        let start = draw(mutant.count)
        let end = min(mutant.count, start + draw(12))
        switch draw(4) {
        case 0: mutant.replaceSubrange(start..<end, with: pieces[draw(pieces.count)])
        case 1: mutant.removeSubrange(start..<end)
        case 2: mutant.insert(contentsOf: mutant[start..<end], at: draw(mutant.count))
        default: mutant[start] = UInt8(draw(256))
        }
      }
      let findings = AnyFile.check(.text(mutant, name: "-"))
      if findings.isEmpty { right += 1 } else { wrong += 1 }
      let places = findings.map { ($0.line, $0.column) }
      #expect(zip(places, places.dropFirst()).allSatisfy { $0 <= $1 })
      #expect(findings.allSatisfy { $0.line >= 1 && $0.column >= 1 && !$0.message.isEmpty })
    }
    #expect(right > 0 && wrong > 200)
  }

  /// Keys and values deleted, doubled, swapped, wrapped and renamed; the campaign in Tests/Campaigns
  /// does the same a million times, and runs what is right.
  @Test(arguments: ["full.json", "study.json", "patterns.json", "ballot.json"])
  func `no mutated structure crashes`(name: String) throws {
    let bytes = try FileSystem.read(
      packageFolder + "/Tests/ScenarioFilesTests/Corpus/valid/" + name, limit: 1 << 20)
    var (right, wrong) = (0, 0)
    for seed in 0..<UInt64(250) {
      var mutator = DocumentMutator(seed: seed)
      let findings = AnyFile.check(.text(mutator.mutant(of: bytes), name: "-"))
      if findings.isEmpty { right += 1 } else { wrong += 1 }
    }
    #expect(right > 0 && wrong > 100)
  }
}
