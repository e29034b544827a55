import SimulationEngine

/// Who voted how: a tile map per project, of its last ballot in each run.
struct VoteMapChart: Chart {
  static let table = "votes"

  private let places: [Int]
  private let runs: RunList
  private var ballots: [(project: String, stage: String, body: String)] = []
  private var placeOf: [String: Int] = [:]
  private var members = Labels()
  /// By ballot, then member: yes, abstentions, no, and how often as a P-member.
  private var counts: [[[Int]]] = []

  init?(_ subject: ReportSubject, runs: RunList, header: CSVHeader) {
    guard
      let places = header.places("run", "project", "stage", "body", "member", "p_member", "vote")
    else { return nil }
    self.places = places
    self.runs = runs
  }

  mutating func read(_ row: CSVRow) {
    guard let run = row.integer(places[0]), runs.arm(of: run) == 0,
      let project = row.text(places[1]), let stage = row.text(places[2]),
      let member = members.code(row, places[4]), let vote = row.text(places[6])
    else { return }
    let key = "\(project)\n\(stage)"
    let place: Int
    if let known = placeOf[key] {
      place = known
    } else {
      guard ballots.count < 60 else { return }
      place = ballots.count
      placeOf[key] = place
      ballots.append((project, stage, row.text(places[3]) ?? ""))
      counts.append([])
    }
    while counts[place].count <= member { counts[place].append([0, 0, 0, 0]) }
    switch vote {
    case "yes": counts[place][member][0] += 1
    case "no": counts[place][member][2] += 1
    default: counts[place][member][1] += 1
    }
    if row.boolean(places[5]) == true { counts[place][member][3] += 1 }
  }

  func figures() -> [Figure] {
    // The last stage of each project decides.
    let last = ballots.indices.filter { place in
      !ballots.indices.contains { $0 > place && ballots[$0].project == ballots[place].project }
    }
    return last.prefix(8).enumerated().map { figure($0.element, number: $0.offset + 1) }
  }

  private func figure(_ place: Int, number: Int) -> Figure {
    let ballot = ballots[place]
    let voted = counts[place].indices.filter { counts[place][$0].prefix(3).reduce(0, +) > 0 }
      .sorted { precedes(members.names[$0], members.names[$1]) }
    let shares = voted.map { member in
      let votes = counts[place][member].prefix(3)
      let all = Double(votes.reduce(0, +))
      return votes.map { Double($0) / all }
    }
    let map = TileMap(
      tiles: zip(voted, shares).map { member, shares in
        TileMap.Tile(
          code: members.names[member], shares: shares,
          isMarked: 2 * counts[place][member][3] > counts[place][member].prefix(3).reduce(0, +))
      }, colours: [1, 8, 2])
    var table = FigureTable(columns: ["member", "status", "yes", "abstention", "no"])
    table.textColumns = 2
    for (member, tile) in zip(voted, map.tiles) {
      table.rows.append(
        [members.names[member], tile.isMarked ? "P-member" : "other"]
          + tile.shares.map(FigureNumbers.percent))
    }
    func most(_ vote: Int) -> Int { shares.count { $0[vote] > 0.5 } }
    return Figure(
      id: "votes-\(number)", chapter: .ballots,
      title: "Who voted how on \(ballot.project) (\(ballot.stage))",
      caption:
        "Each square is a national body of \(ballot.body), filled with its votes over the runs. A heavy frame marks a P-member.",
      description:
        "Tile map of \(voted.count) members: \(most(0)) vote yes and \(most(2)) no in most runs.",
      table: table, controls: legendMarkup([("yes", 1), ("abstention", 8), ("no", 2)]),
      draw: { map.draw(width: $0) })
  }
}
