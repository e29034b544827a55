/// Strict JSON (RFC 8259) with the place of every node.
///
/// The toolchain's decoder gives no positions on Linux and takes trailing commas, duplicate keys and
/// byte order marks in silence; a file that people write by hand deserves better. Reading stops at
/// the first syntax error; duplicate keys are listed and the first of them kept.
struct JSONParser: ~Copyable {
  struct SyntaxError: Error {
    var place: Place
    var message: String
  }

  struct Outcome {
    var node: JSONNode?
    var mistakes: [Mistake]
  }

  let bytes: UnsafeBufferPointer<UInt8>
  let file: Int32
  let limits: JSONLimits
  var next = 0
  private var line: Int32 = 1
  /// A byte of the current line, and its column.
  private var mark = 0
  private var markColumn: Int32 = 1
  private var depth = 0
  private var path: [String] = []
  private var duplicates: [Mistake] = []

  static func parse(
    _ bytes: [UInt8], file: Int = 0, limits: JSONLimits = JSONLimits()
  ) -> Outcome {
    bytes.withUnsafeBufferPointer { buffer in
      var parser = JSONParser(bytes: buffer, file: Int32(file), limits: limits)
      do throws(SyntaxError) {
        let node = try parser.document()
        return Outcome(node: node, mistakes: parser.duplicates)
      } catch {
        let mistake = Mistake(
          place: error.place, pointer: JSONPointer.text(parser.path), kind: .syntax,
          message: error.message)
        return Outcome(node: nil, mistakes: parser.duplicates + [mistake])
      }
    }
  }

  private init(bytes: UnsafeBufferPointer<UInt8>, file: Int32, limits: JSONLimits) {
    self.bytes = bytes
    self.file = file
    self.limits = limits
  }

  private mutating func document() throws(SyntaxError) -> JSONNode {
    guard bytes.count <= limits.bytes else { throw error(Wording.tooLarge(limits.bytes)) }
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { throw error(Wording.byteOrderMark) }
    if bytes.starts(with: [0xFE, 0xFF]) || bytes.starts(with: [0xFF, 0xFE])
      || bytes.prefix(4).contains(0)
    {
      throw error(Wording.notUTF8)
    }
    skipBlanks()
    guard next < bytes.count else { throw error(Wording.emptyFile) }
    let node = try value()
    skipBlanks()
    guard next == bytes.count else { throw error(Wording.afterTheEnd(found())) }
    return node
  }

  private mutating func value() throws(SyntaxError) -> JSONNode {
    let start = place()
    switch peek {
    case UInt8(ascii: "{"): return JSONNode(try object(start), at: start)
    case UInt8(ascii: "["): return JSONNode(try array(start), at: start)
    case UInt8(ascii: "\""): return JSONNode(.string(try string()), at: start)
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"):
      return JSONNode(.number(try number()), at: start)
    case UInt8(ascii: "t"): return JSONNode(try word("true", .boolean(true)), at: start)
    case UInt8(ascii: "f"): return JSONNode(try word("false", .boolean(false)), at: start)
    case UInt8(ascii: "n"): return JSONNode(try word("null", .null), at: start)
    default: throw unexpected(Wording.value)
    }
  }

  private mutating func object(_ start: Place) throws(SyntaxError) -> JSONValue {
    try descend()
    var members: [JSONMember] = []
    var seen: [String: Int] = [:]
    skipBlanks()
    if take(UInt8(ascii: "}")) { return ascend(.object([])) }
    while true {
      guard peek == UInt8(ascii: "\"") else {
        throw next < bytes.count ? unexpected(Wording.key) : unclosed("{", start)
      }
      let keyPlace = place()
      let key = try string()
      skipBlanks()
      guard take(UInt8(ascii: ":")) else {
        throw next < bytes.count ? unexpected(Wording.colon) : unclosed("{", start)
      }
      skipBlanks()
      guard next < bytes.count else { throw unclosed("{", start) }
      path.append(key)
      let node = try value()
      if let first = position(of: key, among: members, &seen) {
        let first = members[first].keyPlace.line
        duplicates.append(
          Mistake(
            place: keyPlace, pointer: JSONPointer.text(path), kind: .schema,
            message: Wording.duplicateKey(key, firstLine: Int(first))))
      } else {
        members.append(JSONMember(key, at: keyPlace, node))
      }
      path.removeLast()
      skipBlanks()
      if take(UInt8(ascii: "}")) { return ascend(.object(members)) }
      try comma(orClosing: UInt8(ascii: "}"), of: start)
    }
  }

