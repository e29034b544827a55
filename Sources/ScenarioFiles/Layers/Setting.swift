/// A value from the command line, `--set /pointer=value`.
struct Setting {
  struct Malformed: Error {
    let text: String
  }

  var pointer: String
  var value: JSONNode

  /// The value is JSON where it reads as JSON, else a text.
  static func parse(_ text: String) -> Result<Setting, Malformed> {
    guard let equals = text.utf8.firstIndex(of: UInt8(ascii: "=")),
      text.utf8.first == UInt8(ascii: "/"), JSONPointer.path(String(text[..<equals])) != nil
    else { return .failure(Malformed(text: text)) }
    let written = String(text[text.utf8.index(after: equals)...])
    let outcome = JSONParser.parse(Array(written.utf8))
    let value =
      if let node = outcome.node, outcome.mistakes.isEmpty { node } else {
        JSONNode(.string(written))
      }
    return .success(Setting(pointer: String(text[..<equals]), value: value))
  }

  /// Puts the values in, the later over the earlier. Places get the file `--set`, whose lines are
  /// the settings.
  static func apply(
    _ settings: [Result<Setting, Malformed>], to node: inout JSONNode,
    of description: ObjectDescription, file: Int, _ mistakes: inout [Mistake]
  ) {
    for (index, setting) in settings.enumerated() {
      let place = Place(file: Int32(file), line: Int32(index + 1), column: 1)
      switch setting {
      case .failure(let malformed):
        mistakes.append(
          Mistake(
            place: place, pointer: "", kind: .syntax, message: Wording.badSetting(malformed.text)))
      case .success(let setting):
        let path = JSONPointer.path(setting.pointer) ?? []
        do throws(UnknownStep) {
          node = try replacing(
            path[...], in: node, .object(description), by: relocated(setting.value, place), place)
        } catch {
          mistakes.append(
            Mistake(
              place: place, pointer: setting.pointer, kind: .reference,
              message: Wording.unknownPointer(setting.pointer, error.step),
              suggestion: error.nearest(of: path)))
        }
      }
    }
  }

  private struct UnknownStep: Error {
    let step: String
    let known: [String]

    /// The whole pointer with the step replaced.
    func nearest(of path: [String]) -> String? {
      guard let name = NearestName.suggestion(for: step, among: known),
        let index = path.lastIndex(of: step)
      else { return nil }
      var path = path
      path[index] = name
      return JSONPointer.text(path)
    }
  }

  private static func relocated(_ node: JSONNode, _ place: Place) -> JSONNode {
    switch node.value {
    case .array(let elements):
      JSONNode(.array(elements.map { relocated($0, place) }), at: place)
    case .object(let members):
      JSONNode(
        .object(members.map { JSONMember($0.key, at: place, relocated($0.node, place)) }),
        at: place)
    default: JSONNode(node.value, at: place)
    }
  }

  private static func replacing(
    _ path: ArraySlice<String>, in node: JSONNode?, _ type: Description, by value: JSONNode,
    _ place: Place
  ) throws(UnknownStep) -> JSONNode {
    guard let step = path.first else { return value }
    if case .list(let element, _) = type, case .array(var elements)? = node?.value {
      guard let index = Int(step), elements.indices.contains(index) else {
        throw UnknownStep(step: step, known: [])
      }
      elements[index] = try replacing(
        path.dropFirst(), in: elements[index], element, by: value, place)
      return JSONNode(.array(elements), at: node?.place ?? place)
    }
    let rest = path.dropFirst()
    var members: [JSONMember] = []
    if let node, case .object(let given) = node.value { members = given }
    let position = members.firstIndex { $0.key == step }
    let inner = try member(
      step, of: type, known: members.map(\.key), isGiven: position != nil,
      adds: rest.isEmpty ? value : nil)
    if rest.isEmpty, case .null = value.value {
      if let position { members.remove(at: position) }
    } else {
      let new = try replacing(
        rest, in: position.map { members[$0].node }, inner, by: value, place)
      if let position {
        members[position].node = new
      } else {
        members.append(JSONMember(step, at: place, new))
      }
    }
    return JSONNode(.object(members), at: node?.place ?? place)
  }

  /// What may stand under a step. A map's new entry must be written out whole: a misspelt name must
  /// not quietly found a second field.
  private static func member(
    _ step: String, of type: Description, known: [String], isGiven: Bool, adds: JSONNode?
  ) throws(UnknownStep) -> Description {
    switch type {
    case .object(let object):
      if let member = object.member(step) { return member.type }
      throw UnknownStep(step: step, known: object.members.map(\.key))
    case .oneOf(_, let objects), .alternatives(_, let objects):
      for object in objects {
        if let member = object.member(step), step != "kind" { return member.type }
      }
      if step == "kind" { return .choice([]) }
      throw UnknownStep(step: step, known: objects.flatMap { $0.members.map(\.key) })
    case .map(let keys, let element):
      if isGiven || (keys.isReference && keys.accepts(step)) { return element }
      if let adds {
        switch (element, adds.value) {
        case (.object, .object), (.oneOf, .object), (.alternatives, .object), (.map, .object),
          (.number, _), (.integer, _), (.text, _), (.choice, _), (.scalar, _):
          if case .null = adds.value { break }
          return element
        default: break
        }
      }
      throw UnknownStep(step: step, known: known)
    case .number, .integer:
      if Quantity.keys.contains(step) { return .scalar }
      throw UnknownStep(step: step, known: Quantity.keys)
    case .either(let one, let other):
      do throws(UnknownStep) {
        return try member(step, of: one, known: known, isGiven: isGiven, adds: adds)
      } catch {
        return try member(step, of: other, known: known, isGiven: isGiven, adds: adds)
      }
    default: throw UnknownStep(step: step, known: [])
    }
  }
}
