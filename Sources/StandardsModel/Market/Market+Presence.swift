import SimulationEngine

extension Market {
  /// The standards that a firm holds from now on: the one it uses, and each other one with probability
  /// logistic(presence term + θ·f·(1 − c)·contacts that use it − cost of holding).
  ///
  /// What one holds beside what one uses does not enter the choice of use, so that the stationary law
  /// of use stays as it is; a government that mandates presence gets presence.
  /// - Parameter words: four words of 32 bits by index, at this firm's address.
  @inline(__always)
  func presence(of state: Int, using chosen: Int, words: (Int) -> SIMD4<UInt32>) -> UInt16 {
    let standards = standardCount
    var mask = UInt16(1) << UInt16(chosen)
    guard let cost = rules.dualCost else { return mask }
    var drawn = SIMD4<UInt32>.zero
    for other in 0..<standards {
      if other & 3 == 0 { drawn = words(other / 4) }
      let place = state * standards + other
      guard other != chosen, tables.systematic[place] > -.infinity else { continue }
      let factor = rules.networkFactor?[other] ?? 1
      let unreached = 1 - min(1, rules.compatibility?[chosen * standards + other] ?? 0)
      let reach = rules.networkBenefit * factor * unreached * tables.scratch[standards + other]
      let probability = logisticFunction(tables.presence[place] + reach - cost)
      if UInt64(drawn[other & 3]) < wordThreshold(probability) { mask |= 1 << UInt16(other) }
    }
    return mask
  }
}
