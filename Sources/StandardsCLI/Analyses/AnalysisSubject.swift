import Experiments
import Reporting
import ScenarioFiles

/// What the plan of an analysis says to readers of its report.
enum AnalysisSubject {
  /// How much was looked at; nothing where the folder is no analysis.
  static func extent(_ plan: JSONNode?) -> String {
    func whole(_ key: String) -> Int { plan?.whole(key) ?? 0 }
    switch plan?.string("command") {
    case "sensitivity":
      return "\(plan?.string("method") ?? ""), \(counted(whole("points"), "point")) × "
        + counted(whole("replicates"), "run") + arm(plan)
    case "calibrate":
      return "\(counted(whole("population"), "particle")), at most "
        + "\(counted(whole("generations"), "generation")), \(counted(whole("replicates"), "run")) each"
        + arm(plan)
    case "discover": return "read off \(counted(whole("runs"), "run"))" + arm(plan)
    default: return ""
    }
  }

  private static func arm(_ plan: JSONNode?) -> String {
    plan?.string("arm").map { ", arm '\($0)'" } ?? ""
  }

  /// The command that makes the folder again; nil where it is no analysis.
  static func command(_ plan: JSONNode?) -> String? {
    guard let plan, let command = plan.string("command") else { return nil }
    func quoted(_ text: String) -> String {
      // In a shell nothing is special between single quotes but the quote.
      "'" + text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''")
        + "'"
    }
    func option(_ name: String, _ key: String) -> String {
      plan.whole(key).map { " --\(name) \($0)" } ?? ""
    }
    func text(_ name: String, _ key: String) -> String {
      plan.string(key).flatMap { $0.isEmpty ? nil : " --\(name) \(quoted($0))" } ?? ""
    }
    var isLess = false
    if case .boolean(true)? = plan["less"]?.value { isLess = true }
    switch command {
    case "sensitivity":
      return "standards-sim sensitivity study.json" + option("seed", "seed")
        + option("resamples", "resamples") + text("arm", "arm") + " --out again"
    case "calibrate":
      return "standards-sim calibrate study.json" + option("population", "population")
        + option("generations", "generations")
        + (plan.number("tolerance").map { $0 > 0 ? " --tolerance \($0)" : "" } ?? "")
        + option("predictive", "predictive") + option("seed", "seed")
        + option("search-seed", "search-seed") + text("arm", "arm") + " --out again"
    case "discover":
      return "standards-sim discover DIR" + text("when", "when") + text("regret", "regret")
        + (isLess ? " --less" : "")
        + (plan.number("enough").map { " --enough \($0)" } ?? "") + text("arm", "arm")
        + " --out again"
    default: return nil
    }
  }
}
