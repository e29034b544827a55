import SimulationEngine
import Testing

@Suite struct DrawStreamTests {
  static let count = 20_000

  func means(
    _ name: String, _ count: Int, _ functions: [(Double) -> Double],
    sample: (inout DrawStream) -> Double
  ) -> [Double] {
    var draws = stream(name)
    var sums = functions.map { _ in 0.0 }
    for _ in 0..<count {
      let value = sample(&draws)
      for (index, function) in functions.enumerated() { sums[index] += function(value) }
    }
    return sums.map { $0 / Double(count) }
  }

  @Test func `words come in the order of the counter`() {
    let key = SIMD2<UInt32>(5, 6)
    var draws = DrawStream(
      key: key, subject: Subject(bits: 7 << 32 | 8), time: 9, purpose: DrawPurpose(3))
    for block in 0..<3 {
      let words = Philox4x32.block(SIMD4(8, 7, 9, 3 << 20 | UInt32(block)), key: key)
      for lane in 0..<4 { #expect(draws.word() == words[lane]) }
    }
    var low = DrawStream(key: key, subject: Subject(bits: 1), time: 0, purpose: DrawPurpose(1))
    var both = low
    #expect(both.doubleWord() == UInt64(low.word()) | UInt64(low.word()) << 32)
  }

  @Test func `uniforms have the moments of a uniform`() {
    let n = Self.count
    let m = means("uniform", n, [{ $0 }, { $0 * $0 }]) { $0.uniform() }
    #expect(isNear(m[0], 1 / 2, deviation: (1.0 / 12).squareRoot(), count: n))
    #expect(isNear(m[1], 1 / 3, deviation: (4.0 / 45).squareRoot(), count: n))
  }

  @Test func `neighbouring uniforms fill the square evenly`() {
    var draws = stream("serial")
    var cells = Array(repeating: 0, count: 64)
    for _ in 0..<Self.count { cells[Int(draws.uniform() * 8) * 8 + Int(draws.uniform() * 8)] += 1 }
    #expect(chiSquare(cells) < chiSquareLimit[63]!)
  }

  @Test(arguments: [2, 3, 5, 7])
  func `small bounds are met evenly`(bound: Int) {
    var draws = stream("below \(bound)")
    var counts = Array(repeating: 0, count: bound)
    for _ in 0..<Self.count { counts[draws.below(bound)] += 1 }
    #expect(chiSquare(counts) < chiSquareLimit[bound - 1]!)
  }

  /// At 3·2⁶¹ a remainder takes 3 of 8 words for each value of the lower two thirds and 2 for the
  /// others; a product without rejection does so for the remainders 0 and 1 of three.
  static let unevenBound = 3 << 61

  func unevenness(_ draw: (inout DrawStream) -> Int) -> (thirds: Double, remainders: Double) {
    var draws = stream("large bound")
    var thirds = [0, 0, 0]
    var remainders = [0, 0, 0]
    for _ in 0..<Self.count {
      let value = draw(&draws)
      thirds[value / (Self.unevenBound / 3)] += 1
      remainders[value % 3] += 1
    }
    return (chiSquare(thirds), chiSquare(remainders))
  }

  @Test func `a large bound is met without bias, as neither a remainder nor a bare product would`()
  {
    let limit = chiSquareLimit[2]!
    let own = unevenness { $0.below(Self.unevenBound) }
    #expect(own.thirds < limit && own.remainders < limit)
    let remainder = unevenness { Int($0.doubleWord() % UInt64(Self.unevenBound)) }
    #expect(remainder.thirds > 10 * limit)
    let product = unevenness {
      Int($0.doubleWord().multipliedFullWidth(by: UInt64(Self.unevenBound)).high)
    }
    #expect(product.remainders > 10 * limit)
  }

  func orders(_ shuffle: (inout DrawStream, inout [Int]) -> Void) -> Double {
    var draws = stream("shuffle")
    var counts = Array(repeating: 0, count: 24)
    for _ in 0..<6000 {
      var elements = [0, 1, 2, 3]
      shuffle(&draws, &elements)
      // Lehmer code: the order's number.
      var number = 0
      for (place, element) in elements.enumerated() {
        number = number * (4 - place) + elements[place...].count { $0 < element }
      }
      counts[number] += 1
    }
    return chiSquare(counts)
  }

  @Test func `all orders are equally likely, as they are not when each swaps with anyone`() {
    #expect(orders { (draws, elements) in draws.shuffle(&elements) } < chiSquareLimit[23]!)
    let careless = orders { draws, elements in
      for place in elements.indices { elements.swapAt(place, draws.below(elements.count)) }
    }
    #expect(careless > 2 * chiSquareLimit[23]!)
  }

  @Test func `shuffles of nothing and of one draw nothing`() {
    var draws = stream("short")
    let before = draws
    var empty: [Int] = []
    var single = [1]
    draws.shuffle(&empty)
    draws.shuffle(&single)
    var untouched = before
    #expect(draws.word() == untouched.word())
  }

  @Test func `normals have the moments of a normal`() {
    let n = Self.count
    let m = means("normal", n, [{ $0 }, { $0 * $0 }, { $0 * $0 * $0 * $0 }, { $0 > 1 ? 1 : 0 }]) {
      $0.normal()
    }
    #expect(isNear(m[0], 0, deviation: 1, count: n))
    #expect(isNear(m[1], 1, deviation: 2.0.squareRoot(), count: n))
    // E x⁸ = 105.
    #expect(isNear(m[2], 3, deviation: 96.0.squareRoot(), count: n))
    let above = 0.158655253931457
    #expect(isNear(m[3], above, deviation: (above * (1 - above)).squareRoot(), count: n))
  }

  @Test func `waiting times have the moments of an exponential`() {
    let n = Self.count
    let m = means("exponential", n, [{ $0 }, { $0 * $0 }, { $0 > 1 ? 1 : 0 }]) { $0.exponential() }
    #expect(isNear(m[0], 1, deviation: 1, count: n))
    #expect(isNear(m[1], 2, deviation: 20.0.squareRoot(), count: n))
    let above = 0.367879441171442
    #expect(isNear(m[2], above, deviation: (above * (1 - above)).squareRoot(), count: n))
  }

  @Test func `logistic numbers have the moments of a logistic`() {
    let n = Self.count
    let m = means("logistic", n, [{ $0 }, { $0 * $0 }, { $0 < 1 ? 1 : 0 }]) { $0.logistic() }
    let variance = Double.pi * Double.pi / 3
    #expect(isNear(m[0], 0, deviation: variance.squareRoot(), count: n))
    // E x⁴ = 7π⁴/15.
    let fourth = 7 * variance * variance * 9 / 15
    #expect(
      isNear(m[1], variance, deviation: (fourth - variance * variance).squareRoot(), count: n))
    let below = 0.731058578630005
    #expect(isNear(m[2], below, deviation: (below * (1 - below)).squareRoot(), count: n))
  }

