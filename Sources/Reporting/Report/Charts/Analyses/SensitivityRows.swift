/// The indices of a folder of sensitivity, by number and factor: what its charts are drawn from.
struct SensitivityRows {
  struct Index {
    let value: Double
    let low: Double
    let high: Double
    let reading: String
  }

  struct Output {
    let name: String
    /// By factor: the indices it has, by name.
    var factors: [[String: Index]] = []

    /// The one that factors are ranked by.
    var leading: String {
      let names = ["ST", "mu_star", "swing", "S1"]
      return names.first { name in factors.contains { $0[name] != nil } } ?? ""
    }

    func value(_ factor: Int) -> Double {
      factors.indices.contains(factor) ? factors[factor][leading]?.value ?? 0 : 0
    }

    var largest: Double { factors.indices.reduce(0) { max($0, value($1)) } }

    /// Factors from the one that matters most.
    var ranking: [Int] {
      factors.indices.sorted {
        value($0) == value($1) ? $0 < $1 : value($0) > value($1)
      }
    }
  }

  private let places: [Int]
  private var outputLabels = Labels()
  private var factorLabels = Labels()
  private(set) var outputs: [Output] = []

  init?(_ header: CSVHeader) {
    guard
      let places = header.places(
        "output", "factor", "index", "value", "ci_low", "ci_high", "reading")
    else { return nil }
    self.places = places
  }

  mutating func read(_ row: CSVRow) {
    guard let output = outputLabels.code(row, places[0]),
      let factor = factorLabels.code(row, places[1]), let index = row.text(places[2]),
      let value = row.number(places[3]), output < 500, factor < 500
    else { return }
    while outputs.count <= output {
      outputs.append(Output(name: outputLabels.names[outputs.count]))
    }
    while outputs[output].factors.count <= factor { outputs[output].factors.append([:]) }
    outputs[output].factors[factor][index] = Index(
      value: value, low: row.number(places[4]) ?? value, high: row.number(places[5]) ?? value,
      reading: row.text(places[6]) ?? "")
  }

  var factors: [String] { factorLabels.names }

  /// Numbers that some factor moves.
  var moved: [Output] { outputs.filter { $0.largest > 0 } }

  /// Numbers that some factor moves, without those that say the same as an earlier one: of two rivals
  /// the share of one is what the other leaves.
  var distinct: [Output] {
    var seen: [[Double]] = []
    return moved.filter { output in
      // Sums in another order differ in the last bits.
      let values = output.factors.indices.map {
        (output.value($0) / output.largest * 1e9).rounded()
      }
      let ranked = values + [(output.largest * 1e9).rounded()]
      defer { seen.append(ranked) }
      return !seen.contains(ranked)
    }
  }
}
