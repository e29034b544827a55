import Experiments
import Glibc
import Reporting
import ScenarioFiles
import SimulationEngine
import StandardsModel

/// What happened to the documents so far, for the last line of the log.
nonisolated(unsafe) private var refused = 0
nonisolated(unsafe) private var accepted = 0
nonisolated(unsafe) private var ran = 0

/// Right documents, of the folder that FUZZ_SEEDS names: changed a little, they are often right still.
nonisolated(unsafe) private var seeds: [[UInt8]] = []

private func readSeeds() {
  guard let folder = getenv("FUZZ_SEEDS"), let stream = opendir(folder) else { return }
  defer { closedir(stream) }
  var names: [String] = []
  while let entry = readdir(stream) {
    let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
      pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
    }
    if name.hasSuffix(".json") { names.append(name) }
  }
  for name in names.sorted() {
    guard let file = fopen("\(String(cString: folder))/\(name)", "r") else { continue }
    defer { fclose(file) }
    var bytes = [UInt8](repeating: 0, count: 1 << 16)
    bytes.removeLast(bytes.count - fread(&bytes, 1, bytes.count, file))
    seeds.append(bytes)
  }
}

/// Memory that an accepted scenario may ask for: a mutant with a million firms is refused, not run.
private let memoryLimit = 24 << 20

@_silgen_name("LLVMFuzzerMutate")
private func mutateBytes(_ data: UnsafeMutablePointer<UInt8>?, _ size: Int, _ most: Int) -> Int

@_cdecl("LLVMFuzzerInitialize")
public func initialize(
  _ count: UnsafeMutablePointer<CInt>?,
  _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?>?
) -> CInt {
  readSeeds()
  atexit {
    let line = "documents: \(refused) refused, \(accepted) accepted, \(ran) run\n"
    _ = line.withCString { write(2, $0, strlen($0)) }
  }
  return 0
}

/// Most mutants by what JSON is made of, the others by bytes; a quarter begin with a right document.
@_cdecl("LLVMFuzzerCustomMutator")
public func mutate(
  _ data: UnsafeMutablePointer<UInt8>, _ size: Int, _ most: Int, _ seed: UInt32
) -> Int {
  guard seed & 7 != 0 else { return mutateBytes(data, size, most) }
  var mutator = DocumentMutator(seed: UInt64(seed))
  let mutant =
    seed & 24 != 8 || seeds.isEmpty
    ? mutator.mutant(of: Array(UnsafeBufferPointer(start: data, count: size)))
    : mutator.mutant(of: seeds[Int(seed >> 5) % seeds.count])
  for (place, byte) in mutant.prefix(most).enumerated() { data[place] = byte }
  return min(most, mutant.count)
}

/// Reads a document as what it says it is; where it is right, does with it what a command would.
@_cdecl("LLVMFuzzerTestOneInput")
public func test(_ data: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let start = clock()
  defer {
    // Of this process's own time: a machine that does other work is no hang.
    let seconds = Double(clock() - start) / 1e6
    precondition(seconds < mostSeconds, "\(seconds) s for one document")
  }
  let bytes = Array(UnsafeBufferPointer(start: data, count: count))
  let input = FileInput.text(bytes, name: "-")
  let findings: [Finding]
  switch AnyFile.kind(of: input) {
  case .ballot:
    let loaded = BallotFile.load(input)
    findings = loaded.findings
    if let ballot = loaded.value { _ = BallotReplay(ballot) }
  case .study: findings = StudyFile.load(input).findings
  case .patterns: findings = PatternsFile.load(input).findings
  case .scenario, nil:
    let loaded = ScenarioFile.load(
      text: bytes, name: "-", for: .running, memoryLimit: memoryLimit)
    findings = loaded.findings
    if let scenario = loaded.scenario { run(scenario) }
  }
  if findings.isEmpty { accepted += 1 } else { refused += 1 }
  for finding in findings {
    precondition(finding.line >= 1 && finding.column >= 1 && !finding.text.isEmpty)
    precondition(
      !finding.text.unicodeScalars.contains { $0.value < 0x20 || $0.value == 0x7F },
      "a finding commands the terminal")
  }
  return 0
}

/// Processor time that one document may take, read and run.
private let mostSeconds = 15.0

/// Choices that a few months may take: what is right may still be asked to do a hundred million of them.
private let mostChoices = 2e6

private func choices(_ scenario: Scenario) -> Double {
  let fields = scenario.fields.reduce(0.0) { sum, field in
    let monthly: Double =
      switch field.value.scheduling {
      case .substeps(let own):
        Double(field.value.firms) + Double(own.perMonth ?? scenario.calendar.substeps)
      case .sequential(let sequential): Double(sequential.updates)
      case .arrivals(let arrivals): Double(arrivals.perMonth)
      }
    return sum + monthly
  }
  let proposals = scenario.bodies.reduce(0.0) { sum, body in
    let named = Double(body.value.committees.count)
    let totals = body.value.anonymousCommittees
    return sum
      + (named + Double(totals.technicalCommittees + totals.subcommittees))
      * (body.value.proposalsPerCommittee + 1)
  }
  return fields + proposals * 50
}

/// Some months of it, into bytes.
private func run(_ scenario: Scenario) {
  guard choices(scenario) < mostChoices else { return }
  var scenario = scenario
  scenario.calendar.end = min(scenario.calendar.end, scenario.calendar.start + 7)
  var bytes = 0
  for table in Simulation.run(scenario, run: 1, seed: 1, replicate: 1) {
    bytes += CSVEncoder.bytes(of: table).count
  }
  precondition(bytes > 0)
  ran += 1
}
