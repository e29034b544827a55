import SimulationEngine
import Synchronization

/// One CSV file that appears when it is complete.
public final class CSVFile: Sendable {
  private let place: TemporaryPlace
  private let fileSystem: FileSystem
  private let state: Mutex<State>

  private struct State {
    let file: TableFile
    var ended = false
  }

  /// - Parameter force: moves what is there aside, to `<path>.old-N`, once the new file is complete.
  public init(
    at path: String, table: TableDeclaration, force: Bool = false, fileSystem: FileSystem = .posix
  ) throws(FileFailure) {
    var file: TableFile?
    let place = try TemporaryPlace(for: path, force: force, in: fileSystem) {
      candidate throws(FileFailure) in
      file = try TableFile(creating: candidate, for: table, in: fileSystem)
    }
    self.place = place
    self.fileSystem = fileSystem
    state = Mutex(State(file: file!))
  }

  deinit { abandon() }

  /// Adds the rows of a table.
  public func append(_ table: Table) throws(FileFailure) {
    try state.withLock { (state) throws(FileFailure) in
      precondition(!state.ended, "\(place.final): is complete")
      try state.file.append(table)
    }
  }

  /// Writes all that is left to the disk and gives the file its name.
  public func commit() throws(FileFailure) {
    try state.withLock { (state) throws(FileFailure) in
      precondition(!state.ended, "\(place.final): is complete")
      try state.file.file.finish()
      try place.commit()
      state.ended = true
    }
  }

  /// Takes away what was written; nothing after `commit`.
  public func abandon() {
    state.withLock { state in
      if state.ended { return }
      state.ended = true
      _ = fileSystem.remove(place.temporary)
      place.removeParents()
    }
  }
}
