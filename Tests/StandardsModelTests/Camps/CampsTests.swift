import SimulationEngine
import Testing

@testable import StandardsModel

@Suite struct CampsTests {
  private func specification(
    _ sponsors: [(String, Double, String)], alpha: Double = 1, beta: Double = 1
  ) -> CampsSpecification {
    var camps = CampsSpecification()
    camps.distantRivalry = alpha
    camps.closeRivalry = beta
    for (name, size, kind) in sponsors {
      var sponsor = CampSponsorSpecification()
      sponsor.size = size
      sponsor.kind = kind
      camps.sponsors[name] = sponsor
    }
    return camps
  }

  private func settled(_ specification: CampsSpecification, replicate: Int) -> Int {
    let draws = Draws(seed: 4, replicate: replicate)
    var camps = Camps(specification, draws: draws)
    for month in 0..<40 { camps.advance(month: month, draws: draws) }
    return camps.alliances.enumerated().reduce(0) { $0 | $1.element << $1.offset }
  }

  @Test func `the kernel ends in a local minimum of the energy`() {
    let camps = specification(
      [("a", 5, "x"), ("b", 4, "x"), ("c", 3, "y"), ("d", 2, "y"), ("e", 7, "z")], alpha: 0.6,
      beta: 0.9)
    for replicate in 1...40 {
      #expect(camps.landscape.isEquilibrium(settled(camps, replicate: replicate)))
    }
  }

  @Test func `close rivals part and friends meet`() {
    let rivals = specification([("a", 2, "x"), ("b", 3, "x")])
    let friends = specification([("a", 2, "x"), ("b", 3, "y")], alpha: 0.5)
    for replicate in 1...10 {
      #expect([0b01, 0b10].contains(settled(rivals, replicate: replicate)))
      #expect([0b00, 0b11].contains(settled(friends, replicate: replicate)))
    }
  }

  /// α = 1: a distant rival is worth nothing, so that a sponsor without close ones stays where it is.
  @Test func `who gains nothing does not move`() {
    let camps = specification([("a", 2, "x"), ("b", 3, "y")])
    for replicate in 1...20 {
      let start = Camps(camps, draws: Draws(seed: 4, replicate: replicate)).alliances
      let end = settled(camps, replicate: replicate)
      #expect(end == start[0] | start[1] << 1)
    }
  }

  @Test func `those together start together, in either alliance`() {
    var camps = specification([("a", 2, "x"), ("b", 3, "x"), ("c", 1, "y")])
    camps.together = ["a", "b"]
    var sides: Set<[Int]> = []
    for replicate in 1...40 {
      let start = Camps(camps, draws: Draws(seed: 9, replicate: replicate)).alliances
      #expect(start[0] == start[1])
      sides.insert(start)
    }
    #expect(sides.count == 4)
  }
}
