/// A length of time as people say it: `8 s`, `3 min 20 s`, `2 h 05 min`, `4 d 03 h`.
public func durationText(seconds: Double) -> String {
  guard seconds.isFinite, seconds < 1e9 else { return "years" }
  let whole = Int(max(0, seconds).rounded())
  func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
  switch whole {
  case ..<60: return "\(whole) s"
  case ..<3600: return "\(whole / 60) min \(two(whole % 60)) s"
  case ..<86_400: return "\(whole / 3600) h \(two(whole % 3600 / 60)) min"
  default: return "\(whole / 86_400) d \(two(whole % 86_400 / 3600)) h"
  }
}
