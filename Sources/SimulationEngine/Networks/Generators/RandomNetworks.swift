extension SparseNetwork {
  /// Every pair tied with the same probability (Erdős & Rényi 1959; the G(n, p) of Gilbert 1959), by
  /// skipping over absent pairs.
  public static func uniformlyRandom(
    _ memberCount: Int, meanDegree: Double, draws: Draws, subject: Subject,
    stop: StopRequest = .never
  ) -> SparseNetwork {
    precondition(
      meanDegree >= 0 && meanDegree <= Double(memberCount - 1),
      "a mean degree of \(meanDegree) among \(memberCount) is impossible")
    let probability = meanDegree / Double(max(1, memberCount - 1))
    var edges: [(Int, Int)] = []
    edges.reserveCapacity(Int(meanDegree * Double(memberCount) / 2 * 1.05) + 16)
    let logMiss = probability < 1 ? naturalLogarithm(1 - probability) : -.infinity
    guard probability > 0 else { return SparseNetwork(memberCount: memberCount, edges: []) }
    for n in 0..<memberCount where !stop.isMade(at: n, every: 1 << 10) {
      var stream = draws.stream(.randomTies, of: subject.block(n))
      var other = n
      while true {
        let skip = naturalLogarithm(stream.openUniform()) / logMiss
        guard skip < Double(memberCount) else { break }
        other += 1 + Int(skip)
        guard other < memberCount else { break }
        edges.append((n, other))
      }
    }
    return SparseNetwork(memberCount: memberCount, edges: edges, stop: stop)
  }

  /// Everybody with the same number of ties, otherwise random: stubs are paired at random (Bollobás
  /// 1980) and self-ties and doubles are exchanged away with random other ties.
  public static func randomRegular(
    _ memberCount: Int, degree: Int, draws: Draws, subject: Subject, stop: StopRequest = .never
  ) -> SparseNetwork {
    precondition(
      degree >= 1 && degree < memberCount && memberCount * degree % 2 == 0,
      "no network of \(memberCount) members has \(degree) ties each")
    if degree > (memberCount - 1) / 2 {
      // Nearly complete: who is not tied is the sparser question.
      return complement(
        of: degree == memberCount - 1
          ? nil
          : randomRegular(
            memberCount, degree: memberCount - 1 - degree, draws: draws, subject: subject,
            stop: stop),
        memberCount: memberCount)
    }
    var stream = StubStream(draws: draws, subject: subject)
    while !stop.isMade {
      if let edges = pairStubs(memberCount, degree: degree, stream: &stream, stop) {
        return SparseNetwork(memberCount: memberCount, edges: edges, stop: stop)
      }
    }
    return SparseNetwork(memberCount: memberCount, edges: [])
  }

  /// Everybody tied to whom they are not tied to in the other network; nil for a network without ties.
  private static func complement(of other: SparseNetwork?, memberCount: Int) -> SparseNetwork {
    var edges: [(Int, Int)] = []
    for a in 0..<memberCount {
      let absent = other.map { Array($0.neighbours(of: a)) } ?? []
      for b in 0..<a where !absent.contains(Int32(b)) { edges.append((a, b)) }
    }
    return SparseNetwork(memberCount: memberCount, edges: edges)
  }

  /// One attempt; nil where exchanges got stuck, as they can in a very small network.
  private static func pairStubs(
    _ memberCount: Int, degree: Int, stream: inout StubStream, _ stop: StopRequest
  ) -> [(Int, Int)]? {
    var stubs = (0..<memberCount * degree).map { Int32($0 / degree) }
    for last in stride(from: stubs.count - 1, to: 0, by: -1) {
      if stop.isMade(at: last, every: 1 << 16) { return nil }
      stubs.swapAt(last, stream.below(last + 1))
    }
    let pairCount = stubs.count / 2
    var taken = Set<UInt64>(minimumCapacity: pairCount)
    func key(_ a: Int32, _ b: Int32) -> UInt64 { UInt64(min(a, b)) << 32 | UInt64(max(a, b)) }
    var faulty: [Int] = []
    var isFaulty = [Bool](repeating: false, count: pairCount)
    for pair in 0..<pairCount {
      if stop.isMade(at: pair, every: 1 << 14) { return nil }
      let (a, b) = (stubs[2 * pair], stubs[2 * pair + 1])
      if a == b || !taken.insert(key(a, b)).inserted {
        faulty.append(pair)
        isFaulty[pair] = true
      }
    }
    var attemptsLeft = 100 * (faulty.count + 10)
    while let pair = faulty.last {
      attemptsLeft -= 1
      if attemptsLeft == 0 { return nil }
      let other = stream.below(pairCount)
      guard !isFaulty[other] else { continue }
      let (a, b) = (stubs[2 * pair], stubs[2 * pair + 1])
      let (c, d) = (stubs[2 * other], stubs[2 * other + 1])
      guard a != c, b != d, key(a, c) != key(b, d), !taken.contains(key(a, c)),
        !taken.contains(key(b, d))
      else { continue }
      taken.remove(key(c, d))
      taken.insert(key(a, c))
      taken.insert(key(b, d))
      (stubs[2 * pair + 1], stubs[2 * other], stubs[2 * other + 1]) = (c, b, d)
      isFaulty[pair] = false
      faulty.removeLast()
    }
    return (0..<pairCount).map { (Int(stubs[2 * $0]), Int(stubs[2 * $0 + 1])) }
  }
}

/// Bounded integers without end: one address has room for about two million, then the next follows.
private struct StubStream {
  let draws: Draws
  let subject: Subject
  var block = 0
  var left = 1 << 19
  var stream: DrawStream

  init(draws: Draws, subject: Subject) {
    self.draws = draws
    self.subject = subject
    stream = draws.stream(.stubs, of: subject.block(0))
  }

  mutating func below(_ bound: Int) -> Int {
    if left == 0 {
      block += 1
      stream = draws.stream(.stubs, of: subject.block(block))
      left = 1 << 19
    }
    left -= 1
    return stream.below(bound)
  }
}
