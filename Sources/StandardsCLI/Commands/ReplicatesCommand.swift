import Experiments
import ScenarioFiles
import SimulationEngine
import StandardsModel

/// `replicates`: how many are enough, and for which series.
struct ReplicatesCommand {
  let arguments: ParsedArguments
  let console: Console

  func execute() throws(Failure) {
    let sound = try load(arguments.operands[0], sets: arguments.sets, console: console)
    let scenario = sound.scenario
    let seed = arguments[.seed]
    let replicates = arguments[.replicates]
    guard replicates >= 2 else {
      throw .usage(
        UsageError(
          .badValue(of: "--replicates", value: "\(replicates)", objection: "must be at least 2"),
          command: "replicates"))
    }
    let workers = WorkerCount(
      jobs: arguments[.jobs], environment: console.environment, read: systemFile)
    let source = ScenarioSource(.run(sound, replicates: replicates, seed: seed))
    let catalog = SeriesCatalog()
    let reader = SeriesReader(lastMonth: scenario.calendar.end)
    let isStopRequested = console.isStopRequested
    let runs = EnsembleRunner(jobs: workers.count).map(count: replicates) {
      index -> [SeriesValue]? in
      // A run that comes to nothing teaches nothing, and is not counted.
      guard case .success(let made) = source.scenario(arm: 0, point: 1, history: index + 1)
      else { return [] }
      guard
        let tables = Simulation.run(
          made.scenario, run: index + 1, seed: seed, replicate: index + 1,
          shouldStop: { isStopRequested() })
      else { return nil }
      guard RunFailure(tables) == nil else { return [] }
      let (values, new) = catalog.read(tables, by: reader)
      for (hash, key) in new { catalog.add(hash, key) }
      return values
    }
    guard runs.allSatisfy({ $0 != nil }) else { throw .stopped(reason: "no pilot was finished") }
    let advice = Self.advice(runs.compactMap { $0 }, catalog, last: scenario.calendar.end)
    arguments[.json] ? printJSON(advice) : printTable(advice, pilot: replicates)
  }

  /// For each series, what is hardest to know at the last month.
  private static func advice(
    _ runs: [[SeriesValue]], _ catalog: SeriesCatalog, last: Month
  ) -> [ReplicateAdvice] {
    let (keys, places) = catalog.sorted
    var columns = keys.map {
      Array(repeating: $0.absentIsZero ? 0 : Double.nan, count: runs.count)
    }
    for (run, values) in runs.enumerated() {
      for value in values {
        if let key = places[value.hash] { columns[key][run] = value.value }
      }
    }
    let factors = StudentFactors()
    var worst: Keyed<ReplicateAdvice> = [:]
    for (key, column) in zip(keys, columns) where key.date == nil || key.date == last {
      let present = column.filter { !$0.isNaN }
      let isShare =
        key.series.hasSuffix("share") || key.series.hasSuffix("passed")
      guard !present.isEmpty,
        let advice = ReplicateAdvice(key, column, isShare: isShare, factors)
      else { continue }
      if advice.needed > worst[key.series]?.needed ?? 0 { worst[key.series] = advice }
    }
    return worst.values.sorted {
      $0.needed == $1.needed ? precedes($0.series, $1.series) : $0.needed > $1.needed
    }
  }

  private func printTable(_ advice: [ReplicateAdvice], pilot: Int) {
    var table = TextTable([
      ("series", .left), ("hardest to know", .left), ("mean", .right), ("sd", .right),
      ("± in \(pilot)", .right), ("aim ±", .right), ("replicates", .right),
    ])
    for line in advice {
      table.append([
        line.series, line.key, significant(line.mean, digits: 3),
        significant(line.standardDeviation, digits: 2), significant(line.halfWidth, digits: 2),
        significant(line.aim, digits: 2), "\(line.needed)",
      ])
    }
    for line in table.lines(console.output.style) { console.print(line) }
    let enough = advice.count { $0.needed <= pilot }
    console.print(
      "\(pilot) replicates are enough for \(enough) of \(advice.count) series at the last month.")
  }

  private func printJSON(_ advice: [ReplicateAdvice]) {
    let nodes = advice.map { line in
      JSONNode.record([
        "series": .string(line.series), "key": .string(line.key),
        "date": .optional(line.date?.description), "mean": .double(line.mean),
        "sd": .double(line.standardDeviation), "half_width": .double(line.halfWidth),
        "aim": .double(line.aim), "needed": .integer(line.needed),
      ])
    }
    console.print(JSONWriter.line(JSONNode(.array(nodes))))
  }
}
