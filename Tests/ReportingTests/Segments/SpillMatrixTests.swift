import Testing

@testable import Reporting

@Suite struct SpillMatrixTests {
  /// The same numbers whether all fit into memory or hardly any.
  @Test(arguments: [1, 7, 40, 64, 1000], [1, 2])
  func `columns come back from any capacity`(capacity: Int, jobs: Int) throws {
    let folder = TemporaryFolder()
    let matrix = SpillMatrix(spillingInto: folder.path, capacity: capacity)
    let (rows, keys) = (23, 5)
    try matrix.fill(
      rows: rows, keys: keys, zeroKeys: [false, true, false, false, false], jobs: jobs
    ) { row, take in
      if row == 4 { return false }
      for key in 0..<keys where (row + key) % 3 != 0 { take(key, Double(row * 100 + key)) }
      return true
    }
    for key in 0..<keys {
      let column = try matrix.withColumn(key) { $0 }
      #expect(column.count == rows)
      for row in 0..<rows {
        if row == 4 || ((row + key) % 3 == 0 && key != 1) {
          #expect(column[row].isNaN)
        } else {
          #expect(column[row] == ((row + key) % 3 == 0 ? 0 : Double(row * 100 + key)))
        }
      }
    }
  }
}
