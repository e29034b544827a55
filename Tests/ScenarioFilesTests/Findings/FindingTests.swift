import Testing

@testable import ScenarioFiles

@Suite struct FindingTests {
  @Test func `text and JSON show the same finding`() {
    let finding = Finding(
      file: "a.json", line: 3, column: 7, pointer: "/x", kind: .schema, message: "unknown key 'y'",
      suggestion: "z")
    #expect(finding.text == "a.json:3:7: error: unknown key 'y'; did you mean 'z'?")
    #expect(
      JSONWriter.line(finding.json) == """
        {"file":"a.json","line":3,"column":7,"pointer":"/x","kind":"schema",\
        "message":"unknown key 'y'","suggestion":"z"}
        """)
  }

  @Test func `names from files cannot steer a terminal`() {
    let text = scenario(#""\#u{5C}u001b[2J\#u{5C}u202e\#u{5C}u061c": 1"#)
    let findings = ScenarioFile.load(text: Array(text.utf8), name: "a\u{1B}b").findings
    #expect(findings.count == 1)
    for scalar in findings[0].text.unicodeScalars {
      #expect(scalar.value >= 0x20 && scalar.value != 0x202E && scalar.value != 0x61C)
    }
  }

  @Test(
    arguments: [
      ("netwrok", "network"), ("CHM", "CHN"), ("WiFi", "Wi-Fi"), ("wapi", "WAPI"),
      ("network_benefit", "network-benefit"), ("zzz", nil), ("", nil),
    ] as [(String, String?)])
  func `a name that is close is suggested`(name: String, expected: String?) {
    let names = ["network", "network-benefit", "CHN", "USA", "Wi-Fi", "WAPI"]
    #expect(NearestName.suggestion(for: name, among: names) == expected)
  }

  @Test(arguments: [
    ("", "abc", 3), ("abc", "abc", 0), ("abcd", "acbd", 1), ("kitten", "sitting", 3),
    ("ca", "abc", 3),
  ])
  func `distances count swaps of neighbours as one`(left: String, right: String, distance: Int) {
    #expect(NearestName.distance(Array(left.utf8), Array(right.utf8)) == distance)
  }
}
