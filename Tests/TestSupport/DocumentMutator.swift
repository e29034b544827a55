/// Spoils JSON documents the way that hands, editors, disks and strangers do: by a seed alone, so that
/// every mutant can be made again.
///
/// It finds values by itself, in bytes that need not be right, and shares no code with the parser that
/// it tries.
public struct DocumentMutator {
  private var random: MutantRandom

  public init(seed: UInt64) { random = MutantRandom(seed: seed) }

  private mutating func draw(_ count: Int) -> Int { random.draw(count) }

  private mutating func pick<Element>(_ elements: [Element]) -> Element { random.pick(elements) }

  /// One to four changes.
  public mutating func mutant(of document: [UInt8]) -> [UInt8] {
    var bytes = document
    for _ in 0...[0, 0, 1, 3][draw(4)] { change(&bytes) }
    return bytes
  }

  private mutating func change(_ bytes: inout [UInt8]) {
    let spans = DocumentSpans(bytes)
    guard !spans.values.isEmpty else { return spoil(&bytes) }
    let value = pick(spans.values)
    switch draw(16) {
    case 0...3: bytes.replaceSubrange(value, with: scalar())
    case 4: bytes.replaceSubrange(value, with: Array(bytes[pick(spans.values)]))
    case 5...6: remove(from: &bytes, spans)
    case 7: double(in: &bytes, spans)
    case 8: swap(in: &bytes, value, pick(spans.values))
    case 9: wrap(in: &bytes, value)
    case 10: insertMember(into: &bytes, spans)
    case 11...12: rename(in: &bytes, spans)
    case 13: bytes.removeSubrange(draw(bytes.count)...)
    case 14: nudge(&bytes, spans)
    default: spoil(&bytes)
    }
  }

  /// A value of the wrong kind, size or sense.
  private mutating func scalar() -> [UInt8] { Array(pick(Self.scalars).utf8) }

  private static let scalars = [
    "null", "true", "false", "\"\"", "{}", "[]", "[[]]", "0", "-0", "-0.0", "1", "-1", "2", "3",
    "7",
    "12", "100", "0.5", "1e-3", "1e15", "1e16", "1e308", "-1e308", "5e-324", "1e400", "-1e400",
    "1e99999999999", "9007199254740993", "9223372036854775807", "9223372036854775808",
    "-9223372036854775808", "99999999999999999999999", "4294967296", "65536", "255", "256",
    "NaN", "Infinity", "\"NaN\"", "\"2004-06\"", "\"2004-13\"", "\"0000-01\"", "\"9999-12\"",
    "\"10000-01\"", "\"-001-01\"", "\"2003-01\"", "\"AAA\"", "\"BBB\"", "\"ZZZ\"", "\"P\"", "\"O\"",
    "\"XX/TC 1\"", "\"One\"", "\"/\"", "\"//\"", "\"/~\"", "\"/~2\"", "\"/fields/field/firms\"",
    "\"../../../etc/passwd\"", "\"\\u0000\"", "\"\\u001b[2J\"", "\"\\ud800\"", "\"\\udc00\\ud800\"",
    "\"\\ud83d\\ude00\"", "\"\u{202E}abc\"", "\"e\u{301}\"", "\"\u{E9}\"", "\"ﷺ\"", "\"=1+1\"",
    "\"a,b\\\"c\\n\"", "{\"value\": 1}", "{\"value\": 0.3, \"range\": [0.5, 0.1]}",
    "{\"value\": {\"value\": 1}}", "{\"value\": 2, \"kind\": \"sourced\"}", "{\"2003\": 1e300}",
    "{\"2003\": 1, \"2003\": 2}", "{\"99999999\": 1}", "{\"-5\": 1}", "{\"kind\": \"ring\"}",
    "{\"kind\": \"gravity\"}", "{\"kind\": \"sobol\"}", "[1, 2, 3]", "[\"AAA\", \"AAA\"]",
    "{\"above\": 1}", "{\"target\": 1, \"tolerance\": 0}",
  ]

  private static let keys = [
    "extends", "note", "source", "value", "range", "kind", "", "firms", "standards", "states",
    "AAA",
    "BBB", "One", "projects", "committees", "members", "calendar", "start", "end", "substeps",
    "parameters", "network", "scheduling", "rule", "sponsors", "events", "instruments", "patterns",
    "record", "levers", "arms", "replicates", "until", "design", "points", "constructor", "a/b",
    "~1",
    "2003", "e\u{301}", "\\u0000", "camps", "limit", "anonymous-committees", "posts", "provisions",
  ]

  private mutating func remove(from bytes: inout [UInt8], _ spans: DocumentSpans) {
    guard !spans.members.isEmpty else { return spoil(&bytes) }
    var span = pick(spans.members)
    // With the comma behind it, mostly.
    while span.upperBound < bytes.count, " \n".utf8.contains(bytes[span.upperBound]) {
      span = span.lowerBound..<span.upperBound + 1
    }
    if span.upperBound < bytes.count, bytes[span.upperBound] == UInt8(ascii: ","), draw(8) > 0 {
      span = span.lowerBound..<span.upperBound + 1
    }
    bytes.removeSubrange(span)
  }

  private mutating func double(in bytes: inout [UInt8], _ spans: DocumentSpans) {
    guard !spans.members.isEmpty else { return spoil(&bytes) }
    let span = pick(spans.members)
    let times = draw(20) == 0 ? 200 : 1
    let copy = Array(bytes[span]) + [UInt8(ascii: ",")]
    for _ in 0..<times where bytes.count < Self.largest {
      bytes.insert(contentsOf: copy, at: span.lowerBound)
    }
  }

