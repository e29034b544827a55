// Strings and numbers (RFC 8259, sections 6 and 7).
extension JSONParser {
  /// The string whose opening quote stands next.
  mutating func string() throws(SyntaxError) -> String {
    let start = next + 1
    var end = start
    while end < bytes.count {
      let byte = bytes[end]
      if byte == UInt8(ascii: "\"") {
        let content = UnsafeBufferPointer(rebasing: bytes[start..<end])
        guard let text = String(validating: content, as: UTF8.self) else {
          throw invalidUTF8(from: start, to: end)
        }
        next = end + 1
        return text
      }
      if byte == UInt8(ascii: "\\") || byte < 0x20 { break }
      end += 1
    }
    return try stringWithEscapes(start: start, plainUntil: end)
  }

  private mutating func stringWithEscapes(
    start: Int, plainUntil end: Int
  ) throws(SyntaxError) -> String {
    let opening = place()
    var text = [UInt8](bytes[start..<end])
    next = end
    while next < bytes.count {
      let byte = bytes[next]
      switch byte {
      case UInt8(ascii: "\""):
        guard let string = String(validating: text, as: UTF8.self) else {
          throw invalidUTF8(from: start, to: next)
        }
        next += 1
        return string
      case UInt8(ascii: "\\"): try escape(into: &text)
      case 0..<0x20: throw error(Wording.controlCharacter(byte))
      default:
        text.append(byte)
        next += 1
      }
    }
    throw SyntaxError(place: opening, message: Wording.unclosedString)
  }

  private mutating func escape(into text: inout [UInt8]) throws(SyntaxError) {
    guard next + 1 < bytes.count else {
      throw error(Wording.unclosedString)
    }
    let byte = bytes[next + 1]
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): text.append(byte)
    case UInt8(ascii: "b"): text.append(0x08)
    case UInt8(ascii: "f"): text.append(0x0C)
    case UInt8(ascii: "n"): text.append(0x0A)
    case UInt8(ascii: "r"): text.append(0x0D)
    case UInt8(ascii: "t"): text.append(0x09)
    case UInt8(ascii: "u"):
      text.append(contentsOf: String(Character(try unicodeEscape())).utf8)
      return
    default: throw error(Wording.badEscape)
    }
    next += 2
  }

  /// `\u0041`, or the two of a surrogate pair.
  private mutating func unicodeEscape() throws(SyntaxError) -> UnicodeScalar {
    guard let first = hexadecimal(at: next + 2) else { throw error(Wording.badUnicodeEscape) }
    if let scalar = UnicodeScalar(first) {
      next += 6
      return scalar
    }
    guard first < 0xDC00, next + 7 < bytes.count, bytes[next + 6] == UInt8(ascii: "\\"),
      bytes[next + 7] == UInt8(ascii: "u"), let second = hexadecimal(at: next + 8),
      (0xDC00...0xDFFF).contains(second),
      let scalar = UnicodeScalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
    else { throw error(Wording.loneSurrogate) }
    next += 12
    return scalar
  }

  private func hexadecimal(at start: Int) -> UInt32? {
    guard start + 4 <= bytes.count else { return nil }
    var value: UInt32 = 0
    for index in start..<(start + 4) {
      let digit: UInt8
      switch bytes[index] {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): digit = bytes[index] - UInt8(ascii: "0")
      case UInt8(ascii: "a")...UInt8(ascii: "f"): digit = bytes[index] - UInt8(ascii: "a") + 10
      case UInt8(ascii: "A")...UInt8(ascii: "F"): digit = bytes[index] - UInt8(ascii: "A") + 10
      default: return nil
      }
      value = value << 4 | UInt32(digit)
    }
    return value
  }

  /// Points at the first byte that is not UTF-8.
  private mutating func invalidUTF8(from start: Int, to end: Int) -> SyntaxError {
    var low = start
    while low < end {
      let length =
        switch bytes[low] {
        case 0..<0x80: 1
        case 0xC2...0xDF: 2
        case 0xE0...0xEF: 3
        case 0xF0...0xF4: 4
        default: 0
        }
      guard length > 0, low + length <= end,
        String(validating: bytes[low..<(low + length)], as: UTF8.self) != nil
      else { break }
      low += length
    }
    next = low
    return error(Wording.invalidUTF8)
  }

  /// The number whose first character stands next.
  mutating func number() throws(SyntaxError) -> JSONNumber {
    let start = next
    let negative = take(UInt8(ascii: "-"))
    guard isDigit(peek) else { throw numberError(start) }
    let leadingZero = peek == UInt8(ascii: "0")
    var magnitude: Int64? = 0
    let digits = next
    while isDigit(peek) {
      if let soFar = magnitude {
        let (tens, overflow) = soFar.multipliedReportingOverflow(by: 10)
        let digit = Int64(bytes[next] - UInt8(ascii: "0"))
        let (sum, more) =
          negative ? tens.subtractingReportingOverflow(digit) : tens.addingReportingOverflow(digit)
        magnitude = overflow || more ? nil : sum
      }
      next += 1
    }
    if leadingZero, next - digits > 1 { throw numberError(start) }
    var isInteger = true
    if take(UInt8(ascii: ".")) {
      isInteger = false
      guard isDigit(peek) else { throw numberError(start) }
      while isDigit(peek) { next += 1 }
    }
    if peek == UInt8(ascii: "e") || peek == UInt8(ascii: "E") {
      isInteger = false
      next += 1
      if peek == UInt8(ascii: "+") || peek == UInt8(ascii: "-") { next += 1 }
      guard isDigit(peek) else { throw numberError(start) }
      while isDigit(peek) { next += 1 }
    }
    if next < bytes.count, isWordByte(bytes[next]) { throw numberError(start) }
    if isInteger, let magnitude, magnitude != 0 || !negative {
      return JSONNumber(integer: magnitude, double: Double(magnitude))
    }
    let text = String(decoding: bytes[start..<next], as: UTF8.self)
    // The library's conversion is correctly rounded and gives infinity where a number is too large.
    return JSONNumber(integer: isInteger ? magnitude : nil, double: Double(text) ?? .infinity)
  }

  /// Shows the whole word, so that `0x1F` and `1_000` are recognised.
  private mutating func numberError(_ start: Int) -> SyntaxError {
    next = start
    let place = place()
    if peek == UInt8(ascii: "-") { next += 1 }
    let word = (next > start ? "-" : "") + found()
    return SyntaxError(place: place, message: Wording.badNumber(word))
  }

  private func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }
}
