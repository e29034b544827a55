import SimulationEngine
import StandardsModel

extension Check {
  /// A pattern reads a column that there is, of things that there are, in months that there are.
  ///
  /// - Parameters:
  ///   - scenario: nil for a file of patterns that is not held against one.
  ///   - isOwn: whether a place is in the file itself: facts that come from an extended scenario may
  ///     lie outside the calendar and are then passed over.
  mutating func patterns(
    _ patterns: Keyed<PatternSpecification>, of scenario: Scenario?,
    isOwn: (Place) -> Bool = { _ in true }
  ) {
    let tables = TableCatalog.declarations(of: scenario ?? Scenario())
    for pattern in patterns {
      let path = ["patterns", pattern.id]
      let value = pattern.value
      combination(of: value, at: path)
      if let scenario, isOwn(keyPlace(of: path)) {
        months(of: value, scenario.calendar, at: path)
      }
      if let scenario, !value.prediction.isEmpty {
        known(
          value.prediction,
          among: Names(
            scenario.predictions.ids, isComplete: isSound(["predictions"])),
          "prediction", at: path + ["prediction"])
      }
      guard let term = PatternTerm(value) else {
        add(.value, Wording.notASeries(value.series), at: path + ["series"])
        continue
      }
      names(in: term, of: value, tables, scenario, at: path)
    }
  }

  /// Keys that exclude one another.
  private mutating func combination(of pattern: PatternSpecification, at path: [String]) {
    if pattern.at != nil, pattern.between != nil {
      add(.schema, Wording.atAndBetween, at: path + ["between"])
    }
    if case .increasing = pattern.expectation {
      if pattern.at != nil { add(.schema, Wording.oneMonthHasNoSlope, at: path + ["at"]) }
      if let reduction = pattern.reduction, reduction != .slope {
        add(.schema, Wording.slopeOfIncrease, at: path + ["reduce"])
      }
    } else if pattern.at != nil, let reduction = pattern.reduction, reduction != .count {
      add(.schema, Wording.reduceOneMonth, at: path + ["reduce"])
    }
  }

  private mutating func months(
    of pattern: PatternSpecification, _ calendar: Calendar, at path: [String]
  ) {
    guard isSound(["calendar", "start"]), isSound(["calendar", "end"]) else { return }
    let ends = [pattern.at.map { ($0, "at") }, pattern.between.map { ($0.first, "between") }]
    let last = pattern.between.map { ($0.last, "between") }
    for (month, key) in (ends + [last]).compactMap({ $0 })
    where month < calendar.start || month > calendar.end {
      add(
        .value,
        Wording.outsideCalendar(
          month.description, calendar.start.description, calendar.end.description),
        at: path + [key])
    }
  }

  // MARK: Names

  private mutating func names(
    in term: PatternTerm, of pattern: PatternSpecification, _ tables: [TableDeclaration],
    _ scenario: Scenario?, at path: [String]
  ) {
    let names = PatternNames(scenario ?? Scenario())
    guard let table = self.table(of: term, tables, at: path + ["series"]) else { return }
    let isDated = table.columns.contains { $0.name == "date" }
    if !isDated, pattern.at != nil || pattern.between != nil || needsDates(pattern) {
      let key = pattern.at != nil ? "at" : pattern.between != nil ? "between" : "reduce"
      add(.value, Wording.noDates(table.name), at: path + [key])
    }
    if let column = table.columns.first(where: { $0.name == term.column }), column.type == .text,
      pattern.reduction != .count
    {
      add(.value, Wording.textSeries(pattern.series), at: path + ["series"])
    }
    for condition in pattern.filter {
      let key = path + ["where", condition.id]
      if condition.id == "run" || condition.id == "date" {
        addAtKey(.value, Wording.runAndDate, at: key)
      } else if let column = table.columns.first(where: { $0.name == condition.id }) {
        content(condition.value, of: column.name, in: term, names, scenario, at: key)
      } else {
        unknownColumn(condition.id, of: table, at: key, isKey: true)
      }
    }
    for (index, text) in pattern.shareOf.enumerated() {
      others(text, than: term, tables, names, scenario, at: path + ["share of", String(index)])
    }
    switch pattern.expectation {
    case .ratio(let text, _):
      others(text, than: term, tables, names, scenario, at: path + ["expect", "ratio-to"])
    case .order(let ranks):
      guard let column = names.rankedColumn(of: term, ranks, tables) else {
        add(.value, Wording.noOrder, at: path + ["expect"])
        return
      }
      for (index, rank) in ranks.enumerated() {
        content(
          rank, of: column, in: term, names, scenario,
          at: path + ["expect", "order", String(index)])
      }
    default: break
    }
  }

