/// Numbers as text: locale-free, and the shortest that reads back as the same double.
///
/// An integral double keeps its `.0`, so that a column of numbers is a column of floats to every
/// reader that guesses types, whatever its values happen to be. Large and small ones are written
/// `1e+16`, `1e-05`. Minus zero is zero.
public enum NumberText {
  public static func append(_ value: Double, to bytes: inout [UInt8]) {
    precondition(value.isFinite, "\(value) is a failure, not a value")
    // Most numbers of a table are small whole ones, and these are ten times as fast this way.
    if value.magnitude < 1e15, let whole = Int(exactly: value) {
      append(whole, to: &bytes)
      bytes.append(UInt8(ascii: "."))
      bytes.append(UInt8(ascii: "0"))
      return
    }
    bytes.append(contentsOf: value.description.utf8)
  }

  public static func append(_ value: Int, to bytes: inout [UInt8]) {
    if value < 0 { bytes.append(UInt8(ascii: "-")) }
    append(magnitude: value.magnitude, to: &bytes)
  }

  private static func append(magnitude: UInt, to bytes: inout [UInt8]) {
    let start = bytes.count
    var rest = magnitude
    repeat {
      let (quotient, digit) = rest.quotientAndRemainder(dividingBy: 10)
      bytes.append(UInt8(ascii: "0") + UInt8(digit))
      rest = quotient
    } while rest > 0
    bytes[start...].reverse()
  }
}
