import SimulationEngine
import Testing

@testable import Experiments

@Suite struct `Scenario discovery` {
  private let columns: [DiscoveryColumn]
  private let points: [[Double]]
  private let kinds: [Int]

  init() {
    let draws = Draws(seed: 4, replicate: 1)
    var (points, kinds): ([[Double]], [Int]) = ([], [])
    for index in 0..<1000 {
      var stream = draws.stream(DrawPurpose(254), of: Subject("point"), at: index)
      points.append((0..<4).map { _ in stream.uniform() })
      kinds.append(stream.below(3))
    }
    self.points = points
    self.kinds = kinds
    columns =
      (0..<4).map { axis in DiscoveryColumn("/x\(axis)", .numbers(points.map { $0[axis] })) }
      + [DiscoveryColumn("/kind", .categories(kinds, names: ["a", "b", "c"]))]
  }

  @Test func `A planted box is found, and nothing that has no part in it`() throws {
    let hits = points.map { $0[0] > 0.6 && $0[2] < 0.5 }
    let box = try #require(RuleInduction().boxes(columns, hits: hits).first)
    #expect(box.conditions.map(\.column) == [0, 2])
    #expect(box.density > 0.9 && box.coverage > 0.9)
    guard case .range(let low?, nil) = box.conditions[0].condition,
      case .range(nil, let high?) = box.conditions[1].condition
    else {
      Issue.record("\(box.conditions)")
      return
    }
    // Peels are of five per cent.
    #expect(abs(low - 0.6) < 0.05 && abs(high - 0.5) < 0.05)
    #expect(box.quasiP.allSatisfy { $0 < 1e-6 })
    #expect(abs(box.support - 0.2) < 0.05)
  }

  @Test func `A category can be a condition`() throws {
    let hits = zip(points, kinds).map { $0[1] > 0.5 && $1 == 2 }
    let box = try #require(RuleInduction().boxes(columns, hits: hits).first)
    #expect(box.conditions.map(\.column) == [1, 4])
    #expect(box.conditions[1].condition == .among([2]))
    #expect(box.density > 0.9 && box.coverage > 0.9)
  }

  @Test func `Luck alone makes no box, or a poor one`() {
    let draws = Draws(seed: 8, replicate: 1)
    let hits = (0..<1000).map {
      draws.uniform(DrawPurpose(253), of: Subject("hit"), at: $0) < 0.3
    }
    for box in RuleInduction().boxes(columns, hits: hits) {
      #expect(box.density < 0.6)
    }
    #expect(RuleInduction().boxes(columns, hits: hits.map { _ in true }).isEmpty)
  }

  @Test func `The tail of the binomial distribution is exact`() {
    // 176/1024, and all of it.
    #expect(abs(binomialTail(atLeast: 7, of: 10, share: 0.5) - 176.0 / 1024) < 1e-13)
    #expect(binomialTail(atLeast: 0, of: 10, share: 0.5) == 1)
    #expect(abs(binomialTail(atLeast: 10, of: 10, share: 0.9) - 0.3486784401) < 1e-12)
  }
}

@Suite struct `Robustness of strategies` {
  @Test func `Regret is the shortfall from the best of each case`() {
    let robustness = Robustness(
      names: ["bold", "steady"], values: [[10, 0, nil], [6, 5, 1]], threshold: 5)
    #expect(robustness.cases == 2 && robustness.leftOut == 1)
    let (bold, steady) = (robustness.strategies[0], robustness.strategies[1])
    #expect(bold.largestRegret == 5 && bold.meanRegret == 2.5 && bold.worst == 0)
    #expect(steady.largestRegret == 4 && steady.meanRegret == 2)
    #expect(bold.best.estimate == 0.5 && bold.satisfied?.estimate == 0.5)
    #expect(steady.satisfied?.estimate == 1)
  }

  @Test func `Where little is wanted it is turned round`() {
    let robustness = Robustness(
      names: ["a", "b"], values: [[1, 4], [2, 2]], isMoreBetter: false, threshold: 2)
    #expect(robustness.strategies[0].largestRegret == 2)
    #expect(robustness.strategies[0].worst == 4)
    #expect(robustness.strategies[1].satisfied?.successes == 2)
  }
}
