import Glibc
import Reporting
import SimulationEngine
import Synchronization
import Testing

@Suite struct TableFolderTests {
  static let runs = TableDeclaration(
    name: "runs", meaning: "A run.", keyLength: 1,
    columns: [
      ColumnDeclaration("run", .integer, meaning: "Run."),
      ColumnDeclaration("status", .text, meaning: "How it ended."),
    ])
  static let events = TableDeclaration(
    name: "events", meaning: "An event.", keyLength: 1,
    columns: [ColumnDeclaration("run", .integer, meaning: "Run.")])

  static func rows(_ run: Int, count: Int = 1) -> Table {
    Table(
      runs,
      columns: [
        Column(runs.columns[0], .integers(Array(repeating: run, count: count))),
        Column(
          runs.columns[1],
          .labels(codes: Array(repeating: 0, count: count), names: ["done by run \(run)"])),
      ])
  }

  @Test func `tables of successive runs follow each other in one file`() throws {
    let place = TemporaryFolder()
    let folder = try TableFolder(at: "\(place.path)/out", tables: [Self.runs, Self.events])
    try folder.append([Self.rows(1)])
    try folder.append([Self.rows(2, count: 2)])
    try folder.write(Array("{}\n".utf8), to: "datapackage.json")
    #expect(place.names() == ["out.partial-1"])
    try folder.commit()
    #expect(place.names() == ["out"])
    #expect(place.names(in: "out") == ["datapackage.json", "events.csv", "runs.csv"])
    #expect(
      place.text("out/runs.csv")
        == "run,status\n1,done by run 1\n2,done by run 2\n2,done by run 2\n")
    #expect(place.text("out/events.csv") == "run\n")
    #expect(place.text("out/datapackage.json") == "{}\n")
    #expect(folder.sizes.map(\.bytes) == [place.text("out/runs.csv")!.utf8.count, 4])
  }

  @Test func `more than a buffer arrives whole`() throws {
    let place = TemporaryFolder()
    let folder = try TableFolder(at: "\(place.path)/out", tables: [Self.runs])
    var expected = CSVEncoder(Self.runs).header
    for run in 1...15 {
      let table = Self.rows(run, count: 5000)
      try folder.append([table])
      CSVEncoder(Self.runs).append(rowsOf: table, to: &expected)
    }
    try folder.commit()
    #expect(expected.count > 1 << 20)
    #expect(place.text("out/runs.csv") == String(decoding: expected, as: UTF8.self))
  }

  @Test func `an abandoned folder leaves nothing, nor do the folders made for it`() throws {
    let place = TemporaryFolder()
    do {
      let folder = try TableFolder(at: "\(place.path)/a/b/out", tables: [Self.runs])
      try folder.append([Self.rows(1)])
      #expect(place.names(in: "a/b") == ["out.partial-1"])
    }
    #expect(place.names() == [])
  }

  @Test func `what exists is refused before anything is written`() throws {
    let place = TemporaryFolder()
    try TableFolder(at: "\(place.path)/out", tables: [Self.runs]).commit()
    let failure = #expect(throws: FileFailure.self) {
      try TableFolder(at: "\(place.path)/out/", tables: [Self.events])
    }
    #expect(failure?.isRefusal == true)
    #expect(failure?.description == "\(place.path)/out: exists already")
    #expect(place.names() == ["out"])
    #expect(place.names(in: "out") == ["runs.csv"])
  }

  @Test func `force moves what exists aside, when the new folder is complete`() throws {
    let place = TemporaryFolder()
    let path = "\(place.path)/out"
    try TableFolder(at: path, tables: [Self.runs]).commit()
    for expected in [["out", "out.old-1"], ["out", "out.old-1", "out.old-2"]] {
      let folder = try TableFolder(at: path, tables: [Self.events], force: true)
      #expect(place.names(in: "out").count == 1)
      try folder.commit()
      #expect(place.names() == expected)
    }
    #expect(place.names(in: "out") == ["events.csv"])
    #expect(place.names(in: "out.old-1") == ["runs.csv"])
  }

  @Test(arguments: ["", "/", ".", "a/..", "out/."])
  func `a path that names no folder is refused`(path: String) {
    #expect(throws: FileFailure.self) { try TableFolder(at: path, tables: []) }
  }

  @Test func `short and interrupted writes lose nothing`() throws {
    let place = TemporaryFolder()
    let calls = Mutex(0)
    var system = FileSystem.posix
    system.write = { descriptor, bytes in
      let call = calls.withLock { calls in
        calls += 1
        return calls
      }
      if call % 3 == 0 { return -Int(EINTR) }
      let part = UnsafeRawBufferPointer(rebasing: bytes.prefix(7))
      return FileSystem.posix.write(descriptor, part)
    }
    let folder = try TableFolder(at: "\(place.path)/out", tables: [Self.runs], fileSystem: system)
    for run in 1...5 { try folder.append([Self.rows(run)]) }
    try folder.commit()
    let lines = (1...5).map { "\($0),done by run \($0)\n" }.joined()
    #expect(place.text("out/runs.csv") == "run,status\n" + lines)
  }

  /// Every call of every kind fails once, at each place where it occurs.
  @Test(arguments: [ENOSPC, EIO, EACCES])
  func `whatever fails, the error says so and nothing is left`(code: Int32) throws {
    var completed = false
    var failing = 0
    while !completed {
      let place = TemporaryFolder()
      let system = FileSystem.failing(atCall: failing, code: code)
      if let failure = Self.failure(writingTo: "\(place.path)/new/out", in: system) {
        #expect(failure.code == code)
        #expect(failure.path.hasPrefix(place.path))
        // The last step makes the name last; by then all is there.
        let done = failure.operation == .sync && failure.path == "\(place.path)/new"
        #expect(place.names() == (done ? ["new"] : []), "call \(failing), \(failure)")
      } else {
        completed = true
      }
      failing += 1
    }
    // Folder twice, three files, three writes, three syncs, directory, rename, directory.
    #expect(failing - 1 == 14)
  }

  /// Also between moving the old folder aside and naming the new one.
  @Test func `whatever fails under force, the old folder is still there`() throws {
    for failing in 0..<100 {
      let place = TemporaryFolder()
      let path = "\(place.path)/out"
      try TableFolder(at: path, tables: [Self.events]).commit()
      let system = FileSystem.failing(atCall: failing, code: EIO)
      guard let failure = Self.failure(writingTo: path, force: true, in: system) else {
        #expect(failing == 14)
        #expect(place.names() == ["out", "out.old-1"])
        return
      }
      if failure.operation == .sync && failure.path == place.path { continue }
      #expect(place.names() == ["out"], "call \(failing), \(failure)")
      #expect(place.names(in: "out") == ["events.csv"], "call \(failing), \(failure)")
    }
    Issue.record("no call was the last")
  }

  /// Writes two tables and a file; what went wrong, if anything.
  private static func failure(
    writingTo path: String, force: Bool = false, in system: FileSystem
  ) -> FileFailure? {
    let result = Result<Void, FileFailure> { () throws(FileFailure) in
      let folder = try TableFolder(
        at: path, tables: [runs, events], force: force, fileSystem: system)
      try folder.append([rows(1)])
      try folder.write([1], to: "more")
      try folder.commit()
    }
    if case .failure(let failure) = result { return failure }
    return nil
  }

  @Test func `errors of a full disk and of a wrong place differ`() {
    #expect(!FileFailure(.create, "x", code: ENOSPC).isPlacement)
    #expect(!FileFailure(.write, "x", code: EACCES).isPlacement)
    #expect(FileFailure(.create, "x", code: EACCES).isPlacement)
    #expect(
      FileFailure(.write, "out/runs.csv", code: ENOSPC).description
        == "out/runs.csv: cannot write: No space left on device")
  }
}

extension FileSystem {
  /// The machine's, but for one call.
  static func failing(atCall number: Int, code: Int32) -> FileSystem {
    let box = CallCounter()
    let posix = FileSystem.posix
    var system = posix
    let fails: @Sendable () -> Bool = { box.next() == number }
    system.createFile = { fails() ? -code : posix.createFile($0) }
    system.createDirectory = { fails() ? -code : posix.createDirectory($0) }
    system.write = { fails() ? -Int(code) : posix.write($0, $1) }
    system.sync = { fails() ? -code : posix.sync($0) }
    system.rename = { fails() ? -code : posix.rename($0, $1) }
    system.syncDirectory = { fails() ? -code : posix.syncDirectory($0) }
    return system
  }
}

private final class CallCounter: Sendable {
  private let count = Mutex(0)

  func next() -> Int {
    count.withLock { count in
      defer { count += 1 }
      return count
    }
  }
}
