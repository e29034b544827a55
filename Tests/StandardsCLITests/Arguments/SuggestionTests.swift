import StandardsCLI
import Testing

@Suite struct SuggestionTests {
  @Test(arguments: [
    ("", "", 0), ("abc", "", 3), ("abc", "abc", 0), ("abc", "acb", 1), ("kitten", "sitting", 3),
    ("ca", "abc", 3),
  ])
  func `edits are counted, a swap of neighbours as one`(left: String, right: String, count: Int) {
    #expect(editDistance(left, right) == count)
    #expect(editDistance(right, left) == count)
  }

  @Test func `only a near name is suggested, and of two equally near the first`() {
    #expect(nearest(to: "chek", among: ["run", "check"]) == "check")
    #expect(nearest(to: "CHECK", among: ["run", "check"]) == "check")
    #expect(nearest(to: "zzzzz", among: ["run", "check"]) == nil)
    #expect(nearest(to: "bat", among: ["cat", "hat"]) == "cat")
    #expect(nearest(to: String(repeating: "x", count: 100_000), among: ["run"]) == nil)
  }
}
