import SimulationEngine

/// A series of `series.csv`, declared once: its name, what its keys are, and how it is read off.
///
/// To add one: a `static let` in a file of this folder and its name in `SeriesTable.series`.
public struct Series: Sendable {
  public let name: String
  public let unit: String
  public let meaning: String
  /// Values by key, in the order of the keys; keys without a value are left out.
  public let values: @Sendable (World, History) -> [(key: String, value: Double)]
  /// What its keys are; nil where they are of another kind.
  public var keys: SeriesKeys?
  /// A key without a row is at zero, not unknown.
  public var isZeroWhereAbsent = false
}

/// What the rows of a series are named after.
public enum SeriesKeys: Sendable {
  case body, state
  /// `ISO CHN`
  case bodyAndState
}

/// `series.csv`: what is measured besides seats, diffusion and ballots, one number a row.
enum SeriesTable {
  /// In the order of their names.
  static let series: [Series] = [
    BackgroundSeries.all,
    BlocSeries.all,
    CapabilitySeries.all,
    CommitteeSeries.all,
    GovernmentSeries.all,
    MarketSeries.all,
    NationalSeries.all,
    PartnerSeries.all,
    SecretariatSeries.all,
    StrategySeries.all,
  ].flatMap { $0 }.sorted { precedes($0.name, $1.name) }

  static let declaration = TableDeclaration(
    name: "series",
    meaning: "A measured quantity at a date: names, units and keys in the column's words.",
    keyLength: 4,
    columns: [
      Columns.run, Columns.date,
      ColumnDeclaration(
        "series", .text,
        meaning: "Name of the quantity. "
          + series.map {
            "\($0.name)\($0.unit.isEmpty ? "" : " (\($0.unit))"): \($0.meaning)"
          }.joined(separator: " ")),
      ColumnDeclaration("key", .text, meaning: "What it is measured of: a body or a stage."),
      ColumnDeclaration("value", .number, meaning: "Its value, in the unit of the series."),
    ])

  static func append(to table: inout TableBuilder, run: Int, world: World, history: History) {
    for series in series {
      for (key, value) in series.values(world, history) {
        table.append([
          .integer(run), .month(world.month), .text(series.name), .text(key), .number(value),
        ])
      }
    }
  }
}
