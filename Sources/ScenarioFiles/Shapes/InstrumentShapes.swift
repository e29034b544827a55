import StandardsModel

extension InstrumentSpecification {
  /// A lever by its kind: each has a shape of its own, with the keys that it needs.
  static let oneOf = OneOf<InstrumentSpecification>(
    "instrument",
    InstrumentKind.allCases.map { kind in
      .init(kind.word, shape(of: kind), { $0 }, { $0.kind == kind ? $0 : nil })
    })

  static var type: ValueType<InstrumentSpecification> {
    var type = oneOf.type
    type.substitute = { InstrumentSpecification() }
    return type
  }

  private static func shape(of kind: InstrumentKind) -> Shape<InstrumentSpecification> {
    var members: [Member<InstrumentSpecification>] = [
      .init("state", \.state, .text(emptyAllowed: false), required: true, "State that uses it.")
    ]
    for reference in InstrumentKind.Reference.allCases {
      if kind.requires.contains(reference) {
        // Many partners may stand in the place of one; which of the two is checked elsewhere.
        members.append(member(reference, isRequired: reference != .partner))
      } else if kind.allows.contains(reference) {
        members.append(member(reference, isRequired: false))
      }
    }
    if (kind.requires + kind.allows).contains(.partner) {
      members.append(
        .init(
          "partners", \.partners, .map(.states, .month),
          "States that it is used with, each from a month on: one lever for each."))
    }
    let range = kind.strength.range
    members += [
      .init(
        "strength", \.strength,
        .number(.between(range.lowerBound, range.upperBound), unit: kind.strength.unit),
        "Strength; at 0 nothing happens. " + kind.strength.meaning),
      .init(
        "cost", \.cost, .number(.notNegative, unit: "shares of adopters"),
        "What it costs the government while in force."),
      .init(
        "from", \.from, .optional(.month), "First month in force; from the start where absent."),
      .init("to", \.to, .optional(.month), "Last month in force; to the end where absent."),
    ]
    return Shape(
      "\(kind.word) instrument", kind.meaning,
      {
        var empty = InstrumentSpecification()
        empty.kind = kind
        return empty
      }, members)
  }

  private static func member(
    _ reference: InstrumentKind.Reference, isRequired: Bool
  ) -> Member<InstrumentSpecification> {
    func text(
      _ path: any WritableKeyPath<InstrumentSpecification, String> & Sendable, _ meaning: String
    ) -> Member<InstrumentSpecification> {
      .init(
        reference.rawValue, path, .text(emptyAllowed: !isRequired), required: isRequired, meaning)
    }
    return switch reference {
    case .standard: text(\.standard, "Standard that it is about.")
    case .target: text(\.target, "State that it is used against.")
    case .partner: text(\.partner, "State that it is used with.")
    case .field: text(\.field, "Field that it is about; all where absent.")
    case .project: text(\.project, "Document whose ballots it is about.")
    case .sponsor: text(\.sponsor, "Firm that it is about; all of the state where absent.")
    }
  }
}

extension EventSpecification: Declared {
  static let shape = Shape<EventSpecification>(
    "event", "A dated change that comes from outside.", { EventSpecification() },
    [
      .init("date", \.date, .month, required: true, "Month in which it happens."),
      .init("kind", \.kind, .choice, required: true, "What happens."),
      .init(
        "target", \.target, .text(emptyAllowed: false), required: true,
        "What it changes: the name of an instrument."),
    ])
}