  private func needsDates(_ pattern: PatternSpecification) -> Bool {
    if case .increasing = pattern.expectation { return true }
    return pattern.reduction == .slope || pattern.reduction == .firstDate
  }

  /// The table of a term that has its column; nil where there is none, which is told.
  private mutating func table(
    of term: PatternTerm, _ tables: [TableDeclaration], at path: [String]
  ) -> TableDeclaration? {
    guard let table = tables.first(where: { $0.name == term.table }) else {
      let known = tables.map(\.name)
      add(
        .reference, Wording.unknownTable(term.table, known), at: path,
        suggestion: NearestName.suggestion(for: term.table, among: known).map {
          "\($0).\(term.column)"
        })
      return nil
    }
    guard table.columns.contains(where: { $0.name == term.column }) else {
      unknownColumn(term.column, of: table, at: path, isKey: false)
      return nil
    }
    return table
  }

  private mutating func unknownColumn(
    _ name: String, of table: TableDeclaration, at path: [String], isKey: Bool
  ) {
    let known = table.columns.map(\.name).filter { $0 != "run" }
    let message = Wording.unknownColumn(name, table.name, known)
    let nearest = NearestName.suggestion(for: name, among: known)
    if isKey {
      addAtKey(.reference, message, at: path, suggestion: nearest)
    } else {
      add(
        .reference, message, at: path, suggestion: nearest.map { "\(table.name).\($0)" })
    }
  }

  /// Whether a column can hold each of the values that a condition admits.
  private mutating func content(
    _ text: String, of column: String, in term: PatternTerm, _ names: PatternNames,
    _ scenario: Scenario?, at path: [String]
  ) {
    for value in PatternTerm.alternatives(text) {
      single(value, of: column, in: term, names, scenario, at: path)
    }
  }

  private mutating func single(
    _ text: String, of column: String, in term: PatternTerm, _ names: PatternNames,
    _ scenario: Scenario?, at path: [String]
  ) {
    let isClosed = ObservedNames.values(of: column, in: term.table) != nil
    guard isClosed || scenario != nil else { return }
    if column == "key", let series = term.seriesName {
      guard let known = names.keys(ofSeries: series) else { return }
      self.known(text, among: Names(known, isComplete: isWorldSound), "key of \(series)", at: path)
      return
    }
    guard let known = names.values(of: column, in: term.table) else { return }
    self.known(
      text, among: Names(known, isComplete: isClosed || isWorldSound), column, at: path)
  }

  private var isWorldSound: Bool {
    isSound(["world", "states"]) && isSound(["fields"]) && isSound(["bodies"])
  }

  /// The rows that a number is divided by.
  private mutating func others(
    _ text: String, than term: PatternTerm, _ tables: [TableDeclaration], _ names: PatternNames,
    _ scenario: Scenario?, at path: [String]
  ) {
    guard
      let other = term.other(
        text, among: tables, columnOf: { names.column(of: $0, in: term) })
    else {
      if scenario != nil || text.contains("=") || text.contains(".") {
        let columns = tables.first { $0.name == term.table }?.columns.map(\.name) ?? []
        add(
          .value, Wording.notATerm(text), at: path,
          suggestion: NearestName.suggestion(for: text, among: columns))
      }
      return
    }
    guard let table = self.table(of: other, tables, at: path) else { return }
    for condition in other.filter where term.filter[condition.id] != condition.value {
      if table.columns.contains(where: { $0.name == condition.id }) {
        content(condition.value, of: condition.id, in: other, names, scenario, at: path)
      } else {
        unknownColumn(condition.id, of: table, at: path, isKey: false)
      }
    }
  }
}
