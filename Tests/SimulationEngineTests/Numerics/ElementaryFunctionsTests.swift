import SimulationEngine
import Testing

/// Own exponential and logarithm against values of 200 bits (mpmath): each row is the argument, the
/// nearest double to the exact value, and what is left to the exact value.
@Suite struct ElementaryFunctionsTests {
  /// |computed − exact| in units in the last place of the nearest double.
  private func error(_ computed: Double, _ nearest: Double, _ rest: Double) -> Double {
    abs((computed - nearest) - rest) / nearest.ulp
  }

  private let exponentials: [(Double, Double, Double)] = [
    (0x1.0000000000000p-1, 0x1.a61298e1e069cp+0, -0x1.b4690082a4906p-55),
    (-0x1.0000000000000p-1, 0x1.368b2fc6f960ap-1, -0x1.85314b9559e64p-61),
    (0x1.0000000000000p+0, 0x1.5bf0a8b145769p+1, 0x1.4d57ee2b1013ap-53),
    (-0x1.0000000000000p+0, 0x1.78b56362cef38p-2, -0x1.ca8a4270fadf5p-57),
    (0x1.62e42fefa39efp-2, 0x1.6a09e667f3bccp+0, 0x1.f68d3de197eeap-54),
    (-0x1.62e42fefa39efp-2, 0x1.6a09e667f3bcdp-1, -0x1.7233c057e4796p-55),
    (0x1.b7cdfd9d7bdbbp-34, 0x1.000000006df38p+0, -0x1.3112d8e5e6d4cp-57),
    (-0x1.b7cdfd9d7bdbbp-34, 0x1.ffffffff24190p-1, 0x1.31714b6a191dcp-57),
    (0x1.5e00000000000p+9, 0x1.d945df4f8ec8ep+1009, 0x1.183392684a46ep+954),
    (-0x1.5e00000000000p+9, 0x1.14f2b0fb9307fp-1010, Double(bitPattern: 0xac)),
    (0x1.62d999999999ap+9, 0x1.d75ae7a50ee14p+1023, -0x1.a7242fe782b54p+968),
    (-0x1.6226666666666p+9, 0x1.19e98b83de7a3p-1022, 0x0.0p+0),
    (-0x1.7400000000000p+9, Double(bitPattern: 0x2), -0x0.0p+0),
    (-0x1.0e4968d92d832p-1, 0x1.2dff8509472dcp-1, 0x1.1a5f94c497bf4p-58),
    (-0x1.965ba4a3af2a2p-1, 0x1.cf091b0d09d19p-2, -0x1.3ec42db77800ep-58),
    (-0x1.a9bed50ad0738p-3, 0x1.9fe6008e90ae4p-1, -0x1.337efb891559bp-57),
    (-0x1.614ef2f477986p-1, 0x1.00caeec201fffp-1, -0x1.301e59e6d3c50p-55),
    (-0x1.bbe3777d76a18p-1, 0x1.ae4eeeadba6bcp-2, 0x1.995e130100cc6p-56),
    (-0x1.93154ce6b4cd8p-3, 0x1.a486b1742eac0p-1, -0x1.fd80114c60a99p-55),
    (0x1.abfc68250a43ap-1, 0x1.2748e9583721cp+1, 0x1.3dd4e5deb83bfp-53),
    (0x1.33a9c7feb9222p-1, 0x1.d2e2760cb6494p+0, 0x1.400992a95b2aap-54),
    (0x1.0f86c907884cep-1, 0x1.b31171408ac3cp+0, 0x1.1fe4d82345affp-56),
    (-0x1.1cbedc3d6585ep-1, 0x1.2596cb84f2768p-1, -0x1.6522053c7e56ep-56),
    (0x1.2c7b8d70e40a0p-4, 0x1.137c763c3dbd2p+0, -0x1.5ee87ad586466p-61),
    (-0x1.c95a9c3862988p-2, 0x1.4790ece61d1a1p-1, -0x1.aea53145a5c3fp-55),
    (-0x1.3a3df71cc6808p+4, 0x1.95fc498bca96ap-29, 0x1.a79e99c77eac7p-84),
    (-0x1.7a1064e097f99p+4, 0x1.e138898d0616dp-35, 0x1.50fdd0a04c831p-90),
    (-0x1.122cf31ed849ep+4, 0x1.366814229f9adp-25, -0x1.ebe0c63a75466p-79),
    (0x1.9a60694313a68p+4, 0x1.0089421eb0931p+37, 0x1.2e38a09bd421cp-19),
    (0x1.3bc36424e1f46p+4, 0x1.630cdce030b3cp+28, -0x1.9c38474fe3c80p-27),
    (0x1.2662e1773b01ep+4, 0x1.75573ba6875c8p+26, -0x1.3e12c283861bfp-28),
    (0x1.206e0f909c174p+4, 0x1.014b5f9e4525ep+26, -0x1.833ca8dbb7db7p-28),
    (-0x1.264d433438c88p+4, 0x1.60efc42b7c589p-27, -0x1.61c139410536dp-82),
    (-0x1.6d168c8a7c7a0p+3, 0x1.744a9aec4521bp-17, -0x1.96457e28f7613p-72),
    (0x1.e79618a0507b8p+2, 0x1.fce5213aa8c3dp+10, -0x1.c5dc47f189e73p-46),
    (0x1.bd3ce3269f1b4p+3, 0x1.0d5307bb19815p+20, 0x1.5406ad050b4f4p-34),
    (0x1.54766165d2d1ap+4, 0x1.9f933e32281fcp+30, -0x1.d1e5158656749p-24),
  ]

