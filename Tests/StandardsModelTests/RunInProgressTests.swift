import SimulationEngine
import TestSupport
import Testing

@testable import StandardsModel

@Suite struct RunInProgressTests {
  static let branch = Month(year: 2004, month: 3)
  static let last = Month(year: 2004, month: 12)

  static func luck(_ future: Int) -> RunLuck {
    RunLuck(seed: 1, history: 1, future: future, branch: branch)
  }

  /// A history made under one scenario, gone on with under another.
  static func turned(from one: Scenario, to other: Scenario, future: Int) -> [Table] {
    var run = RunInProgress(one, luck: luck(future))
    let reachesBranch = run.advance(before: branch, luck: luck(future))
    #expect(reachesBranch)
    run.turn(to: other)
    let reachesEnd = run.advance(luck: luck(future))
    #expect(reachesEnd)
    return run.tables
  }

  static func direct(_ scenario: Scenario, future: Int) -> [Table] {
    Simulation.run(scenario, run: 1, luck: luck(future))!
  }

  @Test func `the first future is the run that is not branched`() {
    let scenario = WorldExamples.threeStates()
    let plain = Simulation.run(scenario, run: 1, seed: 1, replicate: 1)
    #expect(Self.direct(scenario, future: 1) == plain)
    #expect(Self.turned(from: scenario, to: scenario, future: 1) == plain)
    #expect(Self.direct(scenario, future: 2) != plain)
  }

  @Test func `a copy goes on by itself`() {
    let scenario = WorldExamples.threeStates()
    var history = RunInProgress(scenario, luck: Self.luck(1))
    let reachesBranch = history.advance(before: Self.branch, luck: Self.luck(1))
    #expect(reachesBranch)
    var copies = [history, history, history]
    for (place, future) in [(0, 1), (1, 2), (2, 1)] {
      let reachesEnd = copies[place].advance(luck: Self.luck(future))
      #expect(reachesEnd)
    }
    #expect(copies[0].tables == copies[2].tables)
    #expect(copies[0].tables == Self.direct(scenario, future: 1))
    #expect(copies[1].tables == Self.direct(scenario, future: 2))
    // The history itself has not moved on.
    let reachesEnd = history.advance(luck: Self.luck(2))
    #expect(reachesEnd)
    #expect(history.tables == copies[1].tables)
  }

  /// Levers that begin after the branch, earlier or later, stronger or weaker, for longer or shorter: one
  /// history serves all of them, whatever the lever.
  @Test(arguments: InstrumentKind.allCases)
  func `levers that differ after the branch share what was before`(kind: InstrumentKind) {
    var example = LeverExample(kind, strength: 0.4 * min(2, kind.strength.range.upperBound))
    example.scenario.calendar.end = Self.last
    example.scenario.fields["field"]?.firms = 200
    var other = example
    example.lever.from = Self.branch
    other.lever.from = Self.branch + 2
    other.lever.to = Self.branch + 6
    other.lever.strength /= 2
    other.lever.cost = 0.01
    var (one, two) = (example.scenario, other.scenario)
    one.instruments["lever"] = example.lever
    two.instruments["lever"] = other.lever
    #expect(one.asKnown(before: Self.branch) == two.asKnown(before: Self.branch))
    #expect(Self.turned(from: one, to: two, future: 2) == Self.direct(two, future: 2))
    #expect(Self.turned(from: two, to: one, future: 2) == Self.direct(one, future: 2))
  }

  @Test func `what can be told apart before the branch is told apart`() {
    var example = LeverExample(.mandate, strength: 2)
    var scenario = example.scenario
    example.lever.from = Self.branch
    scenario.instruments["lever"] = example.lever
    func differs(_ change: (inout Scenario) -> Void) -> Bool {
      var other = scenario
      change(&other)
      return other.asKnown(before: Self.branch) != scenario.asKnown(before: Self.branch)
    }
    #expect(differs { $0.instruments["lever"]?.from = Self.branch + -1 })
    #expect(differs { $0.instruments["lever"]?.from = nil })
    #expect(differs { $0.instruments["lever"]?.strength = 0 })
    #expect(differs { $0.parameters.voting.merit = 3 })
    #expect(differs { $0.calendar.end = Self.last })
    #expect(!differs { $0.instruments["lever"]?.strength = 1 })
    #expect(!differs { $0.instruments["lever"]?.to = Self.last })
  }

  @Test func `an event after the branch may come at another time`() {
    var example = LeverExample(.mandate, strength: 3)
    example.scenario.instruments["lever"] = example.lever
    var event = EventSpecification()
    event.target = "lever"
    event.date = Self.branch
    var (one, two) = (example.scenario, example.scenario)
    one.events["end"] = event
    event.date = Self.branch + 5
    two.events["end"] = event
    #expect(one.asKnown(before: Self.branch) == two.asKnown(before: Self.branch))
    #expect(Self.turned(from: one, to: two, future: 3) == Self.direct(two, future: 3))
    #expect(Self.direct(one, future: 3) != Self.direct(two, future: 3))
  }

  @Test func `no two futures share a key, nor a future and a replicate`() {
    var seen: Set<SIMD2<UInt32>> = []
    for replicate in 1...40 {
      for future in 1...40 {
        seen.insert(Draws(seed: 3, replicate: replicate, future: future).key)
      }
    }
    #expect(seen.count == 1600)
    #expect(
      Draws(seed: 3, replicate: 7, future: 1).key == Draws(seed: 3, replicate: 7).key)
  }
}
