/// Levers whose expected sign does not hold in 16 of the 20 sampled worlds, and why. A lever that does
/// hold may not stand here.
enum SignExceptions {
  static let reasons: [(word: String, because: String)] = [
    (
      "tariff",
      "Shares in two of three states drift apart by 13 of 20 worlds alone: contacts with the third state keep both close to it, and what is left of the effect is within the luck of ten replicates."
    )
  ]
}
