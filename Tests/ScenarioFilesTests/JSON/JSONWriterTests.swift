import Testing

@testable import ScenarioFiles

@Suite struct JSONWriterTests {
  @Test(arguments: [
    "{}", "[]", "[1,2.5,-3,1e+300,5e-324]", #"{"a":{"b":[true,false,null]}}"#,
    #""\"\\\u0001\u2028é😀\n""#, "9223372036854775807", "0.1",
  ])
  func `what is written reads back the same`(text: String) {
    let node = json(text)
    #expect(json(JSONWriter.line(node)) == node)
    #expect(json(JSONWriter.document(node)) == node)
  }

  @Test func `numbers take their shortest form`() {
    #expect(JSONWriter.line(json("[0.10, 1.0, -0.0, 100e-2, 12]")) == "[0.1,1.0,0.0,1.0,12]")
  }

  @Test func `short containers stand on one line and long ones do not`() {
    let text = JSONWriter.document(json(#"{"a": {"b": [1, 2]}, "c": [{"d": {"e": 1}}]}"#))
    #expect(
      text == """
        {
          "a": {"b": [1, 2]},
          "c": [
            {
              "d": {"e": 1}
            }
          ]
        }

        """)
  }

  @Test func `what commands a terminal or turns the direction of writing is escaped`() {
    for code: UInt32 in [0x1B, 0x7F, 0x9B, 0x61C, 0x200F, 0x202E, 0x2028, 0x2066, 0xFEFF] {
      let scalar = UnicodeScalar(code)!
      let line = JSONWriter.line(JSONNode(.string("a\(scalar)b")))
      #expect(line.utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F })
      guard case .string(let text) = json(line).value else {
        Issue.record("a text came back as something else")
        continue
      }
      #expect(text == "a\(scalar)b")
    }
  }
}
