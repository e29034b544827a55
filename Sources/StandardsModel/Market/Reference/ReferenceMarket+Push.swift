import SimulationEngine

extension ReferenceMarket {
  /// Changes whose rows are copied out together before their counters are touched.
  static let group = 64
  /// Rows announced so many changes ahead, row starts twice as many, counters so many ties ahead.
  private static let rowsAhead = 12
  private static let countersAhead = 32

  /// Adds a block's changes to the counters of the neighbours and of the states.
  func push(_ block: Int, scratch: ReferenceScratch) {
    let list = changes + block * ReferenceWork.blockSize
    let count = Int(changeCounts[block])
    var begin = 0
    while begin < count {
      let end = min(count, begin &+ ReferenceMarket.group)
      let ties = copyRows(list, begin, end, count, scratch, users: users)
      add(ties, scratch)
      begin = end
    }
  }

  /// The neighbours of those who change, each with the kind of change, `firm << 4 | kind`.
  ///
  /// Rows are copied into one flat list, in steps of eight without asking how long they are: a loop per
  /// row would mispredict its end for every change.
  @inline(__always)
  func copyRows(
    _ list: UnsafeMutablePointer<UInt32>, _ begin: Int, _ end: Int, _ count: Int,
    _ scratch: ReferenceScratch, users: UnsafeMutablePointer<Int32>
  ) -> Int {
    let (offsets, neighbours, homes) = (offsets, neighbours, homes)
    let targets = scratch.targets
    let last = count &- 1
    var ties = 0
    for index in begin..<end {
      prefetch(offsets + Int(list[min(last, index &+ 2 &* ReferenceMarket.rowsAhead)] &>> 4))
      let ahead = Int(list[min(last, index &+ ReferenceMarket.rowsAhead)] &>> 4)
      prefetch(neighbours + Int(offsets[ahead]))
      prefetch(neighbours + (Int(offsets[ahead]) &+ 7))
      let change = list[index]
      let firm = Int(change &>> 4)
      let kind = SIMD8<UInt32>(repeating: change & 15)
      let start = Int(offsets[firm])
      let degree = Int(offsets[firm &+ 1]) &- start
      var copied = 0
      repeat {
        let row = UnsafeRawPointer(neighbours + (start &+ copied))
          .loadUnaligned(as: SIMD8<UInt32>.self)
        let entries: SIMD8<UInt32> = (row &<< 4) | kind
        UnsafeMutableRawPointer(targets + (ties &+ copied)).storeBytes(
          of: entries, as: SIMD8<UInt32>.self)
        copied &+= 8
      } while copied < degree
      ties &+= degree
      let row = Int(homes[firm]) &* ReferenceWork.standards
      users[row &+ Int(change &>> 2 & 3)] &-= 1
      users[row &+ Int(change & 3)] &+= 1
    }
    return ties
  }

  @inline(__always)
  private func add(_ ties: Int, _ scratch: ReferenceScratch) {
    let (targets, deltas, counts) = (scratch.targets, deltas, counts)
    for tie in 0..<min(ties, ReferenceMarket.countersAhead) {
      prefetch(counts + Int(targets[tie] &>> 4))
    }
    for tie in 0..<ties {
      // Beyond the end the list keeps older targets: harmless to announce.
      prefetch(counts + Int(targets[tie &+ ReferenceMarket.countersAhead] &>> 4))
      let entry = targets[tie]
      counts[Int(entry &>> 4)] &+= deltas[Int(entry & 15)]
    }
  }
}
