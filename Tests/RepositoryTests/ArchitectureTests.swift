import Foundation
import TestSupport
import Testing

/// What the design promises of the repository itself.
@Suite struct ArchitectureTests {
  static func sources(_ folder: String) -> [(name: String, text: String)] {
    let root = "\(packageFolder)/\(folder)"
    let names = FileManager.default.enumerator(atPath: root)?.compactMap { $0 as? String } ?? []
    return names.filter { $0.hasSuffix(".swift") }.sorted().compactMap { name in
      FileManager.default.contents(atPath: "\(root)/\(name)")
        .map { ("\(folder)/\(name)", String(decoding: $0, as: UTF8.self)) }
    }
  }

  @Test func `the package has no dependencies`() throws {
    let manifest = try String(contentsOfFile: "\(packageFolder)/Package.swift", encoding: .utf8)
    #expect(!manifest.contains(".package("))
  }

  @Test(arguments: ["Sources/SimulationEngine", "Sources/StandardsModel"])
  func `engine and model know no files and no Foundation`(folder: String) {
    let sources = Self.sources(folder)
    #expect(sources.count > 10)
    for source in sources {
      for line in source.text.split(separator: "\n") where line.contains("import ") {
        #expect(!line.contains("Foundation"), "\(source.name): \(line)")
      }
      let calls = source.text.replacing("fingerprint(", with: "")
      #expect(!calls.contains("print("), "\(source.name) prints")
    }
  }

  @Test(arguments: ["Sources/SimulationEngine", "Sources/StandardsModel"])
  func `nothing unordered or unaddressed on the way to a number`(folder: String) {
    let forbidden = [".shuffled(", ".randomElement(", ".random(in:", "hashValue", "Hasher()"]
    for source in Self.sources(folder) {
      for call in forbidden { #expect(!source.text.contains(call), "\(source.name): \(call)") }
    }
  }

  @Test func `the engine has never heard of a standard`() {
    for source in Self.sources("Sources/SimulationEngine") {
      let imports = source.text.split(separator: "\n").filter { $0.hasPrefix("import ") }
      #expect(!imports.contains("import StandardsModel"), "\(source.name)")
    }
  }

  /// A mechanism that asks for a name is a script.
  @Test func `no term of the model names a standard or an origin`() {
    let names = ["WAPI", "Wi-Fi", "802.11", "CHN", "USA", "Huawei", "TD-SCDMA"]
    for source in Self.sources("Sources/StandardsModel") {
      for line in source.text.split(separator: "\n") {
        let code = line.split(separator: "//", maxSplits: 1, omittingEmptySubsequences: false)[0]
        for name in names {
          let isCited = line.contains("//")
          #expect(!code.contains(name) || isCited, "\(source.name): \(line)")
        }
      }
    }
  }
}
