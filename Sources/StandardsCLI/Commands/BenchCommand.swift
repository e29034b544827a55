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
    let rows = benchmarks.run()
    if arguments[.json] {
      console.print(JSONWriter.line(Self.json(rows)))
    } else {
      for line in Self.text(rows, style: console.output.style) { console.print(line) }
    }
  }

  static func text(_ rows: [BenchmarkRow], style: TextStyle) -> [String] {
    var lines: [String] = []
    for section in BenchmarkRow.Section.allCases {
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
