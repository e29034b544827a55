import SimulationEngine

/// How a project's ballots went over all runs.
public struct BallotHeadline: Sendable {
  public struct Line: Sendable {
    public let project: String
    public let stage: String
    public let body: String
    /// Ballots of the project at this stage that closed, over all runs.
    public let balloted: Int
    public let passed: Int
    /// Share of yes among the P-members' votes for or against, by ballot in plan order.
    public let participatingYes: [Double]
    /// The same over all votes.
    public let allYes: [Double]
    /// First condition that failed, and how often, most frequent first.
    public let failures: [(condition: String, count: Int)]
  }

  private struct Entry: Sendable {
    var project = ""
    var stage = ""
    /// First month in which one closed: stages are told in their order.
    var first: Month?
    var body = ""
    var passed = 0
    var participatingYes: [Double] = []
    var allYes: [Double] = []
    var balloted = 0
    var failures: Keyed<Int> = [:]
  }

  private var projects: Keyed<Entry> = [:]

  public init() {}

  public mutating func add(_ ballots: Table) {
    let names = ballots.texts("project")
    let bodies = ballots.texts("body")
    let stages = ballots.texts("stage")
    let months = ballots.months("date")
    let passed = ballots.booleans("passed")
    let conditions = ballots.texts("failed_condition")
    let counts = ["p_yes", "p_no", "all_yes", "all_no"].map { ballots.integers($0) }
    for row in 0..<ballots.rowCount {
      guard let name = names[row], let stage = stages[row], let month = months[row] else {
        continue
      }
      let key = "\(name)\n\(stage)"
      var entry = projects[key] ?? Entry(project: name, stage: stage)
      entry.first = min(entry.first ?? month, month)
      entry.body = bodies[row] ?? ""
      entry.balloted += 1
      if passed[row] == true { entry.passed += 1 }
      if let condition = conditions[row] {
        entry.failures[condition] = (entry.failures[condition] ?? 0) + 1
      }
      let votes = counts.map { $0[row] ?? 0 }
      if votes[0] + votes[1] > 0 {
        entry.participatingYes.append(Double(votes[0]) / Double(votes[0] + votes[1]))
      }
      if votes[2] + votes[3] > 0 {
        entry.allYes.append(Double(votes[2]) / Double(votes[2] + votes[3]))
      }
      projects[key] = entry
    }
  }

  public var lines: [Line] {
    let inOrder = projects.entries.sorted {
      ($0.value.project, $0.value.first ?? .init(ordinal: 0), $0.id)
        < ($1.value.project, $1.value.first ?? .init(ordinal: 0), $1.id)
    }
    return inOrder.map { project in
      let failures = project.value.failures.map { ($0.id, $0.value) }
      return Line(
        project: project.value.project, stage: project.value.stage, body: project.value.body,
        balloted: project.value.balloted,
        passed: project.value.passed, participatingYes: project.value.participatingYes,
        allYes: project.value.allYes,
        failures: failures.sorted { $0.1 == $1.1 ? precedes($0.0, $1.0) : $0.1 > $1.1 })
    }
  }
}
