/// Turns descriptions into JSON Schema and keeps each object's definition once.
struct SchemaWriter {
  private(set) var definitions: [(String, JSONNode)] = []

  private typealias Members = [(String, JSONNode)]

  /// A `$ref` to an object's definition, which is written on its first use.
  mutating func reference(
    _ object: ObjectDescription, header kind: FileKind? = nil, layer: Bool
  ) -> JSONNode {
    // Expectations share their name and are told apart by their first key.
    let stem =
      object.name == "expectation"
      ? "expectation-\(object.members[0].key)" : object.name.replacingBlanks()
    let name = layer ? stem + "-layer" : stem
    if !definitions.contains(where: { $0.0 == name }) {
      let place = definitions.count
      definitions.append((name, .flag(true)))
      definitions[place].1 = definition(object, header: kind, layer: layer)
    }
    return .members([("$ref", .text("#/$defs/\(name)"))])
  }

  private mutating func definition(
    _ object: ObjectDescription, header kind: FileKind?, layer: Bool
  ) -> JSONNode {
    var properties: Members = []
    if let kind {
      properties += [
        (
          "$schema",
          .members([
            ("description", .text("Says what the file is.")), ("type", .text("string")),
            ("pattern", .text("(^|/)\(kind.rawValue)\\.schema\\.json$")),
          ])
        ),
        (
          "format",
          .members([
            ("description", .text("Version of the language.")),
            ("const", JSONNode(.integer(1))),
          ])
        ),
      ]
      if layer {
        properties.append(
          (
            "extends",
            .members([
              (
                "description",
                .text("Path of the scenario that this one changes, relative to this file.")
              ),
              ("type", .text("string")), ("pattern", .text("^[^/]")),
            ])
          ))
      }
    }
    for member in object.members {
      var schema: Members = [("description", .text(Self.sentence(member)))]
      if let initial = member.initial, Self.isScalar(initial) {
        schema.append(("default", initial))
      }
      schema += self.schema(member.type, layer: layer)
      properties.append((member.key, .members(schema)))
    }
    for key in ["note", "source"] where object.member(key) == nil {
      properties.append((key, Self.annotation(layer)))
    }
    var schema: Members = [
      ("title", .text(object.name)), ("description", .text(object.meaning)),
      ("type", .text("object")),
    ]
    let required = object.members.filter(\.isRequired).map(\.key)
    if !required.isEmpty, !layer { schema.append(("required", .texts(required))) }
    if !object.together.isEmpty, !layer {
      schema.append(
        (
          "dependentRequired",
          .members(
            object.together.map { key in (key, .texts(object.together.filter { $0 != key })) })
        ))
    }
    schema += [("properties", .members(properties)), ("additionalProperties", .flag(false))]
    return .members(schema)
  }

  private static func sentence(_ member: MemberDescription) -> String {
    switch member.type {
    case .number(_, let unit) where !unit.isEmpty, .integer(_, let unit) where !unit.isEmpty:
      "\(member.meaning) Unit: \(unit)."
    default: member.meaning
    }
  }

  private static func isScalar(_ node: JSONNode) -> Bool {
    switch node.value {
    case .array, .object: false
    default: true
    }
  }

  private static func annotation(_ layer: Bool) -> JSONNode {
    .members([("type", layer ? .texts(["string", "null"]) : .text("string"))])
  }

  /// The members of a schema. In a layer null is allowed everywhere.
  private mutating func schema(_ type: Description, layer: Bool) -> Members {
    let strict = strictSchema(type, layer: layer)
    guard layer else { return strict }
    return [("anyOf", .list([.members(strict), .members([("type", .text("null"))])]))]
  }

  private mutating func strictSchema(_ type: Description, layer: Bool) -> Members {
    switch type {
    case .number(let range, let unit):
      return quantity("number", range, unit, layer: layer)
    case .integer(let range, let unit):
      return quantity("integer", range, unit, layer: layer)
    case .month:
      return [
        ("type", .text("string")), ("pattern", .text("^[1-9][0-9]{3}-(0[1-9]|1[0-2])$")),
      ]
    case .text(let isEmptyAllowed):
      return [("type", .text("string"))]
        + (isEmptyAllowed ? [] : [("minLength", JSONNode(.integer(1)))])
    case .boolean: return [("type", .text("boolean"))]
    case .scalar: return [("type", .texts(["number", "string", "boolean"]))]
    case .choice(let words): return [("enum", .texts(words))]
    case .list(let element, let count):
      var members: Members = [
        ("type", .text("array")), ("items", .members(schema(element, layer: false))),
      ]
      if let count {
        members.append(("minItems", JSONNode(.integer(count.lowerBound))))
        members.append(("maxItems", JSONNode(.integer(count.upperBound))))
      }
      return members
    case .map(let keys, let element):
      return [
        ("type", .text("object")),
        ("propertyNames", .members([("pattern", .text(keys.pattern))])),
        (
          "properties",
          .members([("note", Self.annotation(layer)), ("source", Self.annotation(layer))])
        ),
        ("additionalProperties", .members(schema(element, layer: layer))),
      ]
    case .object(let object): return Self.members(reference(object, layer: layer))
    case .oneOf(_, let objects): return oneOf(objects, layer: layer)
    case .alternatives(_, let objects):
      if layer { return [("type", .text("object"))] }
      return [("anyOf", .list(objects.map { reference($0, layer: false) }))]
    case .either(let one, let other):
      return [
        (
          "anyOf",
          .list([.members(schema(one, layer: false)), .members(schema(other, layer: false))])
        )
      ]
    }
  }

