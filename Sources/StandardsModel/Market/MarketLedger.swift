import SimulationEngine

/// Where decisions are written down: what firms use and hold, and the counts that follow.
///
/// The counts are the market's own, or what one worker adds to them in a sub-step. Pointers, so that
/// many workers write to the same firms' arrays, each to the firms of its own blocks.
struct MarketLedger: @unchecked Sendable {
  let standardCount: Int
  let use: UnsafeMutablePointer<UInt8>
  let held: UnsafeMutablePointer<UInt16>
  var users: UnsafeMutablePointer<Int>
  var holders: UnsafeMutablePointer<Int>
  var newAdopters: UnsafeMutablePointer<Int>
  var switchers: UnsafeMutablePointer<Int>
  /// V of one firm, by standard, and its contacts.
  var scratch: UnsafeMutablePointer<Double>
  /// Decisions of a sub-step that are not yet applied, by block, and how many there are.
  let changes: UnsafeMutablePointer<MarketChange>
  let changeCounts: UnsafeMutablePointer<Int>

  /// Records a decision: use, presence, counts and the month's log.
  @inline(__always)
  func settle(_ firm: Int, home: Int, on chosen: Int, mask: UInt16) {
    let old = use[firm]
    let place = home * standardCount + chosen
    if old == Market.none {
      newAdopters[place] += 1
    } else if Int(old) != chosen {
      switchers[place] += 1
    }
    put(UInt8(chosen), mask: mask, at: firm, home: home)
  }

  /// Records what a firm uses and holds from now on, and keeps the counts.
  @inline(__always)
  func put(_ standard: UInt8, mask: UInt16, at firm: Int, home: Int) {
    let row = home * standardCount
    let old = use[firm]
    if old != Market.none { users[row + Int(old)] -= 1 }
    if standard != Market.none { users[row + Int(standard)] += 1 }
    use[firm] = standard
    var changed = held[firm] ^ mask
    while changed != 0 {
      let bit = changed.trailingZeroBitCount
      holders[row + bit] += mask & (1 << bit) != 0 ? 1 : -1
      changed &= changed - 1
    }
    held[firm] = mask
  }
}

/// A decision that is not yet applied.
struct MarketChange: Sendable {
  var firm: UInt32
  var use: UInt8
  var mask: UInt16
}

/// Memory that a sub-step fills and the next one uses again.
struct MarketBuffers: Sendable {
  /// V of one firm and its contacts, by worker.
  var scratch: [Double]
  /// What each worker adds to the counts: users, holders, first adoptions, switches.
  var counts: [Int] = []
  var changes: [MarketChange]
  var changeCounts: [Int]

  /// Room for a worker's values, its own cache lines.
  static let scratchStride = 2 * Market.largestStandardCount + 16

  init(network: MarketNetwork) {
    scratch = Array(repeating: 0, count: MarketBuffers.scratchStride)
    var members = 0
    if case .sparse(let sparse) = network { members = sparse.memberCount }
    let blocks = (members + MarketDraws.blockSize - 1) / MarketDraws.blockSize
    changes = Array(
      repeating: MarketChange(firm: 0, use: 0, mask: 0),
      count: max(1, blocks * MarketDraws.blockSize))
    changeCounts = Array(repeating: 0, count: max(1, blocks))
  }
}

extension Market {
  /// Fewer firms are left to one worker: starting others costs more than they would save. Reasoned: a
  /// firm's month costs five times the reference market's or more (Tests/Benchmarks), so that this is at
  /// least the work of 330,000 firms there, above `ReferenceMarket.leastFirmsTogether`.
  public static let leastFirmsTogether = 65_536

  /// Gives access to what decisions write.
  mutating func withLedger(_ body: (MarketLedger) -> Void) {
    let standardCount = standardCount
    use.withUnsafeMutableBufferPointer { use in
      held.withUnsafeMutableBufferPointer { held in
        users.withUnsafeMutableBufferPointer { users in
          holders.withUnsafeMutableBufferPointer { holders in
            newAdopters.withUnsafeMutableBufferPointer { newAdopters in
              switchers.withUnsafeMutableBufferPointer { switchers in
                buffers.scratch.withUnsafeMutableBufferPointer { scratch in
                  buffers.changes.withUnsafeMutableBufferPointer { changes in
                    buffers.changeCounts.withUnsafeMutableBufferPointer { changeCounts in
                      body(
                        MarketLedger(
                          standardCount: standardCount, use: use.baseAddress!,
                          held: held.baseAddress!, users: users.baseAddress!,
                          holders: holders.baseAddress!, newAdopters: newAdopters.baseAddress!,
                          switchers: switchers.baseAddress!, scratch: scratch.baseAddress!,
                          changes: changes.baseAddress!, changeCounts: changeCounts.baseAddress!
                        ))
                    }
                  }
                }
              }
            }
          }
        }
      }
    }
  }
}
