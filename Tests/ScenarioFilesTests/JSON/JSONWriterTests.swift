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
}