  private static func members(_ node: JSONNode) -> Members {
    guard case .object(let members) = node.value else { return [] }
    return members.map { ($0.key, $0.node) }
  }

  /// `if` a kind `then` its members: validators then complain about the kind that was meant.
  private mutating func oneOf(_ objects: [ObjectDescription], layer: Bool) -> Members {
    let kinds = objects.compactMap { object -> String? in
      guard case .choice(let words)? = object.member("kind")?.type else { return nil }
      return words.first
    }
    var members: Members = [("type", .text("object"))]
    if !layer { members.append(("required", .texts(["kind"]))) }
    members.append(
      ("properties", .members([("kind", .members([("enum", .texts(kinds))]))])))
    if !layer {
      let branches = zip(kinds, objects).map { kind, object in
        JSONNode.members([
          (
            "if",
            .members([
              ("properties", .members([("kind", .members([("const", .text(kind))]))])),
              ("required", .texts(["kind"])),
            ])
          ),
          ("then", reference(object, layer: false)),
        ])
      }
      members.append(("allOf", .list(branches)))
    }
    return members
  }

  /// A plain number or one that says where it comes from.
  private mutating func quantity(
    _ type: String, _ range: NumberRange, _ unit: String, layer: Bool
  ) -> Members {
    let name = layer ? "quantity-layer" : "quantity"
    if !definitions.contains(where: { $0.0 == name }) {
      definitions.append((name, Self.quantityDefinition(layer: layer)))
    }
    var limits: Members = []
    if range.low > -NumberRange.largest {
      limits.append((range.excludesLow ? "exclusiveMinimum" : "minimum", Self.number(range.low)))
    }
    if range.high < NumberRange.largest { limits.append(("maximum", Self.number(range.high))) }
    let plain: Members = [("type", .text(type))] + limits
    let ends = JSONNode.members([("items", .members(limits))])
    var properties: Members = [("value", .members(plain))]
    if layer {
      properties = [
        ("value", .members([("type", .texts([type, "null"]))] + limits))
      ]
    }
    if !limits.isEmpty { properties.append(("range", ends)) }
    properties.append(("unit", .members([("const", .text(unit))])))
    return [
      (
        "anyOf",
        .list([
          .members(plain),
          .members([
            ("$ref", .text("#/$defs/\(name)")), ("properties", .members(properties)),
          ]),
        ])
      )
    ]
  }

  private static func number(_ value: Double) -> JSONNode {
    JSONNode(Int64(exactly: value).map { .integer(Int($0)) } ?? .double(value))
  }

  private static func quantityDefinition(layer: Bool) -> JSONNode {
    let text: JSONNode = annotation(layer)
    var members: Members = [
      ("title", .text("number")),
      ("description", .text("A number and where it comes from.")), ("type", .text("object")),
    ]
    if !layer { members.append(("required", .texts(["value"]))) }
    let number: JSONNode = layer ? .texts(["number", "null"]) : .text("number")
    let kinds: Members =
      layer
      ? [
        ("enum", .list([.text("sourced"), .text("calibrated"), .text("assumed"), JSONNode(.null)]))
      ]
      : [("enum", .texts(["sourced", "calibrated", "assumed"]))]
    members += [
      (
        "properties",
        .members([
          ("value", .members([("type", number)])),
          ("kind", .members(kinds)),
          ("source", text),
          (
            "range",
            .members([
              ("description", .text("[low, high]: how far it could be otherwise.")),
              ("type", layer ? .texts(["array", "null"]) : .text("array")),
              ("items", .members([("type", .text("number"))])),
              ("minItems", JSONNode(.integer(2))), ("maxItems", JSONNode(.integer(2))),
            ])
          ),
          ("unit", .members([("type", layer ? .texts(["string", "null"]) : .text("string"))])),
          ("note", text),
        ])
      ),
      ("additionalProperties", .flag(false)),
    ]
    return .members(members)
  }
}

extension String {
  fileprivate func replacingBlanks() -> String {
    String(map { $0 == " " ? "-" : $0 })
  }
}
