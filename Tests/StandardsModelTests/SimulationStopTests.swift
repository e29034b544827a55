import SimulationEngine
import Synchronization
import TestSupport
import Testing

@testable import StandardsModel

/// A run that is stopped ends soon, however long a month of it is.
@Suite struct SimulationStopTests {
  /// Counts how often a run asks, and says yes from some question on.
  private final class Questions: Sendable {
    private let asked = Atomic<Int>(0)
    let most: Int

    init(most: Int = .max) { self.most = most }

    var count: Int { asked.load(ordering: .relaxed) }

    func isStopped() -> Bool { asked.add(1, ordering: .relaxed).newValue > most }
  }

  /// Months that are long for one reason each.
  static let months: [(name: String, change: @Sendable (inout FieldSpecification) -> Void)] = [
    ("blocks", { $0.firms = 70_000 }),
    (
      "neighbours",
      {
        $0.firms = 70_000
        $0.network = .ring(RingNetwork())
      }
    ),
    (
      "updates one by one",
      {
        $0.firms = 100
        var sequential = SequentialScheduling()
        sequential.updates = 140_000
        $0.scheduling = .sequential(sequential)
      }
    ),
    (
      "arrivals",
      {
        $0.firms = 9_000
        var arrivals = ArrivalScheduling()
        arrivals.perMonth = 9_000
        $0.scheduling = .arrivals(arrivals)
      }
    ),
  ]

  private func scenario(_ index: Int) -> Scenario {
    var scenario = WorldExamples.threeStates()
    scenario.calendar.end = scenario.calendar.start
    for (id, field) in scenario.fields.map({ ($0.id, $0.value) }) {
      var field = field
      Self.months[index].change(&field)
      scenario.fields[id] = field
    }
    return scenario
  }

  private func run(_ scenario: Scenario, _ questions: Questions, workers: Int = 1) -> [Table]? {
    Simulation.run(
      scenario, run: 1, seed: 1, replicate: 1, workers: workers,
      shouldStop: { questions.isStopped() })
  }

  @Test(arguments: months.indices)
  func `one long month is asked about more than once, with the same numbers`(index: Int) {
    let scenario = scenario(index)
    let questions = Questions()
    let tables = run(scenario, questions)
    // Once before the month and once before each phase, without what is asked inside a phase.
    let outside = 1 + Timetable.entries.count
    #expect(questions.count > outside + 1, "\(questions.count) questions")
    #expect(tables == Simulation.run(scenario, run: 1, seed: 1, replicate: 1))
  }

  @Test(arguments: months.indices)
  func `stopped at any question it ends, with nothing`(index: Int) {
    let scenario = scenario(index)
    let all = Questions()
    _ = run(scenario, all)
    for most in [0, all.count / 2, all.count - 1] {
      for workers in [1, 3] {
        let questions = Questions(most: most)
        #expect(run(scenario, questions, workers: workers) == nil)
        // Nobody goes on asking for long.
        #expect(questions.count <= most + 3 * workers)
      }
    }
  }
}
