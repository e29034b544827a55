import SimulationEngine

/// What may stand in the columns of the tables, so that a wrong name is found before anything runs.
public enum ObservedNames {
  /// Tables whose rows are things that happened in a month, not a state of the world at its end.
  public static let eventTables = ["ballots", "events"]

  /// The closed list of what a text column of a table may hold; nil where the model makes names up as
  /// it goes, or where they are those of a scenario.
  public static func values(of column: String, in table: String) -> [String]? {
    switch (table, column) {
    case ("secretariats", "level"): CommitteeLevel.allCases.map(\.rawValue)
    case ("secretariats", "role"): SeatRole.allCases.map(\.rawValue)
    case ("diffusion", "phase"): StandardsWarPhase.allCases.map(\.rawValue)
    case ("ballots", "stage"): Stage.allCases.map(\.rawValue)
    case ("events", "kind"): CommitteeRecord.Kind.allCases.map(\.rawValue)
    case ("series", "series"): SeriesTable.series.map(\.name)
    default: nil
    }
  }

  /// Whether what is measured in a column can be added up over rows: counts can, shares cannot.
  ///
  /// - Parameter series: the row's own name in `series.csv`.
  public static func isAdditive(
    column: ColumnDeclaration, in table: String, series: String?
  ) -> Bool {
    guard table == SeriesTable.declaration.name else {
      return column.type == .integer || column.type == .boolean
    }
    let unit = SeriesTable.series.first { $0.name == series }?.unit
    return ["ballots", "committees", "documents", "firms", "memberships", "posts", "proposals"]
      .contains(unit)
  }

  /// What the keys of a series are; nil where it is no series, or they are not all known.
  public static func keys(ofSeries name: String) -> SeriesKeys? {
    SeriesTable.series.first { $0.name == name }?.keys
  }

  /// Whether a row that is not there stands for zero: states without a seat have none.
  public static func isZeroWhereAbsent(table: String, series: String?) -> Bool {
    if table == Observation<SecretariatKey>.secretariats.name { return true }
    return SeriesTable.series.first { $0.name == series }?.isZeroWhereAbsent ?? false
  }

  /// The column with counts whose share a column is, and the key that the shares add up over; nil for
  /// a column that is no such share.
  public static func share(
    column: String, in table: String
  ) -> (count: String, over: String)? {
    switch (table, column) {
    case ("secretariats", "share"): ("seats", "state")
    case ("diffusion", "share"): ("adopters", "standard")
    default: nil
    }
  }
}
