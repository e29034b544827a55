import SimulationEngine
import TestSupport
import Testing

@testable import StandardsModel

@Suite struct BuyerNumbersTests {
  private func month(_ text: String) -> Month { Month(text)! }

  @Test func `the largest total has all firms, by largest remainders`() {
    let buyers = BuyerNumbers(
      ["AAA": ["2000": 10, "2010": 30], "CCC": ["2000-12": 10, "2010": 40, "2015": 1]],
      firms: 100, states: ["AAA", "BBB", "CCC"])
    #expect(buyers.present(at: month("2010-07")) == [43, 0, 57])
    #expect(buyers.present(at: month("1990-01")) == [14, 0, 14])
    #expect(buyers.present(at: month("2000-12"))[2] == 14)
    #expect(buyers.present(at: month("2020-01")) == [43, 0, 1])
    #expect(buyers.most == [43, 0, 57] && buyers.places == 100)
  }

  @Test func `states that peak at different times have places for each`() {
    let buyers = BuyerNumbers(
      ["AAA": ["2000": 100, "2010": 10], "BBB": ["2000": 0, "2010": 95]], firms: 105,
      states: ["AAA", "BBB"])
    #expect(buyers.most == [100, 95])
  }

  @Test func `a state's buyers never fall while its series rises, and are right to less than one`()
  {
    for firms in [1, 7, 50, 333] {
      let series: Keyed<Keyed<Double>> = [
        "AAA": ["2000": 0, "2005": 7, "2010": 7.1], "BBB": ["2000": 0.3, "2010": 2],
        "CCC": ["2000": 0, "2010": 0.4], "DDD": ["2000": 1, "2010": 1],
      ]
      let buyers = BuyerNumbers(series, firms: firms, states: series.ids)
      #expect(buyers.present(at: month("2011-01")).reduce(0, +) == firms)
      var before = [0, 0, 0, 0]
      for ordinal in month("2000-01").ordinal...month("2011-12").ordinal {
        let now = buyers.present(at: Month(ordinal: ordinal))
        #expect(zip(before, now).allSatisfy(<=))
        for (place, entry) in series.entries.enumerated() {
          let value = DatedSeries(entry.value).linear(at: Month(ordinal: ordinal).yearFraction)!
          #expect(abs(Double(now[place]) - value * Double(firms) / 10.5) < 1)
        }
        before = now
      }
    }
  }

  @Test func `nobody is there where no state has a number`() {
    let none = BuyerNumbers(["AAA": ["2000": 0]], firms: 10, states: ["AAA", "BBB"])
    #expect(none.present(at: month("2000-01")) == [0, 0] && none.places == 0)
    #expect(!none.isAnybodyThere(from: month("1990-01"), to: month("2010-01")))
    let late = BuyerNumbers(["AAA": ["2000": 0, "2010": 5]], firms: 10, states: ["AAA"])
    #expect(!late.isAnybodyThere(from: month("1990-01"), to: month("2000-07")))
    #expect(late.isAnybodyThere(from: month("1990-01"), to: month("2004-01")))
  }

  /// Numbers that stay, in the proportions by which GDP shares firms out.
  @Test(arguments: [
    NetworkSpecification.gravity, .complete(CompleteNetwork()), .ring(RingNetwork()),
  ])
  func `numbers that stay give the same bytes as firms by GDP`(network: NetworkSpecification) {
    var scenario = WorldExamples.threeStates()
    scenario.fields["field"]!.network = network
    let byGDP = Simulation.run(scenario, run: 1, seed: 1, replicate: 1)
    scenario.fields["field"]!.buyers = [
      "AAA": ["1990": 50, "2004": 50], "BBB": ["2003": 30], "CCC": ["2003-05": 20, "2009": 20],
    ]
    #expect(Simulation.run(scenario, run: 1, seed: 1, replicate: 1) == byGDP)
  }

  @Test(arguments: InitialUsersRule.allCases)
  func `a world whose buyers come and go holds, month after month`(users: InitialUsersRule) {
    for network in [NetworkSpecification.gravity, .smallWorld(SmallWorldNetwork())] {
      var scenario = WorldExamples.threeStates()
      scenario.fields["field"]!.network = network
      scenario.fields["field"]!.initialUsers = users
      scenario.fields["field"]!.dualCost = 1
      scenario.fields["field"]!.buyers = [
        "AAA": ["2003-01": 50, "2004": 5, "2005": 60], "CCC": ["2003-06": 0, "2004-06": 40],
      ]
      var world = WorldExamples.world(scenario)
      #expect(world.fields.elements[0].market.firms == [50, 0, 0])
      var sizes: Set<[Int]> = []
      for month in 0..<36 {
        world.month = world.calendar.start + month
        _ = Timetable.advance(&world, draws: Draws(seed: 1, replicate: 1))
        #expect(WorldInvariants(world).breaches == [])
        let market = world.fields.elements[0].market
        sizes.insert(market.firms)
        if case .blocks(let blocks) = market.network {
          #expect(blocks.members == market.firms)
          // Whoever is there has contacts that weigh 1 together.
          for state in 0..<3 where market.firms[state] > 1 {
            #expect(abs(blocks.strength(ofGroup: state) - 1) < 1e-9)
          }
        }
      }
      #expect(sizes.count > 20 && sizes.contains { $0[0] < 10 } && sizes.contains { $0[2] == 40 })
    }
  }

  @Test func `a closed form objects to a market that grows, not to one that stays`() {
    var scenario = WorldExamples.threeStates()
    scenario.fields["field"]!.network = .complete(CompleteNetwork())
    func objections() -> [String] { BassLimit().theory(scenario).objections }
    scenario.fields["field"]!.buyers = ["AAA": ["2000": 10]]
    #expect(!objections().contains("buyers enter and leave"))
    scenario.fields["field"]!.buyers = ["AAA": ["2000": 10, "2010": 20]]
    #expect(objections().contains("buyers enter and leave"))
  }

  @Test func `mutant: a firm that is not there and uses something is found`() {
    var scenario = WorldExamples.threeStates()
    scenario.fields["field"]!.buyers = ["AAA": ["2003": 10, "2010": 20]]
    var world = WorldExamples.world(scenario)
    #expect(WorldInvariants(world).breaches == [])
    world.fields[ID(0)].market.use[world.fields[ID(0)].market.homes.count - 1] = 0
    #expect(WorldInvariants(world).breaches.contains { $0.contains("use what they do not hold") })
  }
}
