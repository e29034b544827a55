import StandardsCLI
import Testing

@Suite struct ArgumentParserTests {
  let parser = ArgumentParser(exampleTool)

  func arguments(_ line: String) throws -> ParsedArguments {
    let words = line.split(separator: " ").map(String.init)
    guard case .command(let parsed) = try parser.parse(words) else {
      throw NotACommand(line: line)
    }
    return parsed
  }

  struct NotACommand: Error { let line: String }

  func error(_ words: [String]) -> UsageError? {
    do {
      _ = try parser.parse(words)
      return nil
    } catch {
      return error
    }
  }

  func message(_ line: String) -> String? {
    error(line.split(separator: " ").map(String.init))?.description
  }

  @Test(arguments: [
    "run a.json --seed 7 --out results -n --set /a=1 --set /b=2=3",
    "run --seed=7 -o results --dry-run --set=/a=1 a.json --set=/b=2=3",
    "run -noresults --set /a=1 --seed 7 --set /b=2=3 -- a.json",
  ])
  func `options may stand anywhere and be written in every usual way`(line: String) throws {
    let parsed = try arguments(line)
    #expect(parsed.command == "run")
    #expect(parsed.operands == ["a.json"])
    #expect(parsed[.seed] == 7)
    #expect(parsed[.out] == "results")
    #expect(parsed[.dryRun])
    #expect(!parsed[.force])
    #expect(parsed[.set] == ["/a=1", "/b=2=3"])
  }

  @Test func `what is absent has its default`() throws {
    let parsed = try arguments("run -")
    #expect(parsed.operands == ["-"])
    #expect(parsed[.seed] == 1)
    #expect(parsed[.replicates] == 30)
    #expect(parsed[.jobs] == nil)
    #expect(parsed[.timeLimit] == nil)
    #expect(parsed[.out] == nil)
    #expect(parsed[.patterns] == [])
    #expect(!parsed.contains(.seed))
    #expect(try arguments("run a --seed 1").contains(.seed))
    #expect(try arguments("run a --seed 9223372036854775807")[.seed] == UInt64(Int64.max))
    #expect(try arguments("run a --time-limit 0.5")[.timeLimit] == 0.5)
    #expect(try arguments("run a -j4")[.jobs] == 4)
  }

  @Test func `two hyphens end the options`() throws {
    #expect(try arguments("check -- -x --json").operands == ["-x", "--json"])
    #expect(try arguments("check --json -- -x")[.json])
  }

  @Test(arguments: [
    ("rnu a", "unknown command 'rnu'. Did you mean run?"),
    ("simulate", "unknown command 'simulate'"),
    ("run a --sede 3", "unknown option --sede. Did you mean --seed?"),
    ("run a --see 3", "unknown option --see. Did you mean --seed?"),
    ("run a -x", "unknown option -x"),
    ("check a --seed 3", "unknown option --seed"),
    ("run a --seed", "--seed needs a value"),
    ("run a -o", "-o needs a value"),
    ("run a --out=", "--out must not be empty, not ''"),
    ("run a --force=yes", "--force takes no value"),
    ("run a --seed 1 --seed 2", "--seed is given twice"),
    ("run a -o x --out y", "--out is given twice"),
    ("run a --seed -1", "--seed must be a whole number from 0 to 9223372036854775807, not '-1'"),
    (
      "run a --seed 9223372036854775808",
      "--seed must be a whole number from 0 to 9223372036854775807, not '9223372036854775808'"
    ),
    ("run a --replicates 0", "--replicates must be a whole number from 1 to 10000000, not '0'"),
    ("run a --replicates 1e3", "--replicates must be a whole number from 1 to 10000000, not '1e3'"),
    ("run a --jobs 0", "--jobs must be a whole number from 1 to 65536, not '0'"),
    (
      "run a --jobs 99999999999999999999",
      "--jobs must be a whole number from 1 to 65536, not '99999999999999999999'"
    ),
    ("run a --time-limit nan", "--time-limit must be a number above 0, not 'nan'"),
    ("run a --time-limit inf", "--time-limit must be a number above 0, not 'inf'"),
    ("run a --set x=1", "--set must read /pointer=value, not 'x=1'"),
    ("run", "SCENARIO is missing"),
    ("run a b", "'b' is one argument too many"),
    ("check", "FILE is missing"),
    ("diff a", "B is missing"),
    (
      "schema scenaro",
      "KIND must be one of scenario, study, not 'scenaro'. Did you mean scenario?"
    ),
    ("schema xml", "KIND must be one of scenario, study, not 'xml'"),
    ("-q", "COMMAND is missing"),
    ("help rum", "unknown command 'rum'. Did you mean run?"),
  ])
  func `every mistake is named with what would be right`(line: String, expected: String) {
    #expect(message(line) == expected)
  }

  @Test func `names from the command line cannot command the terminal`() {
    #expect(error(["\u{1B}[2J"])?.description == "unknown command '\\u{1B}[2J'")
    #expect(
      error(["run", "a", "--\u{1B}]0;x\u{07}"])?.description == "unknown option --\\u{1B}]0;x\\u{7}"
    )
  }

  @Test func `help and version are requests, not mistakes`() throws {
    #expect(try parser.parse([]) == .help(command: nil))
    #expect(try parser.parse(["--help"]) == .help(command: nil))
    #expect(try parser.parse(["help"]) == .help(command: nil))
    #expect(try parser.parse(["help", "run"]) == .help(command: "run"))
    #expect(try parser.parse(["run", "-h"]) == .help(command: "run"))
    #expect(try parser.parse(["--version"]) == .version)
    #expect(try parser.parse(["-V"]) == .version)
  }

  @Test func `no line of words is a trap`() {
    let words = [
      "run", "help", "check", "--", "-", "--seed", "--seed=", "-o", "-", "=", "--=", "---", "-é",
      "",
      "--set", "/a=1", "3", "-nq", "-qqo",
    ]
    for first in words {
      for second in words {
        for third in words { _ = error([first, second, third]) }
      }
    }
  }
}
