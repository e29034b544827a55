import SimulationEngine

/// Who holds and uses what, and which channel carried it.
enum MarketSeries {
  static let all: [Series] = [.presence, .useBySize, .modeMarket, .modeCommittee, .modeGovernment]
}

extension Series {
  static let presence = byStandard(
    "presence", unit: "1",
    meaning: "Share of a field's firms that hold a standard, in use or beside another."
  ) { world, _, standard in
    let market = world.fields[standard.field].market
    let firms = market.potentialAdopters
    return firms == 0 ? nil : Double(market.holders(of: standard.place)) / Double(firms)
  }

  static let useBySize = byStandard(
    "use-by-size", unit: "1",
    meaning: "Share of a standard among a field's adopters, each weighed by its size."
  ) { world, _, standard in
    let field = world.fields[standard.field]
    var (own, all) = (0.0, 0.0)
    for (use, size) in zip(field.market.use, field.sizes) where use != Market.none {
      all += Double(size)
      if Int(use) == standard.place { own += Double(size) }
    }
    return all == 0 ? nil : own / all
  }

  static let modeMarket = byMode(
    "mode-market", "quality, royalty and installed base, the market mode"
  ) { $0.market }

  static let modeCommittee = byMode(
    "mode-committee", "endorsement by bodies, the committee mode"
  ) { $0.committee }

  static let modeGovernment = byMode(
    "mode-government", "mandates, purchases and bans, the government mode"
  ) { $0.hierarchy }

  private static func byMode(
    _ name: String, _ channel: String, share: @escaping @Sendable (ModeMix) -> Double?
  ) -> Series {
    byStandard(
      name, unit: "1",
      meaning:
        "Part of what spoke for a standard, beyond the mean of its rivals, in the choices of 12 months: \(channel)."
    ) { _, history, standard in share(history.modeMix(of: standard)) }
  }

  /// One value per standard of each field, by field and standard.
  private static func byStandard(
    _ name: String, unit: String, meaning: String,
    value: @escaping @Sendable (World, History, Standard) -> Double?
  ) -> Series {
    Series(name: name, unit: unit, meaning: meaning) { world, history in
      world.fields.flatMap { field in
        field.standards.compactMap { id in
          let standard = world.standards[id]
          return value(world, history, standard).map { ("\(field.name) \(standard.name)", $0) }
        }
      }
    }
  }
}
