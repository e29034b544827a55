import Testing

@testable import ScenarioFiles

@Suite struct JSONPointerTests {
  /// RFC 6901, section 5.
  @Test(arguments: [
    ("", []), ("/foo", ["foo"]), ("/foo/0", ["foo", "0"]), ("/", [""]), ("/a~1b", ["a/b"]),
    ("/c%d", ["c%d"]), ("/ ", [" "]), ("/m~0n", ["m~n"]), ("/~01", ["~1"]),
  ])
  func `the examples of RFC 6901 read and write`(pointer: String, path: [String]) {
    #expect(JSONPointer.path(pointer) == path)
    #expect(JSONPointer.text(path) == pointer)
  }

  @Test(arguments: ["foo", "/~", "/~2", "/a~"])
  func `what is no pointer is refused`(text: String) {
    #expect(JSONPointer.path(text) == nil)
  }
}
