import SimulationEngine

/// Buffers of one worker: a block's random words, who reconsiders, and what they choose.
struct ReferenceScratch {
  /// Room for a whole block and one vector more, so that the last vector may be padded.
  static let capacity = ReferenceWork.blockSize + 64
  static let bytes = 10 * capacity

  let words: UnsafeMutablePointer<UInt32>
  /// Lanes within the block.
  let lanes: UnsafeMutablePointer<UInt16>
  let chosen: UnsafeMutablePointer<Int32>

  init() {
    words = .allocate(capacity: ReferenceScratch.capacity)
    lanes = .allocate(capacity: ReferenceScratch.capacity)
    chosen = .allocate(capacity: ReferenceScratch.capacity)
    words.initialize(repeating: 0, count: ReferenceScratch.capacity)
    lanes.initialize(repeating: 0, count: ReferenceScratch.capacity)
    chosen.initialize(repeating: 0, count: ReferenceScratch.capacity)
  }

  func deallocate() {
    words.deallocate()
    lanes.deallocate()
    chosen.deallocate()
  }
}
