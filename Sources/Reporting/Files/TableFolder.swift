import SimulationEngine
import Synchronization

/// A folder of results, `<name>.csv` for each table, that appears when it is complete.
///
/// Until then it grows beside its place, so that a run that fails, or a disk that fills, leaves
/// nothing that looks like results. Memory does not grow with the number of runs.
public final class TableFolder: Sendable {
  /// Where the results will be.
  public let path: String
  private let place: TemporaryPlace
  private let fileSystem: FileSystem
  private let state: Mutex<State>

  private struct State {
    var files: [TableFile]
    /// Paths of all files, in the order of their creation.
    var created: [String]
    var ended = false
  }

  /// Begins a folder with the header of each table.
  ///
  /// - Parameter force: moves what is there aside, to `<path>.old-N`, once the new folder is complete.
  public init(
    at path: String, tables: [TableDeclaration], force: Bool = false,
    fileSystem: FileSystem = .posix
  ) throws(FileFailure) {
    let place = try TemporaryPlace(for: path, force: force, in: fileSystem) {
      candidate throws(FileFailure) in
      try fileSystem.check(fileSystem.createDirectory(candidate), .create, candidate)
    }
    self.path = place.final
    self.place = place
    self.fileSystem = fileSystem
    var files: [TableFile] = []
    var created: [String] = []
    do throws(FileFailure) {
      for declaration in tables {
        let path = "\(place.temporary)/\(declaration.name).csv"
        let file = try TableFile(creating: path, for: declaration, in: fileSystem)
        created.append(path)
        files.append(file)
      }
    } catch {
      TableFolder.remove(created, place, fileSystem)
      throw error
    }
    state = Mutex(State(files: files, created: created))
  }

  /// An abandoned folder takes itself away.
  deinit { abandon() }

  /// Adds the rows of one run's tables. Runs must come in plan order.
  public func append(_ tables: [Table]) throws(FileFailure) {
    try state.withLock { (state) throws(FileFailure) in
      precondition(!state.ended, "\(path): is complete")
      for table in tables {
        guard let file = state.files.first(where: { $0.encoder.declaration.name == table.name })
        else { preconditionFailure("\(path): no table is called \(table.name)") }
        try file.append(table)
      }
    }
  }

  /// Adds a file of another kind.
  public func write(_ bytes: [UInt8], to name: String) throws(FileFailure) {
    try state.withLock { (state) throws(FileFailure) in
      precondition(!state.ended, "\(path): is complete")
      let path = "\(place.temporary)/\(name)"
      let file = try BufferedFile(creating: path, in: fileSystem)
      state.created.append(path)
      try file.append { $0 = bytes }
      try file.finish()
    }
  }

  /// Bytes so far, table by table in the order of their declaration.
  public var sizes: [(table: String, bytes: Int)] {
    state.withLock { state in
      state.files.map { ($0.encoder.declaration.name, $0.file.count) }
    }
  }

  /// Writes all that is left to the disk and gives the folder its name.
  public func commit() throws(FileFailure) {
    try state.withLock { (state) throws(FileFailure) in
      precondition(!state.ended, "\(path): is complete")
      for table in state.files { try table.file.finish() }
      try fileSystem.check(fileSystem.syncDirectory(place.temporary), .sync, place.temporary)
      try place.commit()
      state.ended = true
    }
  }

  /// Takes away all that was written; nothing after `commit`.
  public func abandon() {
    state.withLock { state in
      if state.ended { return }
      state.ended = true
      TableFolder.remove(state.created, place, fileSystem)
    }
  }

  private static func remove(
    _ created: [String], _ place: TemporaryPlace, _ fileSystem: FileSystem
  ) {
    for path in created { _ = fileSystem.remove(path) }
    _ = fileSystem.remove(place.temporary)
    place.removeParents()
  }
}
