import Experiments

/// In which order the runs of some replicates are made: that of the plan, or, where runs go on from
/// common histories, history by history. No result depends on it.
struct WorkOrder: Sendable {
  private let plan: RunPlan
  /// Place of the first run in the plan.
  private let first: Int
  let count: Int
  /// Runs that one worker takes at a time.
  let blockLength: Int

  /// - Parameter replicates: whole histories.
  init(_ plan: RunPlan, replicates: ClosedRange<Int>, workers: Int) {
    self.plan = plan
    first = (replicates.lowerBound - 1) * plan.groupCount
    count = replicates.count * plan.groupCount
    // A history at a point, its arms and futures, should stay with one worker; but nobody is to be
    // left without work at the end for it.
    let lengths = [plan.arms.count * plan.futures, plan.futures]
    let (count, least) = (count, 4 * workers)
    blockLength = plan.futures == 1 ? 1 : lengths.first { count / $0 >= least } ?? 1
  }

  var blockCount: Int { (count + blockLength - 1) / blockLength }

  func block(_ number: Int) -> Range<Int> {
    number * blockLength..<min(count, (number + 1) * blockLength)
  }

  /// The run at a position from 0, by its place in the plan.
  func index(_ position: Int) -> Int {
    guard plan.futures > 1 else { return first + position }
    let (arms, points, futures) = (plan.arms.count, plan.pointCount, plan.futures)
    let history = position / (plan.groupCount * futures)
    let rest = position % (plan.groupCount * futures)
    let (place, arm, future) = (
      rest / (arms * futures), rest / futures % arms, rest % futures
    )
    return first + ((history * futures + future) * points + place) * arms + arm
  }
}