  private let logarithms: [(Double, Double, Double)] = [
    (0x1.0000000000000p+1, 0x1.62e42fefa39efp-1, 0x1.abc9e3b39803fp-56),
    (0x1.0000000000000p-1, -0x1.62e42fefa39efp-1, -0x1.abc9e3b39803fp-56),
    (0x1.6a09e667f3bcdp+0, 0x1.62e42fefa39f0p-2, 0x1.c2e0e1b1548c2p-56),
    (0x1.6a09e667f3bcep+0, 0x1.62e42fefa39f3p-2, 0x1.133014f0f271fp-56),
    (0x1.6a09e667f3bcdp-1, -0x1.62e42fefa39eep-2, 0x1.716fdfdbc882ep-60),
    (0x1.000000006df38p+0, 0x1.b7cdffffa18d8p-34, -0x1.4e193d3be4369p-88),
    (0x1.ffffffff24190p-1, -0x1.b7ce00005e728p-34, -0x1.4e26c2c41bcddp-88),
    (Double(bitPattern: 0x1), -0x1.74385446d71c3p+9, -0x1.8e569fa8ee781p-45),
    (Double(bitPattern: 0x1268_8b70_e62b), -0x1.64e69394d9508p+9, -0x1.35918fe61c196p-47),
    (0x1.fffffffffffffp+1023, 0x1.62e42fefa39efp+9, 0x1.a9c9e3b39803fp-46),
    (0x1.8000000000000p+1, 0x1.193ea7aad030bp+0, -0x1.a256f99caabebp-54),
    (0x1.4000000000000p+3, 0x1.26bb1bbb55516p+1, -0x1.f48ad494ea3e9p-53),
    (0x1.c2960317d549dp+0, 0x1.21785edc210e6p-1, -0x1.96c5fdaca2a76p-55),
    (0x1.6332adb088368p-3, -0x1.c07f620cc49d2p+0, 0x1.211201fd06070p-54),
    (0x1.363237d598008p+0, 0x1.8945aee857d3ap-3, -0x1.dbfa65f124e71p-58),
    (0x1.57e940d8d3e01p+0, 0x1.2e4a73676dc51p-2, 0x1.f965cc184ff2cp-58),
    (0x1.030c5f8fed8b4p+0, 0x1.83e1c03c71581p-7, -0x1.9b37f77fcff7fp-63),
    (0x1.6c1d413f50824p-2, -0x1.08b47d1f1e4d6p+0, 0x1.4e6f49b75668ep-56),
    (0x1.e4f43923d6f60p-1, -0x1.bc95ad5a190ffp-5, -0x1.c717f76003501p-59),
    (0x1.6df649e39fb30p-3, -0x1.b8dad84120cd1p+0, -0x1.aa6b92069047fp-54),
    (0x1.de825db458317p+0, 0x1.404148d6c34e8p-1, -0x1.9a995c95d3cc6p-55),
    (0x1.bb20bdbc4d1f8p+0, 0x1.18ecb6d7a1b57p-1, 0x1.358301936e7e6p-55),
    (0x1.18641f35ca23fp+0, 0x1.74c4c70cfe78dp-4, -0x1.c8a2bc45e1823p-58),
    (0x1.33739e80ec4d0p-1, -0x1.051f9d66c7eafp-1, -0x1.37d4bbe88fe5dp-55),
    (0x1.41af8b085de7ap+54, 0x1.2d444a8f19980p+5, -0x1.f887250da794fp-50),
    (0x1.88524b9ef398ep+9, 0x1.aa931b9d1a45ap+2, 0x1.d40c120df736ap-56),
    (0x1.be18f4f18582bp+50, 0x1.19b3a61171543p+5, 0x1.83b775296aed1p-50),
    (0x1.2fd33bc7a8a2ep+46, 0x1.0072c7cf5fda8p+5, 0x1.6de524133f242p-49),
    (0x1.14c2d4bb11c52p+1, 0x1.8ad0ccb9cbd5dp-1, 0x1.5c3c6ea259dc5p-56),
    (0x1.7ad3df13b9703p-12, -0x1.fb41541430d94p+2, -0x1.cee03d476d4ddp-52),
    (0x1.1ab70cb50cceap+13, 0x1.23868e797c140p+3, 0x1.d120d2746d44ap-51),
    (0x1.c95cd0fadd40dp-10, -0x1.96799d8da298ap+2, 0x1.f3d15642e39b6p-53),
  ]

