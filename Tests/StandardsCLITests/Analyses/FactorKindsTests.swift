import ScenarioFiles
import StandardsCLI
import TestSupport
import Testing

/// Factors of every kind, arms, and runs that fail, through the commands.
@Suite struct `Factors of every kind` {
  private let folder: TestFolder

  init() throws {
    func study(
      _ uncertainties: String, _ design: String, arms: String = "", replicates: Int = 1
    ) -> String {
      """
      {"$schema": "study.schema.json", "format": 1, "name": "kinds", "base": "small.json",
       "uncertainties": {\(uncertainties)}, "design": \(design), \(arms)
       "replicates": \(replicates)}
      """
    }
    let kinds = """
      "/fields/field/innovation": {"kind": "real", "range": [0.01, 0.1]},
      "/fields/field/firms": {"kind": "integer", "range": [100, 300], "step": 50},
      "/calendar/end": {"kind": "categorical", "values": ["2004-06", "2004-09", "2004-12"]},
      "/record/committee-votes": {"kind": "boolean"}
      """
    // A document cannot be submitted after the end, which either value alone does not show.
    let broken = """
      "/bodies/XX/projects/doc/submitted": {"kind": "categorical", "values": ["2003-02", "2004-10"]},
      "/calendar/end": {"kind": "categorical", "values": ["2004-12", "2004-06"]}
      """
    let arms = """
      "arms": {"few": {"/fields/field/firms": 100}, "many": {"/fields/field/firms": 300}},
      """
    let real = #""/fields/field/innovation": {"kind": "real", "range": [0.01, 0.1]}"#
    folder = try TestFolder([
      "small.json": RunCommandTests.small,
      "morris.json": study(kinds, #"{"kind": "morris", "points": 4}"#, replicates: 2),
      "sobol.json": study(kinds, #"{"kind": "sobol", "points": 8}"#),
      "oat.json": study(kinds, #"{"kind": "oat"}"#, replicates: 2),
      "sample.json": study(kinds, #"{"kind": "latin-hypercube", "points": 40}"#),
      "broken.json": study(broken, #"{"kind": "latin-hypercube", "points": 12}"#, replicates: 2),
      "arms.json": study(real, #"{"kind": "latin-hypercube", "points": 12}"#, arms: arms),
    ])
  }

  private let series = "diffusion.adopters[standard=One,state=AAA]@2004-06"

  private func run(_ arguments: String...) -> CommandRun {
    CommandRun(
      arguments.map { argument in
        argument.hasSuffix(".json") || argument.hasPrefix("out")
          ? "\(folder.path)/\(argument)" : argument
      })
  }

  private func text(_ file: String) throws -> String {
    String(decoding: try #require(folder.bytes(file)), as: UTF8.self)
  }

  private func rows(_ file: String) throws -> [[String]] {
    try text(file).split(separator: "\n")
      .map { $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init) }
  }

  @Test(arguments: ["morris", "sobol", "oat", "sample"])
  func `Integers, categories and truth values get indices as numbers do`(_ kind: String) throws {
    let run = run(
      "sensitivity", "\(kind).json", "--series", "diffusion.adopters@2004-06", "--resamples", "20",
      "--out", "out-\(kind)")
    #expect(run.code == .success, "\(run.messages)")
    let rows = try rows("out-\(kind)/indices.csv").dropFirst()
    let factors = [
      "/calendar/end", "/fields/field/firms", "/fields/field/innovation", "/record/committee-votes",
    ]
    #expect(Set(rows.map { $0[1] }) == Set(factors))
    // What is written down of votes moves nothing; nor does when the world ends, before it does.
    let leading = rows.filter { ["mu_star", "ST", "swing"].contains($0[2]) }
    for row in leading where row[1] == factors[3] || row[1] == factors[0] {
      #expect(Double(row[3]) == 0, "\(row)")
    }
    if kind != "sample" {
      #expect(leading.contains { $0[1] == factors[1] && Double($0[3])! > 0.1 })
    }
    let report = try text("out-\(kind)/report.html")
    #expect(report.contains("Which factors matter") && report.contains("id=\"indices-1\""))
    #expect(report.contains("standards-sim sensitivity study.json"))
    #expect(report.contains("id=\"morris-1\"") == (kind == "morris"))
    #expect(report.contains("id=\"convergence-1\"") == (kind != "oat"))
    #expect(run.output.contains("luck"))
  }

  @Test func `Runs that fail are left out, listed, and said to be`() throws {
    let run = run(
      "sensitivity", "broken.json", "--series", "diffusion.adopters@2004-06", "--resamples", "20",
      "--out", "out-broken")
    #expect(run.code == .someRunsFailed)
    let failures = try rows("out-broken/failures.csv").dropFirst()
    let points = Set(failures.map { $0[2] })
    // Two replicates of each.
    #expect(failures.count == 2 * points.count && (1...6).contains(points.count))
    let evaluations = try rows("out-broken/evaluations.csv")
    let header = try #require(evaluations.first)
    #expect(
      header[2...].elementsEqual([
        "/bodies/XX/projects/doc/submitted", "/calendar/end", "diffusion.adopters@2004-06",
      ]))
    for row in evaluations.dropFirst() {
      let isBroken = row[2] == "2004-10" && row[3] == "2004-06"
      #expect(points.contains(row[0]) == isBroken && row[4].isEmpty == isBroken, "\(row)")
    }
    let outputs = try rows("out-broken/outputs.csv")
    #expect(outputs[1][outputs[0].firstIndex(of: "left_out")!] == "\(points.count)")
    #expect(run.output.contains("\(points.count) of 12 points without a number left out"))
  }

  @Test func `An arm is looked at, the first if nobody asks, and named`() throws {
    #expect(run("study", "arms.json", "--out", "out-arms").code == .success)
    var means: [Double] = []
    for (arm, out) in [([], "out-first"), (["--arm", "many"], "out-second")] {
      for source in ["arms.json", "out-arms"] {
        let place = "\(out)-\(source.prefix(3))"
        let run = CommandRun(
          ["sensitivity", "\(folder.path)/\(source)", "--series", series, "--resamples", "20"]
            + ["--out", "\(folder.path)/\(place)"] + arm)
        #expect(run.code == .success, "\(run.messages)")
        #expect(run.output.contains(arm.isEmpty ? "arm 'few'" : "arm 'many'"))
      }
      // From the study and from its folder: the same.
      #expect(
        folder.bytes("\(out)-arm/indices.csv") == folder.bytes("\(out)-out/indices.csv"))
      means.append(Double(try rows("\(out)-arm/outputs.csv")[1].last { Double($0) ?? 0 > 5 }!) ?? 0)
    }
    #expect(
      try text("out-first-arm/evaluations.csv") != text("out-second-arm/evaluations.csv"))
    let wrong = run("sensitivity", "arms.json", "--arm", "mony")
    #expect(wrong.code == .usage)
    #expect(wrong.messages.contains("few, many") && wrong.messages.contains("Did you mean many?"))
  }

  @Test func `Boxes are found in a folder of sensitivity, and of one arm`() throws {
    #expect(
      run(
        "sensitivity", "sample.json", "--series", "diffusion.adopters@2004-06", "--resamples", "20",
        "--out", "out-points"
      ).code == .success)
    let boxes = run(
      "discover", "out-points", "--when", "diffusion.adopters@2004-06 > 100", "--out", "out-boxes")
    #expect(boxes.code == .success, "\(boxes.messages)")
    #expect(try rows("out-boxes/boxes.csv").contains { $0[1] == "/fields/field/firms" })
    #expect(try rows("out-boxes/peeling.csv").count > 3)
    let report = try text("out-boxes/report.html")
    #expect(report.contains("id=\"box-1\"") && report.contains("id=\"peeling-1\""))
    let unknown = run("discover", "out-points", "--when", "diffusion.adopters@2004-07 > 100")
    #expect(unknown.code == .usage)
    #expect(unknown.messages.contains("Did you mean diffusion.adopters@2004-06?"))
    #expect(unknown.messages.contains("run sensitivity with --series for another"))
    // No two points have all but the strategy in common.
    #expect(run("discover", "out-points").code == .usage)
    #expect(run("discover", "small.json", "--when", "diffusion.adopters > 1").code == .missing)
    #expect(run("sensitivity", "out-points").messages.contains("was made by sensitivity"))

    #expect(run("study", "arms.json", "--out", "out-arms").code == .success)
    let arm = run(
      "discover", "out-arms", "--arm", "many", "--when", "\(series) > 30", "--out", "out-many")
    #expect(arm.code == .success, "\(arm.messages)")
    #expect(arm.output.contains("12 runs, arm 'many'"))
    let both = run(
      "discover", "out-arms", "--when", "\(series) > 30", "--regret", series, "--out", "out-both")
    #expect(both.output.contains("24 runs\n"))
    #expect(try text("out-both/report.html").contains("Regret of each strategy"))
    #expect(CommandRun(["report", "\(folder.path)/out-both"]).code == .success)
  }

  @Test func `More factors than a Sobol' design can take are refused with the number`() throws {
    func many(_ count: Int) -> String {
      let fields = (1...count).map { number in
        """
        "f\(number)": {"firms": 10, "standards": {"A\(number)": {}}}
        """
      }
      return """
        {"$schema": "scenario.schema.json", "format": 1, "name": "many", "question": "Why?",
         "calendar": {"start": "2003-01", "end": "2003-02"},
         "world": {"states": {"AAA": {"name": "A", "gdp": {"2003": 50}}}},
         "fields": {\(fields.joined(separator: ","))}}
        """
    }
    let factors = (1...129).map {
      #""/fields/f\#($0)/innovation": {"kind": "real", "range": [0.01, 0.1]}"#
    }
    func study(_ count: Int) -> String {
      """
      {"$schema": "study.schema.json", "format": 1, "name": "many", "base": "many-\(count).json",
       "uncertainties": {\(factors.prefix(count).joined(separator: ","))},
       "design": {"kind": "sobol", "points": 2}, "replicates": 1}
      """
    }
    for count in [20, 129] {
      try folder.write(many(count), to: "many-\(count).json")
      try folder.write(study(count), to: "study-\(count).json")
    }
    let refused = run("sensitivity", "study-129.json")
    #expect(refused.code == .usage)
    #expect(refused.messages.contains("varies at most 128 values, here are 129"))
    let twenty = run(
      "sensitivity", "study-20.json", "--series", "diffusion.adopters[field=f1]", "--resamples",
      "10", "--out", "out-twenty")
    #expect(twenty.code == .success, "\(twenty.messages)")
    #expect(try rows("out-twenty/evaluations.csv").count == 1 + 2 * 22)
  }
}
