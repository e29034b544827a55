import Reporting

/// A table of a finished folder, record after record.
struct RecordsOfFolder {
  let path: String
  let header: CSVHeader
  private let records: CSVRecords

  init(_ path: String) throws(Failure) {
    self.path = path
    let records: CSVRecords?
    let header: CSVHeader?
    do throws(CSVReader.Malformed) {
      records = try CSVRecords(path: path)
      header = try records?.header()
    } catch {
      throw .missing(path: error.path, reason: error.reason)
    }
    guard let records, let header else { throw .missing(path: path, reason: "cannot be read") }
    (self.records, self.header) = (records, header)
  }

  func next<Result>(_ take: (CSVRow) -> Result) throws(Failure) -> Result? {
    do throws(CSVReader.Malformed) {
      return try records.next(take)
    } catch {
      throw .missing(path: error.path, reason: "record \(error.record): \(error.reason)")
    }
  }
}
