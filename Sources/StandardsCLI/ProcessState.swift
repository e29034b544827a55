import Glibc
import Reporting
import Synchronization

/// What the system tells this process on the way: to stop, or that its output is lost.
enum ProcessState {
  /// The signal that asked to stop; 0 for none.
  private static let stopSignal = Atomic<Int32>(0)
  /// Why standard output could not be written; 0 while it can.
  private static let outputError = Atomic<Int32>(0)

  /// Stops cleanly on a first signal, at once on a second; survives a reader who goes away.
  static func prepare() {
    // A file opened in the place of a closed standard stream would be written into by messages.
    for descriptor in Int32(0)...2 where fcntl(descriptor, F_GETFD) < 0 && errno == EBADF {
      _ = open("/dev/null", O_RDWR)
    }
    // A pipe that closes early must not kill a run that writes its results elsewhere.
    signal(SIGPIPE, SIG_IGN)
    settleMemory()
    BrokenRuns.prepare()
    for number in [SIGINT, SIGTERM, SIGHUP] {
      let former = signal(number) { number in
        ProcessState.stopSignal.store(number, ordering: .relaxed)
        signal(number, SIG_DFL)
      }
      // What a parent has set aside, as nohup does, stays aside.
      if unsafeBitCast(former, to: Int.self) == 1 { signal(number, SIG_IGN) }
    }
  }

  /// Has large blocks of memory go back to the system when they are freed. By default the C library
  /// raises the size from which on it does so with every such block, and a study of many runs
  /// would keep ever more of what it no longer needs.
  private static func settleMemory() {
    // `mallopt` is a function of glibc that its Swift overlay does not show.
    guard let symbol = dlsym(nil, "mallopt") else { return }
    let settle = unsafeBitCast(symbol, to: (@convention(c) (Int32, Int32) -> Int32).self)
    let (trimThreshold, mapThreshold) = (Int32(-1), Int32(-3))
    for option in [trimThreshold, mapThreshold] { _ = settle(option, 128 << 10) }
  }

  /// Files that are open at a time at most: tables, segments, and what threads need; with some to spare.
  static let descriptorsNeeded: rlim_t = 48

  /// Refuses before anything is made where the system lets this process have too few files: the
  /// library that starts threads ends a process that runs out of them.
  static func demandDescriptors(for path: String) throws(FileFailure) {
    var limit = rlimit()
    guard getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0 else { return }
    if limit.rlim_cur < descriptorsNeeded, limit.rlim_cur < limit.rlim_max {
      limit.rlim_cur = min(limit.rlim_max, descriptorsNeeded)
      _ = setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
    }
    if limit.rlim_cur < descriptorsNeeded { throw FileFailure(.create, path, code: EMFILE) }
  }

  static var isStopRequested: Bool { stopSignal.load(ordering: .relaxed) != 0 }

  static func lostOutput(_ code: Int32) { outputError.store(code, ordering: .relaxed) }

  /// Nil where all output arrived, or where its reader wanted no more.
  static var outputFailure: String? {
    let code = outputError.load(ordering: .relaxed)
    return code == 0 || code == EPIPE ? nil : String(cString: strerror(code))
  }
}