  @Test func `choices follow their weights`() {
    var draws = stream("choice")
    let weights = [1.0, 0, 3, 4]
    var counts = [0, 0, 0, 0]
    for _ in 0..<Self.count { counts[draws.choice(weights: weights)!] += 1 }
    #expect(counts[1] == 0)
    for (count, weight) in zip(counts, weights) {
      let share = weight / 8
      let deviation = (share * (1 - share)).squareRoot()
      let n = Self.count
      #expect(isNear(Double(count) / Double(n), share, deviation: deviation, count: n))
    }
  }

  @Test(
    .enabled(if: isRelease, "skipped in debug; runs in release"),
    arguments: 1...4 as ClosedRange<UInt64>)
  func `four million draws of each kind find no smaller bias`(seed: UInt64) {
    // An address has room for four million words; hence a hundred addresses.
    let n = 4_000_000
    var sum = (uniform: 0.0, normal: 0.0, square: 0.0, waiting: 0.0)
    var cells = Array(repeating: 0, count: 64)
    for address in 0..<100 {
      var draws = stream("many \(address)", seed: seed)
      for _ in 0..<n / 100 {
        let u = draws.uniform()
        cells[Int(u * 64)] += 1
        sum.uniform += u
        let z = draws.normal()
        sum.normal += z
        sum.square += z * z
        sum.waiting += draws.exponential()
      }
    }
    let count = Double(n)
    #expect(chiSquare(cells) < chiSquareLimit[63]!)
    #expect(isNear(sum.uniform / count, 0.5, deviation: (1.0 / 12).squareRoot(), count: n))
    #expect(isNear(sum.normal / count, 0, deviation: 1, count: n))
    #expect(isNear(sum.square / count, 1, deviation: 2.0.squareRoot(), count: n))
    #expect(isNear(sum.waiting / count, 1, deviation: 1, count: n))
  }

  @Test(.enabled(if: isRelease, "skipped in debug; runs in release"))
  func `an address that runs out stops the program instead of giving another's draws`() async {
    await #expect(processExitsWith: .failure) {
      var draws = stream("exhausted")
      for _ in 0...4 * Int(DrawStream.blocksPerAddress) { _ = draws.word() }
    }
  }

  /// A fifth of the points fall outside the disc, so that some numbers come from a second block or later.
  @Test func `one normal number at an address is the first of its stream`() {
    let draws = Draws(seed: 3, replicate: 2)
    for name in 0..<200 {
      let subject = Subject("state/\(name)")
      var stream = draws.stream(DrawPurpose(9), of: subject, at: name)
      #expect(draws.normal(DrawPurpose(9), of: subject, at: name) == stream.normal())
    }
  }
}
