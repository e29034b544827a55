import Testing

@testable import ScenarioFiles

@Suite struct ScenarioSchemaTests {
  @Test(arguments: FileKind.allCases)
  func `the schemas in Scenarios are what the declarations say`(kind: FileKind) throws {
    let name = "Scenarios/\(kind.rawValue).schema.json"
    let isCurrent = try text(of: packageFolder + "/" + name) == ScenarioSchema.json(kind)
    #expect(
      isCurrent,
      "out of date; write it anew: swift run standards-sim schema \(kind.rawValue) > \(name)")
  }

  /// Definitions are named after shapes, so two shapes of one name would be one definition.
  @Test func `no two shapes share a name`() {
    var meanings: [String: String] = [:]
    func visit(_ object: ObjectDescription) {
      if object.name == "expectation" { return }
      let meaning = "\(object.meaning) \(object.members.map(\.key))"
      #expect(meanings[object.name] ?? meaning == meaning, "\(object.name)")
      meanings[object.name] = meaning
      for member in object.members { visit(member.type) }
    }
    func visit(_ type: Description) {
      switch type {
      case .object(let object): visit(object)
      case .oneOf(_, let objects), .alternatives(_, let objects):
        for object in objects { visit(object) }
      case .map(_, let element), .list(let element, _): visit(element)
      case .either(let one, let other):
        visit(one)
        visit(other)
      default: break
      }
    }
    for kind in FileKind.allCases {
      meanings = [:]
      visit(ScenarioSchema.description(kind))
      #expect(!meanings.isEmpty)
    }
  }

  @Test func `every reference leads to a definition`() {
    for kind in FileKind.allCases {
      let schema = json(ScenarioSchema.json(kind))
      var count = 0
      func visit(_ node: JSONNode) {
        switch node.value {
        case .object(let members):
          if case .string(let reference)? = node["$ref"]?.value {
            let path = JSONPointer.path(String(reference.dropFirst())) ?? []
            #expect(schema.descendant(path) != nil, "\(reference)")
            count += 1
          }
          for member in members { visit(member.node) }
        case .array(let elements): for element in elements { visit(element) }
        default: break
        }
      }
      visit(schema)
      #expect(count > 0)
    }
  }
}
