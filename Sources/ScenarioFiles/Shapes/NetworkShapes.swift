import StandardsModel

extension NetworkSpecification {
  static let oneOf = OneOf<NetworkSpecification>(
    "network",
    [
      .plain("gravity", "Contacts in proportion to trade between states.", .gravity),
      .init(
        "complete", CompleteNetwork.shape, { .complete($0) },
        { if case .complete(let network) = $0 { network } else { nil } }),
      .init(
        "blocs", BlocNetwork.shape, { .blocs($0) },
        { if case .blocs(let network) = $0 { network } else { nil } }),
      .init(
        "ring", RingNetwork.shape, { .ring($0) },
        { if case .ring(let network) = $0 { network } else { nil } }),
      .plain("pairs", "Isolated pairs of firms.", .pairs),
      .init(
        "random", RandomNetwork.shape, { .random($0) },
        { if case .random(let network) = $0 { network } else { nil } }),
      .init(
        "random-regular", RegularNetwork.shape, { .randomRegular($0) },
        { if case .randomRegular(let network) = $0 { network } else { nil } }),
      .init(
        "preferential-attachment", AttachmentNetwork.shape, { .preferentialAttachment($0) },
        { if case .preferentialAttachment(let network) = $0 { network } else { nil } }),
      .init(
        "small-world", SmallWorldNetwork.shape, { .smallWorld($0) },
        { if case .smallWorld(let network) = $0 { network } else { nil } }),
    ])
}

extension OneOf<NetworkSpecification>.Case {
  fileprivate static func plain(
    _ kind: String, _ meaning: String, _ network: NetworkSpecification
  ) -> Self {
    let shape = Shape<NetworkSpecification>("\(kind) network", meaning, { network }, [])
    return Self(kind, shape, { $0 }, { $0 == network ? $0 : nil })
  }
}

extension CompleteNetwork: Declared {
  static let shape = Shape<CompleteNetwork>(
    "complete network", "Everybody is everybody's contact.", { CompleteNetwork() },
    [
      .init(
        "contacts", \.contacts, .choice,
        "What contacts count: share, all together 1; number, 1 each.")
    ])
}

extension BlocNetwork: Declared {
  static let shape = Shape<BlocNetwork>(
    "blocs network", "Firms meet those of other blocs less often.", { BlocNetwork() },
    [
      .init(
        "blocs", \.blocs, .map(.states, .text(emptyAllowed: false)),
        "Name of each state's bloc; a state that is not named stands alone."),
      .init(
        "across", \.across, .number(.notNegative),
        "Weight of a firm of another bloc, against 1 of one's own."),
    ])
}

extension RingNetwork: Declared {
  static let shape = Shape<RingNetwork>(
    "ring network", "A circle on which everybody knows the nearest.", { RingNetwork() },
    [
      .init(
        "each-side", \.eachSide, .integer(.between(1, 1000), unit: "firms"),
        "Contacts on either side.")
    ])
}

extension RandomNetwork: Declared {
  static let shape = Shape<RandomNetwork>(
    "random network", "Every pair is tied with the same probability (Erdős & Rényi 1959).",
    { RandomNetwork() },
    [
      .init(
        "mean-degree", \.meanDegree, .number(.between(0, 1000), unit: "firms"),
        "Contacts of a firm on average.")
    ])
}

extension RegularNetwork: Declared {
  static let shape = Shape<RegularNetwork>(
    "random-regular network", "Everybody has as many contacts, otherwise random.",
    { RegularNetwork() },
    [
      .init(
        "degree", \.degree, .integer(.between(1, 1000), unit: "firms"), "Contacts of every firm.")
    ])
}

extension AttachmentNetwork: Declared {
  static let shape = Shape<AttachmentNetwork>(
    "preferential-attachment network",
    "Newcomers tie themselves to those with many ties (Barabási & Albert 1999).",
    { AttachmentNetwork() },
    [.init("each", \.each, .integer(.between(1, 1000), unit: "firms"), "Ties of a newcomer.")])
}

extension SmallWorldNetwork: Declared {
  static let shape = Shape<SmallWorldNetwork>(
    "small-world network", "A ring of which some ties are led elsewhere (Watts & Strogatz 1998).",
    { SmallWorldNetwork() },
    [
      .init(
        "each-side", \.eachSide, .integer(.between(1, 1000), unit: "firms"),
        "Contacts on either side before ties are led elsewhere."),
      .init(
        "rewired", \.rewired, .number(.share), "Share of ties that lead to a random other firm."),
    ])
}
