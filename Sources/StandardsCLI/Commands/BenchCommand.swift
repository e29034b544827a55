import ScenarioFiles
import SimulationEngine

/// `bench`: what this build does on this machine, as ratios.
struct BenchCommand {
  private let arguments: ParsedArguments
  private let console: Console

  init(_ arguments: ParsedArguments, console: Console) {
    self.arguments = arguments
    self.console = console
  }

  func execute() {
    var benchmarks = Benchmarks(now: console.now)
    if arguments[.full] {
      benchmarks.sizes = [100_000, 1_000_000, 10_000_000]
      benchmarks.ensembleRuns = 10_000
    }
    if !arguments[.quiet] {
      console.remark("\(counted(benchmarks.rounds, "round")) in turn; a minute or less")
    }
    let rows = benchmarks.run() + fullWorld(rounds: benchmarks.rounds)
    if arguments[.json] {
      console.print(JSONWriter.line(Self.json(rows)))
    } else {
      for line in Self.text(rows, style: console.output.style) { console.print(line) }
    }
  }

  /// Where the package or a compiler is missing, a remark and no rows.
  private func fullWorld(rounds: Int) -> [BenchmarkRow] {
    guard let package = FullWorldBenchmark.package() else {
      console.remark(
        "no ratio to C++: \(FullWorldBenchmark.program) and \(FullWorldBenchmark.scenario) are not "
          + "found from the working folder or the program's upwards")
      return []
    }
    guard
      let compiler = OtherProgram.compiler(searchPath: console.environment("PATH") ?? "")
    else {
      console.remark("no ratio to C++: neither clang++ beside swift nor c++ is found on PATH")
      return []
    }
    do {
      return try FullWorldBenchmark(
        rounds: rounds, package: package, compiler: compiler
      ).rows()
    } catch {
      console.remark("no ratio to C++: \(error.reason)")
      return []
    }
  }

  static func text(_ rows: [BenchmarkRow], style: TextStyle) -> [String] {
    var lines: [String] = []
    for section in BenchmarkRow.Section.allCases
    where rows.contains(where: { $0.section == section }) {
      var table = TextTable([
        (section.rawValue, .left), ("median", .right), ("smallest", .right), ("largest", .right),
      ])
      for row in rows where row.section == section {
        table.append([
          row.name, hundredths(row.median), hundredths(row.smallest), hundredths(row.largest),
        ])
      }
      lines += (lines.isEmpty ? [] : [""]) + table.lines(style)
    }
    return lines
  }

  static func json(_ rows: [BenchmarkRow]) -> JSONNode {
    JSONNode.record([
      "benchmarks": .array(
        rows.map {
          JSONNode.record([
            "ratio": .string($0.section.rawValue), "of": .string($0.name),
            "median": .double($0.median), "smallest": .double($0.smallest),
            "largest": .double($0.largest),
          ])
        })
    ])
  }

  private static func hundredths(_ number: Double) -> String {
    let hundredths = Int((number * 100).rounded())
    let rest = hundredths % 100
    return "\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest)"
  }
}
