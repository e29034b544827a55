import Experiments
import SimulationEngine

extension Answer {
  /// Whether partners vote for who courts them: each coefficient with the interval of its mean.
  static func partnerSection(_ headline: PartnerHeadline, _ terminal: Terminal) -> [String] {
    let lines = headline.lines
    guard let proposer = lines.first?.proposer else { return [] }
    var table = TextTable([
      ("votes on what \(proposer) proposes: a yes goes with", .left), ("beside", .left),
      ("change", .right), ("95 % of the mean", .right), ("5–95 % of runs", .right),
      ("runs", .right),
    ])
    for line in lines where line.proposer == proposer {
      let summary = Summary(line.values)
      table.append([
        line.term, line.isByLever ? "each lever" : "ties and distance", points(summary.mean),
        summary.confidenceInterval().map { "\(points($0.low)) to \(points($0.high))" } ?? "–",
        line.values.count > 1
          ? "\(points(summary.quantile(0.05))) to \(points(summary.quantile(0.95)))" : "–",
        "\(line.values.count)",
      ])
    }
    return table.lines(terminal.style)
      + ["(points of probability; a tie of 1 is all trade with the proposer)"]
  }

  /// `+2.8`: percentage points.
  private static func points(_ share: Double) -> String {
    let tenths = Int((share.magnitude * 1000).rounded())
    return (share < 0 && tenths > 0 ? "−" : "+") + "\(tenths / 10).\(tenths % 10)"
  }
}
