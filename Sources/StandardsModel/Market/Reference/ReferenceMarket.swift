import SimulationEngine

/// The reference work on one processor or many, with the same bits.
///
/// What makes it fast (measured in the order of their worth): neighbours that use each standard are
/// kept as four bytes of one word and pushed by those who change; the logit weights come from a table
/// by count; firms that reconsider are found by geometric skips; both random loads are announced ahead;
/// the arithmetic runs on 16 firms at a time. Nothing is allocated after `init`.
///
/// A final class around raw buffers because the hot loops write to one array while reading others, which
/// arrays in a struct or class cannot do without a check at every access.
public final class ReferenceMarket: @unchecked Sendable {
  public let work: ReferenceWork
  public let workers: Int
  let firms: Int
  let blocks: Int
  /// Rows of the symmetric network.
  let offsets: UnsafeMutablePointer<UInt32>
  let neighbours: UnsafeMutablePointer<UInt32>
  /// Neighbours by standard, a byte each.
  let counts: UnsafeMutablePointer<UInt32>
  let use: UnsafeMutablePointer<UInt8>
  let homes: UnsafeMutablePointer<UInt8>
  /// Changes of the current month, by block: firm, old and new standard in one word.
  let changes: UnsafeMutablePointer<UInt32>
  let changeCounts: UnsafeMutablePointer<Int32>
  /// Since the start, by block.
  let changeTotals: UnsafeMutablePointer<Int32>
  let revisionTotals: UnsafeMutablePointer<Int32>
  /// Users by state × standard, now.
  let users: UnsafeMutablePointer<Int32>
  /// The same at the end of every month.
  let history: UnsafeMutablePointer<Int32>
  /// exp(quality + θ·count/8) by standard × count.
  let weights: UnsafeMutablePointer<Float>
  let thresholds: UnsafeMutablePointer<UInt32>
  let guide: UnsafeMutablePointer<UInt8>
  /// By worker.
  let scratch: UnsafeMutablePointer<ReferenceScratch>
  /// Of the run; the network keeps the key of the work.
  var key: Philox4x32.Key

  /// Bytes per firm besides the rows of neighbours: row start, counts, use, home, change.
  public static let bytesPerFirm = 4 + 4 + 1 + 1 + 4

  /// Bytes of all buffers.
  public let bytes: Int

  public init(_ work: ReferenceWork, workers: Int = 1) {
    precondition(
      work.firms >= 2 && work.firms < 1 << 28, "\(work.firms) firms are outside 2 ..< 2^28")
    precondition(work.quality.count == ReferenceWork.standards)
    self.work = work
    self.workers = workers
    firms = work.firms
    key = Draws(seed: work.seed, replicate: work.replicate).key
    let size = ReferenceWork.blockSize
    blocks = (firms + size - 1) / size
    let cells = ReferenceWork.states * ReferenceWork.standards
    offsets = .allocate(capacity: firms + 1)
    // Rows are read in steps of eight: the last one may look past its end.
    neighbours = .allocate(capacity: 2 * ReferenceWork.tiesEach * firms + 8)
    (neighbours + 2 * ReferenceWork.tiesEach * firms).initialize(repeating: 0, count: 8)
    counts = .allocate(capacity: blocks * size)
    use = .allocate(capacity: blocks * size)
    homes = .allocate(capacity: blocks * size)
    changes = .allocate(capacity: blocks * size)
    changeCounts = .allocate(capacity: blocks)
    changeTotals = .allocate(capacity: blocks)
    revisionTotals = .allocate(capacity: blocks)
    users = .allocate(capacity: cells)
    history = .allocate(capacity: cells * work.months)
    weights = .allocate(capacity: ReferenceWork.standards * 256)
    let skips = GeometricSkips(probability: work.revision)
    thresholds = .allocate(capacity: skips.thresholds.count)
    guide = .allocate(capacity: skips.guide.count)
    scratch = .allocate(capacity: workers)
    bytes =
      ReferenceMarket.bytesPerFirm * blocks * size + 8 * ReferenceWork.tiesEach * firms
      + 12 * blocks + 4 * cells * (work.months + 1) + ReferenceScratch.bytes * workers
      + 4 * 256 * ReferenceWork.standards + 4 * skips.thresholds.count + skips.guide.count
    for (place, threshold) in skips.thresholds.enumerated() { thresholds[place] = threshold }
    for (place, skip) in skips.guide.enumerated() { guide[place] = skip }
    for worker in 0..<workers { (scratch + worker).initialize(to: ReferenceScratch()) }
    for standard in 0..<ReferenceWork.standards {
      for count in 0..<256 {
        let value = work.quality[standard] + work.networkBenefit * Double(count) / 8
        weights[standard * 256 + count] = Float(exponential(value))
      }
    }
    changes.initialize(repeating: 0, count: blocks * size)
    history.initialize(repeating: 0, count: cells * work.months)
    buildNetwork()
    reset()
  }

