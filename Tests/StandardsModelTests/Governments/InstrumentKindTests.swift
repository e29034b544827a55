import SimulationEngine
import TestSupport
import Testing

@testable import StandardsModel

/// Laws that hold for every lever of the catalogue.
@Suite struct InstrumentKindTests {
  @Test(arguments: InstrumentKind.allCases)
  func `strength zero leaves the world bit-identical`(kind: InstrumentKind) {
    let example = LeverExample(kind, strength: 0)
    #expect(example.world.policy.touched == [])
    #expect(example.run() == example.run(with: false))
  }

  @Test(arguments: InstrumentKind.allCases)
  func `a lever bites where it says and nowhere else`(kind: InstrumentKind) {
    var example = LeverExample(kind, strength: min(0.5, kind.strength.range.upperBound))
    // Some levers act on what has been published, or on rules that are there already.
    var world = example.world
    world.standards[ID(Place.closed)].endorsement = kind == .gapPromotion ? 0 : 1
    world.gatherPolicy()
    var touched = world.policy.touched
    #expect(!touched.isEmpty)
    if kind == .newCommittees {
      // It acts in one way with a partner and in another without.
      var alone = example
      alone.lever.partner = ""
      touched += alone.world.policy.touched
    }
    if kind == .entityListing {
      // A firm of its own name does without inputs.
      var named = example
      named.lever.sponsor = "Alpha"
      touched += named.world.policy.touched
    }
    #expect(touched.allSatisfy { kind.bites.contains($0) })
    #expect(kind.bites.allSatisfy { touched.contains($0) })
    // A network that is not symmetric would have no stationary law.
    for state in 0..<3 {
      for other in 0..<3 {
        #expect(world.policy[.ties, state, other] == world.policy[.ties, other, state])
      }
    }
    example.lever.to = Month(year: 2002, month: 12)
    #expect(example.world.policy.touched == [])
  }

  @Test func `every place where something can bite has a lever`() {
    for point in PolicyBitePoints.Point.allCases {
      #expect(InstrumentKind.allCases.contains { $0.bites.contains(point) }, "\(point)")
    }
  }

  @Test func `words are unique and zero is always possible`() {
    let words = InstrumentKind.allCases.map(\.word)
    for (place, word) in words.enumerated() {
      #expect(words.firstIndex(of: word) == place)
      #expect(InstrumentKind.allCases[place].strength.range.contains(0))
    }
  }

  @Test(arguments: InstrumentKind.allCases)
  func `a lever that lacks what it needs is not there`(kind: InstrumentKind) {
    var example = LeverExample(kind, strength: 1)
    example.lever.standard = ""
    example.lever.partner = ""
    example.lever.target = ""
    example.lever.field = ""
    example.lever.project = ""
    #expect(example.world.instruments.isEmpty == !kind.requires.isEmpty)
  }
}
