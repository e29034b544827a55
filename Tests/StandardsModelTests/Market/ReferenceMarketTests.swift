import SimulationEngine
import StandardsModel
import Testing

/// The fast kernel against a plain one, and against itself with other numbers of workers.
@Suite(.serialized) struct ReferenceMarketTests {
  private func result(_ work: ReferenceWork, workers: Int) -> ReferenceResult {
    let market = ReferenceMarket(work, workers: workers)
    market.run()
    return market.result
  }

  @Test(arguments: [2, 3, 8])
  func `any number of workers gives the same bits`(workers: Int) {
    let work = ReferenceWork(firms: isOptimised ? 60_000 : 13_000, months: isOptimised ? 40 : 6)
    #expect(result(work, workers: workers) == result(work, workers: 1))
  }

  /// The digest that `Tests/Benchmarks/reference.cpp` prints for the same work.
  @Test func `the C++ program gives the same bits`() {
    #expect(
      result(ReferenceWork(firms: 5000, months: 10), workers: 1).digest == 0xd5ba_0809_9def_83b6)
    if isOptimised {
      #expect(result(ReferenceWork(firms: 100_000), workers: 1).digest == 0x9f7b_3d4e_0674_87cc)
    }
  }

  @Test func `every count is of firms`() {
    var work = ReferenceWork(firms: 9000, months: 5)
    work.seed = 3
    let result = result(work, workers: 1)
    for month in 0..<5 {
      let users = result.users[month * 80..<(month + 1) * 80]
      #expect(users.reduce(0, +) == 9000)
      #expect(users.allSatisfy { $0 >= 0 })
    }
    #expect(result.changes > 0 && result.changes < result.revisions)
  }

  @Test func `replicates on one network differ and can be had again`() {
    let market = ReferenceMarket(ReferenceWork(firms: 2000, months: 5))
    var digests: [UInt64] = []
    for replicate in [1, 2, 1] {
      market.reset(replicate: replicate)
      market.run()
      digests.append(market.result.digest)
    }
    #expect(digests[0] == digests[2] && digests[0] != digests[1])
    let fresh = result(ReferenceWork(firms: 2000, months: 5), workers: 1)
    #expect(fresh.digest == digests[0])
  }

  /// Shares after the same months by the obvious algorithm: everybody in turn, Gumbel noise, a copy of
  /// the state. Same law, other draws.
  private func obviousShares(_ work: ReferenceWork, neighbours: [[Int]], replicate: Int)
    -> [Double]
  {
    let draws = Draws(seed: 900, replicate: replicate)
    var stream = draws.stream(DrawPurpose(4090), of: Subject("start"))
    var use = (0..<work.firms).map { _ in stream.below(4) }
    for month in 0..<work.months {
      var next = use
      for firm in 0..<work.firms {
        var luck = draws.stream(DrawPurpose(4089), of: Subject("firm").block(firm), at: month)
        guard luck.chance(work.revision) else { continue }
        var values = work.quality
        for other in neighbours[firm] {
          values[use[other]] += work.networkBenefit / 8
        }
        var best = (-Double.infinity, 0)
        for k in 0..<4 {
          let value = values[k] - naturalLogarithm(luck.exponential())
          if value > best.0 { best = (value, k) }
        }
        next[firm] = best.1
      }
      use = next
    }
    return (0..<4).map { k in Double(use.filter { $0 == k }.count) / Double(work.firms) }
  }

  @Test(.heavy) func `the law is that of the obvious algorithm`() {
    var work = ReferenceWork(firms: 400, months: 12)
    work.networkBenefit = 2.5
    var fast = [Sample](repeating: Sample(), count: 4)
    var slow = fast
    for replicate in 1...3000 {
      work.replicate = replicate
      let result = self.result(work, workers: 1)
      let last = result.users.suffix(80)
      for k in 0..<4 {
        let users = stride(from: k, to: 80, by: 4).reduce(0) {
          $0 + Int(last[last.startIndex + $1])
        }
        fast[k].add(Double(users) / Double(work.firms))
      }
      let draws = Draws(seed: 901, replicate: replicate)
      var neighbours = [[Int]](repeating: [], count: work.firms)
      for firm in 0..<work.firms {
        var stream = draws.stream(DrawPurpose(4088), of: Subject("ties").block(firm))
        for _ in 0..<4 {
          let drawn = stream.below(work.firms)
          let other = drawn == firm ? (firm + 1) % work.firms : drawn
          neighbours[firm].append(other)
          neighbours[other].append(firm)
        }
      }
      let shares = obviousShares(work, neighbours: neighbours, replicate: replicate)
      for k in 0..<4 { slow[k].add(shares[k]) }
    }
    for k in 0..<4 {
      let error =
        (fast[k].standardDeviation * fast[k].standardDeviation / 3000
        + slow[k].standardDeviation * slow[k].standardDeviation / 3000).squareRoot()
      #expect(abs(fast[k].mean - slow[k].mean) < 4 * error, "standard \(k)")
    }
    // Mutant: a network benefit one tenth larger moves the leader's mean by many errors.
    work.networkBenefit = 2.75
    var mutant = Sample()
    for replicate in 1...500 {
      work.replicate = replicate
      let last = self.result(work, workers: 1).users.suffix(80)
      let leaders = stride(from: 0, to: 80, by: 4).reduce(0) {
        $0 + Int(last[last.startIndex + $1])
      }
      mutant.add(Double(leaders) / Double(work.firms))
    }
    #expect(abs(mutant.mean - slow[0].mean) > 4 * mutant.standardDeviation / 500.0.squareRoot())
  }
}
