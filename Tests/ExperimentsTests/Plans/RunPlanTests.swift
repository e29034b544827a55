import Testing

@testable import Experiments

@Suite struct RunPlanTests {
  static let plan = RunPlan(arms: ["a", "b"], points: 5, replicates: 3, seed: 4)

  @Test func `whenever the work stops, arms and points are level`() {
    #expect(Self.plan.count == 30)
    for made in 1...30 {
      var counts: [Int: Int] = [:]
      for index in 0..<made {
        let run = Self.plan[index]
        counts[run.point * 2 + run.arm, default: 0] += 1
      }
      let all = (1...5).flatMap { point in (0..<2).map { counts[point * 2 + $0] ?? 0 } }
      #expect(all.max()! - all.min()! <= 1)
    }
  }

  @Test func `a run is found again by its address`() {
    for index in 0..<Self.plan.count {
      let run = Self.plan[index]
      #expect(
        Self.plan.index(arm: run.arm, point: run.point, replicate: run.replicate) == index)
    }
    #expect(Self.plan.index(arm: 2, point: 1, replicate: 1) == nil)
    #expect(Self.plan.index(arm: 0, point: 6, replicate: 1) == nil)
    #expect(Self.plan.index(arm: 0, point: 1, replicate: 4) == nil)
  }

  @Test(arguments: [1, 2, 3, 5, 7])
  func `shards are the plan, each run once`(of: Int) {
    var seen: [Int] = []
    for shard in 1...of {
      let part = RunPlan(
        arms: ["a", "b"], points: 5, replicates: 3, seed: 4, part: .shard(index: shard, of: of))
      for index in 0..<part.count {
        let run = part[index]
        #expect(part.index(arm: run.arm, point: run.point, replicate: run.replicate) == index)
        seen.append(
          Self.plan.index(arm: run.arm, point: run.point, replicate: run.replicate)!)
      }
    }
    #expect(seen.sorted() == Array(0..<30))
  }

  @Test func `a shard reads I of N and nothing else`() {
    #expect(PlanPart(shard: "2/7") == .shard(index: 2, of: 7))
    for text in ["0/7", "8/7", "7", "1/0", "a/b", "1/2/3", "-1/2", "/", ""] {
      #expect(PlanPart(shard: text) == nil, "\(text)")
    }
  }
}
