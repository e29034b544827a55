import SimulationEngine

/// The files of a results folder while they are written: tables that grow by encoded rows, and others.
public final class ResultFiles {
  private let folder: String
  private let fileSystem: FileSystem
  private var tables: [TableFile] = []

  /// - Parameter folder: is there, and may hold what an earlier attempt has left.
  public init(in folder: String, fileSystem: FileSystem = .posix) {
    self.folder = folder
    self.fileSystem = fileSystem
  }

  /// Begins a table with its header.
  /// - Returns: its number here.
  public func begin(_ declaration: TableDeclaration) throws(FileFailure) -> Int {
    let path = "\(folder)/\(declaration.name).csv"
    _ = fileSystem.remove(path)
    tables.append(try TableFile(creating: path, for: declaration, in: fileSystem))
    return tables.count - 1
  }

  /// Adds rows as `CSVEncoder` gives them.
  public func append(_ rows: [UInt8], to table: Int) throws(FileFailure) {
    try tables[table].file.append { bytes in bytes.append(contentsOf: rows) }
  }

  public func append(_ rows: Table, to table: Int) throws(FileFailure) {
    try tables[table].append(rows)
  }

  /// Writes all tables to the disk.
  public func finish() throws(FileFailure) {
    for table in tables { try table.file.finish() }
    tables = []
    try fileSystem.check(fileSystem.syncDirectory(folder), .sync, folder)
  }

  /// A file of another kind, there whole or not at all.
  public func write(_ text: String, to name: String) throws(FileFailure) {
    let temporary = "\(folder)/\(name).tmp"
    _ = fileSystem.remove(temporary)
    let file = try BufferedFile(creating: temporary, in: fileSystem)
    try file.append { $0 = Array(text.utf8) }
    try file.finish()
    try fileSystem.check(fileSystem.rename(temporary, "\(folder)/\(name)"), .rename, name)
    try fileSystem.check(fileSystem.syncDirectory(folder), .sync, folder)
  }
}
