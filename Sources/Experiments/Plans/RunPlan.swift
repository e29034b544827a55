import StandardsModel

/// Every run to be made, before any is made: it can be counted, printed, split and resumed. A run is
/// worked out from its place when somebody asks, so that a plan of ten million runs weighs nothing.
///
/// The order is interleaved, replicate by replicate: whenever the work stops, every arm and point has
/// been made equally often, but for one.
public struct RunPlan: Sendable, Hashable {
  public let arms: [String]
  /// Points of the whole design; a part may cover fewer.
  public let designPoints: Int
  /// Runs at each arm and point, at most.
  public let replicates: Int
  /// Replicates that are made before precision is looked at; nil where their number is fixed.
  public let batch: Int?
  public let seed: UInt64
  /// Where replicates are futures of histories: replicates 1 … n are the first history's, and so on.
  public let warmUp: WarmUpSpecification?
  public let part: PlanPart

  public init(
    arms: [String], points: Int = 1, replicates: Int, batch: Int? = nil, seed: UInt64,
    warmUp: WarmUpSpecification? = nil, part: PlanPart = .whole
  ) {
    precondition(!arms.isEmpty && points >= 0 && replicates >= 1, "a plan has something to run")
    self.arms = arms
    designPoints = points
    self.replicates = replicates
    self.batch = batch
    self.seed = seed
    self.warmUp = warmUp
    self.part = part
  }

  /// Points that this part of the plan covers.
  public var pointCount: Int { part.count(of: designPoints) }
  public var groupCount: Int { arms.count * pointCount }
  public var count: Int { groupCount * replicates }
  /// Replicates up to which a stage of the work goes.
  public var stageLength: Int { min(batch ?? replicates, replicates) }

  public subscript(index: Int) -> PlannedRun {
    let group = index % groupCount
    return PlannedRun(
      index: index, arm: group % arms.count, point: part.point(group / arms.count),
      replicate: index / groupCount + 1)
  }

  /// The place of a run; nil where this part of the plan does not have it.
  public func index(arm: Int, point: Int, replicate: Int) -> Int? {
    guard arms.indices.contains(arm), (1...replicates).contains(replicate),
      (1...max(1, designPoints)).contains(point), let place = part.place(of: point)
    else { return nil }
    return ((replicate - 1) * pointCount + place) * arms.count + arm
  }

  /// Runs that go on from one history.
  public var futures: Int { warmUp?.futures ?? 1 }

  /// Whose draws a run makes.
  public func luck(of run: PlannedRun) -> RunLuck {
    RunLuck(
      seed: seed, history: (run.replicate - 1) / futures + 1,
      future: (run.replicate - 1) % futures + 1, branch: warmUp?.until)
  }

  /// Another part of the same plan.
  public func part(_ part: PlanPart) -> RunPlan {
    RunPlan(
      arms: arms, points: designPoints, replicates: replicates, batch: batch, seed: seed,
      warmUp: warmUp, part: part)
  }
}

/// Which points of a design somebody works on.
public enum PlanPart: Sendable, Hashable {
  case whole
  /// Every `of`-th point, from `index` in 1 … `of`.
  case shard(index: Int, of: Int)
  /// One point, from 1.
  case point(Int)

  /// `2/7`; nil where it does not read so.
  public init?(shard text: String) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2, let index = Int(parts[0]), let of = Int(parts[1]), of >= 1,
      of <= 1_000_000, (1...of).contains(index)
    else { return nil }
    self = .shard(index: index, of: of)
  }

  /// As `label` writes it; nil for anything else.
  public init?(label: String) {
    let words = label.split(separator: "-")
    if words.count == 4, words[0] == "shard", words[2] == "of",
      let shard = PlanPart(shard: "\(words[1])/\(words[3])")
    {
      self = shard
    } else if words.count == 2, words[0] == "point", let point = Int(words[1]), point >= 1 {
      self = .point(point)
    } else {
      return nil
    }
  }

  func count(of points: Int) -> Int {
    switch self {
    case .whole: points
    case .shard(let index, let of): index > points ? 0 : (points - index) / of + 1
    case .point: 1
    }
  }

  /// The point at a place from 0 of this part.
  func point(_ place: Int) -> Int {
    switch self {
    case .whole: place + 1
    case .shard(let index, let of): index + place * of
    case .point(let point): point
    }
  }

  func place(of point: Int) -> Int? {
    switch self {
    case .whole: point - 1
    case .shard(let index, let of): (point - index) % of == 0 ? (point - index) / of : nil
    case .point(let only): point == only ? 0 : nil
    }
  }

  /// As in names of folders and records; empty for the whole.
  public var label: String {
    switch self {
    case .whole: ""
    case .shard(let index, let of): "shard-\(index)-of-\(of)"
    case .point(let point): "point-\(point)"
    }
  }
}
