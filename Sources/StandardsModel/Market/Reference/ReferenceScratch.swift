import SimulationEngine

/// Buffers of one worker: a block's random words, who reconsiders, and what they choose.
struct ReferenceScratch {
  /// Room for a whole block and one vector more, so that the last vector may be padded.
  static let capacity = ReferenceWork.blockSize + 64
  /// Ties of a group of changes: rows are at most 255 long and copied in steps of eight.
  static let tieCapacity = ReferenceMarket.group * 256 + 64
  static let bytes =
    26 * capacity + 8 * tieCapacity + 4 * ReferenceWork.states * ReferenceWork.standards

  let words: UnsafeMutablePointer<UInt32>
  /// Lanes within the block.
  let lanes: UnsafeMutablePointer<UInt16>
  let chosen: UnsafeMutablePointer<Int32>
  /// Weights of each standard, for every active lane; what stands behind the last is not used.
  let gathered:
    (
      UnsafeMutablePointer<Float>, UnsafeMutablePointer<Float>, UnsafeMutablePointer<Float>,
      UnsafeMutablePointer<Float>
    )
  /// Neighbours of those who change, and what is added to the counters of each.
  let targets: UnsafeMutablePointer<UInt32>
  let deltas: UnsafeMutablePointer<UInt32>
  /// Changes of the users by state × standard.
  let users: UnsafeMutablePointer<Int32>

  init() {
    words = .allocate(capacity: ReferenceScratch.capacity)
    lanes = .allocate(capacity: ReferenceScratch.capacity)
    chosen = .allocate(capacity: ReferenceScratch.capacity)
    targets = .allocate(capacity: ReferenceScratch.tieCapacity)
    deltas = .allocate(capacity: ReferenceScratch.tieCapacity)
    users = .allocate(capacity: ReferenceWork.states * ReferenceWork.standards)
    targets.initialize(repeating: 0, count: ReferenceScratch.tieCapacity)
    deltas.initialize(repeating: 0, count: ReferenceScratch.tieCapacity)
    users.initialize(repeating: 0, count: ReferenceWork.states * ReferenceWork.standards)
    let floats = UnsafeMutablePointer<Float>.allocate(capacity: 4 * ReferenceScratch.capacity)
    floats.initialize(repeating: 0, count: 4 * ReferenceScratch.capacity)
    let each = ReferenceScratch.capacity
    gathered = (floats, floats + each, floats + 2 * each, floats + 3 * each)
    words.initialize(repeating: 0, count: ReferenceScratch.capacity)
    lanes.initialize(repeating: 0, count: ReferenceScratch.capacity)
    chosen.initialize(repeating: 0, count: ReferenceScratch.capacity)
  }

  func deallocate() {
    words.deallocate()
    lanes.deallocate()
    chosen.deallocate()
    gathered.0.deallocate()
    targets.deallocate()
    deltas.deallocate()
    users.deallocate()
  }
}
