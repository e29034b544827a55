/// Levers whose expected sign does not hold in 16 of the 20 sampled worlds, and why. A lever that does
/// hold may not stand here.
enum SignExceptions {
  static let reasons: [(word: String, because: String)] = []
}
