import Experiments
import Glibc
import Reporting
import SimulationEngine

/// Which runs are being made right now, in a small file that is mapped into memory: a run in which the
/// program breaks is marked there by `BrokenRuns`, and known to the process that comes after.
///
/// A process that is killed, or loses its power, has marked nothing: such runs are made again.
final class RunsInFlight: @unchecked Sendable {
  // Every slot is written by one worker, and marked by the handler of a signal.
  private let slots: UnsafeMutablePointer<Slot>
  private let count: Int

  static let file = "runs.inflight"

  /// One worker's run. Words of one size, so that the file is the same everywhere.
  struct Slot {
    /// As `pthread_self` has it.
    var thread: UInt64 = 0
    /// Place of the run in the plan, from 1; 0 for none.
    var run: UInt64 = 0
    /// Ordinal of the month before the first.
    var month: Int64 = 0
    /// 1 where no other run is being made.
    var isAlone: UInt64 = 0
    /// A number that follows from the run and the plan: no other bytes are believed.
    var check: UInt64 = 0
    /// The check with the signal added; with `suspected` besides where the run was not alone.
    var mark: UInt64 = 0
  }

  static let suspected: UInt64 = 1 << 8

  /// What an earlier process has left.
  struct Broken: Equatable {
    let index: Int
    let signal: Int32
    let month: Month
    /// Whether it was alone, and had been given its second chance.
    let isSure: Bool
  }

  /// Begins a file, over one of an earlier process, and has signals of this process marked in it.
  /// - Parameter canBeginAgain: whether the program may start anew with the same command line.
  init(at path: String, workers: Int, canBeginAgain: Bool) throws(FileFailure) {
    count = workers
    let length = workers * MemoryLayout<Slot>.stride
    // Written, not stretched: a page that the disk has no room for would end the process when it is
    // first touched.
    try ReplacedFile.write([UInt8](repeating: 0, count: length), to: path)
    let descriptor = open(path, O_RDWR | O_CLOEXEC | O_NOFOLLOW)
    if descriptor < 0 { throw FileFailure(.create, path, code: errno) }
    defer { close(descriptor) }
    let address = mmap(nil, length, PROT_READ | PROT_WRITE, MAP_SHARED, descriptor, 0)
    guard let address, address != MAP_FAILED else {
      throw FileFailure(.create, path, code: errno)
    }
    slots = address.bindMemory(to: Slot.self, capacity: workers)
    BrokenRuns.watch(slots, count, canBeginAgain: canBeginAgain)
  }

  deinit {
    BrokenRuns.watch(nil, 0, canBeginAgain: false)
    munmap(slots, count * MemoryLayout<Slot>.stride)
  }

  /// A worker takes up a run, or goes on with it from a later month.
  func begin(_ index: Int, worker: Int, at month: Month, plan: RunPlan, isAlone: Bool) {
    slots[worker] = Slot(
      thread: UInt64(pthread_self()), run: UInt64(index + 1), month: Int64(month.ordinal - 1),
      isAlone: isAlone ? 1 : 0, check: Self.check(index, plan))
  }

  /// A month of the run begins.
  func beginMonth(worker: Int) { slots[worker].month += 1 }

  func end(worker: Int) { slots[worker].run = 0 }

  /// Runs in which an earlier process of the same plan broke.
  static func broken(at path: String, plan: RunPlan) -> [Broken] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
    guard descriptor >= 0 else { return [] }
    defer { close(descriptor) }
    var found: [Broken] = []
    var slot = Slot()
    while withUnsafeMutableBytes(of: &slot, { read(descriptor, $0.baseAddress, $0.count) })
      == MemoryLayout<Slot>.size
    {
      let index = Int(truncatingIfNeeded: slot.run &- 1)
      guard slot.mark != 0, (0..<plan.count).contains(index), slot.check == check(index, plan),
        (0..<120_000).contains(max(0, slot.month))
      else { continue }
      let code = slot.mark &- slot.check
      let signal = Int32(truncatingIfNeeded: code & 0xFF)
      guard code & ~(suspected | 0xFF) == 0, BrokenRuns.signals.contains(signal) else { continue }
      found.append(
        Broken(
          index: index, signal: signal, month: Month(ordinal: Int(max(0, slot.month))),
          isSure: code & suspected == 0))
    }
    return found
  }

  static func check(_ index: Int, _ plan: RunPlan) -> UInt64 {
    // Never so large that a signal added to it goes round.
    mixed(mixed(plan.seed &+ UInt64(plan.count)) &+ UInt64(index)) >> 16 | 1
  }
}

extension RunFailure {
  /// The program broke in a run.
  init(_ broken: RunsInFlight.Broken) {
    let words =
      switch broken.signal {
      case SIGILL, SIGTRAP: "a trap"
      case SIGSEGV, SIGBUS: "a wrong address"
      case SIGFPE: "impossible arithmetic"
      default: "an abort"
      }
    self.init(
      kind: "crash", date: broken.month,
      message: "the program broke in this run: \(words) (signal \(broken.signal))")
  }
}
