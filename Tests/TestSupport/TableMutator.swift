/// Spoils CSV tables the way that hands, spreadsheets and disks do: by a seed alone, so that every mutant
/// can be made again.
public struct TableMutator {
  private var random: MutantRandom

  public init(seed: UInt64) { random = MutantRandom(seed: seed) }

  /// One to four changes.
  public mutating func mutant(of table: [UInt8]) -> [UInt8] {
    var bytes = table
    for _ in 0...[0, 0, 1, 3][random.draw(4)] { change(&bytes) }
    return bytes
  }

  private mutating func change(_ bytes: inout [UInt8]) {
    guard random.draw(5) > 0, !bytes.isEmpty else { return spoil(&bytes) }
    var lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .map { Array($0) }
    let (line, other) = (random.draw(lines.count), random.draw(lines.count))
    switch random.draw(10) {
    case 0: lines.remove(at: line)
    case 1: lines.insert(lines[line], at: other)
    case 2: lines.swapAt(line, other)
    case 3: lines.removeSubrange(line...)
    case 4: lines = Array(lines.prefix(1))
    case 5: lines[line] += random.draw(2) == 0 ? [UInt8(ascii: "\r")] : [UInt8(ascii: ",")]
    default: spoilCell(of: &lines[line])
    }
    bytes = Array(lines.joined(separator: [UInt8(ascii: "\n")]))
  }

  private mutating func spoilCell(of line: inout [UInt8]) {
    var cells = line.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
      .map { Array($0) }
    cells[random.draw(cells.count)] = Array(random.pick(Self.cells).utf8)
    if random.draw(20) == 0 { cells = Array(repeatElement(cells, count: 50).joined()) }
    line = Array(cells.joined(separator: [UInt8(ascii: ",")]))
  }

  private static let cells = [
    "", "\"", "\"\"", "\"\"\"", "NaN", "nan", "inf", "-inf", "1e999", "1e-999", "-", "--1", "+1",
    "0x1p3",
    "99999999999999999999", "-1", "9223372036854775807", "-9223372036854775808", "0", "-0", "0.1",
    "1",
    "2", "3", "1.5", "2.5", "2004-13", "2004-06", "0000-00", "9999-12", "true", "false", "TRUE",
    "AAA",
    "\u{1B}[2J", "</script><b>", "=1+1", "é", "e\u{301}", "\u{202E}abc", "\u{FEFF}", "\"a,b\"",
    "\"a\nb\"", "a\rb", "\0", " 1", "1 ", "run", "arm", "date", "/fields/field/innovation",
    "/fields/field/network-benefit", "/fields/field/firms", "/", "//",
    String(repeating: "x", count: 5000),
  ]

  private mutating func spoil(_ bytes: inout [UInt8]) {
    guard !bytes.isEmpty else {
      bytes = Array(random.pick(Self.cells).utf8)
      return
    }
    let start = random.draw(bytes.count)
    let end = min(bytes.count, start + 1 + random.draw(40))
    switch random.draw(6) {
    case 0: bytes.removeSubrange(start...)
    case 1: bytes[start] ^= 1 << UInt8(random.draw(8))
    case 2: bytes.removeSubrange(start..<end)
    case 3: bytes.insert(contentsOf: Array(bytes[start..<end]), at: random.draw(bytes.count))
    case 4: bytes.insert(contentsOf: (start..<end).map { _ in UInt8(random.draw(256)) }, at: start)
    default: bytes.insert(contentsOf: [0xEF, 0xBB, 0xBF], at: 0)
    }
  }
}

/// SplitMix64, for choices that no result of the model depends on.
public struct MutantRandom {
  private var state: UInt64

  public init(seed: UInt64) { state = seed &+ 0x9E37_79B9_7F4A_7C15 }

  public mutating func draw(_ count: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var word = state
    word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
    word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
    word ^= word >> 31
    return Int(word % UInt64(max(1, count)))
  }

  public mutating func pick<Element>(_ elements: [Element]) -> Element {
    elements[draw(elements.count)]
  }
}
