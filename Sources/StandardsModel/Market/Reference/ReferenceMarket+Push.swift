import SimulationEngine
import Synchronization

extension ReferenceMarket {
  /// Changes whose rows are copied out together before their counters are touched.
  static let group = 64
  /// Rows announced so many changes ahead, row starts twice as many, counters so many ties ahead.
  private static let rowsAhead = 12
  private static let countersAhead = 32

  /// Adds a block's changes to the counters of the neighbours and of the states.
  ///
  /// Rows are first copied into one flat list, in steps of eight without asking how long they are: a
  /// loop per row would mispredict its end for every change.
  func push(_ block: Int, scratch: ReferenceScratch) {
    let list = changes + block * ReferenceWork.blockSize
    let count = Int(changeCounts[block])
    scratch.users.update(
      repeating: 0, count: ReferenceWork.states * ReferenceWork.standards)
    var begin = 0
    while begin < count {
      let end = min(count, begin &+ ReferenceMarket.group)
      let ties = copyRows(list, begin, end, count, scratch)
      if workers == 1 {
        addAlone(ties, scratch)
      } else {
        addTogether(ties, scratch)
      }
      begin = end
    }
    for cell in 0..<ReferenceWork.states * ReferenceWork.standards {
      let delta = scratch.users[cell]
      if delta == 0 { continue }
      if workers == 1 {
        users[cell] &+= delta
      } else {
        UnsafeMutableRawPointer(users + cell).assumingMemoryBound(to: Atomic<Int32>.self)
          .pointee.wrappingAdd(delta, ordering: .relaxed)
      }
    }
  }

  /// The neighbours of those who change, and what each gets added to its counters.
  @inline(__always)
  private func copyRows(
    _ list: UnsafeMutablePointer<UInt32>, _ begin: Int, _ end: Int, _ count: Int,
    _ scratch: ReferenceScratch
  ) -> Int {
    let (offsets, neighbours) = (offsets, neighbours)
    let (targets, deltas, local) = (scratch.targets, scratch.deltas, scratch.users)
    let last = count &- 1
    var ties = 0
    for index in begin..<end {
      prefetch(offsets + Int(list[min(last, index &+ 2 &* ReferenceMarket.rowsAhead)] &>> 4))
      let ahead = Int(list[min(last, index &+ ReferenceMarket.rowsAhead)] &>> 4)
      prefetch(neighbours + Int(offsets[ahead]))
      let change = list[index]
      let firm = Int(change &>> 4)
      let old = change &>> 2 & 3
      let new = change & 3
      let delta: UInt32 = (1 &<< (8 &* new)) &- (1 &<< (8 &* old))
      let start = Int(offsets[firm])
      let degree = Int(offsets[firm &+ 1]) &- start
      var copied = 0
      repeat {
        let row = UnsafeRawPointer(neighbours + (start &+ copied))
          .loadUnaligned(as: SIMD8<UInt32>.self)
        UnsafeMutableRawPointer(targets + (ties &+ copied)).storeBytes(
          of: row, as: SIMD8<UInt32>.self)
        UnsafeMutableRawPointer(deltas + (ties &+ copied)).storeBytes(
          of: SIMD8<UInt32>(repeating: delta), as: SIMD8<UInt32>.self)
        copied &+= 8
      } while copied < degree
      ties &+= degree
      let row = Int(homes[firm]) &* ReferenceWork.standards
      local[row &+ Int(old)] &-= 1
      local[row &+ Int(new)] &+= 1
    }
    return ties
  }

  @inline(__always)
  private func addAlone(_ ties: Int, _ scratch: ReferenceScratch) {
    let (targets, deltas, counts) = (scratch.targets, scratch.deltas, counts)
    for tie in 0..<min(ties, ReferenceMarket.countersAhead) {
      prefetch(counts + Int(targets[tie]))
    }
    for tie in 0..<ties {
      // Beyond the end the list keeps older targets: harmless to announce.
      prefetch(counts + Int(targets[tie &+ ReferenceMarket.countersAhead]))
      counts[Int(targets[tie])] &+= deltas[tie]
    }
  }

  /// The same beside other workers: atomic additions commute, so that the sums do not depend on who
  /// comes first.
  @inline(__always)
  private func addTogether(_ ties: Int, _ scratch: ReferenceScratch) {
    let (targets, deltas, counts) = (scratch.targets, scratch.deltas, counts)
    for tie in 0..<min(ties, ReferenceMarket.countersAhead) {
      prefetch(counts + Int(targets[tie]))
    }
    for tie in 0..<ties {
      prefetch(counts + Int(targets[tie &+ ReferenceMarket.countersAhead]))
      UnsafeMutableRawPointer(counts + Int(targets[tie]))
        .assumingMemoryBound(to: Atomic<UInt32>.self)
        .pointee.wrappingAdd(deltas[tie], ordering: .relaxed)
    }
  }
}
