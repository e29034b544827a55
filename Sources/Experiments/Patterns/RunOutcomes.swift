import SimulationEngine

/// How the runs ended: who leads each market, and what became of each project. A few counts, however
/// many runs there are.
public struct RunOutcomes: Sendable {
  public struct Lead: Sendable {
    public let field: String
    public let standard: String
    /// Runs in which it has more adopters than any rival at the end.
    public let runs: Proportion
    /// Share of adopters in the world at the end, by run, of the first thousand.
    public let shares: [Double]
  }

  public struct Fate: Sendable {
    public let project: String
    public let body: String
    public let published: Proportion
  }

  /// Runs whose shares are kept for quantiles, at most: the first, which are as good as any.
  static let kept = 1000

  private var shares: Keyed<[Double]> = [:]
  private var wins: Keyed<Int> = [:]
  private var runs: Keyed<Int> = [:]
  private var published: Keyed<(body: String, yes: Int, all: Int)> = [:]

  public init() {}

  public mutating func add(_ tables: [Table]) {
    for table in tables {
      if table.name == "diffusion" { addMarkets(table) }
      if table.name == "standards" { addProjects(table) }
    }
  }

  private mutating func addMarkets(_ table: Table) {
    let dates = table.months("date")
    guard let last = dates.last else { return }
    let fields = table.texts("field")
    let standards = table.texts("standard")
    let adopters = table.integers("adopters")
    var counts: [(field: String, standard: String, count: Int)] = []
    var row = table.rowCount - 1
    while row >= 0, dates[row] == last {
      if let field = fields[row], let standard = standards[row] {
        if counts.last?.field != field || counts.last?.standard != standard {
          counts.append((field, standard, 0))
        }
        counts[counts.count - 1].count += adopters[row] ?? 0
      }
      row -= 1
    }
    for entry in counts {
      let rivals = counts.filter { $0.field == entry.field }
      let all = rivals.reduce(0) { $0 + $1.count }
      guard all > 0 else { continue }
      let key = "\(entry.field)\n\(entry.standard)"
      runs[key] = (runs[key] ?? 0) + 1
      if (shares[key]?.count ?? 0) < Self.kept {
        shares[key] = (shares[key] ?? []) + [Double(entry.count) / Double(all)]
      }
      let isAhead = rivals.allSatisfy {
        $0.standard == entry.standard || $0.count < entry.count
      }
      wins[key] = (wins[key] ?? 0) + (isAhead ? 1 : 0)
    }
  }

  private mutating func addProjects(_ table: Table) {
    let projects = table.texts("project")
    let bodies = table.texts("body")
    let months = table.months("published")
    for row in 0..<table.rowCount {
      guard let project = projects[row] else { continue }
      var entry = published[project] ?? (bodies[row] ?? "", 0, 0)
      entry.all += 1
      if months[row] != nil { entry.yes += 1 }
      published[project] = entry
    }
  }

  /// The standard that leads most often in each field that has rivals.
  public var leads: [Lead] {
    let all = shares.map { entry -> Lead in
      let names = entry.id.split(separator: "\n", maxSplits: 1).map(String.init)
      return Lead(
        field: names[0], standard: names[1],
        runs: Proportion(wins[entry.id] ?? 0, of: runs[entry.id] ?? 0), shares: entry.value)
    }
    var best: [Lead] = []
    for lead in all {
      guard all.count(where: { $0.field == lead.field }) > 1 else { continue }
      if let place = best.firstIndex(where: { $0.field == lead.field }) {
        if lead.runs.estimate > best[place].runs.estimate { best[place] = lead }
      } else {
        best.append(lead)
      }
    }
    return best
  }

  /// In the order of their names.
  public var fates: [Fate] {
    published.map { entry in
      Fate(
        project: entry.id, body: entry.value.body,
        published: Proportion(entry.value.yes, of: entry.value.all))
    }
  }
}
