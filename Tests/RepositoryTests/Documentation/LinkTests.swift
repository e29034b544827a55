import Foundation
import TestSupport
import Testing

/// What pages point at is there.
@Suite struct LinkTests {
  static let pages: [(name: String, text: String)] = {
    var names = ["README.md"]
    for folder in ["Sources", "Scenarios", "Results", "Tests"] {
      let all =
        FileManager.default.enumerator(atPath: "\(packageFolder)/\(folder)")?
        .compactMap { $0 as? String } ?? []
      names += all.filter { $0.hasSuffix(".md") }.sorted().map { "\(folder)/\($0)" }
    }
    return names.compactMap { name in
      FileManager.default.contents(atPath: "\(packageFolder)/\(name)")
        .map { (name, String(decoding: $0, as: UTF8.self)) }
    }
  }()

  private static func matches(_ pattern: String, in text: String) throws -> [String] {
    let expression = try NSRegularExpression(pattern: pattern)
    return expression.matches(in: text, range: NSRange(text.startIndex..., in: text)).compactMap {
      Range($0.range(at: 1), in: text).map { String(text[$0]) }
    }
  }

  @Test func `links between pages lead somewhere`() throws {
    #expect(Self.pages.count > 15)
    for page in Self.pages {
      let folder = (page.name as NSString).deletingLastPathComponent
      for link in try Self.matches(#"\]\(([^)#\s]+)[^)]*\)"#, in: page.text)
      where !link.contains("://") {
        let path = link.hasPrefix("/") ? link : "\(packageFolder)/\(folder)/\(link)"
        #expect(FileManager.default.fileExists(atPath: path), "\(page.name): \(link)")
      }
    }
  }

  @Test func `articles that pages name are in the catalogue`() throws {
    let articles = Set(
      Self.pages.map { (($0.name as NSString).lastPathComponent as NSString).deletingPathExtension }
    )
    for page in Self.pages {
      for article in try Self.matches("<doc:([A-Za-z]+)>", in: page.text) {
        #expect(articles.contains(article), "\(page.name): \(article)")
      }
    }
  }

  @Test func `files that pages name exist`() throws {
    for page in Self.pages {
      let named = try Self.matches(
        "`((?:Sources|Tests|Scenarios)/[A-Za-z0-9_./+-]+)`", in: page.text)
      for file in named where !file.contains("NAME") {
        #expect(
          FileManager.default.fileExists(atPath: "\(packageFolder)/\(file)"),
          "\(page.name): \(file)")
      }
    }
  }

  @Test func `the README is read in one sitting`() throws {
    let readme = try #require(Self.pages.first { $0.name == "README.md" })
    #expect(readme.text.split(separator: "\n", omittingEmptySubsequences: false).count < 200)
  }
}
