import SimulationEngine

/// The adopters of one field and what each of them uses.
///
/// Structure of arrays: 1 byte of use, 2 of presence and 2 of home per firm. Decisions within a sub-step
/// see the state as it stood; draws are addressed by block and lane, so that the outcome does not
/// depend on who is computed first.
public struct Market: Sendable {
  /// Marks a firm that uses nothing yet.
  public static let none: UInt8 = 255
  /// Home of a firm that takes no part: it adopts nothing and is nobody's contact.
  public static let nowhere: UInt16 = .max
  /// Standards at most in one field: presence is a mask of 16 bits.
  public static let largestStandardCount = 16

  public let stateCount: Int
  public let standardCount: Int
  public internal(set) var network: MarketNetwork
  public let subject: Subject
  public var rules: MarketRules

  /// State of every firm, or `nowhere` for one that is not in the market.
  public internal(set) var homes: [UInt16]
  /// Standard in use by every firm, or `none`.
  public internal(set) var use: [UInt8]
  /// Standards held by every firm, one bit each; the one in use among them.
  public internal(set) var held: [UInt16]

  /// Firms in the market by state.
  public internal(set) var firms: [Int]
  /// Firms that the roster has places for, by state: who is not in the market may enter it.
  public let places: [Int]
  /// Firms that use a standard, by state × standard.
  public internal(set) var users: [Int]
  /// Firms that hold a standard, by state × standard.
  public internal(set) var holders: [Int]
  /// First adoptions in the last month, by state × standard.
  public internal(set) var newAdopters: [Int]
  /// Firms that left another standard for this one in the last month, by state × standard.
  public internal(set) var switchers: [Int]
  /// Whether each firm is state-owned; empty where none is.
  public internal(set) var stateOwned: [Bool] = []
  /// Where the next arrival stands in the roster.
  var nextArrival = 0
  var tables: MarketTables
  var buffers: MarketBuffers
  /// Workers at most for one large market; changes no result.
  public var workers = 1
  /// From how many firms on several workers share the work.
  public var leastFirmsTogether = Market.leastFirmsTogether
  /// Once it is made, a month is left half done.
  public var stop = StopRequest.never

  /// - Parameters:
  ///   - homes: state of every firm in roster order, or `Market.nowhere`.
  ///   - present: firms in the market at the start, by state, the first ones of each; nil for all. The
  ///     firms of a state then stand next to each other in the roster, in the order of the states.
  ///   - subject: whose draws these are: the field's.
  public init(
    rules: MarketRules, network: MarketNetwork, homes: [UInt16], present: [Int]? = nil,
    stateCount: Int, standardCount: Int, subject: Subject
  ) {
    precondition(
      (1...Market.largestStandardCount).contains(standardCount),
      "a field has 1 to \(Market.largestStandardCount) standards, got \(standardCount)")
    var firms = [Int](repeating: 0, count: stateCount)
    for home in homes where home != Market.nowhere {
      precondition(Int(home) < stateCount, "state \(home) is not among \(stateCount)")
      firms[Int(home)] += 1
    }
    places = firms
    var homes = homes
    if let present {
      precondition(
        homes.allSatisfy { $0 != Market.nowhere }
          && zip(homes, homes.dropFirst()).allSatisfy { $0 <= $1 },
        "firms that come and go stand in the order of their states")
      Market.leave(&homes, places: places, present: present)
      firms = present
    }
    switch network {
    case .blocks(let blocks):
      precondition(blocks.members == firms, "the network's groups are not the firms by state")
    case .sparse(let sparse):
      precondition(
        sparse.memberCount <= homes.count, "the network has more members than the roster")
    }
    self.rules = rules
    self.network = network
    self.homes = homes
    self.stateCount = stateCount
    self.standardCount = standardCount
    self.subject = subject
    self.firms = firms
    use = Array(repeating: Market.none, count: homes.count)
    held = Array(repeating: 0, count: homes.count)
    let zeros = [Int](repeating: 0, count: stateCount * standardCount)
    users = zeros
    holders = zeros
    newAdopters = zeros
    switchers = zeros
    tables = MarketTables(
      stateCount: stateCount, standardCount: standardCount, network: network)
    buffers = MarketBuffers(network: network)
  }

  /// Gives a firm a standard to use, or takes it away; not counted as an adoption of the month.
  public mutating func setUse(_ standard: Int?, ofFirm firm: Int) {
    let home = homes[firm]
    guard home != Market.nowhere else { return }
    withLedger {
      $0.put(
        standard.map { UInt8($0) } ?? Market.none, mask: standard.map { 1 << $0 } ?? 0, at: firm,
        home: Int(home))
    }
  }

  /// Draws the initial users: each firm uses k with the probability given for its state.
  /// - Parameter shares: by state × standard; those of a state sum to at most 1.
  public mutating func seedInstalledBase(shares: [Double], draws: Draws) {
    for firm in 0..<homes.count where homes[firm] != Market.nowhere {
      let block = subject.block(firm / MarketDraws.blockSize)
      let word = MarketLane(draws: draws, subject: block, time: 0, purpose: .installedBase)
        .uniform(firm % MarketDraws.blockSize)
      var running = 0.0
      for standard in 0..<standardCount {
        running += shares[Int(homes[firm]) * standardCount + standard]
        if word < running {
          setUse(standard, ofFirm: firm)
          break
        }
      }
    }
  }
}

extension Market {
  /// Share of a state's firms that are state-owned, 0 ... 1.
  public func stateOwnedShare(in state: Int) -> Double {
    guard !stateOwned.isEmpty, firms[state] > 0 else { return 0 }
    return Double(homes.indices.count { Int(homes[$0]) == state && stateOwned[$0] })
      / Double(firms[state])
  }
}

/// The draws of one purpose of one block at one time, by lane.
struct MarketLane {
  let key: Philox4x32.Key
  let counter: Philox4x32.Counter

  init(draws: Draws, subject: Subject, time: Int, purpose: DrawPurpose) {
    key = draws.key
    counter = SIMD4(
      UInt32(truncatingIfNeeded: subject.bits), UInt32(truncatingIfNeeded: subject.bits &>> 32),
      UInt32(time), purpose.number &<< 20)
  }

  /// The words of four lanes.
  @inline(__always)
  func words(_ index: Int) -> SIMD4<UInt32> {
    var counter = counter
    counter[3] |= UInt32(truncatingIfNeeded: index)
    return Philox4x32.block(counter, key: key)
  }

  /// A uniform number in [0, 1) for one lane.
  @inline(__always)
  func uniform(_ lane: Int) -> Double {
    let block = words(lane)
    return Samplers.uniform(UInt64(block[0]) | UInt64(block[1]) &<< 32)
  }
}
