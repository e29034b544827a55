import SimulationEngine

/// Which factors matter for how many of the numbers: the answer of a sensitivity analysis at a glance.
struct FactorOverviewChart: Chart {
  static let table = "indices"

  private var rows: SensitivityRows

  init?(_ subject: ReportSubject, runs: RunList, header: CSVHeader) {
    guard let rows = SensitivityRows(header) else { return nil }
    self.rows = rows
  }

  mutating func read(_ row: CSVRow) { rows.read(row) }

  private static let readings = ["matters", "undecided", "not told from luck", "negligible"]
  private static let colours = [1, 5, 8, 3]

  func figures() -> [Figure] {
    let moved = rows.moved
    let factors = rows.factors
    guard !moved.isEmpty, !factors.isEmpty else { return [] }
    let scores = factors.indices.map { factor in
      moved.reduce(0) { $0 + max(0, $1.value(factor)) / $1.largest } / Double(moved.count)
    }
    let counts = factors.indices.map { factor in
      Self.readings.map { reading in
        moved.count {
          $0.factors.indices.contains(factor)
            && $0.factors[factor][$0.leading]?.reading == reading
        }
      }
    }
    let order = factors.indices.sorted {
      scores[$0] == scores[$1] ? $0 < $1 : scores[$0] > scores[$1]
    }
    let names = FactorNames.short(factors)
    let bars = ShareBars(
      rows: order.prefix(40).map { factor in
        ShareBars.Row(
          name: names[factor],
          shares: counts[factor].map { Double($0) / Double(max(1, counts[factor].reduce(0, +))) },
          note: FigureNumbers.percent(scores[factor]))
      }, colours: Self.colours)
    let leaders = order.prefix(5).filter { scores[$0] > 0 }.map {
      "\(names[$0]) (\(FigureNumbers.percent(scores[$0])))"
    }
    let idle = order.filter { counts[$0][0] == 0 && counts[$0][1] == 0 }
    var table = FigureTable(
      columns: ["factor", "mean share of the largest"] + Self.readings.map { "\($0) for" })
    table.rows = order.map { factor in
      [factors[factor], FigureNumbers.percent(scores[factor])] + counts[factor].map { "\($0)" }
    }
    return [
      Figure(
        id: "factors", chapter: .sensitivity, title: "Which factors matter",
        headline:
          "Over \(moved.count) numbers, as a mean share of the largest effect, these come first: "
          + leaders.joined(separator: ", ") + ". "
          + (idle.isEmpty
            ? "No factor can be left at any value."
            : "\(idle.count) of \(factors.count) factors do not matter for any number."),
        caption:
          "Bars: for which share of the numbers the interval of a factor’s index says that it matters, that it does not, that luck alone would do as much, or leaves it open. At the right: its index as a share of the largest of each number, in the mean, by which factors are sorted.",
        description: order.map { factor in
          "\(factors[factor]): \(FigureNumbers.percent(scores[factor])); "
            + zip(Self.readings, counts[factor]).filter { $0.1 > 0 }
            .map { "\($0) for \($1)" }.joined(separator: ", ") + "."
        }.joined(separator: " "),
        table: table,
        controls: legendMarkup(zip(Self.readings, Self.colours).map { ($0, $1) }),
        draw: { bars.draw(width: $0) })
    ]
  }
}