  private mutating func swap(in bytes: inout [UInt8], _ one: Range<Int>, _ other: Range<Int>) {
    let (first, second) = one.lowerBound < other.lowerBound ? (one, other) : (other, one)
    guard first.upperBound <= second.lowerBound else { return spoil(&bytes) }
    let (left, right) = (Array(bytes[first]), Array(bytes[second]))
    bytes.replaceSubrange(second, with: left)
    bytes.replaceSubrange(first, with: right)
  }

  private mutating func wrap(in bytes: inout [UInt8], _ span: Range<Int>) {
    let depth = pick([1, 2, 98, 99, 100, 101, 5000])
    let (open, close) = pick([("[", "]"), ("{\"value\":", "}"), ("{\"a\":", "}")])
    guard bytes.count + depth * 12 < Self.largest else { return spoil(&bytes) }
    bytes.insert(
      contentsOf: repeatElement(Array(close.utf8), count: depth).joined(), at: span.upperBound)
    bytes.insert(
      contentsOf: repeatElement(Array(open.utf8), count: depth).joined(), at: span.lowerBound)
  }

  private mutating func insertMember(into bytes: inout [UInt8], _ spans: DocumentSpans) {
    guard !spans.members.isEmpty else { return spoil(&bytes) }
    let member = Array("\"\(pick(Self.keys))\": ".utf8) + scalar() + Array(", ".utf8)
    bytes.insert(contentsOf: member, at: pick(spans.members).lowerBound)
  }

  private mutating func rename(in bytes: inout [UInt8], _ spans: DocumentSpans) {
    guard !spans.keys.isEmpty else { return spoil(&bytes) }
    let key = pick(spans.keys)
    let other =
      draw(2) == 0 ? Array("\"\(pick(Self.keys))\"".utf8) : Array(bytes[pick(spans.keys)])
    bytes.replaceSubrange(key, with: other)
  }

  /// Another number in the place of one: most mutants of this kind are read, and run.
  private mutating func nudge(_ bytes: inout [UInt8], _ spans: DocumentSpans) {
    let numbers = spans.values.filter {
      (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[$0.lowerBound])
        || bytes[$0.lowerBound] == UInt8(ascii: "-")
    }
    guard !numbers.isEmpty else { return spoil(&bytes) }
    let numerals = [
      "0", "1", "2", "3", "4", "17", "0.01", "0.99", "0.5", "1.5", "-1", "30", "1000",
    ]
    bytes.replaceSubrange(pick(numbers), with: Array(pick(numerals).utf8))
  }

  /// Bytes replaced, removed, put in and moved, whatever they mean.
  private mutating func spoil(_ bytes: inout [UInt8]) {
    guard !bytes.isEmpty else {
      bytes = scalar()
      return
    }
    let start = draw(bytes.count)
    let end = min(bytes.count, start + 1 + draw(12))
    switch draw(5) {
    case 0: bytes.removeSubrange(start..<end)
    case 1: bytes.insert(contentsOf: Array(bytes[start..<end]), at: draw(bytes.count))
    case 2: bytes[start] ^= 1 << UInt8(draw(8))
    case 3: bytes.insert(contentsOf: pick(Self.pieces), at: start)
    default: bytes[start] = UInt8(draw(256))
    }
  }

  private static let pieces: [[UInt8]] = [
    [0], [0xFF], [0xC0, 0xAF], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xEF, 0xBB, 0xBF],
    Array("\\u".utf8), Array("//".utf8), Array("/*".utf8), Array(",,".utf8), Array("{".utf8),
    Array("[".utf8), Array("\"".utf8), Array(":".utf8), Array("}".utf8), Array("]".utf8),
  ]

  /// Mutants of mutants stay below this.
  private static let largest = 1 << 18
}

/// Where things stand in bytes that look like JSON.
struct DocumentSpans {
  /// Texts, words, numbers, objects and arrays.
  private(set) var values: [Range<Int>] = []
  /// Keys with their quotes.
  private(set) var keys: [Range<Int>] = []
  /// Keys with their values.
  private(set) var members: [Range<Int>] = []

  init(_ bytes: [UInt8]) {
    var open: [(start: Int, key: Int?)] = []
    var key: Range<Int>?
    var next = 0
    func end(ofStringAt start: Int) -> Int {
      var place = start + 1
      while place < bytes.count, bytes[place] != UInt8(ascii: "\"") {
        place += bytes[place] == UInt8(ascii: "\\") ? 2 : 1
      }
      return min(bytes.count, place + 1)
    }
    func add(_ span: Range<Int>, key: Int?) {
      values.append(span)
      if let key { members.append(key..<span.upperBound) }
    }
    while next < bytes.count {
      let start = next
      switch bytes[start] {
      case UInt8(ascii: "{"), UInt8(ascii: "["):
        open.append((start, key?.lowerBound))
        key = nil
        next += 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        next += 1
        if let (start, key) = open.popLast() { add(start..<next, key: key) }
      case UInt8(ascii: "\""):
        next = end(ofStringAt: start)
        var after = next
        while after < bytes.count, bytes[after] <= 0x20 { after += 1 }
        if key == nil, after < bytes.count, bytes[after] == UInt8(ascii: ":") {
          key = start..<next
          keys.append(start..<next)
          next = after + 1
        } else {
          add(start..<next, key: key?.lowerBound)
          key = nil
        }
      case 0...0x20, UInt8(ascii: ","), UInt8(ascii: ":"): next += 1
      default:
        while next < bytes.count, bytes[next] > 0x20, !",]}:\"[{".utf8.contains(bytes[next]) {
          next += 1
        }
        add(start..<next, key: key?.lowerBound)
        key = nil
      }
    }
  }
}
