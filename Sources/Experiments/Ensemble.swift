import SimulationEngine
import StandardsModel

/// Makes the runs of a plan side by side and hands over their tables in plan order.
public struct Ensemble: Sendable {
  public let scenario: Scenario
  public let plan: RunPlan

  public init(_ scenario: Scenario, plan: RunPlan) {
    self.scenario = scenario
    self.plan = plan
  }

  /// The tables that every run of a scenario without a limit hands over, in this order.
  public static let declarations = [RunsTable.declaration] + TableCatalog.declarations

  /// The tables that every run of a scenario hands over, in this order.
  public static func declarations(of scenario: Scenario) -> [TableDeclaration] {
    [RunsTable.declaration] + TableCatalog.declarations(of: scenario)
  }

  /// - Parameters:
  ///   - shouldStop: asked before each run is begun.
  ///   - handOver: called once per run in plan order, from any thread, never twice at a time.
  public func run(
    jobs: Int, shouldStop: @escaping @Sendable () -> Bool = { false },
    handOver: @Sendable (PlannedRun, [Table]) -> Void
  ) {
    EnsembleRunner(jobs: jobs).run(count: plan.runs.count, shouldStop: shouldStop) { index in
      let run = plan.runs[index]
      return [RunsTable.table(of: run)]
        + Simulation.run(scenario, run: run.run, seed: run.seed, replicate: run.replicate)
    } handOver: { index, tables in
      handOver(plan.runs[index], tables)
    }
  }
}