  @Test func `the exponential is within 1 unit in the last place`() {
    for (x, nearest, rest) in exponentials {
      #expect(error(exponential(x), nearest, rest) < 1, "e^\(x)")
    }
  }

  @Test func `the logarithm is within 1 unit in the last place`() {
    for (x, nearest, rest) in logarithms {
      #expect(error(naturalLogarithm(x), nearest, rest) < 1, "ln \(x)")
    }
  }

  @Test func `the bound would notice two wrong bits`() {
    let (x, nearest, rest) = exponentials[0]
    #expect(error(exponential(x).nextUp.nextUp, nearest, rest) > 1)
  }

  @Test func `the corners`() {
    #expect(exponential(0) == 1 && naturalLogarithm(1) == 0)
    #expect(exponential(-.infinity) == 0 && exponential(.infinity) == .infinity)
    #expect(exponential(710) == .infinity && exponential(-746) == 0)
    #expect(exponential(.nan).isNaN && naturalLogarithm(.nan).isNaN)
    #expect(naturalLogarithm(0) == -.infinity && naturalLogarithm(.infinity) == .infinity)
    #expect(naturalLogarithm(-1).isNaN)
    #expect(logisticFunction(1000) == 1 && logisticFunction(-1000) == 0)
    #expect(logisticFunction(0) == 0.5)
    #expect(hyperbolicTangent(50) == 1 && hyperbolicTangent(-50) == -1)
  }

  @Test func `no cancellation near zero`() {
    for x in [1e-4, 1e-6, 1e-9, 1e-12] {
      // Three terms of the series are exact here.
      let series = x + x * x / 2 + x * x * x / 6
      #expect(abs(exponentialMinusOne(x) / series - 1) < 1e-12)
      #expect(abs(hyperbolicTangent(x) / (x - x * x * x / 3) - 1) < 1e-12)
    }
  }

  @Test func `roots and integrals`() {
    #expect(abs(root(in: 0...2) { $0 * $0 - 2 } - 2.0.squareRoot()) <= 2.0.squareRoot().ulp)
    #expect(roots(in: -2...2, steps: 7) { $0 * $0 * $0 - $0 }.count == 3)
    #expect(
      abs(integral(over: 0...1, panels: 20) { exponential($0) } - (exponential(1) - 1)) < 1e-14)
  }
}
