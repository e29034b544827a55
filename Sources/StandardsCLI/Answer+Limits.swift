import Experiments
import SimulationEngine
import StandardsModel

extension Answer {
  /// Simulated value, closed form and deviation for every quantity of the scenario's limit.
  static func limitSection(_ headline: LimitHeadline?, _ terminal: Terminal) -> [String] {
    guard let headline else { return [] }
    var table = TextTable([
      ("measured", .left), ("runs", .right), ("simulated", .right), ("± SE", .right),
      ("closed form", .right), ("deviation", .right),
    ])
    for line in headline.lines {
      table.append([
        line.unit == "1" ? line.quantity : "\(line.quantity) (\(line.unit))", "\(line.runs)",
        line.mean.map { significant($0, digits: 6) } ?? "–",
        line.standardError.map {
          significant($0, digits: 2) + (line.isErrorExact || line.closedForm == nil ? "" : "*")
        } ?? "–",
        line.closedForm.map { significant($0, digits: 6) } ?? "–",
        line.deviation.map { "\(fixed($0)) SE" } ?? "–",
      ])
    }
    var lines = [terminalSafe("Source: \(headline.source)."), terminalSafe(headline.statement), ""]
    lines += table.lines(terminal.style)
    if headline.lines.contains(where: { $0.closedForm != nil && !$0.isErrorExact }) {
      lines.append("* from the runs; elsewhere the closed form gives the standard error")
    }
    for remark in headline.theory.remarks { lines.append(terminalSafe("  " + remark)) }
    if !headline.theory.objections.isEmpty {
      lines.append("The closed form does not apply to these numbers and is not compared with:")
      for objection in headline.theory.objections { lines.append(terminalSafe("  " + objection)) }
    }
    return lines
  }

  /// Two decimals, with its sign.
  private static func fixed(_ value: Double) -> String {
    guard value.isFinite, abs(value) < 1e6 else { return significant(value, digits: 3) }
    let hundredths = Int((abs(value) * 100).rounded())
    let digits = String(hundredths % 100)
    return (value < 0 && hundredths > 0 ? "−" : "") + "\(hundredths / 100)."
      + (digits.count < 2 ? "0" : "") + digits
  }
}
