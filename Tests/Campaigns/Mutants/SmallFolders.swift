import Glibc
import StandardsCLI

/// The files that small folders of results are made from.
enum SmallFiles {
  static let scenario = """
    {"$schema": "scenario.schema.json", "format": 1, "name": "small", "question": "Who wins?",
     "calendar": {"start": "2003-01", "end": "2003-06"},
     "world": {"states": {
       "AAA": {"name": "A", "gdp": {"2003": 50}, "capital": {"latitude": 0, "longitude": 0}},
       "BBB": {"name": "B", "gdp": {"2003": 30}, "capital": {"latitude": 20, "longitude": 0}}}},
     "fields": {"field": {"firms": 40, "innovation": 0.05, "network-benefit": 2,
       "standards": {"One": {"sponsors": {"X": {"home": "AAA"}}}, "Two": {}}}},
     "bodies": {"XX": {"rule": {"kind": "iso-iec-enquiry"},
       "committees": {"XX/TC 1": {"level": "TC", "secretariat": "AAA",
         "members": {"AAA": "P", "BBB": "P"}}},
       "projects": {"doc": {"standard": "One", "committee": "XX/TC 1", "submitted": "2003-02"}}}}}

    """

  static let study = """
    {"$schema": "study.schema.json", "format": 1, "name": "small-study", "base": "small.json",
     "levers": {"/fields/field/network-benefit": {"kind": "real", "range": [1, 3], "levels": 2}},
     "uncertainties": {"/fields/field/innovation": {"kind": "real", "range": [0.01, 0.1], "levels": 2}},
     "design": {"kind": "grid"}, "replicates": 2}

    """

  static let tableStudy = """
    {"$schema": "study.schema.json", "format": 1, "name": "table-study", "base": "small.json",
     "levers": {"/fields/field/network-benefit": {"kind": "real", "range": [1, 3]},
       "/fields/field/firms": {"kind": "integer", "range": [10, 1000]}},
     "uncertainties": {"/fields/field/innovation": {"kind": "categorical", "values": [0.01, 0.1]}},
     "design": {"kind": "csv", "file": "design.csv"}, "replicates": 2}

    """

  static let design = """
    /fields/field/network-benefit,/fields/field/firms,/fields/field/innovation
    1,10,0.01
    1.5,20,0.1
    2.25,,0.01
    "3",1000,
    2,500,0.1

    """
}

/// Folders of results that commands are given back spoilt. Kept whole in memory, they are written anew for
/// each trial.
struct SmallFolders {
  private let place: String
  private var kept: [(name: String, files: [(name: String, bytes: [UInt8])])] = []

  init(place: String) {
    self.place = place
    for (name, text) in [
      ("small", SmallFiles.scenario), ("small-study", SmallFiles.study),
      ("table-study", SmallFiles.tableStudy),
    ] {
      writeFile(Array(text.utf8), to: "\(place)/\(name).json")
    }
    // Studies of documents that name these as their base.
    for name in ["full.json", "x.json"] where access("\(place)/\(name)", F_OK) != 0 {
      writeFile(Array(SmallFiles.scenario.utf8), to: "\(place)/\(name)")
    }
    writeFile(Array(SmallFiles.design.utf8), to: "\(place)/design.csv")
    let (scenario, study) = ("\(place)/small.json", "\(place)/small-study.json")
    for (name, command) in [
      ("run", ["run", scenario, "--replicates", "2"]),
      ("shard-1", ["study", study, "--shard", "1/2"]),
      ("shard-2", ["study", study, "--shard", "2/2"]),
      ("study", ["study", study]),
    ] {
      for left in [name, name + ".partial"] { remove("\(place)/\(left)") }
      let made = said(command + ["--jobs", "1", "--out", "\(place)/\(name)"])
      precondition(made.code == .success, "\(command): \(made.text)")
      kept.append((name, files(of: "\(place)/\(name)")))
    }
    // A study that was broken off: the shard's folder has the same files but for its plan's part.
    kept.append(("begun.partial", kept[1].files))
  }

  private func files(of folder: String) -> [(name: String, bytes: [UInt8])] {
    fileNames(in: folder).map { ($0, fileBytes("\(folder)/\($0)")) }
  }

