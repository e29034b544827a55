import SimulationEngine

/// The seats of one body, by who holds them, and the law by which a vacant one is refilled:
/// `P(i) = (n′ᵢ + θ·wᵢ) / (N − 1 + θ)`, n′ counted after the vacancy, Σw = 1.
///
/// One seat at a time: the heat bath of a Dirichlet-multinomial law, so that with everybody a candidate
/// the stationary law and the mean path are known (models §9). θ → 0 is pure incumbency, θ → ∞ pure
/// merit.
public struct SeatUrn: Sendable, Equatable {
  /// n, by state.
  public private(set) var seats: [Int]
  /// θ, in seats.
  public let meritWeight: Double

  public init(seats: [Int], meritWeight: Double) {
    self.seats = seats
    self.meritWeight = meritWeight
  }

  public mutating func vacate(_ holder: ID<State>) {
    precondition(seats[holder.index] > 0, "state \(holder.index) holds no seat to leave")
    seats[holder.index] -= 1
  }

  public mutating func fill(_ holder: ID<State>) { seats[holder.index] += 1 }

  /// n′ᵢ + θ·wᵢ of each candidate: in proportion to these the vacant seat goes.
  /// - Parameter merit: wᵢ of each candidate, of sum 1.
  public func weights(of candidates: [ID<State>], merit: [Double]) -> [Double] {
    candidates.indices.map {
      Double(seats[candidates[$0].index]) + meritWeight * merit[$0]
    }
  }

  /// Draws who takes a seat that has been vacated, and gives it to them; nil where no candidate has any
  /// weight.
  public mutating func refill(
    among candidates: [ID<State>], merit: [Double], stream: inout DrawStream
  ) -> ID<State>? {
    guard let place = stream.choice(weights: weights(of: candidates, merit: merit)) else {
      return nil
    }
    fill(candidates[place])
    return candidates[place]
  }
}
