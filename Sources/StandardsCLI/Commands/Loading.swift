import Glibc
import ScenarioFiles
import StandardsModel

/// A scenario that has been read and found right.
struct SoundScenario {
  let scenario: Scenario
  let loaded: LoadedScenario
}

/// Reads a scenario, `-` being standard input; prints every finding and gives up if there is one.
func load(
  _ path: String, sets: [String] = [], console: Console
) throws(Failure) -> SoundScenario {
  let memory = min(MemoryCheck.standardLimit, machineMemory(systemFile) ?? .max)
  let loaded =
    path == "-"
    ? ScenarioFile.load(text: console.readInput(), name: "-", sets: sets, memoryLimit: memory)
    : ScenarioFile.load(path: path, sets: sets, memoryLimit: memory)
  try refuse(loaded.findings, in: path, console: console)
  guard let scenario = loaded.scenario else { throw .bug("\(path) is neither right nor wrong") }
  return SoundScenario(scenario: scenario, loaded: loaded)
}

/// Prints findings and gives up if there are any.
func refuse(_ findings: [Finding], in path: String, console: Console) throws(Failure) {
  for finding in findings { console.remark(finding.text) }
  if findings.contains(where: \.isMissingFile) {
    throw .missing(path: path, reason: "cannot be read")
  }
  guard findings.isEmpty else { throw .badInput(findings: findings.count) }
}

extension FileInput {
  /// - Parameter operand: a path, or `-` for standard input.
  init(operand: String, console: Console) {
    self = operand == "-" ? .text(console.readInput(), name: "-") : .path(operand)
  }
}

/// Bytes of memory that this machine, or the control group that this process is in, has; nil where the
/// system does not tell.
func machineMemory(_ read: (String) -> String?) -> Int? {
  let words = read("/proc/meminfo")?.split(separator: "\n").first { $0.hasPrefix("MemTotal:") }?
    .split(whereSeparator: \.isWhitespace)
  let machine = words.flatMap { $0.count > 1 ? Int($0[1]) : nil }.map { $0 * 1024 }
  let group = read("/sys/fs/cgroup/memory.max")
    .flatMap { Int($0.prefix { !$0.isWhitespace }) }
  return [machine, group].compactMap { $0 }.min()
}

/// The text of a small file, nil where there is none: neither a pipe, on which reading could wait for
/// ever, nor a device or a file without end.
@Sendable
func systemFile(_ path: String) -> String? {
  guard !path.utf8.contains(0) else { return nil }
  let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
  guard descriptor >= 0 else { return nil }
  defer { close(descriptor) }
  var status = stat()
  guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
  let limit = JSONLimits().bytes
  guard let bytes = readAll(descriptor, limit: limit) else { return nil }
  return bytes.count > limit ? nil : String(decoding: bytes, as: UTF8.self)
}
