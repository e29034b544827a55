import Glibc
import ScenarioFiles
import SimulationEngine
import StandardsModel

/// A year of the full world here and in C++ (`Tests/Benchmarks/full_world.cpp`), in turn: the same
/// world, draws and counts. Both are one thread, so processor time is compared: what else the machine
/// does counts for neither.
struct FullWorldBenchmark {
  var rounds = 5
  /// Folder of the package: where the scenario and the C++ program are.
  let package: String
  let compiler: String

  static let scenario = "Scenarios/baseline.json"
  static let program = "Tests/Benchmarks/full_world.cpp"

  /// Why there is nothing to compare with, in words for the reader.
  struct Absence: Error, Equatable {
    let reason: String
  }

  /// The package that this process was started in or built in.
  static func package() -> String? {
    for start in [OtherProgram.real("."), OtherProgram.real("/proc/self/exe")] {
      var folder = start ?? ""
      while !folder.isEmpty {
        if access("\(folder)/\(program)", R_OK) == 0, access("\(folder)/\(scenario)", R_OK) == 0 {
          return folder
        }
        folder = String(folder.prefix(upTo: folder.lastIndex(of: "/") ?? folder.startIndex))
      }
    }
    return nil
  }

  func rows() throws(Absence) -> [BenchmarkRow] {
    guard
      let scenario = ScenarioFile.load(path: "\(package)/\(Self.scenario)", sets: []).scenario
    else { throw Absence(reason: "\(Self.scenario) is not right") }
    let draws = Draws(seed: 1, replicate: 1)
    let start = WorldBuilder(scenario, draws: draws).world()
    guard let exported = EverydayWorldText(start, draws: draws) else {
      throw Absence(reason: "\(Self.scenario) has rules that the C++ program does not know")
    }
    let folder = try temporaryFolder()
    defer { for name in Self.files + [""] { remove("\(folder)/\(name)") } }
    let (program, world) = ("\(folder)/program", "\(folder)/world")
    guard write(exported.text, to: world) else {
      throw Absence(reason: "\(folder) cannot be written to")
    }
    let flags = ["-O3", "-march=native", "-ffp-contract=off", "-std=c++20"]
    let source = "\(package)/\(Self.program)"
    guard
      OtherProgram.run(
        [compiler] + flags + ["-o", program, source], output: "\(folder)/output")
    else { throw Absence(reason: "\(compiler) does not compile \(Self.program)") }
    return try measure(start, draws, [program, world], output: "\(folder)/output")
  }

  private static let files = ["program", "world", "output"]

  private func measure(_ start: World, _ draws: Draws, _ words: [String], output: String)
    throws(Absence) -> [BenchmarkRow]
  {
    var (ratios, shares) = ([Double](), [Double]())
    for _ in 0..<rounds {
      var everyday = Double.infinity
      var whole = Double.infinity
      var said = ""
      for _ in 0..<3 {
        var world = start
        var before = now()
        let year = EverydayYear(&world, draws: draws)
        everyday = min(everyday, max(1e-9, now() - before))
        said = Self.line(year, world)
        world = start
        before = now()
        Self.wholeYear(&world, draws)
        whole = min(whole, max(1e-9, now() - before))
      }
      guard OtherProgram.run(words + ["3"], output: output), let text = systemFile(output) else {
        throw Absence(reason: "the program compiled by \(compiler) fails")
      }
      let lines = text.split(separator: "\n")
      guard lines.last.map(String.init) == said else {
        throw Absence(reason: "C++ counts otherwise: \(lines.last ?? "") where here \(said)")
      }
      guard let best = lines.compactMap({ Double($0) }).min() else {
        throw Absence(reason: "the program compiled by \(compiler) gives no time")
      }
      ratios.append(everyday / best)
      shares.append(everyday / whole)
    }
    return [
      BenchmarkRow(
        section: .fullWorld, name: "a year of the full world / the same work in C++",
        rounds: ratios),
      BenchmarkRow(
        section: .fullWorld, name: "… this work / all phases of the year", rounds: shares),
    ]
  }

  /// Seconds of the processor that this thread has had.
  private func now() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
  }

  /// A year of all phases, as a run has it.
  private static func wholeYear(_ world: inout World, _ draws: Draws) {
    let first = world.month
    for month in 0..<EverydayYear.months {
      world.month = first + month
      _ = Timetable.advance(&world, draws: draws)
    }
  }

  /// The counts in the words of the C++ program.
  static func line(_ year: EverydayYear, _ world: World) -> String {
    """
    ballots \(year.ballots) lost \(year.lostBallots) votes \(year.votes) published \
    \(year.published) months \(year.monthsToPublication) cancelled \(year.cancelled) proposed \
    \(year.proposed) vacancies \(year.vacancies) moves \(year.moves) world \
    \(String(EverydayYear.fingerprint(of: world), radix: 16))
    """
  }

  private func temporaryFolder() throws(Absence) -> String {
    let parent = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    guard let template = strdup("\(parent)/standards-sim-bench-XXXXXX") else {
      throw Absence(reason: "memory is short")
    }
    defer { free(template) }
    guard mkdtemp(template) != nil else {
      throw Absence(reason: "\(parent) takes no temporary folder")
    }
    return String(cString: template)
  }

  private func write(_ text: String, to path: String) -> Bool {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { return false }
    defer { close(descriptor) }
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      guard count > 0 || errno == EINTR else { return false }
      rest = rest.dropFirst(max(0, count))
    }
    return true
  }
}
