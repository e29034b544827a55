import Glibc

/// Mutants by number: each is made from its number alone, given to what reads such files, and counted.
///
///     mutants SEEDS PLACE LEDGER FIRST END STEP   every STEP-th number from FIRST below END
///     mutants SEEDS PLACE show NUMBER             writes that mutant to standard output
///     mutants SEEDS PLACE kind NUMBER             says what it is
///
/// A trap ends the process, as does a mutant that takes too long or too much memory; the ledger then holds
/// its number.
@main
enum Mutants {
  /// Processor time that one mutant may take, in seconds.
  static let mostSeconds = 20
  /// Addresses that the process may use: no file that it accepts needs them.
  static let mostMemory = rlim_t(3 << 30)

  static func main() {
    let arguments = CommandLine.arguments
    guard arguments.count >= 5 else {
      fatalError("usage: mutants SEEDS PLACE LEDGER FIRST END STEP")
    }
    let number = Int(arguments[4])!
    if arguments[3] == "kind" {
      print(Kind(number: number))
      return
    }
    let seeds = Seeds(folder: arguments[1])
    if arguments[3] == "show" {
      Trial(number: number, seeds: seeds, place: arguments[2]).show()
      return
    }
    guard arguments.count == 7 else { fatalError("mutants … LEDGER FIRST END STEP") }
    var memory = rlimit(rlim_cur: mostMemory, rlim_max: mostMemory)
    setrlimit(__rlimit_resource_t(RLIMIT_AS.rawValue), &memory)
    // Some kinds alone, by MUTANTS_ONLY=KIND,KIND: to try again what a change is about.
    let only = getenv("MUTANTS_ONLY").map { String(cString: $0).split(separator: ",") } ?? []
    let ledger = Ledger(path: arguments[3])
    let folders = SmallFolders(place: arguments[2])
    for number in stride(from: number, to: Int(arguments[5])!, by: Int(arguments[6])!) {
      let kind = "\(Kind(number: number))"
      if !only.isEmpty, !only.contains(where: { $0 == kind }) { continue }
      ledger.begin(number)
      allow(seconds: mostSeconds)
      let trial = Trial(number: number, seeds: seeds, place: arguments[2])
      ledger.end(trial.kind, trial.attempt(folders))
    }
    allow(seconds: 0)
  }

  /// Of this process's own time, as a machine that does other work is no hang; and much more by the clock,
  /// for what waits and does not work.
  private static func allow(seconds: Int) {
    alarm(UInt32(seconds * 30))
    var timer = itimerval()
    timer.it_value.tv_sec = seconds
    setitimer(__itimer_which_t(ITIMER_PROF.rawValue), &timer, nil)
  }
}

/// What became of a mutant.
enum Fate: Int, CaseIterable {
  case refused, accepted, ran
}

/// Which mutant is being tried, and what became of those before: in a file that outlives the process.
struct Ledger {
  private let words: UnsafeMutablePointer<Int>

  init(path: String) {
    let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    precondition(descriptor >= 0 && ftruncate(descriptor, 4096) == 0, "no ledger at \(path)")
    let memory = mmap(nil, 4096, PROT_READ | PROT_WRITE, MAP_SHARED, descriptor, 0)
    words = memory!.assumingMemoryBound(to: Int.self)
  }

  func begin(_ number: Int) { words[0] = number }

  func end(_ kind: Kind, _ fate: Fate) {
    words[1 + kind.rawValue * Fate.allCases.count + fate.rawValue] += 1
  }
}

/// What is mutated; one number in so many is of a kind.
enum Kind: Int, CaseIterable {
  case scenario, study, patterns, ballot, table, folder, extreme, whole

  init(number: Int) {
    switch number % 40 {
    case 0: self = .folder
    case 1...4: self = .table
    case 5...8: self = .study
    case 9...12: self = .patterns
    case 13...16: self = .ballot
    case 17...18: self = .extreme
    case 19: self = .whole
    default: self = .scenario
    }
  }
}
