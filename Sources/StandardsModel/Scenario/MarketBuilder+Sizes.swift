import SimulationEngine

extension MarketBuilder {
  /// Firm sizes by Pareto's law with the field's tail index, the smallest 1, in roster order.
  ///
  /// Close to Zipf's law, a tail index of 1, in the United States (Axtell 2001, Science 293,
  /// 1818–1820). Capped where a single precision number ends to be a number.
  func sizes() -> [Float] {
    let size = MarketDraws.blockSize
    let firms = specification.places(states: states.map(\.code))
    var sizes: [Float] = []
    sizes.reserveCapacity(firms)
    for block in 0..<(firms + size - 1) / size {
      let lane = MarketLane(
        draws: draws, subject: subject.block(block), time: 0, purpose: .firmSize)
      for firm in 0..<min(size, firms - block * size) {
        sizes.append(Self.size(uniform: lane.uniform(firm), tail: specification.sizeTail))
      }
    }
    return sizes
  }

  static func size(uniform: Double, tail: Double) -> Float {
    Float(exponential(min(80, -naturalLogarithm(1 - uniform) / tail)))
  }
}
