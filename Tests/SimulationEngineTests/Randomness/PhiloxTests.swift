import SimulationEngine
import Testing

/// RNG-1: the vectors published with the generator.
@Suite struct PhiloxTests {
  /// Random123, `tests/kat_vectors`: counter, key, rounds, result.
  static let knownAnswers: [(SIMD4<UInt32>, SIMD2<UInt32>, Int, SIMD4<UInt32>)] = {
    let zero = (SIMD4<UInt32>(repeating: 0), SIMD2<UInt32>(repeating: 0))
    let ones = (SIMD4<UInt32>(repeating: .max), SIMD2<UInt32>(repeating: .max))
    let pi = (
      SIMD4<UInt32>(0x243f_6a88, 0x85a3_08d3, 0x1319_8a2e, 0x0370_7344),
      SIMD2<UInt32>(0xa409_3822, 0x299f_31d0)
    )
    return [
      (zero.0, zero.1, 10, SIMD4(0x6627_e8d5, 0xe169_c58d, 0xbc57_ac4c, 0x9b00_dbd8)),
      (ones.0, ones.1, 10, SIMD4(0x408f_276d, 0x41c8_3b0e, 0xa20b_c7c6, 0x6d54_51fd)),
      (pi.0, pi.1, 10, SIMD4(0xd16c_fe09, 0x94fd_cceb, 0x5001_e420, 0x2412_6ea1)),
      (zero.0, zero.1, 7, SIMD4(0x5f6f_b709, 0x0d89_3f64, 0x4f12_1f81, 0x4f73_0a48)),
      (ones.0, ones.1, 7, SIMD4(0x5207_ddc2, 0x4516_5e59, 0x4d8e_e751, 0x8c52_f662)),
      (pi.0, pi.1, 7, SIMD4(0x4dfc_caba, 0x190a_87f0, 0xc473_62ba, 0xb6b5_242a)),
    ]
  }()

  @Test(arguments: 0..<6)
  func `the published known answers come out`(row: Int) {
    let (counter, key, rounds, expected) = Self.knownAnswers[row]
    #expect(Philox4x32.block(counter, key: key, rounds: rounds) == expected)
  }

  @Test func `ten rounds are the standard`() {
    let (counter, key, _, expected) = Self.knownAnswers[2]
    #expect(Philox4x32.block(counter, key: key) == expected)
  }
}
