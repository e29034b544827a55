import Glibc

/// What this process does when it breaks in a run: it marks the run and begins itself again, so that the
/// same command goes on. The run is then tried once more, alone; if it breaks again, it has failed.
///
/// Everything that the handler touches is there before, and it calls only what a handler may call.
enum BrokenRuns {
  private struct Shared {
    var isInstalled = false
    var slots: UnsafeMutablePointer<RunsInFlight.Slot>?
    var count = 0
    /// Whether the same command line would mean the same again.
    var canBeginAgain = false
    var arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?
  }

  nonisolated(unsafe) private static let shared: UnsafeMutablePointer<Shared> = {
    let pointer = UnsafeMutablePointer<Shared>.allocate(capacity: 1)
    pointer.initialize(to: Shared())
    return pointer
  }()

  /// What a process breaks by.
  static let signals = [SIGILL, SIGTRAP, SIGSEGV, SIGBUS, SIGFPE, SIGABRT]

  /// Once, at the start of the program; tests in process do without.
  static func prepare() {
    shared.pointee.arguments = CommandLine.unsafeArgv
    shared.pointee.isInstalled = true
    for number in signals {
      var action = sigaction()
      action.__sigaction_handler.sa_sigaction = { number, information, _ in
        guard let information else { return }
        BrokenRuns.handle(number, information)
      }
      action.sa_flags = SA_SIGINFO | SA_ONSTACK | SA_NODEFER
      sigaction(number, &action, nil)
    }
  }

  /// Which runs a signal is about from now on; nil for none.
  static func watch(
    _ slots: UnsafeMutablePointer<RunsInFlight.Slot>?, _ count: Int, canBeginAgain: Bool
  ) {
    guard shared.pointee.isInstalled else { return }
    shared.pointee.slots = nil
    shared.pointee.count = count
    shared.pointee.canBeginAgain = canBeginAgain
    shared.pointee.slots = slots
  }

  /// Gives a worker's thread a second stack, without which nobody could be told that the first is full.
  static func withOwnStack(_ work: () -> Void) {
    guard shared.pointee.isInstalled else { return work() }
    let size = 1 << 16
    let memory = UnsafeMutableRawPointer.allocate(byteCount: size, alignment: 16)
    var stack = stack_t()
    stack.ss_sp = memory
    stack.ss_size = size
    sigaltstack(&stack, nil)
    work()
    stack.ss_flags = Int32(SS_DISABLE)
    sigaltstack(&stack, nil)
    memory.deallocate()
  }

  private static func handle(_ number: Int32, _ information: UnsafeMutablePointer<siginfo_t>) {
    // Sent by somebody else, it says nothing about a run.
    let isOwn =
      number == SIGABRT
      ? information.pointee._sifields._kill.si_pid == getpid() : information.pointee.si_code > 0
    if isOwn, hasMemory, mark(number), shared.pointee.canBeginAgain,
      let arguments = shared.pointee.arguments
    {
      let words: StaticString =
        "standards-sim: the program broke in a run; it begins again and goes on\n"
      _ = write(2, words.utf8Start, words.utf8CodeUnitCount)
      execv("/proc/self/exe", arguments)
    }
    signal(number, SIG_DFL)
    // A fault happens again when this returns, and `abort` goes on by itself.
    if !isOwn { raise(number) }
  }

  /// Whether the system still gives memory: a process that has none left breaks wherever it is.
  private static var hasMemory: Bool {
    let size = 64 << 20
    let memory = mmap(nil, size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0)
    guard let memory, memory != MAP_FAILED else { return false }
    munmap(memory, size)
    return true
  }

  /// Marks this thread's run; all, where it is one of the threads that help inside runs.
  /// - Returns: whether there was any.
  private static func mark(_ number: Int32) -> Bool {
    guard let slots = shared.pointee.slots else { return false }
    let thread = UInt64(pthread_self())
    var isKnown = false
    var isAny = false
    for place in 0..<shared.pointee.count where slots[place].run != 0 {
      if slots[place].thread == thread { isKnown = true }
    }
    for place in 0..<shared.pointee.count where slots[place].run != 0 {
      if isKnown, slots[place].thread != thread { continue }
      let doubt = slots[place].isAlone == 1 ? 0 : RunsInFlight.suspected
      slots[place].mark = slots[place].check &+ UInt64(number) &+ doubt
      isAny = true
    }
    return isAny
  }
}
