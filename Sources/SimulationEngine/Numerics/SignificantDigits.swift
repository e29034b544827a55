/// A number for people, rounded to so many significant digits: `0.34615`, `289`, `1.2e-07`.
///
/// Without trailing zeros after the point; whole numbers are never rounded away.
public func significant(_ value: Double, digits: Int = 5) -> String {
  guard value.isFinite else { return value.isNaN ? "–" : value < 0 ? "−∞" : "∞" }
  guard value != 0 else { return "0" }
  if value < 0 { return "−" + significant(-value, digits: digits) }
  var exponent = 0
  var power = 1.0
  while power * 10 <= value && exponent < 308 {
    power *= 10
    exponent += 1
  }
  while power > value && exponent > -308 {
    exponent -= 1
    power /= 10
  }
  guard exponent >= -4, exponent < 15 else {
    return significant(value / power, digits: digits) + "e\(exponent)"
  }
  let places = max(0, digits - 1 - exponent)
  var scale = 1
  for _ in 0..<places { scale *= 10 }
  let scaled = Int((value * Double(scale)).rounded())
  let whole = scaled / scale
  guard scaled % scale != 0 else { return "\(whole)" }
  var fraction = String(scaled % scale)
  fraction = String(repeating: "0", count: places - fraction.count) + fraction
  while fraction.last == "0" { fraction.removeLast() }
  return "\(whole).\(fraction)"
}
