import SimulationEngine

/// One table's CSV file, growing by the tables of successive runs.
final class TableFile {
  let encoder: CSVEncoder
  let file: BufferedFile

  /// Creates it with its header.
  init(
    creating path: String, for declaration: TableDeclaration, in fileSystem: FileSystem
  ) throws(FileFailure) {
    encoder = CSVEncoder(declaration)
    file = try BufferedFile(creating: path, in: fileSystem)
    let header = encoder.header
    try file.append { bytes in bytes.append(contentsOf: header) }
  }

  func append(_ table: Table) throws(FileFailure) {
    let encoder = encoder
    for start in stride(from: 0, to: table.rowCount, by: CSVEncoder.rowsAtATime) {
      let rows = start..<min(start + CSVEncoder.rowsAtATime, table.rowCount)
      try file.append { bytes in encoder.append(rows: rows, of: table, to: &bytes) }
    }
  }
}