  private static let commands: [[String]] = [
    ["status", "run"], ["status", "shard-1", "--json"], ["status", "study"], ["status", "begun"],
    ["report", "run"], ["report", "study", "--svg"], ["explain", "run"],
    ["explain", "run", "--run", "1", "--project", "doc"],
    ["merge", "shard-1", "shard-2", "--out", "merged"], ["run", "small.json", "--out", "run"],
    ["study", "small-study.json", "--out", "begun"],
    [
      "sensitivity", "study", "--series", "diffusion.share[standard=One,state=AAA]@2003-06",
      "--resamples", "10", "--out", "indices",
    ],
    [
      "discover", "study", "--when", "diffusion.share[standard=One,state=AAA] > 0.2", "--out",
      "boxes",
    ],
  ]

  static func command(_ number: Int) -> [String] { commands[number / 40 % commands.count] }

  /// Writes the folders that a command reads, some of their files spoilt.
  func spoil(_ number: Int) -> [String] {
    var random = MutantRandom(seed: UInt64(number))
    for left in [
      "merged", "merged.partial", "begun", "indices", "indices.partial", "boxes", "boxes.partial",
      "run.partial", "study.partial", "study-discovery", "study-discovery.partial",
    ] {
      remove("\(place)/\(left)")
    }
    let command = Self.command(number)
    for (name, files) in kept
    where command.contains(where: { name == $0 || name == $0 + ".partial" }) {
      let folder = "\(place)/\(name)"
      remove(folder)
      mkdir(folder, 0o700)
      let spoilt = Set((0...[0, 0, 1, 3][random.draw(4)]).map { _ in random.draw(files.count) })
      for (index, file) in files.enumerated() {
        let path = "\(folder)/\(file.name)"
        guard spoilt.contains(index) else {
          writeFile(file.bytes, to: path)
          continue
        }
        spoil(file.bytes, at: path, &random)
      }
    }
    return command
  }

  private func spoil(_ bytes: [UInt8], at path: String, _ random: inout MutantRandom) {
    let seed = UInt64(random.draw(1 << 40))
    switch random.draw(30) {
    case 0: return
    case 1: mkdir(path, 0o700)
    case 2: mkfifo(path, 0o600)
    case 3: symlink("/dev/zero", path)
    case 4: symlink(path, path)
    case 5: writeFile([], to: path)
    case 6...27 where path.hasSuffix(".csv"):
      var mutator = TableMutator(seed: seed)
      writeFile(mutator.mutant(of: bytes), to: path)
    case 6...27 where path.hasSuffix(".json"):
      var mutator = DocumentMutator(seed: seed)
      writeFile(mutator.mutant(of: bytes), to: path)
    default: writeFile(flipped(bytes, &random), to: path)
    }
  }

  private func flipped(_ bytes: [UInt8], _ random: inout MutantRandom) -> [UInt8] {
    guard !bytes.isEmpty else { return [0] }
    var bytes = bytes
    for _ in 0...random.draw(3) where !bytes.isEmpty {
      let start = random.draw(bytes.count)
      switch random.draw(4) {
      case 0: bytes.removeSubrange(start...)
      case 1: bytes.removeSubrange(start..<min(bytes.count, start + 1 + random.draw(40)))
      case 2:
        bytes.insert(contentsOf: [UInt8(random.draw(256)), UInt8(random.draw(256))], at: start)
      default: bytes[start] ^= 1 << UInt8(random.draw(8))
      }
    }
    return bytes
  }

  func attempt(_ number: Int) -> Fate {
    let command = spoil(number).map { word in
      kept.contains { $0.name == word } || ["merged", "begun", "indices", "boxes"].contains(word)
        || word.hasSuffix(".json") ? "\(place)/\(word)" : word
    }
    let jobs = ["status", "report", "explain"].contains(command[0]) ? [] : ["--jobs", "1"]
    return said(command + jobs).code == .success ? .ran : .refused
  }

  /// Removes a folder, two levels deep: no command makes more.
  private func remove(_ folder: String) {
    for name in fileNames(in: folder) {
      let path = "\(folder)/\(name)"
      if unlink(path) != 0 {
        for inner in fileNames(in: path) { unlink("\(path)/\(inner)") }
        rmdir(path)
      }
    }
    rmdir(folder)
  }
}
