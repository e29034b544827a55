import Dispatch
import Synchronization

/// Where results wait their turn: a ring of places, filled in any order, emptied in plan order.
///
/// Nobody waits for ever: the piece that everybody waits for is either unclaimed, and then the window
/// is open, or in the hands of a worker who has claimed it and so is working, not resting.
final class HandOverLine<Output: Sendable>: Sendable {
  private let count: Int
  private let window: Int
  private let state: Mutex<State>
  /// Signalled once for each resting worker when the window moves on.
  private let room = DispatchSemaphore(value: 0)

  private struct State {
    /// The next piece that nobody has begun.
    var unclaimed = 0
    /// The next piece to hand over.
    var due = 0
    /// The result of piece i is at i modulo the window.
    var ring: [Output?]
    var isHandingOver = false
    var resting = 0
    var isStopped = false
  }

  init(count: Int, window: Int) {
    self.count = count
    self.window = min(window, count)
    state = Mutex(State(ring: Array(repeating: nil, count: min(window, count))))
  }

  var handedOver: Int { state.withLock { $0.due } }

  private enum Claim {
    case piece(Int)
    case rest
    case end
  }

  /// The next piece to work on, after a rest where the window is full; nil at the end.
  func claim(unless shouldStop: () -> Bool) -> Int? {
    while true {
      // Outside the lock: it may take its time, or a lock of its own.
      let stop = shouldStop()
      let claim: Claim = state.withLock { state in
        if stop { state.isStopped = true }
        if state.isStopped || state.unclaimed >= count { return .end }
        if state.unclaimed >= state.due + window {
          state.resting += 1
          return .rest
        }
        state.unclaimed += 1
        return .piece(state.unclaimed - 1)
      }
      switch claim {
      case .piece(let index): return index
      case .rest: room.wait()
      case .end: return nil
      }
    }
  }

  /// Puts a result in its place and hands over what is due, unless another worker is doing so already;
  /// that one will see ours.
  func deliver(_ output: Output, of index: Int, to handOver: (Int, Output) -> Void) {
    state.withLock { $0.ring[index % window] = output }
    while let (index, output) = next() {
      handOver(index, output)
      let resting = state.withLock { state in
        state.due = index + 1
        state.isHandingOver = false
        defer { state.resting = 0 }
        return state.resting
      }
      for _ in 0..<resting { room.signal() }
    }
  }

  private func next() -> (Int, Output)? {
    state.withLock { state in
      let place = state.due % window
      guard !state.isHandingOver, let output = state.ring[place] else { return nil }
      state.ring[place] = nil
      state.isHandingOver = true
      return (state.due, output)
    }
  }
}
