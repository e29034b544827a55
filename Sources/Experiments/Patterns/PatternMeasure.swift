import SimulationEngine
import StandardsModel

/// A pattern made ready to be read off run after run.
///
/// - one number a run, where it is held to a target, a limit or a direction;
/// - two for a ratio: both sides;
/// - one per name for an order.
struct PatternMeasure {
  let pattern: PatternSpecification
  private let readers: [PatternReader]
  private let divisors: [[PatternReader]]

  /// Nil where the names in it do not fit together, which the checks of files find before.
  init?(_ pattern: PatternSpecification, _ tables: [TableDeclaration], _ names: PatternNames) {
    self.pattern = pattern
    guard let own = PatternTerm(pattern) else { return nil }
    func other(_ text: String, than term: PatternTerm) -> PatternTerm? {
      term.other(text, among: tables) { names.column(of: $0, in: term) }
    }
    var terms = [own]
    switch pattern.expectation {
    case .ratio(let text, _):
      guard let second = other(text, than: own) else { return nil }
      terms.append(second)
    case .order(let ranks):
      guard let free = names.rankedColumn(of: own, ranks, tables) else { return nil }
      terms = ranks.map { rank in
        var term = own
        term.filter[free] = rank
        return term
      }
    default: break
    }
    readers = terms.map { PatternReader($0, of: pattern) }
    var divisors: [[PatternReader]] = []
    for term in terms {
      let parts = pattern.shareOf.compactMap { other($0, than: term) }
      guard parts.count == pattern.shareOf.count else { return nil }
      divisors.append(parts.map { PatternReader($0, of: pattern) })
    }
    self.divisors = divisors
  }

  /// One number, two or several, each nil where the run does not say.
  func values(in tables: [Table]) -> [Double?] {
    zip(readers, divisors).map { reader, divisors in
      guard let value = reader.value(in: tables) else { return nil }
      guard !divisors.isEmpty else { return value }
      let parts = divisors.map { $0.value(in: tables) }
      let sum = parts.reduce(0) { $0 + ($1 ?? 0) }
      return sum == 0 ? nil : value / sum
    }
  }

  /// The number that is held to the expectation; nil for an order, which has none.
  func number(_ values: [Double?]) -> Double? {
    switch pattern.expectation {
    case .order: return nil
    case .ratio:
      guard let one = values[0], let other = values[1], other != 0 else { return nil }
      return one / other
    default: return values[0]
    }
  }
}
