import SimulationEngine

/// `boxes.csv`: the conditions under which something happens.
public enum BoxesTable {
  public static let declaration = TableDeclaration(
    name: "boxes", meaning: "A condition of a box in which something happens more often.",
    keyLength: 2,
    columns: [
      ColumnDeclaration("box", .integer, meaning: "Number of the box, in the order found."),
      ColumnDeclaration("variable", .text, meaning: "What was varied, by its JSON Pointer."),
      ColumnDeclaration("low", .number, meaning: "Smallest value in the box; empty if open."),
      ColumnDeclaration("high", .number, meaning: "Largest value in the box; empty if open."),
      ColumnDeclaration("values", .text, meaning: "Categories in the box, with | between them."),
      ColumnDeclaration(
        "quasi_p", .number, unit: "1",
        meaning: "Chance of a box as dense without the condition (Bryant & Lempert 2010)."),
      ColumnDeclaration(
        "coverage", .number, unit: "1", meaning: "Share of all that happened which is in the box."),
      ColumnDeclaration(
        "density", .number, unit: "1", meaning: "Share of the runs in the box in which it happened."
      ),
      ColumnDeclaration("support", .number, unit: "1", meaning: "Share of all runs in the box."),
      ColumnDeclaration("range_low", .number, meaning: "Smallest value that any run had."),
      ColumnDeclaration("range_high", .number, meaning: "Largest value that any run had."),
      ColumnDeclaration(
        "all_values", .text, meaning: "All categories that there are, with | between them."),
    ])

  public static func table(_ boxes: [DiscoveredBox], _ columns: [DiscoveryColumn]) -> Table {
    var table = TableBuilder(declaration)
    for (number, box) in boxes.enumerated() {
      for (keyed, quasiP) in zip(box.conditions, box.quasiP) {
        var (low, high, names): (Cell, Cell, Cell) = (.missing, .missing, .missing)
        var (least, most, every): (Cell, Cell, Cell) = (.missing, .missing, .missing)
        switch columns[keyed.column].values {
        case .numbers(let numbers):
          least = numbers.min().map { .number($0) } ?? .missing
          most = numbers.max().map { .number($0) } ?? .missing
        case .categories(_, let all): every = .text(all.joined(separator: "|"))
        }
        switch keyed.condition {
        case .range(let least, let most):
          low = least.map { .number($0) } ?? .missing
          high = most.map { .number($0) } ?? .missing
        case .among(let inside):
          if case .categories(_, let all) = columns[keyed.column].values {
            names = .text(inside.sorted().map { all[$0] }.joined(separator: "|"))
          }
        }
        table.append([
          .integer(number + 1), .text(columns[keyed.column].name), low, high, names,
          .number(quasiP), .number(box.coverage), .number(box.density), .number(box.support),
          least, most, every,
        ])
      }
    }
    return table.table()
  }
}

/// `peeling.csv`: the way to each box.
public enum PeelingTable {
  public static let declaration = TableDeclaration(
    name: "peeling", meaning: "What a peel on the way to a box leaves.", keyLength: 2,
    columns: [
      ColumnDeclaration("box", .integer, meaning: "Number of the box, in the order found."),
      ColumnDeclaration("step", .integer, meaning: "From 0, all runs outside earlier boxes."),
      ColumnDeclaration("variables", .integer, meaning: "Variables that are restricted."),
      ColumnDeclaration(
        "coverage", .number, unit: "1", meaning: "Share of all that happened which is left."),
      ColumnDeclaration(
        "density", .number, unit: "1", meaning: "Share of what is left in which it happened."),
      ColumnDeclaration("support", .number, unit: "1", meaning: "Share of all runs that is left."),
      ColumnDeclaration(
        "chosen", .boolean,
        meaning: "Whether the box was made from here, by the best balance of both."),
    ])

  public static func table(_ boxes: [DiscoveredBox]) -> Table {
    var table = TableBuilder(declaration)
    for (number, box) in boxes.enumerated() {
      for (step, peel) in box.peeling.enumerated() {
        table.append([
          .integer(number + 1), .integer(step), .integer(peel.variables),
          .number(Double(peel.hits) / Double(box.allHits)),
          .number(Double(peel.hits) / Double(max(1, peel.points))),
          .number(Double(peel.points) / Double(box.allPoints)), .boolean(peel.isChosen),
        ])
      }
    }
    return table.table()
  }
}

/// `robustness.csv`: how each strategy stands up to what nobody knows.
public enum RobustnessTable {
  public static let declaration = TableDeclaration(
    name: "robustness", meaning: "A strategy over all cases of what nobody knows.", keyLength: 1,
    columns: [
      ColumnDeclaration("strategy", .text, meaning: "Arm, or setting of the levers."),
      ColumnDeclaration(
        "cases", .integer, unit: "cases", meaning: "Cases that all strategies have."),
      ColumnDeclaration("mean", .number, meaning: "Mean of the number over cases."),
      ColumnDeclaration("worst", .number, meaning: "The number in the worst case."),
      ColumnDeclaration(
        "mean_regret", .number, meaning: "Mean shortfall from the best strategy of each case."),
      ColumnDeclaration("regret_q90", .number, meaning: "90 % quantile of the shortfall."),
      ColumnDeclaration("largest_regret", .number, meaning: "Largest shortfall."),
      ColumnDeclaration(
        "best_share", .number, unit: "1", meaning: "Share of cases in which no other does better."),
      ColumnDeclaration(
        "satisfied_share", .number, unit: "1",
        meaning:
          "Share of cases in which the number is good enough; empty where nobody said what is."
      ),
    ])

  public static func table(_ robustness: Robustness) -> Table {
    var table = TableBuilder(declaration)
    for strategy in robustness.strategies {
      table.append([
        .text(strategy.name), .integer(robustness.cases), .number(strategy.mean),
        .number(strategy.worst), .number(strategy.meanRegret), .number(strategy.regret90),
        .number(strategy.largestRegret), .number(strategy.best.estimate),
        strategy.satisfied.map { .number($0.estimate) } ?? .missing,
      ])
    }
    return table.table()
  }
}
