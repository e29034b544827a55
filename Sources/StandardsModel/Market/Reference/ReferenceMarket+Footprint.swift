extension ReferenceResult {
  /// Bytes of the cache lines that a month must fetch: what the reference work costs where memory is
  /// all that counts.
  ///
  /// Expected numbers of distinct lines of 64 bytes, with what changes at random places: counters and
  /// uses of those who reconsider, counters of the neighbours of those who change, and their row
  /// starts, homes and rows.
  public func bytesTouchedPerMonth(_ work: ReferenceWork) -> Double {
    let firms = Double(work.firms)
    let revisions = Double(revisions) / Double(work.months)
    let changes = Double(self.changes) / Double(work.months)
    let ties = changes * Double(2 * ReferenceWork.tiesEach)
    func lines(of bytes: Int, touched: Double) -> Double {
      let perLine = 64 / bytes
      let missed = (0..<perLine).reduce(1.0) { product, _ in product * (1 - min(1, touched / firms))
      }
      return firms / Double(perLine) * (1 - missed)
    }
    let counters = lines(of: 4, touched: revisions) + lines(of: 4, touched: ties)
    let firmsOwn = lines(of: 1, touched: revisions) + lines(of: 1, touched: changes)
    // A row of eight words begins anywhere within a line.
    let rows = lines(of: 4, touched: changes) + changes * (1 + 7.0 / 16)
    return 64 * (counters + firmsOwn + rows) + 4 * changes
  }
}
