// The options that commands share, each declared once.

extension CommandOption where Value == Bool {
  public static var help: Self { Self("help", short: "h", summary: "say what the command does") }
  public static var version: Self { Self("version", short: "V", summary: "print the version") }
  public static var quiet: Self {
    Self("quiet", short: "q", summary: "print no progress and no remarks")
  }
  public static var json: Self { Self("json", summary: "print JSON on standard output") }
  public static var full: Self {
    Self("full", summary: "also the large sizes: ten million firms, ten thousand runs")
  }
  public static var dryRun: Self {
    Self(
      "dry-run", short: "n",
      summary: "say how many runs, how long, how much memory and disk; run nothing")
  }
  public static var force: Self {
    Self("force", short: "f", summary: "move what is at the output aside, to DIR.old-N")
  }
}

extension CommandOption where Value == UInt64 {
  public static var seed: Self {
    Self(
      "seed", kind: .seed, placeholder: "S", standard: 1,
      summary: "seed of all randomness; the same seed gives the same bytes"
    ) { UInt64($0) }
  }
}

extension CommandOption where Value == Int {
  public static var replicates: Self {
    Self(
      "replicates", kind: .integer(1...10_000_000), placeholder: "N", standard: 30,
      summary: "runs that differ by luck, and by their numbers where these are drawn"
    ) { Int($0) }
  }
}

extension CommandOption where Value == Int {
  public static var run: Self {
    Self(
      "run", kind: .integer(1...10_000_000), placeholder: "R", standard: 1,
      summary: "number of the run, as in runs.csv"
    ) { Int($0) }
  }
}

extension CommandOption where Value == Int {
  public static var tasks: Self {
    Self(
      "tasks", kind: .integer(1...100_000), placeholder: "N", standard: 10,
      summary: "tasks of the job array: shards of the study"
    ) { Int($0) }
  }
}

extension CommandOption where Value == Int? {
  public static var point: Self {
    Self(
      "point", kind: .integer(1...100_000_000), placeholder: "P",
      summary: "one point of the design alone, in a folder of its own"
    ) { Int($0) }
  }
  public static var atPoint: Self {
    Self(
      "point", kind: .integer(1...100_000_000), placeholder: "P",
      summary: "the first run at this point of the study's design"
    ) { Int($0) }
  }
  public static var jobs: Self {
    Self(
      "jobs", short: "j", kind: .integer(1...65_536), placeholder: "N",
      summary:
        "workers at most; by default all that this process may use; results do not depend on it"
    ) { Int($0) }
  }
}

extension CommandOption where Value == Double? {
  public static var timeLimit: Self {
    Self(
      "time-limit", kind: .positive, placeholder: "SECONDS",
      summary: "stop cleanly after this time, with exit code 75"
    ) { Double($0) }
  }
}

extension CommandOption where Value == String? {
  public static var shard: Self {
    Self(
      "shard", kind: .text, placeholder: "I/N",
      summary: "every N-th point from the I-th, in a folder of its own, for merge"
    ) { $0 }
  }
  public static var arm: Self {
    Self(
      "arm", kind: .text, placeholder: "NAME", summary: "the first run of this arm of the study"
    ) { $0 }
  }
  public static var project: Self {
    Self(
      "project", kind: .text, placeholder: "NAME",
      summary: "the document; without it, all that there are"
    ) { $0 }
  }
  public static var out: Self {
    Self(
      "out", short: "o", kind: .output, placeholder: "DIR",
      summary: "where results go; by default a folder of the scenario's name under Results"
    ) { $0 }
  }
  public static var outFile: Self {
    Self(
      "out", short: "o", kind: .output, placeholder: "FILE",
      summary: "where it goes; by default standard output"
    ) { $0 }
  }
}

extension CommandOption where Value == String? {
  public static var numbers: Self {
    Self(
      "numbers", kind: .choice(["stated", "drawn"]), placeholder: "stated|drawn",
      summary:
        "whether every run has the stated numbers or draws the uncertain ones from their ranges; by default as the scenario says"
    ) { $0 }
  }
}

extension ParsedArguments {
  /// Values of the scenario to replace: those of `--set`, and what `--numbers` stands for.
  var sets: [String] {
    self[.set] + (self[.numbers].map { ["/uncertainty/numbers=\"\($0)\""] } ?? [])
  }
}

extension CommandOption where Value == [String] {
  public static var set: Self {
    Self(
      repeating: "set", kind: .assignment, placeholder: "/POINTER=VALUE",
      summary: "replace a value of the scenario, found by its JSON Pointer")
  }
  public static var patterns: Self {
    Self(
      repeating: "patterns", kind: .file, placeholder: "FILE",
      summary: "judge the results by the patterns in this file too")
  }
}
