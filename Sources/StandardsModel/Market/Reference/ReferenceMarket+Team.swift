import SimulationEngine

extension ReferenceMarket {
  /// Fewer firms are left to one worker: two would gain less than they spend on waiting for each other.
  /// Between 10⁵ firms, where two gained 1.3 in the median of measured rounds but lost a fifth in the
  /// worst, and 10⁶, where they gained 1.7 at worst (Tests/Benchmarks); where between is reasoned, not
  /// measured. A constant, so that no result and no test depends on the machine.
  public static let leastFirmsTogether = 262_144
  /// Ranges of firms at most: lists that are written side by side stay in the first cache.
  static let largestRangeCount = 64

  /// Blocks of a range: the least power of two that makes few enough ranges.
  static func blocksPerRange(blocks: Int) -> Int {
    var size = 1
    while (blocks + size - 1) / size > largestRangeCount { size *= 2 }
    return size
  }

  /// All months by many workers, one phase each: a range first takes in what was listed for it last
  /// month, then decides and lists for others. So a range's counters are fetched once a month.
  func runTogether() {
    let cells = ReferenceWork.states * ReferenceWork.standards
    for worker in 0..<workers {
      scratch[worker].history.update(repeating: 0, count: cells * work.months)
      lists[2 * worker].begin(-1)
      lists[2 * worker + 1].begin(-1)
    }
    PhasedTeam(workers: workers, chunks: [ranges]).run(rounds: work.months + 1) {
      month, _, range, worker in
      if month > 0 { self.takeIn(range, of: month - 1) }
      if month < self.work.months { self.advance(range, month: month, worker: worker) }
    }
    for month in 0..<work.months {
      for cell in 0..<cells {
        for worker in 0..<workers {
          users[cell] &+= scratch[worker].history[month * cells + cell]
        }
        history[month * cells + cell] = users[cell]
      }
    }
  }

  private func takeIn(_ range: Int, of month: Int) {
    for worker in 0..<workers where lists[2 * worker + (month & 1)].month == month {
      lists[2 * worker + (month & 1)].apply(range, to: counts, deltas: deltas)
    }
  }

  private func advance(_ range: Int, month: Int, worker: Int) {
    let scratch = scratch[worker]
    let mine = lists + (2 * worker + (month & 1))
    // All have read what stood here: it was of two months ago.
    if mine.pointee.month != month { mine.pointee.begin(month) }
    let users =
      scratch.history + month * ReferenceWork.states * ReferenceWork.standards
    for block in range * blocksPerRange..<min(blocks, (range + 1) * blocksPerRange) {
      decide(block, month: month, scratch: scratch)
      let list = changes + block * ReferenceWork.blockSize
      let count = Int(changeCounts[block])
      var begin = 0
      while begin < count {
        let end = min(count, begin &+ ReferenceMarket.group)
        let ties = copyRows(list, begin, end, count, scratch, users: users)
        mine.pointee.reserve(ties)
        mine.pointee.add(scratch.targets, count: ties)
        begin = end
      }
    }
  }
}
