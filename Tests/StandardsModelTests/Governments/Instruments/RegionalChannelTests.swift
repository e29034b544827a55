import SimulationEngine
import Testing

@testable import StandardsModel

@Suite struct RegionalChannelTests {
  @Test func `stages between ballots are shorter, ballots are not`() {
    var world = LeverExample(.regionalChannel, strength: 1).world
    let start = world.month
    func months(_ stage: Stage) -> Int? {
      world.projects[ID(0)].standing = .underWay(stage, since: start)
      return (0...36).first {
        world.month = start + $0
        return world.stageEnding(of: ID(0)) != nil
      }
    }
    let procedure = world.projects[ID(0)].procedure
    #expect(months(.enquiry) == procedure.duration(of: .enquiry, at: start).months)
    #expect(
      months(.ballotResolution)! < procedure.duration(of: .ballotResolution, at: start).months)
  }
}