  /// Where a key stands already, nil for a new one. Compares short objects key by key and keeps an
  /// index of long ones.
  private func position(
    of key: String, among members: [JSONMember], _ seen: inout [String: Int]
  ) -> Int? {
    if members.count < 12 { return members.firstIndex { $0.key == key } }
    if seen.isEmpty {
      for (position, member) in members.enumerated() { seen[member.key] = position }
    }
    if let position = seen[key] { return position }
    seen[key] = members.count
    return nil
  }

  private mutating func array(_ start: Place) throws(SyntaxError) -> JSONValue {
    try descend()
    var elements: [JSONNode] = []
    skipBlanks()
    if take(UInt8(ascii: "]")) { return ascend(.array([])) }
    while true {
      guard next < bytes.count else { throw unclosed("[", start) }
      path.append(String(elements.count))
      elements.append(try value())
      path.removeLast()
      skipBlanks()
      if take(UInt8(ascii: "]")) { return ascend(.array(elements)) }
      try comma(orClosing: UInt8(ascii: "]"), of: start)
    }
  }

  /// Passes a comma that another member or element follows.
  private mutating func comma(
    orClosing closing: UInt8, of start: Place
  ) throws(SyntaxError) {
    let opening = closing == UInt8(ascii: "}") ? "{" : "["
    guard next < bytes.count else { throw unclosed(opening, start) }
    guard peek == UInt8(ascii: ",") else {
      throw unexpected(Wording.commaOr(closing: String(UnicodeScalar(closing))))
    }
    let commaPlace = place()
    next += 1
    skipBlanks()
    if peek == closing {
      throw SyntaxError(place: commaPlace, message: Wording.trailingComma)
    }
    guard next < bytes.count else { throw unclosed(opening, start) }
  }

  private mutating func word(
    _ word: StaticString, _ value: JSONValue
  ) throws(SyntaxError) -> JSONValue {
    let count = word.utf8CodeUnitCount
    guard next + count <= bytes.count,
      (0..<count).allSatisfy({ bytes[next + $0] == word.utf8Start[$0] }),
      next + count == bytes.count || !isWordByte(bytes[next + count])
    else { throw unexpected(Wording.value) }
    next += count
    return value
  }

  private mutating func descend() throws(SyntaxError) {
    guard depth < limits.depth else { throw error(Wording.tooDeep(limits.depth)) }
    depth += 1
    next += 1
  }

  private mutating func ascend(_ value: JSONValue) -> JSONValue {
    depth -= 1
    return value
  }
}

extension JSONParser {
  /// The next byte, 0 at the end: a zero byte is nowhere allowed, so the two need no telling apart.
  var peek: UInt8 { next < bytes.count ? bytes[next] : 0 }

  mutating func take(_ byte: UInt8) -> Bool {
    guard peek == byte else { return false }
    next += 1
    return true
  }

  mutating func skipBlanks() {
    while next < bytes.count {
      switch bytes[next] {
      case 0x20, 0x09, 0x0D: next += 1
      case 0x0A:
        next += 1
        line += 1
        mark = next
        markColumn = 1
      default: return
      }
    }
  }

  /// Where the next byte stands; continuation bytes of UTF-8 do not count.
  mutating func place() -> Place {
    while mark < next {
      if bytes[mark] & 0xC0 != 0x80 { markColumn += 1 }
      mark += 1
    }
    return Place(file: file, line: line, column: markColumn)
  }

  mutating func error(_ message: String) -> SyntaxError {
    SyntaxError(place: place(), message: message)
  }

  mutating func unexpected(_ expected: String) -> SyntaxError {
    error(Wording.unexpected(found(), expected: expected))
  }

  mutating func unclosed(_ opening: String, _ start: Place) -> SyntaxError {
    error(Wording.unclosed(opening, line: Int(start.line), column: Int(start.column)))
  }

  func isWordByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "."), 0x80...0xFF:
      true
    default: false
    }
  }

  /// The word or the character that stands next, for messages.
  func found() -> String {
    var end = next
    while end < bytes.count, end - next < 40, isWordByte(bytes[end]) { end += 1 }
    if end == next, end < bytes.count { end += 1 }
    return String(decoding: bytes[next..<end], as: UTF8.self)
  }
}
