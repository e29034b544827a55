import SimulationEngine

/// Background documents of the twelve months up to a date, counted rather than listed.
enum BackgroundSeries {
  static let all: [Series] = [
    counts("proposals", "Background proposals of the last twelve months, by body.") { $0.proposed },
    counts(
      "proposals-accepted", "Background proposals accepted in the last twelve months, by body."
    ) {
      $0.accepted
    },
    counts("projects-cancelled", "Background projects given up in the last twelve months, by body.")
    {
      $0.cancelled
    },
    counts(
      "documents-published", "Background documents published in the last twelve months, by body."
    ) { $0.durations.count },
    share("without-final-draft", "Share of them that no final draft was voted on, by body.") {
      $0.withoutFinalDraft
    },
    share("standard-within-36-months", "Share of them within 36 months of acceptance, by body.") {
      $0.durations.count { $0 <= 36 }
    },
    share("standard-within-48-months", "Share of them within 48 months of acceptance, by body.") {
      $0.durations.count { $0 <= 48 }
    },
    quantile("time-to-standard-q25", 0.25, "Lower quartile"),
    quantile("time-to-standard-median", 0.5, "Median"),
    quantile("time-to-standard-q75", 0.75, "Upper quartile"),
    Series(
      name: "ballots-closed", unit: "ballots",
      meaning: "Ballots on background documents of the last twelve months, by stage."
    ) { _, history in stages(history) { Double($0) } },
    Series(
      name: "ballots-lost", unit: "1",
      meaning: "Share of them that were lost, by stage."
    ) { _, history in
      let work = history.background
      return BackgroundYear.stages.enumerated().compactMap { place, stage in
        let (all, lost) = work.ballots(at: place)
        return all == 0 ? nil : (stage.rawValue, Double(lost) / Double(all))
      }
    },
  ]

  private static func stages(_ history: History, _ value: (Int) -> Double)
    -> [(key: String, value: Double)]
  {
    BackgroundYear.stages.enumerated().compactMap { place, stage in
      let all = history.background.ballots(at: place).all
      return all == 0 ? nil : (stage.rawValue, value(all))
    }
  }

  private static func counts(
    _ name: String, _ meaning: String, _ count: @escaping @Sendable (BackgroundYear.Counts) -> Int
  ) -> Series {
    Series(name: name, unit: "documents", meaning: meaning) { world, history in
      bodies(world).map { (world.bodies[$0].name, Double(count(history.background.year(of: $0)))) }
    }
  }

  private static func share(
    _ name: String, _ meaning: String, _ count: @escaping @Sendable (BackgroundYear.Counts) -> Int
  ) -> Series {
    Series(name: name, unit: "1", meaning: meaning) { world, history in
      bodies(world).compactMap { body in
        let year = history.background.year(of: body)
        return year.durations.isEmpty
          ? nil : (world.bodies[body].name, Double(count(year)) / Double(year.durations.count))
      }
    }
  }

  private static func quantile(_ name: String, _ probability: Double, _ words: String) -> Series {
    Series(
      name: name, unit: "months",
      meaning:
        "\(words) of the time from acceptance to publication of background documents published in the last twelve months, by body."
    ) { world, history in
      bodies(world).compactMap { body in
        let durations = history.background.year(of: body).durations
        return durations.isEmpty
          ? nil
          : (world.bodies[body].name, Quantiles.quantile(durations.map(Double.init), probability))
      }
    }
  }

  /// Those with background work.
  private static func bodies(_ world: World) -> [ID<Body>] {
    world.bodies.ids.filter { world.bodies[$0].proposalsPerCommittee > 0 }
  }
}

/// Events of background documents over a window of twelve months.
struct BackgroundYear: Sendable {
  /// Stages that background documents are voted on at, in the order of their words.
  static let stages: [Stage] = [.committeeDraft, .enquiry, .finalDraft, .proposal]

  struct Counts: Sendable {
    var proposed = 0
    var accepted = 0
    var cancelled = 0
    var withoutFinalDraft = 0
    /// Months from acceptance to publication, one per document.
    var durations: [Int] = []
  }

  private var months: [[BackgroundEvent]] = []

  mutating func record(_ events: [BackgroundEvent]) {
    months.append(events)
    if months.count > History.window { months.removeFirst() }
  }

  func year(of body: ID<Body>) -> Counts {
    var counts = Counts()
    for event in months.joined() where event.body == body {
      switch event.kind {
      case .proposed: counts.proposed += 1
      case .accepted: counts.accepted += 1
      case .cancelled: counts.cancelled += 1
      case .published(let months, let finalDraft):
        counts.durations.append(months)
        if !finalDraft { counts.withoutFinalDraft += 1 }
      case .balloted: break
      }
    }
    return counts
  }

  /// - Parameter place: of a stage among `stages`.
  func ballots(at place: Int) -> (all: Int, lost: Int) {
    var (all, lost) = (0, 0)
    for event in months.joined() {
      guard case .balloted(Self.stages[place], let passed) = event.kind else { continue }
      all += 1
      if !passed { lost += 1 }
    }
    return (all, lost)
  }
}
