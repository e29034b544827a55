import SimulationEngine
import StandardsModel
import Synchronization
import TestSupport
import Testing

@testable import Experiments

@Suite struct EnsembleTests {
  @Test(arguments: [1, 2, 3, 8])
  func `runs are handed over in plan order whatever the number of workers`(jobs: Int) {
    let plan = RunPlan(arm: "a", replicates: 9, seed: 1)
    let seen = Mutex<[Int]>([])
    Ensemble(WorldExamples.threeStates(), plan: plan).run(jobs: jobs) { run, tables in
      seen.withLock { $0.append(run.run) }
      #expect(tables.map(\.declaration) == Ensemble.declarations)
      #expect(tables[0].integers("run") == [run.run])
    }
    #expect(seen.withLock { $0 } == Array(1...9))
  }

  @Test func `replicates differ by luck and share it with the same replicate of another arm`() {
    let plan = RunPlan(arm: "a", replicates: 3, seed: 4)
    #expect(plan.runs.map(\.replicate) == [1, 2, 3])
    #expect(plan.runs.allSatisfy { $0.seed == 4 && $0.arm == "a" })
  }
}
