import Reporting

/// What a process says when it ends, in a number (after BSD `sysexits`).
public enum ExitCode: Int32, Sendable, CaseIterable {
  case success = 0
  case someRunsFailed = 3
  case usage = 64
  case badInput = 65
  case missing = 66
  case `internal` = 70
  case cannotCreate = 73
  case io = 74
  case stopped = 75

  /// One line for the help text and the manual.
  public var meaning: String {
    switch self {
    case .success: "everything that was asked for is done"
    case .someRunsFailed: "finished, but some runs failed; failures.csv lists them"
    case .usage: "the command line is wrong"
    case .badInput: "an input file is wrong"
    case .missing: "an input file is missing"
    case .internal: "a bug of this program; please report it"
    case .cannotCreate: "the output cannot be created, or exists already"
    case .io: "reading or writing failed, as on a full disk"
    case .stopped: "stopped cleanly before the end; run the same command again"
    }
  }
}

/// Why a command did not do what it was asked: the one place where that becomes words and a code.
public enum Failure: Error, Sendable {
  case usage(UsageError)
  /// The findings have been printed.
  case badInput(findings: Int)
  case missing(path: String, reason: String)
  case output(FileFailure)
  case someRunsFailed(Int, of: Int)
  case stopped(reason: String)
  case bug(String)

  public var exitCode: ExitCode {
    switch self {
    case .usage: .usage
    case .badInput: .badInput
    case .missing: .missing
    case .output(let failure): failure.isPlacement ? .cannotCreate : .io
    case .someRunsFailed: .someRunsFailed
    case .stopped: .stopped
    case .bug: .internal
    }
  }

  /// What to print on standard error, without the program's name; safe for a terminal.
  public var message: String {
    switch self {
    case .usage(let error):
      error.description
    case .badInput(let findings):
      findings == 1 ? "1 mistake in the input" : "\(findings) mistakes in the input"
    case .missing(let path, let reason):
      "\(terminalSafe(path)): \(terminalSafe(reason))"
    case .output(let failure) where failure.isRefusal:
      "\(terminalSafe(failure.description)) (--force moves it aside)"
    case .output(let failure):
      terminalSafe(failure.description)
    case .someRunsFailed(let failed, let total):
      "\(failed) of \(total) runs failed; failures.csv says which and why"
    case .stopped(let reason):
      "stopped: \(terminalSafe(reason)); run the same command again"
    case .bug(let text):
      "this should not happen, please report it: \(terminalSafe(text))"
    }
  }
}
