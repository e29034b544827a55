/// The commands there are.
public enum CommandName: String, Sendable, CaseIterable {
  case run, compare, study, merge, status, slurm, replicates, verify, sensitivity, calibrate,
    discover, report, check, list, show, new, diff, parameters, schema, ballot, explain, bench,
    cite, completion, man, help
}

/// The program's declaration: parsing, help, completions and the manual follow from it.
public func standardsTool(version: String) -> ToolSpecification {
  ToolSpecification(
    name: "standards-sim", version: version,
    summary: "simulate how states, firms and standards bodies make international standards",
    commands: CommandName.allCases.map(\.specification),
    commonOptions: [
      CommandOption<Bool>.quiet.specification, CommandOption<Bool>.help.specification,
      CommandOption<Bool>.version.specification,
    ])
}

extension CommandName {
  public var specification: CommandSpecification {
    switch self {
    case .run:
      CommandSpecification(
        name: rawValue, summary: "run one scenario many times and answer its question",
        discussion: """
          Writes tables to a folder that appears when it is complete, and prints a short table that \
          answers the scenario's question. Stopped or broken off, the same command goes on where it was. The same scenario, seed and number of replicates give the \
          same bytes on any machine and with any number of workers.
          """,
        operands: [.scenario],
        options: [
          CommandOption<UInt64>.seed.specification, CommandOption<Int>.replicates.specification,
          CommandOption<Int?>.jobs.specification, CommandOption<[String]>.set.specification,
          CommandOption<String?>.numbers.specification,
          CommandOption<[String]>.patterns.specification, CommandOption<String?>.out.specification,
          CommandOption<Bool>.dryRun.specification, CommandOption<Bool>.force.specification,
          CommandOption<Double?>.timeLimit.specification, CommandOption<Bool>.json.specification,
        ],
        examples: [
          .init(
            "standards-sim run Scenarios/baseline.json --replicates 100 --out Results/baseline",
            "One hundred runs, with results in a folder of their own."),
          .init(
            "standards-sim run Scenarios/baseline.json --dry-run",
            "How long it would take and how much it would write."),
        ])
    case .compare:
      CommandSpecification(
        name: rawValue, summary: "compare scenarios, or the arms of a study, under the same luck",
        discussion: """
          Runs every arm with the same replicates of luck and writes, beside the tables of run, \
          differences.csv: the mean of the paired differences with its interval, and what pairing \
          saved against independent seeds (variance_ratio).
          """,
        operands: [
          OperandSpecification(
            "SCENARIO", .oneOrMore, kind: .file, summary: "two scenarios or more, or one study")
        ],
        options: [
          CommandOption<Int>.replicates.specification, CommandOption<[String]>.set.specification,
          CommandOption<String?>.numbers.specification,
          CommandOption<UInt64>.seed.specification, CommandOption<Int?>.jobs.specification,
          CommandOption<String?>.out.specification, CommandOption<Bool>.dryRun.specification,
          CommandOption<Bool>.force.specification, CommandOption<Double?>.timeLimit.specification,
          CommandOption<Bool>.json.specification,
        ],
        examples: [
          .init(
            "standards-sim compare A.json B.json --replicates 100",
            "What B changes against A, a hundred times under the same luck.")
        ])
    case .study:
      CommandSpecification(
        name: rawValue, summary: "sweep over levers, uncertainties and arms",
        discussion: """
          Every finished run is kept at once; stopped or broken off, the same command goes on where \
          it was. A run that cannot be made is listed in failures.csv, the others are made.
          """,
        operands: [.study],
        options: [
          CommandOption<String?>.shard.specification, CommandOption<Int?>.point.specification,
          CommandOption<UInt64>.seed.specification, CommandOption<Int?>.jobs.specification,
          CommandOption<String?>.out.specification, CommandOption<Bool>.dryRun.specification,
          CommandOption<Bool>.force.specification, CommandOption<Double?>.timeLimit.specification,
          CommandOption<Bool>.json.specification,
        ],
        examples: [
          .init(
            "standards-sim study Scenarios/Studies/mandate-timing.json",
            "All of it, on all processors."),
          .init(
            "standards-sim study Scenarios/Studies/mandate-timing.json --shard 2/7",
            "The second of seven parts, for merge."),
        ])
    case .merge:
      CommandSpecification(
        name: rawValue, summary: "put the shards of a study together",
        discussion: "Gives the bytes that one process would have written, whatever their order.",
        operands: [
          OperandSpecification(
            "DIR", .oneOrMore, kind: .file, summary: "the folders of all shards of one study")
        ],
        options: [
          CommandOption<Int?>.jobs.specification, CommandOption<String?>.out.specification,
          CommandOption<Bool>.force.specification,
        ],
        examples: [
          .init("standards-sim merge Results/sweep.shard-*", "All shards, in any order.")
        ])
    case .status:
      CommandSpecification(
        name: rawValue, summary: "say how far a folder of results is",
        discussion: "May be asked while another process works on it.",
        operands: [OperandSpecification("DIR", kind: .file, summary: "a folder of results")],
        options: [CommandOption<Bool>.json.specification])
    case .slurm:
      CommandSpecification(
        name: rawValue, summary: "print a Slurm job script that runs a study as an array",
        discussion: """
          One task per shard, with time and memory from the dry run, three times over; tasks that \
          are stopped and queued again go on where they were. Nothing is submitted.
          """,
        operands: [.study],
        options: [
          CommandOption<Int>.tasks.specification, CommandOption<UInt64>.seed.specification,
          CommandOption<String?>.out.specification,
        ],
        examples: [
          .init(
            "standards-sim slurm STUDY --tasks 40 > job.sh && sbatch job.sh",
            "Forty tasks.")
        ])
    case .replicates:
      CommandSpecification(
        name: rawValue, summary: "say how many replicates are enough, and for which series",
        discussion: """
          Makes the replicates, thirty by default, and works out for each series how many would give \
          its mean a 95 % interval of ± 5 % of itself (for shares and truths: ± 0.02).
          """,
        operands: [.scenario],
        options: [
          CommandOption<UInt64>.seed.specification, CommandOption<Int>.replicates.specification,
          CommandOption<Int?>.jobs.specification, CommandOption<[String]>.set.specification,
          CommandOption<String?>.numbers.specification,
          CommandOption<Bool>.json.specification,
        ])
    case .verify:
      CommandSpecification(
        name: rawValue, summary: "prove that this machine gives the same bytes every time",
        discussion: """
          Makes the same runs on 1, 2, 3 and 8 workers, side by side and inside a run, again, and \
          through files, and compares every bit of every table.
          """,
        operands: [.scenario],
        options: [
          CommandOption<UInt64>.seed.specification, CommandOption<[String]>.set.specification,
          CommandOption<String?>.numbers.specification,
          CommandOption<Bool>.json.specification,
        ])
    case .sensitivity: .sensitivity
    case .calibrate: .calibrate
    case .discover: .discover
    case .report:
      CommandSpecification(
        name: rawValue, summary: "draw the report of a results folder again",
        discussion: """
          Writes report.html, a page that needs no network, with datapackage.json and \
          ro-crate-metadata.json beside it, from the folder's own files alone.
          """,
        operands: [OperandSpecification("DIR", kind: .file, summary: "a folder of results")],
        options: [CommandOption<Bool>.svg.specification],
        examples: [
          .init(
            "standards-sim report Results/wapi-wifi --svg",
            "The report, and each figure as a file for a paper.")
        ])
    case .check:
      CommandSpecification(
        name: rawValue, summary: "find every mistake in files before anything runs",
        discussion: "Findings read FILE:LINE:COLUMN: error: what is wrong and what is accepted.",
        operands: [
          OperandSpecification(
            "FILE", .oneOrMore, kind: .file,
            summary: "scenarios, studies, patterns or ballots; - is standard input")
        ],
        options: [CommandOption<Bool>.json.specification],
        examples: [.init("standards-sim check Scenarios/*.json", "All scenarios at once.")])
    case .list:
      CommandSpecification(
        name: rawValue, summary: "list the scenarios with the questions they ask",
        options: [CommandOption<Bool>.json.specification])
    case .show:
      CommandSpecification(
        name: rawValue, summary: "print a scenario with all layers resolved",
        operands: [.scenario],
        options: [
          CommandOption<[String]>.set.specification, CommandOption<Bool>.json.specification,
        ])
    case .new:
      CommandSpecification(
        name: rawValue, summary: "begin a scenario file",
        operands: [
          OperandSpecification("NAME", kind: .text, summary: "the new scenario's name")
        ],
        options: [
          CommandOption<String?>.outFile.specification, CommandOption<Bool>.force.specification,
        ])
    case .diff:
      CommandSpecification(
        name: rawValue, summary: "say how two scenarios differ, value by value",
        operands: [
          OperandSpecification("A", kind: .file, summary: "a scenario; - is standard input"),
          OperandSpecification("B", kind: .file, summary: "another"),
        ],
        options: [CommandOption<Bool>.json.specification])
    case .parameters:
      CommandSpecification(
        name: rawValue, summary: "list the parameters with meaning, value, kind and source",
        operands: [
          OperandSpecification(
            "SCENARIO", .optional, kind: .file,
            summary: "whose values; without it, the defaults")
        ],
        options: [CommandOption<Bool>.json.specification])
    case .schema:
      CommandSpecification(
        name: rawValue, summary: "print the JSON Schema of a kind of file",
        operands: [
          OperandSpecification(
            "KIND", kind: .choice(["scenario", "study", "patterns", "ballot"]),
            summary: "scenario, study, patterns or ballot")
        ])
    case .ballot:
      CommandSpecification(
        name: rawValue, summary: "replay a ballot: verdict, what decided it, who had the power",
        discussion: """
          Counts a recorded ballot by its rule, stage by stage, says how few votes would have had to \
          change to turn it, and how often each named member decides (Banzhaf, Shapley–Shubik).
          """,
        operands: [
          OperandSpecification("FILE", kind: .file, summary: "a ballot; - is standard input")
        ],
        options: [CommandOption<Bool>.json.specification],
        examples: [
          .init("standards-sim ballot Scenarios/Ballots/dis-29500.json", "The two votes on OOXML.")
        ])
    case .explain:
      CommandSpecification(
        name: rawValue, summary: "make a run again and tell why a document fared as it did",
        discussion: """
          Reads scenario, study and seed from a results folder, makes one run again, and tells the \
          document's dated story: stages, ballots, and the terms of utility that moved the votes.
          """,
        operands: [OperandSpecification("DIR", kind: .file, summary: "a folder of results")],
        options: [
          CommandOption<Int>.run.specification, CommandOption<String?>.arm.specification,
          CommandOption<Int?>.atPoint.specification, CommandOption<String?>.project.specification,
        ],
        examples: [
          .init(
            "standards-sim explain Results/wapi-wifi --run 1 --project WAPI",
            "Why WAPI's fast track failed in the first run."),
          .init(
            "standards-sim explain Results/rule-changes --arm unanimity --project WAPI",
            "The same document in the first run of another arm."),
        ])
    case .bench:
      CommandSpecification(
        name: rawValue, summary: "measure speed and memory of this build on this machine",
        discussion: """
          Times things in turn and prints ratios with their range over the rounds: two workers against \
          one beside an arithmetic probe, the full model against the reference kernel mechanism by \
          mechanism, the distance to the memory's bandwidth, bytes per firm. In the package's folder, \
          and with a C++ compiler at hand, also a year of the full world against the same work in C++.
          """,
        options: [CommandOption<Bool>.full.specification, CommandOption<Bool>.json.specification],
        examples: [.init("standards-sim bench", "Less than a minute on an idle machine.")])
    case .cite:
      CommandSpecification(
        name: rawValue, summary: "print how to cite this program",
        options: [CommandOption<Bool>.json.specification])
    case .completion:
      CommandSpecification(
        name: rawValue, summary: "print a script that completes command lines",
        operands: [
          OperandSpecification(
            "SHELL", kind: .choice(Shell.allCases.map(\.rawValue)), summary: "bash, zsh or fish")
        ],
        examples: [
          .init("source <(standards-sim completion bash)", "Completion in the current shell.")
        ])
    case .man:
      CommandSpecification(
        name: rawValue, summary: "print the manual page",
        examples: [.init("standards-sim man | man -l -", "Reads it.")])
    case .help:
      CommandSpecification(
        name: rawValue, summary: "say what the program or a command does",
        operands: [
          OperandSpecification(
            "COMMAND", .optional,
            kind: .choice(CommandName.allCases.map(\.rawValue)), summary: "one of the commands")
        ])
    }
  }
}

extension OperandSpecification {
  /// A study to read.
  static let study = OperandSpecification("STUDY", kind: .file, summary: "a study file")
  /// A scenario to read.
  static let scenario = OperandSpecification(
    "SCENARIO", kind: .file, summary: "a scenario file; - is standard input")
}
