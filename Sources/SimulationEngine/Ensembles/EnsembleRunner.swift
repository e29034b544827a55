import Dispatch
import Synchronization

/// Does independent pieces of work side by side and hands over the results in plan order, so that
/// nothing downstream can tell how many workers there were.
///
/// Memory does not grow with the number of pieces: results that wait for an earlier one have a window
/// of places, and a worker that would run ahead of the window rests until there is room.
public struct EnsembleRunner: Sendable {
  /// Workers at most; at least 1.
  public let jobs: Int
  /// Pieces that may be begun or finished beyond those handed over; at least 1.
  public let window: Int

  /// - Parameter window: by default four pieces for each worker, so that one slow piece seldom makes
  ///   the others rest.
  public init(jobs: Int, window: Int? = nil) {
    precondition(jobs >= 1, "work needs a worker, got \(jobs)")
    let window = window ?? 4 * jobs
    precondition(window >= 1, "results need a place to wait, got \(window)")
    self.jobs = jobs
    self.window = window
  }

  /// Runs `work(0) … work(count - 1)`, each of which may fail without spoiling the others.
  ///
  /// - Parameters:
  ///   - shouldStop: asked by every worker before each piece; once it says yes, no piece is begun,
  ///     and those that were begun are finished and handed over.
  ///   - work: must depend on its index alone.
  ///   - handOver: called for every index in order, never twice at a time, from any worker's thread.
  /// - Returns: how many pieces were handed over: `count`, or fewer if stopped.
  @discardableResult
  public func attempt<Output: Sendable, Failure: Error>(
    count: Int,
    shouldStop: @Sendable () -> Bool = { false },
    work: @Sendable (Int) throws(Failure) -> Output,
    handOver: @Sendable (Int, Result<Output, Failure>) -> Void
  ) -> Int {
    guard count > 0 else { return 0 }
    let line = HandOverLine<Result<Output, Failure>>(count: count, window: window)
    DispatchQueue.concurrentPerform(iterations: min(jobs, count)) { _ in
      while let index = line.claim(unless: shouldStop) {
        let result: Result<Output, Failure>
        do throws(Failure) { result = .success(try work(index)) } catch { result = .failure(error) }
        line.deliver(result, of: index, to: handOver)
      }
    }
    return line.handedOver
  }

  /// Runs `work(0) … work(count - 1)`, which cannot fail; for the rest as `attempt`.
  @discardableResult
  public func run<Output: Sendable>(
    count: Int,
    shouldStop: @Sendable () -> Bool = { false },
    work: @Sendable (Int) -> Output,
    handOver: @Sendable (Int, Output) -> Void
  ) -> Int {
    attempt(count: count, shouldStop: shouldStop) { index throws(Never) in
      work(index)
    } handOver: { index, result in
      handOver(index, result.get())
    }
  }

  /// Runs all and returns the results in order.
  public func map<Output: Sendable>(count: Int, work: @Sendable (Int) -> Output) -> [Output] {
    let results = Mutex<[Output]>([])
    run(count: count, work: work) { _, output in results.withLock { $0.append(output) } }
    return results.withLock { $0 }
  }
}