  deinit {
    for worker in 0..<workers { scratch[worker].deallocate() }
    offsets.deallocate()
    neighbours.deallocate()
    counts.deallocate()
    use.deallocate()
    homes.deallocate()
    changes.deallocate()
    changeCounts.deallocate()
    changeTotals.deallocate()
    revisionTotals.deallocate()
    users.deallocate()
    history.deallocate()
    weights.deallocate()
    thresholds.deallocate()
    guide.deallocate()
    scratch.deallocate()
  }

  /// Each firm ties itself to four drawn ones; rows hold both directions.
  private func buildNetwork() {
    let each = ReferenceWork.tiesEach
    let partners = UnsafeMutablePointer<UInt32>.allocate(capacity: each * firms)
    defer { partners.deallocate() }
    offsets.initialize(repeating: 0, count: firms + 1)
    for firm in 0..<firms {
      let words = Philox4x32.block(
        SIMD4(UInt32(firm), 0, 0, DrawPurpose.referenceTies.number << 20), key: key)
      for tie in 0..<each {
        var partner = Int((UInt64(words[tie]) &* UInt64(firms)) >> 32)
        if partner == firm { partner = firm + 1 == firms ? 0 : firm + 1 }
        partners[each * firm + tie] = UInt32(partner)
        offsets[firm] += 1
        offsets[partner] += 1
      }
    }
    // From degrees to ends of rows; filling from behind turns ends into starts.
    var running: UInt32 = 0
    var largest: UInt32 = 0
    for firm in 0..<firms {
      largest = max(largest, offsets[firm])
      running += offsets[firm]
      offsets[firm] = running
    }
    offsets[firms] = running
    precondition(largest < 256, "a firm with \(largest) ties overflows its counters")
    for firm in stride(from: firms - 1, through: 0, by: -1) {
      for tie in stride(from: each - 1, through: 0, by: -1) {
        let partner = Int(partners[each * firm + tie])
        offsets[firm] -= 1
        neighbours[Int(offsets[firm])] = UInt32(partner)
        offsets[partner] -= 1
        neighbours[Int(offsets[partner])] = UInt32(firm)
      }
    }
  }

  /// Back to the start with another replicate's luck on the same network, in the same memory: how an
  /// ensemble of small runs reuses what one run has warmed.
  public func reset(replicate: Int) {
    key = Draws(seed: work.seed, replicate: replicate).key
    reset()
  }

  /// Everybody's first standard, drawn evenly, and the counts that follow.
  public func reset() {
    let size = ReferenceWork.blockSize
    counts.initialize(repeating: 0, count: blocks * size)
    use.initialize(repeating: 0, count: blocks * size)
    homes.initialize(repeating: 0, count: blocks * size)
    users.initialize(repeating: 0, count: ReferenceWork.states * ReferenceWork.standards)
    changeCounts.initialize(repeating: 0, count: blocks)
    changeTotals.initialize(repeating: 0, count: blocks)
    revisionTotals.initialize(repeating: 0, count: blocks)
    for firm in 0..<firms {
      let words = Philox4x32.block(
        SIMD4(UInt32(firm >> 2), 0, 0, DrawPurpose.referenceUse.number << 20), key: key)
      use[firm] = UInt8(words[firm & 3] >> 30)
      homes[firm] = UInt8(firm % ReferenceWork.states)
      users[Int(homes[firm]) * ReferenceWork.standards + Int(use[firm])] += 1
    }
    for firm in 0..<firms {
      var sum: UInt32 = 0
      for place in Int(offsets[firm])..<Int(offsets[firm + 1]) {
        sum &+= 1 &<< (8 &* UInt32(use[Int(neighbours[place])]))
      }
      counts[firm] = sum
    }
  }

  /// Runs all months from the present state.
  public func run() {
    if workers == 1 {
      for month in 0..<work.months {
        for block in 0..<blocks { decide(block, month: month, scratch: scratch[0]) }
        for block in 0..<blocks { push(block, scratch: scratch[0]) }
        record(month)
      }
      return
    }
    PhasedTeam(workers: workers, chunks: [blocks, blocks, 1]).run(rounds: work.months) {
      month, phase, chunk, worker in
      switch phase {
      case 0: self.decide(chunk, month: month, scratch: self.scratch[worker])
      case 1: self.push(chunk, scratch: self.scratch[worker])
      default: self.record(month)
      }
    }
  }

  private func record(_ month: Int) {
    let cells = ReferenceWork.states * ReferenceWork.standards
    for cell in 0..<cells { history[month * cells + cell] = users[cell] }
  }

  public var result: ReferenceResult {
    let cells = ReferenceWork.states * ReferenceWork.standards * work.months
    let users = (0..<cells).map { history[$0] }
    var digest: UInt64 = 0xCBF2_9CE4_8422_2325
    for word in users {
      digest = (digest ^ UInt64(UInt32(bitPattern: word))) &* 0x0000_0100_0000_01B3
    }
    for firm in 0..<firms { digest = (digest ^ UInt64(use[firm])) &* 0x0000_0100_0000_01B3 }
    return ReferenceResult(
      users: users, changes: (0..<blocks).reduce(0) { $0 + Int(changeTotals[$1]) },
      revisions: (0..<blocks).reduce(0) { $0 + Int(revisionTotals[$1]) }, digest: digest)
  }
}
