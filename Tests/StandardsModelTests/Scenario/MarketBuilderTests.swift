import SimulationEngine
import TestSupport
import Testing

@testable import StandardsModel

@Suite struct MarketBuilderTests {
  private func market(
    replicate: Int = 1, _ change: (inout FieldSpecification) -> Void
  ) -> (market: Market, terms: MarketTerms) {
    var scenario = WorldExamples.threeStates()
    change(&scenario.fields["field"]!)
    let field = WorldExamples.world(scenario, replicate: replicate).fields.elements[0]
    return (field.market, field.terms)
  }

  private func sparse(_ network: NetworkSpecification) -> SparseNetwork? {
    if case .sparse(let sparse) = market({ $0.network = network }).market.network {
      sparse
    } else {
      nil
    }
  }

  @Test func `networks are what they are called`() throws {
    #expect(try #require(sparse(.pairs)).tieCount == 50)
    #expect(try #require(sparse(.ring(RingNetwork()))).tieCount == 100)
    let regular = try #require(sparse(.randomRegular(RegularNetwork())))
    #expect((0..<100).allSatisfy { regular.degree(of: $0) == 8 })
    #expect(try #require(sparse(.smallWorld(SmallWorldNetwork()))).tieCount == 400)
    #expect(try #require(sparse(.preferentialAttachment(AttachmentNetwork()))).maximumDegree > 12)
    #expect(abs(try #require(sparse(.random(RandomNetwork()))).meanDegree - 8) < 2)
  }

  @Test func `a complete network counts shares or numbers`() throws {
    var numbers = CompleteNetwork()
    numbers.contacts = .number
    for (network, tie) in [(CompleteNetwork(), 1.0 / 99), (numbers, 1)] {
      guard case .blocks(let blocks) = market({ $0.network = .complete(network) }).market.network
      else {
        Issue.record("a complete network is one of blocks")
        return
      }
      #expect(blocks.ties.allSatisfy { $0 == tie })
    }
  }

  @Test func `blocs meet across as often as they are told`() throws {
    var blocs = BlocNetwork()
    blocs.blocs = ["AAA": "north", "BBB": "north"]
    blocs.across = 0
    guard case .blocks(let blocks) = market({ $0.network = .blocs(blocs) }).market.network else {
      Issue.record("blocs are blocks")
      return
    }
    // CCC is a bloc of its own; everybody's ties sum to 1 all the same.
    #expect(blocks.ties[2] == 0 && blocks.ties[5] == 0 && blocks.ties[8] > 0)
    #expect((0..<3).allSatisfy { abs(blocks.strength(ofGroup: $0) - 1) < 1e-12 })
  }

  @Test func `exact users are exact in every state, and others in every run`() {
    let change = { (field: inout FieldSpecification) in
      field.initialUsers = .exact
      field.standards["Open"]!.installedBase = 0.3
      field.standards["Open"]!.installedBaseByState = ["CCC": 0]
      field.standards["Closed"]!.installedBaseByState = ["CCC": 0.5]
    }
    let first = market(replicate: 1, change).market
    let second = market(replicate: 2, change).market
    // 50, 30 and 20 firms; Closed comes first.
    #expect(first.users == [0, 15, 0, 9, 10, 0])
    #expect(second.users == first.users)
    #expect(second.use != first.use)
  }

  @Test func `drawn homes follow GDP as weights, firm by firm`() {
    let homes = (1...20).map { market(replicate: $0) { $0.homes = .drawn }.market.homes }
    let largest = homes.flatMap { $0 }.filter { $0 == 0 }.count
    // 2,000 draws of probability 1/2: σ = 22.4.
    #expect(abs(largest - 1000) < 90)
    #expect(Set(homes.map { $0.filter { $0 == 0 }.count }).count > 3)
    // A firm that is appended moves nobody.
    let more = market(replicate: 1) {
      $0.homes = .drawn
      $0.firms = 101
    }.market.homes
    #expect(Array(more.prefix(100)) == homes[0])
  }

  @Test func `fit, compatibility and scheduling arrive where they are used`() {
    let built = market {
      $0.standards["Open"]!.fitByState = ["BBB": 0.7]
      $0.standards["Closed"]!.networkFactor = 0
      $0.compatibility = ["Open": ["Closed": 0.4]]
      $0.dualCost = 2
      $0.noise = .none
      var sequential = SequentialScheduling()
      sequential.updates = 7
      $0.scheduling = .sequential(sequential)
    }
    #expect(built.terms.own == [0, 0, 0, 0.7, 0, 0])
    #expect(built.market.rules.compatibility == [1, 0, 0.4, 1])
    #expect(built.market.rules.networkFactor == [0, 1])
    #expect(built.market.rules.dualCost == 2)
    #expect(built.market.rules.noise == .none)
    #expect(built.market.rules.scheduling == .sequential(updates: 7))
    #expect(market { _ in }.market.rules.scheduling == .substeps(4))
  }

  /// A ring of 100, two contacts each: belief starts below (2·c)/2 = c.
  @Test func `belief starts up to half of what all contacts together would give`() {
    func implementing(cost: Double) -> Int {
      market {
        $0.network = .ring(RingNetwork())
        $0.networkBenefit = 2
        $0.initialUsers = .believed
        $0.standards["Closed"]!.networkFactor = 0
        $0.standards["Open"]!.royalty = cost
      }.market.users(of: 1)
    }
    #expect(implementing(cost: 0.99) == 100)
    #expect(implementing(cost: 1.01) == 0)
  }
}
