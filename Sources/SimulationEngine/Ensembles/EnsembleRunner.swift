import Dispatch
import Synchronization

/// Does independent pieces of work side by side and hands over the results in plan order, so that
/// nothing downstream can tell how many workers there were.
public struct EnsembleRunner: Sendable {
  /// Workers at most; at least 1.
  public let jobs: Int

  public init(jobs: Int) {
    precondition(jobs >= 1, "work needs a worker, got \(jobs)")
    self.jobs = jobs
  }

  /// Results that are finished but not yet handed over, and who is next.
  private struct Pending<Output: Sendable> {
    var next = 0
    var waiting: [Output?]
    var handingOver = false
  }

  /// Runs `work(0) … work(count - 1)`.
  ///
  /// - Parameters:
  ///   - work: must depend on its index alone.
  ///   - handOver: called for every index in order, never twice at a time, from any worker's thread.
  public func run<Output: Sendable>(
    count: Int, work: @Sendable (Int) -> Output, handOver: @Sendable (Int, Output) -> Void
  ) {
    guard count > 0 else { return }
    let next = Atomic<Int>(0)
    let pending = Mutex(Pending<Output>(waiting: Array(repeating: nil, count: count)))
    DispatchQueue.concurrentPerform(iterations: min(jobs, count)) { _ in
      while true {
        let index = next.add(1, ordering: .relaxed).oldValue
        if index >= count { return }
        let output = work(index)
        pending.withLock { $0.waiting[index] = output }
        drain(pending, handOver: handOver)
      }
    }
  }

  /// Hands over what is due, unless another worker is doing so already; that one will see ours.
  private func drain<Output: Sendable>(
    _ pending: borrowing Mutex<Pending<Output>>, handOver: (Int, Output) -> Void
  ) {
    while true {
      let due: (Int, Output)? = pending.withLock { state in
        guard !state.handingOver, state.next < state.waiting.count,
          let output = state.waiting[state.next]
        else { return nil }
        state.waiting[state.next] = nil
        state.handingOver = true
        return (state.next, output)
      }
      guard let (index, output) = due else { return }
      handOver(index, output)
      pending.withLock { state in
        state.next = index + 1
        state.handingOver = false
      }
    }
  }

  /// Runs all and returns the results in order.
  public func map<Output: Sendable>(count: Int, work: @Sendable (Int) -> Output) -> [Output] {
    let results = Mutex<[Output]>([])
    run(count: count, work: work) { _, output in results.withLock { $0.append(output) } }
    return results.withLock { $0 }
  }
}
