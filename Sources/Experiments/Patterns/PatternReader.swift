import SimulationEngine
import StandardsModel

/// Reads one number off the tables of one run: a column, the rows that a filter leaves, the months
/// looked at, and how they become one number.
///
/// Rows of one date that the filter does not tell apart: counts are added up; the shares of
/// `diffusion` and `secretariats` are those of the rows together, by the counts behind them; other
/// numbers are averaged. A month counts as its year with the fraction of the year before it, a truth
/// value as one or zero. Rows of things that happened stand for themselves.
struct PatternReader {
  let term: PatternTerm
  let months: ClosedRange<Month>?
  let reduction: PatternReduction?

  init(_ term: PatternTerm, of pattern: PatternSpecification) {
    self.term = term
    let interval = pattern.between.map { $0.first...$0.last }
    months = term.at.map { $0...$0 } ?? pattern.at.map { $0...$0 } ?? interval
    if case .increasing = pattern.expectation {
      reduction = .slope
    } else {
      reduction = pattern.reduction
    }
    isSingle = term.at != nil || pattern.at != nil
  }

  /// One month is looked at: states of the world are read as last recorded.
  private let isSingle: Bool

  /// Nil where nothing is there to be read.
  func value(in tables: [Table]) -> Double? {
    guard let table = tables.first(where: { $0.name == term.table }),
      let column = table[term.column]
    else { return nil }
    let isEvents = ObservedNames.eventTables.contains(table.name)
    let dates = table["date"].flatMap { column -> [Month?]? in
      if case .months(let months) = column.values { months } else { nil }
    }
    let rows = PatternRows(table, term.filter)
    let points: [PatternPoint]
    if let dates, !isEvents {
      points = observations(of: table, column, dates, rows)
    } else {
      points = rows.matching.compactMap { row in
        let date = dates.flatMap { $0[row] }
        if let months {
          guard let date, months.contains(date) else { return nil }
        }
        return column.number(row).map { PatternPoint(date: date, value: $0) }
      }
    }
    // Where nothing happened, nothing was counted; what a state of the world was is unknown.
    let isCountable = isEvents || dates == nil
    return reduced(points, isEmptyZero: isCountable)
  }

  // MARK: States of the world

  private func observations(
    of table: Table, _ column: Column, _ dates: [Month?], _ rows: PatternRows
  ) -> [PatternPoint] {
    let share = ObservedNames.share(column: column.declaration.name, in: table.name)
    var wholeFilter = term.filter
    if let share { wholeFilter[share.over] = nil }
    let whole = share == nil ? nil : PatternRows(table, wholeFilter)
    let isAdditive = ObservedNames.isAdditive(
      column: column.declaration, in: table.name, series: term.seriesName)
    let isZero = ObservedNames.isZeroWhereAbsent(table: table.name, series: term.seriesName)
    return spans(dates).compactMap { month, span in
      let matching = rows.matching(in: span)
      if let share, let counts = table[share.count], let whole {
        let all = whole.matching(in: span).reduce(0) { $0 + (counts.number($1) ?? 0) }
        let some = matching.reduce(0) { $0 + (counts.number($1) ?? 0) }
        return all > 0 ? PatternPoint(date: month, value: some / all) : nil
      }
      let values = matching.compactMap { column.number($0) }
      guard !values.isEmpty else {
        return isZero ? PatternPoint(date: month, value: 0) : nil
      }
      let sum = values.reduce(0, +)
      return PatternPoint(date: month, value: isAdditive ? sum : sum / Double(values.count))
    }
  }

  /// Rows by date, in order of date: those of the interval, or of the one recorded month that the
  /// pattern looks at.
  private func spans(_ dates: [Month?]) -> [(month: Month, rows: Range<Int>)] {
    var all: [(month: Month, rows: Range<Int>)] = []
    var start = 0
    while start < dates.count {
      var end = start + 1
      while end < dates.count, dates[end] == dates[start] { end += 1 }
      if let month = dates[start] { all.append((month, start..<end)) }
      start = end
    }
    guard let months else { return all }
    guard isSingle else { return all.filter { months.contains($0.month) } }
    guard let recorded = all.last(where: { $0.month <= months.lowerBound }) ?? all.first else {
      return []
    }
    return [recorded]
  }

  // MARK: Months to one number

  private func reduced(_ points: [PatternPoint], isEmptyZero: Bool) -> Double? {
    let values = points.map(\.value)
    guard let first = values.first, let last = values.last else {
      return isEmptyZero && (reduction == .count || reduction == .sum) ? 0 : nil
    }
    switch reduction {
    case .first: return first
    case .last: return last
    case .mean: return values.reduce(0, +) / Double(values.count)
    case .max: return values.max()
    case .min: return values.min()
    case .sum: return values.reduce(0, +)
    case .count: return Double(values.count)
    case .slope: return slope(points)
    case .firstDate: return points.first { $0.value != 0 }?.date.map(\.decimalYear)
    case nil:
      // Of a whole run, states of the world are looked at in the end.
      return months == nil && !isEmptyZero ? last : values.reduce(0, +) / Double(values.count)
    }
  }

  /// Per year, by least squares.
  private func slope(_ points: [PatternPoint]) -> Double? {
    let dated = points.compactMap { point in point.date.map { ($0.decimalYear, point.value) } }
    guard dated.count > 1 else { return nil }
    // What stays has no slope, not even that of rounding: a frozen world is told by it.
    if dated.allSatisfy({ $0.1 == dated[0].1 }) { return 0 }
    let n = Double(dated.count)
    let x = dated.reduce(0) { $0 + $1.0 } / n
    let y = dated.reduce(0) { $0 + $1.1 } / n
    let spread = dated.reduce(0) { $0 + ($1.0 - x) * ($1.0 - x) }
    guard spread > 0 else { return nil }
    return dated.reduce(0) { $0 + ($1.0 - x) * ($1.1 - y) } / spread
  }
}

struct PatternPoint {
  let date: Month?
  let value: Double
}

extension Month {
  /// January 2006 is 2006, July 2006.5.
  var decimalYear: Double { Double(year) + Double(monthOfYear - 1) / 12 }
}

extension Column {
  /// A cell as a number, texts as one; nil where it is empty.
  func number(_ row: Int) -> Double? {
    switch values {
    case .integers(let values): values[row].map(Double.init)
    case .numbers(let values): values[row]
    case .labels(let codes, _): codes[row] < 0 ? nil : 1
    case .months(let values): values[row].map(\.decimalYear)
    case .booleans(let values): values[row].map { $0 ? 1 : 0 }
    }
  }
}
