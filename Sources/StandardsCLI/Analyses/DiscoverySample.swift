import Experiments
import ScenarioFiles
import SimulationEngine
import StandardsModel

/// Runs as cases: what was varied, in which arm, and what came of it.
struct DiscoverySample {
  struct Row {
    /// Place among the arms.
    let arm: Int
    /// For each variable; nil for the scenario's own.
    let values: [ScalarValue?]
    let numbers: [Double?]
  }

  let variables: [StudyVariable]
  let arms: [String]
  let rows: [Row]

  /// Runs that have the number, with what the study varied; a variable that some point leaves to the
  /// scenario is left out, and so are arms where there is one.
  func events(_ event: Event) -> (columns: [DiscoveryColumn], hits: [Bool]) {
    let present = rows.compactMap { row in row.numbers[0].map { (row: row, number: $0) } }
    var columns: [DiscoveryColumn] = []
    for (place, variable) in variables.enumerated() {
      let values = present.map { $0.row.values[place] }
      let known = values.compactMap { $0 }
      guard known.count == values.count else { continue }
      if case .categorical(let all) = variable.values {
        columns.append(
          DiscoveryColumn(
            variable.pointer,
            .categories(known.map { all.firstIndex(of: $0) ?? 0 }, names: all.map(\.text))))
      } else if case .boolean = variable.values {
        columns.append(
          DiscoveryColumn(
            variable.pointer,
            .categories(known.map { $0 == .boolean(true) ? 1 : 0 }, names: ["false", "true"])))
      } else {
        columns.append(DiscoveryColumn(variable.pointer, .numbers(known.map { $0.number ?? 0 })))
      }
    }
    if Set(present.map(\.row.arm)).count > 1 {
      columns.append(DiscoveryColumn("arm", .categories(present.map(\.row.arm), names: arms)))
    }
    return (columns, present.map { event.happens($0.number) })
  }

  /// Strategies are arms, each with every setting of the levers; cases are settings of the
  /// uncertainties; the number of a case is the mean over its replicates.
  func robustness(measure: Int, isMoreBetter: Bool, threshold: Double?) -> Robustness {
    var (strategies, cases): ([String], [String]) = ([], [])
    var (strategyOf, caseOf): ([String: Int], [String: Int]) = ([:], [:])
    var sums: [[Int: (sum: Double, count: Double)]] = []
    for row in rows {
      guard let number = row.numbers[measure] else { continue }
      func text(levers: Bool) -> String {
        zip(variables, row.values).filter { $0.0.isLever == levers }
          .map { "\($0.pointer)=\($1?.text ?? "")" }.joined(separator: " ")
      }
      let levers = text(levers: true)
      let arm = arms.count > 1 || levers.isEmpty ? arms[row.arm] : ""
      let name = [arm, levers].filter { !$0.isEmpty }.joined(separator: " ")
      let situation = text(levers: false)
      if strategyOf[name] == nil {
        strategyOf[name] = strategies.count
        strategies.append(name)
        sums.append([:])
      }
      if caseOf[situation] == nil {
        caseOf[situation] = cases.count
        cases.append(situation)
      }
      let (strategy, place) = (strategyOf[name]!, caseOf[situation]!)
      let old = sums[strategy][place] ?? (0, 0)
      sums[strategy][place] = (old.sum + number, old.count + 1)
    }
    return Robustness(
      names: strategies,
      values: sums.map { row in cases.indices.map { row[$0].map { $0.sum / $0.count } } },
      isMoreBetter: isMoreBetter, threshold: threshold)
  }
}
