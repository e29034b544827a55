import SimulationEngine

/// What a report says besides its tables: read off the other files of the folder by who calls.
public struct ReportSubject: Sendable {
  public var name = ""
  public var question = ""
  /// How much was looked at, where it is not runs of a table: `312 points × 3 runs`.
  public var extent = ""
  /// Simulated time: `2003-01 to 2012-12`.
  public var period = ""
  /// States that the question is about, which get pictures of their own.
  public var focus: [String] = []
  /// What the series measure, by name.
  public var series: [String: (unit: String, meaning: String)] = [:]
  /// What the scenario's author expected, by name.
  public var predictions: [(id: String, text: String)] = []
  /// Dated happenings of the scenario, drawn into charts over time.
  public var events: [(date: Month, text: String)] = []
  /// Counts of seats that somebody published.
  public var observed: [ObservedSeats] = []
  /// The program's own words on a terminal.
  public var answer = ""
  /// Version, seed, digests: what it takes to make the folder again.
  public var provenance: [(label: String, value: String)] = []
  /// Commands that make the folder again.
  public var commands: [String] = []
  public var citation = ""
  public var sources: [(id: String, text: String)] = []
  /// Files beside the report, with what they hold.
  public var files: [(name: String, bytes: Int, meaning: String)] = []

  public init() {}
}

/// How many seats a state held in some bodies together, as published.
public struct ObservedSeats: Sendable, Hashable {
  public let bodies: [String]
  public let state: String
  public let date: Month
  public let seats: Double
  /// Nil where the source gives none.
  public let range: ClosedRange<Double>?
  public let source: String

  public init(
    bodies: [String], state: String, date: Month, seats: Double, range: ClosedRange<Double>?,
    source: String
  ) {
    self.bodies = bodies
    self.state = state
    self.date = date
    self.seats = seats
    self.range = range
    self.source = source
  }
}

/// The runs of a folder: what they are replicates of, and which of them charts keep in memory.
public struct RunList: Sendable {
  /// In the order of their first run.
  public private(set) var arms: [String] = []
  /// By run − 1: place of its arm.
  private var armOfRun: [UInt16] = []
  public private(set) var points = 1
  public private(set) var replicates = 1
  public private(set) var seed: Int?

  /// Runs of which bands are drawn, at most; of more, every second, fourth, … is taken.
  static let most = 1000

  public init() {}

  public init(path: String) throws(CSVReader.Malformed) {
    var labels = Labels()
    var arms: [UInt16] = []
    var (points, replicates) = (1, 1)
    var seed: Int?
    var places: [Int] = []
    _ = try CSVReader(path: path).read(
      header: { header in
        places = header.places("run", "arm", "point", "replicate", "seed") ?? []
        return !places.isEmpty
      },
      row: { row in
        guard let run = row.integer(places[0]), run > 0, run <= 100_000_000 else { return }
        while arms.count < run { arms.append(0) }
        arms[run - 1] = UInt16(clamping: labels.code(row, places[1]) ?? 0)
        points = max(points, row.integer(places[2]) ?? 1)
        replicates = max(replicates, row.integer(places[3]) ?? 1)
        seed = seed ?? row.integer(places[4])
      })
    self.arms = labels.names
    armOfRun = arms
    self.points = points
    self.replicates = replicates
    self.seed = seed
  }

  public var count: Int { armOfRun.count }

  func arm(of run: Int) -> Int { armOfRun.indices.contains(run - 1) ? Int(armOfRun[run - 1]) : 0 }

  /// Every how many-th run is kept, so that no more than `most` are.
  func stride(keeping most: Int = RunList.most) -> Int {
    var stride = 1
    while count > stride * most { stride *= 2 }
    return stride
  }

  /// `20 runs`, `3 arms × 100 points × 20 replicates`.
  var words: String {
    if arms.count <= 1 && points <= 1 { return count == 1 ? "1 run" : "\(count) runs" }
    let parts =
      (arms.count > 1 ? ["\(arms.count) arms"] : []) + (points > 1 ? ["\(points) points"] : [])
      + ["\(replicates) replicate\(replicates == 1 ? "" : "s")"]
    return "\(count) runs: " + parts.joined(separator: " × ")
  }
}
