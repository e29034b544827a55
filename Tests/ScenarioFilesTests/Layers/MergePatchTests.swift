import Testing

@testable import ScenarioFiles

@Suite struct MergePatchTests {
  /// RFC 7396, appendix A: original, patch, result.
  @Test(arguments: [
    [#"{"a":"b"}"#, #"{"a":"c"}"#, #"{"a":"c"}"#],
    [#"{"a":"b"}"#, #"{"b":"c"}"#, #"{"a":"b","b":"c"}"#],
    [#"{"a":"b"}"#, #"{"a":null}"#, "{}"],
    [#"{"a":"b","b":"c"}"#, #"{"a":null}"#, #"{"b":"c"}"#],
    [#"{"a":["b"]}"#, #"{"a":"c"}"#, #"{"a":"c"}"#],
    [#"{"a":"c"}"#, #"{"a":["b"]}"#, #"{"a":["b"]}"#],
    [#"{"a":{"b":"c"}}"#, #"{"a":{"b":"d","c":null}}"#, #"{"a":{"b":"d"}}"#],
    [#"{"a":[{"b":"c"}]}"#, #"{"a":[1]}"#, #"{"a":[1]}"#],
    [#"["a","b"]"#, #"["c","d"]"#, #"["c","d"]"#],
    [#"{"a":"b"}"#, #"["c"]"#, #"["c"]"#],
    [#"{"a":"foo"}"#, "null", "null"],
    [#"{"a":"foo"}"#, #""bar""#, #""bar""#],
    [#"{"e":null}"#, #"{"a":1}"#, #"{"e":null,"a":1}"#],
    ["[1,2]", #"{"a":"b","c":null}"#, #"{"a":"b"}"#],
    ["{}", #"{"a":{"bb":{"ccc":null}}}"#, #"{"a":{"bb":{}}}"#],
  ])
  func `the test cases of RFC 7396 hold`(texts: [String]) {
    let (result, _) = MergePatch.apply(json(texts[1]), to: json(texts[0]))
    #expect(result == json(texts[2]))
  }

  @Test func `large objects merge like small ones`() {
    let keys = (0..<50).map { "\"k\($0)\": \($0)" }.joined(separator: ", ")
    let patch = json(#"{"k7": null, "k8": "x", "new": 1, "k49": {"a": 2}}"#)
    let (result, idle) = MergePatch.apply(patch, to: json("{\(keys)}"))
    #expect(idle.isEmpty)
    #expect(result["k7"] == nil)
    #expect(result["k8"] == json("\"x\""))
    #expect(result["k49"] == json(#"{"a": 2}"#))
    #expect(result["new"] == json("1"))
    guard case .object(let members) = result.value else {
      Issue.record("no object")
      return
    }
    #expect(members.count == 50)
  }

  @Test func `a null that finds nothing is told`() {
    let (_, idle) = MergePatch.apply(json(#"{"a": {"x": null}}"#), to: json(#"{"a": {"y": 1}}"#))
    #expect(idle.map(\.path) == [["a", "x"]])
    #expect(idle.map(\.known) == [["y"]])
  }
}
