import Glibc
import ScenarioFiles

/// The program: a command line in, output and an exit code out.
public enum CommandLineTool {
  public static let version = "0.1.0"

  /// Runs the command line of this process and ends it.
  public static func main() -> Never {
    ProcessState.prepare()
    let console = Console.process
    var code = run(Array(CommandLine.arguments.dropFirst()), console: console)
    if code == .success, let reason = ProcessState.outputFailure {
      console.remark("standards-sim: standard output: cannot write: \(reason)")
      code = .io
    }
    exit(code.rawValue)
  }

  /// - Parameter arguments: without the program's own name.
  public static func run(_ arguments: [String], console: Console) -> ExitCode {
    let tool = standardsTool(version: version)
    do throws(Failure) {
      switch try understood(arguments, by: tool) {
      case .version: console.print("\(tool.name) \(tool.version)")
      case .help(let command):
        let help = HelpText(tool, style: console.output.style)
        console.write(command.flatMap(tool.command).map(help.command) ?? help.overview())
      case .command(let arguments): try execute(arguments, of: tool, console: console)
      }
      return .success
    } catch {
      console.remark("\(tool.name): \(error.message)")
      if case .usage(let mistake) = error { console.remark(HelpText(tool).hint(after: mistake)) }
      return error.exitCode
    }
  }

  private static func understood(
    _ arguments: [String], by tool: ToolSpecification
  ) throws(Failure) -> Invocation {
    do throws(UsageError) {
      return try ArgumentParser(tool).parse(arguments)
    } catch {
      throw .usage(error)
    }
  }

  private static func execute(
    _ arguments: ParsedArguments, of tool: ToolSpecification, console: Console
  ) throws(Failure) {
    guard let name = CommandName(rawValue: arguments.command) else {
      throw .bug("\(arguments.command) is declared but not a command")
    }
    switch name {
    case .run: try RunCommand(arguments: arguments, console: console).execute()
    case .compare: try CompareCommand(arguments: arguments, console: console).execute()
    case .study: try StudyCommand(arguments: arguments, console: console).execute()
    case .merge: try MergeCommand(arguments: arguments, console: console).execute()
    case .status: try StatusCommand(arguments: arguments, console: console).execute()
    case .slurm: try SlurmCommand(arguments: arguments, console: console).execute()
    case .replicates: try ReplicatesCommand(arguments: arguments, console: console).execute()
    case .verify: try VerifyCommand(arguments: arguments, console: console).execute()
    case .sensitivity: try SensitivityCommand(arguments: arguments, console: console).execute()
    case .calibrate: try CalibrateCommand(arguments: arguments, console: console).execute()
    case .discover: try DiscoverCommand(arguments: arguments, console: console).execute()
    case .report: try ReportCommand(arguments: arguments, console: console).execute()
    case .check: try CheckCommand(arguments: arguments, console: console).execute()
    case .list: ListCommand(arguments, console: console).execute()
    case .show: try ShowCommand(arguments, console: console).execute()
    case .new: try NewCommand(arguments, console: console).execute()
    case .diff: try DiffCommand(arguments, console: console).execute()
    case .parameters: try ParametersCommand(arguments, console: console).execute()
    case .schema:
      guard let kind = FileKind(rawValue: arguments.operands[0]) else {
        throw .bug("\(arguments.operands[0]) passed for a kind of file")
      }
      console.write(ScenarioSchema.json(kind))
    case .ballot: try BallotCommand(arguments, console: console).execute()
    case .explain: try ExplainCommand(arguments, console: console).execute()
    case .bench: BenchCommand(arguments, console: console).execute()
    case .cite: console.write(CiteCommand.text(json: arguments[.json]))
    case .completion:
      guard let shell = Shell(rawValue: arguments.operands[0]) else {
        throw .bug("\(arguments.operands[0]) passed for a shell")
      }
      console.write(shell.completions(for: tool))
    case .man: console.write(manualPage(tool))
    case .help:
      let help = HelpText(tool, style: console.output.style)
      let command = arguments.operands.first.flatMap(tool.command)
      console.write(command.map(help.command) ?? help.overview())
    }
  }
}
