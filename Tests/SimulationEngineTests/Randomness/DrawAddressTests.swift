import SimulationEngine
import Testing

@Suite struct DrawAddressTests {
  static let draws = Draws(seed: 42, replicate: 3)

  func words(_ draws: Draws, _ purpose: UInt32, _ name: String, _ time: Int) -> [UInt32] {
    var stream = draws.stream(DrawPurpose(purpose), of: Subject(name), at: time)
    return (0..<8).map { _ in stream.word() }
  }

  @Test func `a bystander changes nobody's draws`() {
    func luck(_ names: [String]) -> [String: [UInt32]] {
      var luck: [String: [UInt32]] = [:]
      for name in names { luck[name] = words(Self.draws, 1, name, 5) }
      return luck
    }
    let few = luck(["state/CHN", "state/DEU", "state/USA"])
    let more = luck(["state/AAA", "state/USA", "state/CHN", "firm/1", "state/DEU"])
    for name in ["state/CHN", "state/DEU", "state/USA"] { #expect(few[name] == more[name]) }
  }

  @Test func `every part of an address matters`() {
    let base = words(Self.draws, 1, "state/CHN", 5)
    let others = [
      words(Self.draws, 2, "state/CHN", 5), words(Self.draws, 1, "state/CHM", 5),
      words(Self.draws, 1, "state/CHN", 6), words(Draws(seed: 42, replicate: 4), 1, "state/CHN", 5),
      words(Draws(seed: 43, replicate: 3), 1, "state/CHN", 5),
    ]
    for other in others {
      #expect(zip(base, other).allSatisfy { $0 != $1 })
    }
    #expect(base == words(Draws(seed: 42, replicate: 3), 1, "state/CHN", 5))
  }

  @Test func `one uniform is the first of its stream`() {
    var stream = Self.draws.stream(DrawPurpose(4), of: Subject("x"), at: 2)
    #expect(Self.draws.uniform(DrawPurpose(4), of: Subject("x"), at: 2) == stream.uniform())
  }

  @Test func `the names of a world get subjects far apart`() {
    var subjects: [UInt64] = []
    for first in "ABCDEFGHIJ" {
      for second in "ABCDEFGHIJ" {
        for third in "ABCDEFGHIJ" {
          subjects.append(Subject("state/\(first)\(second)\(third)").bits)
        }
      }
    }
    #expect(Set(subjects).count == 1000)
    // A bit is set in half of them: 4σ of a fair coin over 1000.
    for bit in 0..<64 {
      let set = subjects.count { $0 >> UInt64(bit) & 1 == 1 }
      #expect((437...563).contains(set), "bit \(bit)")
    }
  }

  @Test func `blocks of a roster have subjects of their own`() {
    let roster = Subject("field/wifi/firms")
    let blocks = (0..<1000).map { roster.block($0).bits }
    #expect(Set(blocks + [roster.bits]).count == 1001)
    #expect(roster.block(3) != Subject("field/5g/firms").block(3))
  }

  /// The steps of `mixed` taken back: a right shift by xor repeated, a multiplication by the inverse.
  func unmixed(_ value: UInt64) -> UInt64 {
    func unshifted(_ z: UInt64, by shift: UInt64) -> UInt64 {
      var result = z
      for _ in 0..<(64 / shift) { result = z ^ (result >> shift) }
      return result
    }
    func inverse(_ odd: UInt64) -> UInt64 {
      var x = odd
      for _ in 0..<6 { x = x &* (2 &- odd &* x) }
      return x
    }
    var z = unshifted(value, by: 31) &* inverse(0x94D0_49BB_1331_11EB)
    z = unshifted(z, by: 27) &* inverse(0xBF58_476D_1CE4_E5B9)
    return unshifted(z, by: 30)
  }

  @Test func `replicates of a seed never share a key, since the replicate can be read off it`() {
    var words = stream("inverse")
    for _ in 0..<200 {
      let value = words.doubleWord()
      #expect(unmixed(mixed(value)) == value)
    }
    for seed in [0, 1, 42, UInt64.max] {
      let start = mixed(seed &+ 0x9E37_79B9_7F4A_7C15)
      for replicate in [1, 2, 3, 1_000_000, Int.max] {
        let key = Draws(seed: seed, replicate: replicate).key
        let bits = UInt64(key[1]) << 32 | UInt64(key[0])
        #expect(unmixed(bits) &- start == UInt64(replicate))
      }
    }
  }

  @Test func `neighbouring replicates are not correlated`() {
    let n = 4000
    var sum = 0.0
    for replicate in 1...n {
      let left = Draws(seed: 1, replicate: replicate).uniform(DrawPurpose(1), of: Subject("x"))
      let right = Draws(seed: 1, replicate: replicate + 1).uniform(DrawPurpose(1), of: Subject("x"))
      sum += (left - 0.5) * (right - 0.5)
    }
    #expect(isNear(sum / Double(n), 0, deviation: 1.0 / 12, count: n))
  }

  @Test func `a purpose of more than 12 bits is refused`() async {
    #expect(DrawPurpose(4095).number == 4095)
    await #expect(processExitsWith: .failure) { _ = DrawPurpose(4096) }
  }

  @Test func `a part's subject is that of the joined name`() {
    #expect(Subject("WAPI fast track", part: "CHN") == Subject("WAPI fast track/CHN"))
    #expect(Subject("", part: "é") == Subject("/é"))
    #expect(Subject("a", part: "b") != Subject("b", part: "a"))
  }
}
