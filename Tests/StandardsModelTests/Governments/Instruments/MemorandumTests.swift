import SimulationEngine
import Testing

@testable import StandardsModel

@Suite struct MemorandumTests {
  @Test func `ties tighten and nothing else does`() {
    let example = LeverExample(.memorandum, strength: 1)
    #expect(example.world.policy.touched == [.ties])
    var world = example.world
    let before = world.ties.influence(on: ID(Place.bbb), of: ID(Place.ccc))
    world.applyPolicyToMarkets()
    #expect(world.ties.influence(on: ID(Place.bbb), of: ID(Place.ccc)) > before)
    #expect(world.ties.influence(on: ID(Place.bbb), of: ID(Place.aaa)) < 1)
    guard case .blocks(let blocks) = world.fields[ID(0)].market.network,
      case .blocks(let plain) = world.fields[ID(0)].network
    else {
      Issue.record("a market of states has ties by state")
      return
    }
    let (one, other) = (3 * Place.bbb + Place.ccc, 3 * Place.ccc + Place.bbb)
    #expect(blocks.ties[one] == plain.ties[one] * exponential(1))
    #expect(blocks.ties[one] == blocks.ties[other])
  }

  @Test func `when it ends the ties are what they were, to the last bit`() {
    var example = LeverExample(.memorandum, strength: 1)
    example.lever.to = Month(year: 2003, month: 1)
    var world = example.world
    let (ties, network) = (world.ties.influence, world.fields[ID(0)].network)
    world.applyPolicyToMarkets()
    #expect(world.ties.influence != ties)
    world.month = Month(year: 2003, month: 2)
    world.gatherPolicy()
    world.applyPolicyToMarkets()
    #expect(world.ties.influence == ties)
    #expect(world.fields[ID(0)].market.network == network)
  }
}
