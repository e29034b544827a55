import SimulationEngine
import Synchronization

extension ReferenceMarket {
  /// Rows announced so many changes ahead, and the counters in them half as many.
  private static let rowsAhead = 16
  private static let countersAhead = 8

  /// Adds a block's changes to the counters of the neighbours and of the states.
  func pushAlone(_ block: Int) {
    let list = changes + block * ReferenceWork.blockSize
    let count = Int(changeCounts[block])
    let (offsets, neighbours, counts) = (offsets, neighbours, counts)
    for index in 0..<count {
      announce(list, index, count)
      let change = list[index]
      let firm = Int(change &>> 4)
      let old = change &>> 2 & 3
      let new = change & 3
      let delta: UInt32 = (1 &<< (8 &* new)) &- (1 &<< (8 &* old))
      for place in Int(offsets[firm])..<Int(offsets[firm &+ 1]) {
        counts[Int(neighbours[place])] &+= delta
      }
      let row = Int(homes[firm]) &* ReferenceWork.standards
      users[row &+ Int(old)] &-= 1
      users[row &+ Int(new)] &+= 1
    }
  }

  /// The same beside other workers: atomic additions commute, so that the sums do not depend on who
  /// comes first.
  func pushTogether(_ block: Int) {
    let list = changes + block * ReferenceWork.blockSize
    let count = Int(changeCounts[block])
    let (offsets, neighbours, counts) = (offsets, neighbours, counts)
    withUnsafeTemporaryAllocation(
      of: Int32.self, capacity: ReferenceWork.states * ReferenceWork.standards
    ) { local in
      local.initialize(repeating: 0)
      for index in 0..<count {
        announce(list, index, count)
        let change = list[index]
        let firm = Int(change &>> 4)
        let old = change &>> 2 & 3
        let new = change & 3
        let delta: UInt32 = (1 &<< (8 &* new)) &- (1 &<< (8 &* old))
        for place in Int(offsets[firm])..<Int(offsets[firm &+ 1]) {
          addTogether(counts + Int(neighbours[place]), delta)
        }
        let row = Int(homes[firm]) &* ReferenceWork.standards
        local[row &+ Int(old)] &-= 1
        local[row &+ Int(new)] &+= 1
      }
      for cell in 0..<local.count where local[cell] != 0 {
        addTogether(users + cell, local[cell])
      }
    }
  }

  @inline(__always)
  private func announce(_ list: UnsafeMutablePointer<UInt32>, _ index: Int, _ count: Int) {
    let far = index &+ ReferenceMarket.rowsAhead
    if far < count { prefetch(offsets + Int(list[far] &>> 4)) }
    let middle = index &+ ReferenceMarket.countersAhead
    if middle < count {
      let firm = Int(list[middle] &>> 4)
      prefetch(neighbours + Int(offsets[firm]))
    }
    let near = index &+ 3
    if near < count {
      let firm = Int(list[near] &>> 4)
      for place in Int(offsets[firm])..<Int(offsets[firm &+ 1]) {
        prefetch(counts + Int(neighbours[place]))
      }
    }
  }
}

/// Adds to an integer that other workers add to as well.
@inline(__always)
private func addTogether(_ address: UnsafeMutablePointer<UInt32>, _ delta: UInt32) {
  UnsafeMutableRawPointer(address).assumingMemoryBound(to: Atomic<UInt32>.self)
    .pointee.wrappingAdd(delta, ordering: .relaxed)
}

@inline(__always)
private func addTogether(_ address: UnsafeMutablePointer<Int32>, _ delta: Int32) {
  UnsafeMutableRawPointer(address).assumingMemoryBound(to: Atomic<Int32>.self)
    .pointee.wrappingAdd(delta, ordering: .relaxed)
}
