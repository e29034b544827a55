import SimulationEngine
import StandardsModel

/// The scenario of each run: for all the same where numbers are stated, each its own where they are drawn.
///
/// A draw is addressed by seed, replicate and pointer, so that another number more moves no other, and
/// the arms of a comparison share the numbers that none of them sets. What an arm, a study or `--set`
/// puts in has no range any more, and is not drawn.
public struct RunScenarios: Sendable {
  private let loaded: LoadedScenario
  /// What is drawn, in the order of pointers; empty where numbers are stated.
  public let numbers: [UncertainNumber]

  /// Draws of all numbers together before a run is given up.
  static let attempts = 100

  public init(_ loaded: LoadedScenario) {
    self.loaded = loaded
    guard loaded.scenario?.uncertainty.numbers == .drawn else {
      numbers = []
      return
    }
    numbers = loaded.provenance
      .filter { $0.value.range != nil }
      .sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
      .compactMap { pointer, provenance in
        guard let path = JSONPointer.path(pointer), let node = loaded.resolved?.descendant(path),
          case .number(let number) = (node["value"] ?? node).value
        else { return nil }
        return UncertainNumber(pointer, number.double, provenance)
      }
  }

  /// The scenario of a run and what it drew; where `check` would refuse the numbers together, all are
  /// drawn again: the prior is of scenarios that are right.
  public func scenario(
    seed: UInt64, replicate: Int
  ) -> Result<(scenario: Scenario, drawn: [DrawnNumber]), Refusal> {
    guard let stated = loaded.scenario else { return .failure(Refusal(loaded.findings)) }
    guard !numbers.isEmpty else { return .success((stated, [])) }
    let draws = Draws(seed: seed, replicate: replicate)
    var findings: [Finding] = []
    for attempt in 0..<Self.attempts {
      let drawn = numbers.map { $0.draw(draws, attempt: attempt) }
      let one = loaded.setting(drawn.map { ($0.number.pointer, $0.node) })
      if let scenario = one.scenario { return .success((scenario, drawn)) }
      findings = one.findings
    }
    return .failure(Refusal(findings))
  }

  /// Why no scenario came of it.
  public struct Refusal: Error {
    /// Where, and what is wrong; places in a file say nothing here.
    public let message: String

    init(_ findings: [Finding]) {
      message = findings.prefix(3).map { "\($0.pointer): \($0.message)" }.joined(separator: "; ")
    }
  }
}
