import Experiments
import SimulationEngine

/// What is printed at the end: the answer of every arm, where there is one point and few arms.
struct Answers: Sendable {
  private let arms: [String]
  private let points: Int
  private var answers: [Answer]
  private let isTold: Bool
  private var thresholds: StudyThresholds

  /// Arms whose answers fit a screen.
  private static let mostArms = 4

  init(_ job: StudyJob) {
    arms = job.plan.arms
    points = job.plan.pointCount
    thresholds = StudyThresholds(job)
    isTold = job.plan.pointCount == 1 && job.arms.count <= Self.mostArms
    answers = job.arms.map { arm in
      Answer(
        arm.base.scenario, name: arm.name, judgement: job.judgement,
        drawn: job.drawsNumbers ? arm.drawnNumbers : 0)
    }
  }

  /// - Parameter number: of the run, from 1.
  mutating func add(_ tables: [Table], arm: Int, number: Int) {
    guard isTold else { return }
    if number <= Finisher.answered {
      answers[arm].add(tables)
    } else {
      answers[arm].judge(tables)
    }
  }

  /// Every run, in plan order.
  mutating func note(_ tables: [Table], of run: PlannedRun) { thresholds.add(tables, of: run) }

  /// `patterns.csv`, where the runs are judged.
  var patterns: Table? { answers.first?.judgement?.table }

  /// - Parameter runs: made in all; the answer may be about the first of them.
  func text(_ terminal: Terminal, runs: Int) -> String {
    guard isTold else {
      return
        "\(counted(runs, "run")): \(counted(arms.count, "arm")) at \(counted(points, "point"))\n"
        + thresholds.text(terminal)
    }
    var text = answers.map { $0.text(terminal) }.joined(separator: "\n")
    if runs > Finisher.answered {
      text += "(the first \(Finisher.answered) of \(runs) runs; summary.csv is about all)\n"
    }
    return text
  }
}
