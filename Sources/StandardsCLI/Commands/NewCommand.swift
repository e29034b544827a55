import Glibc
import Reporting
import ScenarioFiles

/// `new`: an annotated scenario to start from.
struct NewCommand {
  private let arguments: ParsedArguments
  private let console: Console

  init(_ arguments: ParsedArguments, console: Console) {
    self.arguments = arguments
    self.console = console
  }

  func execute() throws(Failure) {
    let text = StartingPoint.scenario(named: arguments.operands[0])
    // A name may be refused: where the scenario would be, so is the wish for it.
    try refuse(
      ScenarioFile.load(text: Array(text.utf8), name: arguments.operands[0]).findings,
      in: arguments.operands[0], console: console)
    guard let path = arguments[.outFile] else {
      console.write(text)
      return
    }
    let flags = O_WRONLY | O_CREAT | O_CLOEXEC | (arguments[.force] ? O_TRUNC : O_EXCL)
    let descriptor = open(path, flags, 0o644)
    guard descriptor >= 0 else { throw .output(FileFailure(.create, path, code: errno)) }
    defer { close(descriptor) }
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let sent = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if sent > 0 {
        bytes = bytes.dropFirst(sent)
      } else if errno != EINTR {
        throw .output(FileFailure(.write, path, code: errno))
      }
    }
  }
}
