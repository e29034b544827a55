import SimulationEngine
import Testing

@Suite struct ConcentrationTests {
  @Test func `three unequal holders are as by hand`() throws {
    // Shares 1/2, 3/10, 1/5: squares 0.25 + 0.09 + 0.04.
    let concentration = try #require(Concentration([2, 5, 3]))
    #expect(agree(concentration.herfindahl, 0.38))
    #expect(agree(concentration.effectiveNumber, 1 / 0.38))
    #expect(concentration.topShare(0) == 0)
    #expect(agree(concentration.topShare(1), 0.5))
    #expect(agree(concentration.topShare(2), 0.8))
    #expect(concentration.topShare(3) == 1 && concentration.topShare(9) == 1)
  }

  @Test func `equal holders count themselves, and those with nothing do not count`() throws {
    let equal = try #require(Concentration([1.5, 1.5, 0, 1.5, 1.5]))
    #expect(agree(equal.effectiveNumber, 4))
    #expect(try #require(Concentration([7, 0])).herfindahl == 1)
  }

  @Test func `nothing to share out has no concentration`() {
    #expect(Concentration([0, 0]) == nil)
    #expect(Concentration([Double]()) == nil)
  }
}
