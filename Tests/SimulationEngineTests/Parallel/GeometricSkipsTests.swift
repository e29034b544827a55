import SimulationEngine
import Testing

@Suite struct GeometricSkipsTests {
  @Test(arguments: [0.0625, 0.1, 0.5, 0.97])
  func `words of all zeros and all ones give a skip`(probability: Double) {
    let skips = GeometricSkips(probability: probability)
    #expect(skips.skip(0) == 0)
    #expect(skips.skip(.max) == skips.skip(.max - 1))
    #expect(skips.skip(.max) == skips.thresholds.count - 1)
  }

  @Test func `certainty skips nobody`() {
    let skips = GeometricSkips(probability: 1)
    for word in [UInt32.min, 1 << 31, .max] { #expect(skips.skip(word) == 0) }
  }

  @Test func `each skip has its probability, to the resolution of a word`() {
    let skips = GeometricSkips(probability: 0.1)
    var survival = 1.0
    for skip in 0..<100 {
      survival *= 0.9
      let share = Double(skips.thresholds[skip]) * 0x1p-32
      #expect(abs(share - (1 - survival)) <= 0x1p-33)
      // Either side of the threshold.
      #expect(skips.skip(skips.thresholds[skip]) == skip + 1)
      #expect(skips.skip(skips.thresholds[skip] - 1) == skip)
    }
  }

  @Test func `wide words are the blocks of the address`() {
    let counter = SIMD4<UInt32>(7, 8, 9, 310 << 20)
    let key = SIMD2<UInt32>(1, 2)
    var words = [UInt32](repeating: 0, count: 64)
    words.withUnsafeMutableBufferPointer {
      WideWords.fill($0.baseAddress!, counter: counter, key: key, batch: 0)
      WideWords.fill($0.baseAddress! + 32, counter: counter, key: key, batch: 1)
    }
    for draw in 0..<16 {
      var address = counter
      address[3] += UInt32(draw)
      let block = Philox4x32.block(address, key: key)
      for word in 0..<4 { #expect(words[draw / 8 * 32 + word * 8 + draw % 8] == block[word]) }
    }
  }
}
