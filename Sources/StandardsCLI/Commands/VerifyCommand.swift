import Experiments
import Reporting
import ScenarioFiles
import SimulationEngine
import StandardsModel

/// `verify`: the same runs in different ways, every bit of every table compared.
struct VerifyCommand {
  let arguments: ParsedArguments
  let console: Console

  private static let runs = 4

  func execute() throws(Failure) {
    let sound = try load(arguments.operands[0], sets: arguments.sets, console: console)
    let (scenario, seed) = (sound.scenario, arguments[.seed])
    let source = ScenarioSource(.run(sound, replicates: Self.runs, seed: seed))
    func digest(jobs: Int, inside: Int = 1, throughFiles: Bool = false) -> String {
      let declarations = TableCatalog.declarations(of: scenario) + [DrawnNumbersTable.declaration]
      let parts = EnsembleRunner(jobs: jobs).map(count: Self.runs) { index -> [UInt8] in
        guard case .success(let made) = source.scenario(arm: 0, point: 1, history: index + 1)
        else { return [] }
        var tables = made.adding(
          to: Simulation.run(
            made.scenario, run: index + 1, seed: seed, replicate: index + 1, workers: inside),
          run: index + 1)
        if throughFiles {
          tables =
            TableRecord.tables(
              TableRecord.bytes(of: tables), declarations: declarations, run: index + 1) ?? []
        }
        return Array(
          SHA256.hexadecimal(tables.flatMap { CSVEncoder.bytes(of: $0) }).utf8)
      }
      return SHA256.hexadecimal(parts.flatMap { $0 })
    }
    let reference = digest(jobs: 1)
    var ways: [(name: String, isSame: Bool)] = [("again on 1 worker", digest(jobs: 1) == reference)]
    for jobs in [2, 3, 8] {
      ways.append(("runs side by side on \(jobs) workers", digest(jobs: jobs) == reference))
    }
    for inside in [2, 3, 8] {
      ways.append(
        ("\(inside) workers inside each run", digest(jobs: 1, inside: inside) == reference))
    }
    ways.append(
      ("kept in a file and read back", digest(jobs: 2, throughFiles: true) == reference))

    if arguments[.json] {
      console.print(
        JSONWriter.line(
          .record([
            "digest": .string("sha256:\(reference)"),
            "identical": .boolean(ways.allSatisfy(\.isSame)),
            "ways": .object(ways.map { JSONMember($0.name, JSONNode(.boolean($0.isSame))) }),
          ])))
    } else {
      console.print(
        "\(Self.runs) runs of \(terminalSafe(scenario.name)), seed \(seed): sha256:\(reference)")
      for way in ways { console.print("  \(way.isSame ? "identical" : "DIFFERENT")  \(way.name)") }
    }
    guard ways.allSatisfy(\.isSame) else {
      throw .bug("the same inputs gave different bytes on this machine")
    }
  }
}
