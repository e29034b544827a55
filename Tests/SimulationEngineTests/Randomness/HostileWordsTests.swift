import SimulationEngine
import Testing

/// The corners of every sampler: words that are all zeros or all ones.
///
/// Philox is a bijection, so there are addresses whose first block is exactly that; these two were
/// found by running it backwards.
@Suite struct HostileWordsTests {
  static let zeros = DrawStream(
    key: SIMD2(0x0008_67d4, 0), subject: Subject(bits: 0xe700_0fd6_32e9_2f3f), time: 0xe381_bc09,
    purpose: DrawPurpose(0x561))
  static let ones = DrawStream(
    key: SIMD2(0x003b_f0ae, 0), subject: Subject(bits: 0x3fd0_44e7_28e5_5ab6), time: 0xa51b_54c2,
    purpose: DrawPurpose(0x354))
  static let both = [zeros, ones]

  @Test func `the addresses give the words`() {
    for (stream, word) in [(Self.zeros, UInt32.min), (Self.ones, UInt32.max)] {
      var stream = stream
      for _ in 0..<4 { #expect(stream.word() == word) }
      var again = stream
      #expect(again.doubleWord() != 0)
    }
  }

  @Test func `uniforms stay in their intervals`() {
    var zeros = Self.zeros
    #expect(zeros.uniform() == 0)
    #expect(zeros.openUniform() == 0x1p-53)
    var ones = Self.ones
    #expect(ones.uniform() == 1 - 0x1p-53)
    let open = ones.openUniform()
    #expect(open > 0.999 && open < 1)
  }

  @Test func `what is impossible never happens and what is certain always does`() {
    for stream in Self.both {
      var stream = stream
      let impossible = stream.chance(0)
      let certain = stream.chance(1)
      #expect(!impossible && certain)
    }
  }

  @Test(arguments: [1, 2, 3, 5, 6, 7, 10, 1 << 32, 3 << 61, Int.max])
  func `bounded integers stay below their bound`(bound: Int) {
    for stream in Self.both {
      var stream = stream
      for _ in 0..<4 { #expect((0..<bound).contains(stream.below(bound))) }
    }
  }

  @Test func `a word of zeros is rejected where it would bias, and only there`() {
    // 2⁶⁴ is a multiple of 4, hence nothing to reject; of 3 it is not.
    var four = Self.zeros
    #expect(four.below(4) == 0)
    #expect(four.doubleWord() == 0)
    var three = Self.zeros
    _ = three.below(3)
    #expect(three.doubleWord() != 0)
  }

  @Test func `continuous samplers give finite numbers`() {
    for stream in Self.both {
      var draws = stream
      let waiting = draws.exponential()
      #expect(waiting > 0 && waiting.isFinite)
      draws = stream
      #expect(draws.normal().isFinite)
      draws = stream
      #expect(draws.logistic().isFinite)
    }
  }

  @Test func `a choice never falls on a weight of zero`() {
    for stream in Self.both {
      for weights in [[0, 1, 0], [0, 0.1, 0.2, 0.3, 0], [0, 1e-300, 0], [0, 1e300, 1e300, 0]] {
        var stream = stream
        let index = stream.choice(weights: weights)
        #expect(index.map { weights[$0] > 0 } == true)
      }
      var stream = stream
      #expect(stream.choice(weights: [0, 0]) == nil)
      #expect(stream.choice(weights: []) == nil)
    }
  }

  @Test func `a shuffle keeps every element`() {
    for stream in Self.both {
      var stream = stream
      var elements = Array(0..<20)
      stream.shuffle(&elements)
      #expect(elements.sorted() == Array(0..<20))
    }
  }
}
