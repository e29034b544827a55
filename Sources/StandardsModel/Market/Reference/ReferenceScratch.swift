import SimulationEngine

/// Buffers of one worker: a block's random words, who reconsiders, and what they choose.
struct ReferenceScratch {
  /// Room for a whole block and one vector more, so that the last vector may be padded.
  static let capacity = ReferenceWork.blockSize + 64
  /// Ties of a group of changes: rows are at most 255 long and copied in steps of eight.
  static let tieCapacity = ReferenceMarket.group * 256 + 64
  static let bytes = 26 * capacity + 4 * tieCapacity

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
  /// Neighbours of those who change, with the kind of change.
  let targets: UnsafeMutablePointer<UInt32>
  /// Changes of the users by month × state × standard, where several work.
  let history: UnsafeMutablePointer<Int32>

  /// - Parameter months: for which changes are kept by worker; 0 where there is but one.
  init(months: Int) {
    words = .allocate(capacity: ReferenceScratch.capacity)
    lanes = .allocate(capacity: ReferenceScratch.capacity)
    chosen = .allocate(capacity: ReferenceScratch.capacity)
    targets = .allocate(capacity: ReferenceScratch.tieCapacity)
    history = .allocate(capacity: months * ReferenceWork.states * ReferenceWork.standards)
    targets.initialize(repeating: 0, count: ReferenceScratch.tieCapacity)
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
    history.deallocate()
  }
}
