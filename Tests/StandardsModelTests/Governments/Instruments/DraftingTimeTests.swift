import SimulationEngine
import Testing

@testable import StandardsModel

@Suite struct DraftingTimeTests {
  @Test func `a national text is through sooner, an international one is not`() throws {
    let example = LeverExample(.draftingTime, strength: naturalLogarithm(2))
    #expect(example.bite(.pace, 0) == 0 && example.bite(.pace, 1) == naturalLogarithm(2))
    func drafting(_ world: World) throws -> Int {
      var world = world
      let start = Month(year: 2003, month: 1)
      world.projects[ID(1)].standing = .underWay(.preparation, since: start)
      return try #require(
        (1...60).first { month in
          world.month = start + month
          return world.stageEnding(of: ID(1)) != nil
        })
    }
    let (usual, faster) = try (
      drafting(LeverExample(.draftingTime, strength: 0).world), drafting(example.world)
    )
    #expect(abs(2 * faster - usual) <= 1)
  }
}
