import SimulationEngine

extension Market {
  /// Does every block of a roster, one after the other or by many workers, with the same bits: draws
  /// have the address of their block, and counts are sums of integers.
  mutating func eachBlock(of members: Int, _ body: @Sendable (Int, MarketLedger) -> Void) {
    let count = (members + MarketDraws.blockSize - 1) / MarketDraws.blockSize
    let stop = stop
    guard workers > 1, members >= leastFirmsTogether, count > 1 else {
      withLedger { ledger in
        for block in 0..<count where !stop.isMade(at: block + 1, every: Self.blocksPerAsking) {
          body(block, ledger)
        }
      }
      return
    }
    let team = PhasedTeam(workers: min(workers, count), chunks: [count])
    let cells = stateCount * standardCount
    // A cache line between workers.
    let stride = 4 * cells + 16
    if buffers.scratch.count < team.workers * MarketBuffers.scratchStride {
      buffers.scratch = Array(repeating: 0, count: team.workers * MarketBuffers.scratchStride)
    }
    if buffers.counts.count < team.workers * stride {
      buffers.counts = Array(repeating: 0, count: team.workers * stride)
    }
    var counts = [Int]()
    swap(&counts, &buffers.counts)
    counts.withUnsafeMutableBufferPointer { counts in
      let own = WorkerCounts(counts: counts.baseAddress!, cells: cells, stride: stride)
      withLedger { ledger in
        team.run(rounds: 1) { _, _, block, worker in
          if stop.isMade(at: block + 1, every: Self.blocksPerAsking) { return }
          body(block, own.ledger(ledger, worker))
        }
        for worker in 0..<team.workers { own.moveCounts(of: worker, to: ledger) }
      }
    }
    swap(&counts, &buffers.counts)
  }

  /// Some milliseconds of work.
  private static let blocksPerAsking = 64
}

/// Counts of each worker; zero but within a sub-step.
private struct WorkerCounts: @unchecked Sendable {
  let counts: UnsafeMutablePointer<Int>
  let cells: Int
  let stride: Int

  /// The same firms, a worker's own counts and scratch memory.
  @inline(__always)
  func ledger(_ shared: MarketLedger, _ worker: Int) -> MarketLedger {
    var ledger = shared
    let mine = counts + worker * stride
    ledger.users = mine
    ledger.holders = mine + cells
    ledger.newAdopters = mine + 2 * cells
    ledger.switchers = mine + 3 * cells
    ledger.scratch = shared.scratch + worker * MarketBuffers.scratchStride
    return ledger
  }

  func moveCounts(of worker: Int, to shared: MarketLedger) {
    let mine = counts + worker * stride
    for cell in 0..<cells {
      shared.users[cell] += mine[cell]
      shared.holders[cell] += mine[cells + cell]
      shared.newAdopters[cell] += mine[2 * cells + cell]
      shared.switchers[cell] += mine[3 * cells + cell]
    }
    mine.update(repeating: 0, count: 4 * cells)
  }
}
