import Testing

@testable import ScenarioFiles

@Suite struct JSONParserTests {
  private static let suite = packageFolder + "/../shared/corpora/JSONTestSuite/test_parsing"
  private static let names = FileSystem.names(in: suite)

  @Test(
    .enabled(
      if: !names.isEmpty,
      "skipped: no JSONTestSuite at ../shared/corpora/JSONTestSuite/test_parsing"))
  func `JSONTestSuite: every n_ refused as syntax with a position, no y_ is a syntax error`()
    throws
  {
    #expect(Self.names.count > 300)
    for name in Self.names {
      let bytes = try FileSystem.read(Self.suite + "/" + name, limit: 1 << 26)
      let outcome = JSONParser.parse(bytes)
      let syntax = outcome.mistakes.filter { $0.kind == .syntax }
      switch name.prefix(2) {
      case "n_":
        #expect(outcome.node == nil && syntax.count == 1, "\(name)")
        #expect(syntax.allSatisfy { $0.place.line >= 1 && $0.place.column >= 1 }, "\(name)")
      case "y_": #expect(syntax.isEmpty && outcome.node != nil, "\(name)")
      default: #expect((outcome.node == nil) == !syntax.isEmpty, "\(name)")
      }
    }
  }

  @Test(arguments: [
    ("", 1, 1), ("[1,]", 1, 3), ("{\"a\": 1,}", 1, 8), ("[1\n2]", 2, 1), ("// no\n1", 1, 1),
    ("{\"a\": NaN}", 1, 7), ("{a: 1}", 1, 2), ("[01]", 1, 2), ("[0x1F]", 1, 2), ("['a']", 1, 2),
    ("{\"ä\": tru}", 1, 7), ("[\"a\nb\"]", 1, 4), ("[\"\\q\"]", 1, 3), ("[\"\\ud800\"]", 1, 3),
    ("{\"a\"\n 1}", 2, 2), ("[1] x", 1, 5), ("{\n\"a\": [1", 2, 8), ("\u{FEFF}{}", 1, 1),
    ("[1.]", 1, 2), ("[+1]", 1, 2), ("[\"é😀\", nul]", 1, 8), ("[\r\n\t, 1]", 2, 2),
  ])
  func `a syntax error stands where the reader must look`(text: String, line: Int, column: Int) {
    let outcome = JSONParser.parse(Array(text.utf8))
    #expect(outcome.node == nil)
    let found = outcome.mistakes.map { [Int($0.place.line), Int($0.place.column)] }
    #expect(found == [[line, column]])
  }

  @Test func `nodes and keys know their place`() throws {
    let node = json("{\n  \"é\": [1,\n    {\"b\": true}]\n}")
    let list = try #require(node.member("é"))
    #expect(list.keyPlace == Place(file: 0, line: 2, column: 3))
    #expect(list.node.place == Place(file: 0, line: 2, column: 8))
    #expect(node.descendant(["é", "1", "b"])?.place == Place(file: 0, line: 3, column: 11))
  }

  @Test func `duplicate keys are listed and the first is kept`() {
    let many = (0..<20).map { "\"k\($0)\": \($0)" }.joined(separator: ",")
    let outcome = JSONParser.parse(Array("{\(many),\n\"k3\": 4, \"x\": {\"y\": 1, \"y\": 2}}".utf8))
    #expect(outcome.mistakes.map(\.kind) == [.schema, .schema])
    #expect(outcome.mistakes.map(\.pointer) == ["/k3", "/x/y"])
    #expect(outcome.mistakes.map(\.place.column) == [1, 24])
    #expect(outcome.node?["k3"] == json("3"))
  }

  @Test func `integers of 64 bits are exact and others are not integers`() {
    func integer(_ text: String) -> Int64? {
      guard case .number(let number) = json(text).value else { return nil }
      return number.integer
    }
    #expect(integer("9223372036854775807") == Int64.max)
    #expect(integer("-9223372036854775808") == Int64.min)
    #expect(integer("9223372036854775808") == nil)
    #expect(integer("1.0") == nil)
    #expect(integer("1e2") == nil)
  }

  @Test(arguments: [
    ("0.1", 0.1), ("1e400", Double.infinity), ("-1e400", -Double.infinity),
    ("5e-324", Double.leastNonzeroMagnitude),
    ("2.2250738585072011e-308", Double.leastNormalMagnitude.nextDown), ("1e-400", 0),
    ("9007199254740993.0", 9_007_199_254_740_992),
    ("123456789012345678901", 123_456_789_012_345_683_968),
  ])
  func `doubles are correctly rounded`(text: String, value: Double) {
    guard case .number(let number) = json(text).value else {
      Issue.record("no number")
      return
    }
    #expect(number.double == value)
  }

  @Test func `depth is limited`() {
    let deep = String(repeating: "[", count: 100) + String(repeating: "]", count: 100)
    #expect(JSONParser.parse(Array(deep.utf8)).node != nil)
    #expect(JSONParser.parse(Array("[\(deep)]".utf8)).mistakes.map(\.kind) == [.syntax])
  }

  @Test func `escapes become characters`() {
    #expect(json(#""\u0041\ud83d\ude00\n\/\\\"\u0000""#) == JSONNode(.string("A😀\n/\\\"\0")))
  }
}
