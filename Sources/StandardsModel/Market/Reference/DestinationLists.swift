import SimulationEngine

/// What one worker adds to other firms' counters in a month, listed by range of firms.
///
/// A range is later applied by whoever owns it: no counter is written by two workers, so that none
/// needs an atomic addition, which costs some twenty cycles and hides no waiting for memory. Lists grow
/// by segments of one pool; sums of integers do not depend on the order of the entries.
///
/// One worker writes in a month what all read in the next: each has two, used in turn.
struct DestinationLists {
  /// Entries of a segment, a power of two.
  static let segment = 512
  private static let segmentBits = 9
  /// Counters are announced so many entries ahead.
  private static let ahead = 24

  /// Month that the lists are of; −1 before the first.
  private(set) var month = -1
  private let ranges: Int
  /// Entries are shifted by so much to give their range.
  private let shift: UInt32
  /// Where the next entry of each range goes, in the pool.
  private let cursors: UnsafeMutablePointer<Int>
  private var pool: UnsafeMutablePointer<UInt32>
  /// Segment that follows a full one.
  private var followers: UnsafeMutablePointer<Int32>
  private var capacity: Int
  private var segments = 0

  /// - Parameter shift: from an entry to its range.
  init(ranges: Int, shift: Int) {
    self.ranges = ranges
    self.shift = UInt32(shift)
    capacity = 2 * ranges
    cursors = .allocate(capacity: ranges)
    cursors.initialize(repeating: 0, count: ranges)
    pool = .allocate(capacity: capacity * DestinationLists.segment + DestinationLists.ahead)
    followers = .allocate(capacity: capacity)
  }

  func deallocate() {
    cursors.deallocate()
    pool.deallocate()
    followers.deallocate()
  }

  /// Bytes in use.
  var bytes: Int { 8 * ranges + (4 * DestinationLists.segment + 4) * capacity }

  /// Empties the lists for a new month; the memory stays.
  mutating func begin(_ month: Int) {
    self.month = month
    segments = ranges
    for range in 0..<ranges { cursors[range] = range &<< DestinationLists.segmentBits }
  }

  /// Before so many entries are added, so that adding need not look for room.
  mutating func reserve(_ entries: Int) {
    // Every range may stand at the end of a segment.
    let needed = segments + entries / DestinationLists.segment + ranges + 1
    if needed <= capacity { return }
    let larger = max(needed, 2 * capacity)
    let newPool = UnsafeMutablePointer<UInt32>.allocate(
      capacity: larger * DestinationLists.segment + DestinationLists.ahead)
    newPool.update(from: pool, count: segments * DestinationLists.segment)
    let newFollowers = UnsafeMutablePointer<Int32>.allocate(capacity: larger)
    newFollowers.update(from: followers, count: segments)
    pool.deallocate()
    followers.deallocate()
    (pool, followers, capacity) = (newPool, newFollowers, larger)
  }

  /// - Parameter entries: firm and kind of change, `firm << 4 | kind`; room has been reserved.
  @inline(__always)
  mutating func add(_ entries: UnsafePointer<UInt32>, count: Int) {
    let (cursors, pool, followers, shift) = (cursors, pool, followers, shift)
    for index in 0..<count {
      let entry = entries[index]
      let range = Int(entry &>> shift)
      let place = cursors[range]
      pool[place] = entry
      let next = place &+ 1
      if next & (DestinationLists.segment &- 1) != 0 {
        cursors[range] = next
      } else {
        followers[place &>> DestinationLists.segmentBits] = Int32(truncatingIfNeeded: segments)
        cursors[range] = segments &<< DestinationLists.segmentBits
        segments &+= 1
      }
    }
  }

  /// Adds what is listed for a range to its counters.
  /// - Parameter deltas: what each of the sixteen kinds of change adds.
  @inline(__always)
  func apply(
    _ range: Int, to counts: UnsafeMutablePointer<UInt32>, deltas: UnsafePointer<UInt32>
  ) {
    let (pool, end) = (pool, cursors[range])
    var place = range &<< DestinationLists.segmentBits
    while true {
      let isLast =
        place &>> DestinationLists.segmentBits == end &>> DestinationLists.segmentBits
      let stop = isLast ? end : place &+ DestinationLists.segment
      for index in place..<stop {
        // Beyond the end stands anything: harmless to announce.
        prefetch(counts + Int(pool[index &+ DestinationLists.ahead] &>> 4))
        let entry = pool[index]
        counts[Int(entry &>> 4)] &+= deltas[Int(entry & 15)]
      }
      if isLast { return }
      let follower = Int(followers[place &>> DestinationLists.segmentBits])
      place = follower &<< DestinationLists.segmentBits
    }
  }
}
