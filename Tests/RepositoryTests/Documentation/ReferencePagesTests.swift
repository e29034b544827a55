import Foundation
import TestSupport
import Testing

/// Pages that follow from the code are as the code has it. With UPDATE_DOCUMENTATION=1 in the
/// environment the test writes them anew instead.
@Suite struct ReferencePagesTests {
  static let isUpdating = ProcessInfo.processInfo.environment["UPDATE_DOCUMENTATION"] == "1"

  @Test(arguments: ReferencePages.all.map(\.name))
  func `a page generated from the code is up to date`(name: String) throws {
    let page = try #require(ReferencePages.all.first { $0.name == name })
    let path = "\(ReferencePages.folder)/\(name).md"
    if Self.isUpdating {
      try page.text.write(toFile: path, atomically: true, encoding: .utf8)
      return
    }
    let text = try String(contentsOfFile: path, encoding: .utf8)
    #expect(
      text == page.text,
      "\(name).md is not what the code says: UPDATE_DOCUMENTATION=1 swift test --filter ReferencePages"
    )
  }

  @Test func `every oracle has a test that names it`() {
    for id in ReferencePages.oracleIDs {
      #expect(!ReferencePages.tests(naming: id).isEmpty, "\(id) is named by no test")
    }
  }
}
