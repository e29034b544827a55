import Experiments
import SimulationEngine
import StandardsModel

/// The levels that a study looks for along its variables, and what it found, for its answer.
struct StudyThresholds: Sendable {
  private let job: StudyJob
  private let readers: [MeasureReader]
  private var searches: [ThresholdSearch]

  init(_ job: StudyJob) {
    self.job = job
    searches = job.thresholds
    readers = job.arms.map { arm in
      MeasureReader(job.thresholds.map(\.measure), of: arm.base.scenario)
    }
  }

  mutating func add(_ tables: [Table], of run: PlannedRun) {
    guard !searches.isEmpty else { return }
    let numbers = readers[run.arm].numbers(tables)
    let values = job.values(arm: run.arm, point: run.point)
    for index in searches.indices {
      let pointer = searches[index].specification.along
      guard let place = job.design.variables.firstIndex(where: { $0.pointer == pointer }) else {
        continue
      }
      searches[index].add(
        numbers[index], arm: run.arm, x: ThresholdSearch.number(values[place]),
        replicate: run.replicate)
    }
  }

  func text(_ terminal: Terminal) -> String {
    searches.map { search in
      let specification = search.specification
      var table = TextTable([
        ("arm", .left), ("passes \(told(specification.level)) at", .right), ("95 %", .left),
        ("from", .right), ("to", .right),
      ])
      for finding in search.findings {
        table.append([
          terminalSafe(finding.arm), words(finding), interval(finding),
          "\(told(finding.ends.first)) at \(told(finding.range.lowerBound))",
          "\(told(finding.ends.last)) at \(told(finding.range.upperBound))",
        ])
      }
      let what =
        specification.above.map { "share of runs above \(told($0)): \(specification.series)" }
        ?? "mean of \(specification.series)"
      let along =
        specification.unit.isEmpty ? specification.along : specification.unit
      let head = [
        terminal.style.bold("threshold \(terminalSafe(search.name))"),
        terminalSafe(specification.statement), terminalSafe("\(what), along \(along)"),
      ].filter { !$0.isEmpty }
      return "\n" + (head + table.lines(terminal.style)).joined(separator: "\n") + "\n"
    }.joined()
  }

  private func words(_ finding: ThresholdSearch.Finding) -> String {
    switch finding.place {
    case .at(let x): told(x)
    case .above: "above at all values"
    case .below: "below at all values"
    case .unknown: "–"
    }
  }

  /// An end that resamples do not reach is outside the values that were tried.
  private func interval(_ finding: ThresholdSearch.Finding) -> String {
    switch (finding.low, finding.high) {
    case (let low?, let high?): "\(told(low)) to \(told(high))"
    case (let low?, nil): "\(told(low)) or more"
    case (nil, let high?): "\(told(high)) or less"
    case (nil, nil): "–"
    }
  }

  private func told(_ value: Double) -> String {
    significant(value, digits: value.magnitude < 1000 ? 3 : 6)
  }
}
