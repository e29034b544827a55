extension SparseNetwork {
  /// Members arrive one by one and tie themselves to `each` earlier ones in proportion to their ties
  /// (Barabási & Albert 1999); the first `each` + 1 are all tied to each other.
  public static func preferentialAttachment(
    _ memberCount: Int, each: Int, draws: Draws, subject: Subject, stop: StopRequest = .never
  ) -> SparseNetwork {
    precondition(each >= 1 && memberCount > each, "\(memberCount) members cannot tie \(each) each")
    var edges: [(Int, Int)] = []
    edges.reserveCapacity(memberCount * each)
    // Both ends of every tie: a uniform pick is a pick in proportion to degree.
    var ends: [Int32] = []
    ends.reserveCapacity(2 * memberCount * each)
    func tie(_ a: Int, _ b: Int) {
      edges.append((a, b))
      ends.append(Int32(a))
      ends.append(Int32(b))
    }
    for a in 0...each {
      for b in 0..<a { tie(a, b) }
    }
    var partners: [Int] = []
    for newcomer in stride(from: each + 1, to: memberCount, by: 1)
    where !stop.isMade(at: newcomer, every: 1 << 8) {
      var stream = draws.stream(.attachment, of: subject.block(newcomer))
      partners.removeAll(keepingCapacity: true)
      while partners.count < each {
        let partner = Int(ends[stream.below(ends.count)])
        if !partners.contains(partner) { partners.append(partner) }
      }
      for partner in partners { tie(newcomer, partner) }
    }
    return SparseNetwork(memberCount: memberCount, edges: edges, stop: stop)
  }

  /// A ring with `each` neighbours on either side, of whose ties a share is led to a random other
  /// member instead (Watts & Strogatz 1998).
  public static func smallWorld(
    _ memberCount: Int, each: Int, rewired: Double, draws: Draws, subject: Subject,
    stop: StopRequest = .never
  ) -> SparseNetwork {
    precondition(each >= 1 && memberCount > 2 * each + 1, "a ring of \(memberCount) is too small")
    precondition((0...1).contains(rewired), "a share is 0 to 1, got \(rewired)")
    var partners = (0..<memberCount).map { n in (1...each).map { (n + $0) % memberCount } }
    var taken = Set<UInt64>(minimumCapacity: memberCount * each)
    func key(_ a: Int, _ b: Int) -> UInt64 { UInt64(min(a, b)) << 32 | UInt64(max(a, b)) }
    for n in 0..<memberCount where !stop.isMade(at: n, every: 1 << 10) {
      for partner in partners[n] { taken.insert(key(n, partner)) }
    }
    for n in 0..<memberCount where !stop.isMade(at: n, every: 1 << 10) {
      var stream = draws.stream(.rewiring, of: subject.block(n))
      for place in 0..<each where stream.chance(rewired) {
        var attempts = 0
        while attempts < 64 {
          attempts += 1
          let other = stream.below(memberCount)
          guard other != n, !taken.contains(key(n, other)) else { continue }
          taken.remove(key(n, partners[n][place]))
          taken.insert(key(n, other))
          partners[n][place] = other
          break
        }
      }
    }
    var edges: [(Int, Int)] = []
    edges.reserveCapacity(memberCount * each)
    for n in 0..<memberCount {
      for partner in partners[n] { edges.append((n, partner)) }
    }
    return SparseNetwork(memberCount: memberCount, edges: edges, stop: stop)
  }
}
