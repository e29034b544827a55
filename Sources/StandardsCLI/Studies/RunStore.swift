import Experiments
import Reporting
import SimulationEngine

/// Finished runs on disk: what has been made of a plan, and what came of it.
///
/// A run is a record of its numbers and its tables, or of the reason why it came to nothing. In
/// memory a run is eight bytes, where its record is.
final class RunStore: @unchecked Sendable {
  // A place is written by the one who made its run, and read by others when all have done their work.
  private let plan: RunPlan
  private let segments: [SegmentFile]
  /// By run: the number of the segment above 48 bits of offset; 0 where it has not been made.
  private let places: UnsafeMutableBufferPointer<UInt64>
  let catalog: SeriesCatalog

  enum Kind { static let tables: UInt8 = 1, keys: UInt8 = 2, failure: UInt8 = 3 }

  /// What is known of a run.
  enum Content {
    case tables([Table])
    case failure(RunFailure)
  }

  /// The store of one process at work.
  init(
    locking path: String, plan: RunPlan, fileSystem: FileSystem = .posix
  ) throws(FileFailure) {
    self.plan = plan
    let places = Self.emptyPlaces(plan)
    var keys: [SegmentFile.Record] = []
    let segment = try SegmentFile(locking: path, fileSystem: fileSystem) { record in
      Self.note(record, segment: 0, plan, places, &keys)
    }
    segments = [segment]
    self.places = places
    catalog = SeriesCatalog()
    for record in keys { try read(keys: record, of: segment) }
  }

  /// Stores of several processes that are done, to be read as one.
  init(reading paths: [String], plan: RunPlan) throws(FileFailure) {
    self.plan = plan
    let places = Self.emptyPlaces(plan)
    var segments: [SegmentFile] = []
    var keys: [(Int, SegmentFile.Record)] = []
    for (number, path) in paths.enumerated() {
      var found: [SegmentFile.Record] = []
      segments.append(
        try SegmentFile(reading: path) { record in
          Self.note(record, segment: number, plan, places, &found)
        })
      keys += found.map { (number, $0) }
    }
    self.segments = segments
    self.places = places
    catalog = SeriesCatalog()
    for (number, record) in keys { try read(keys: record, of: segments[number]) }
  }

  deinit { places.deallocate() }

  private static func emptyPlaces(_ plan: RunPlan) -> UnsafeMutableBufferPointer<UInt64> {
    let places = UnsafeMutableBufferPointer<UInt64>.allocate(capacity: plan.count)
    places.initialize(repeating: 0)
    return places
  }

  private static func note(
    _ record: SegmentFile.Record, segment: Int, _ plan: RunPlan,
    _ places: UnsafeMutableBufferPointer<UInt64>, _ keys: inout [SegmentFile.Record]
  ) {
    if record.kind == Kind.keys {
      keys.append(record)
    } else if let index = plan.index(
      arm: Int(record.address.x), point: Int(record.address.y), replicate: Int(record.address.z))
    {
      places[index] = UInt64(segment) << 48 | UInt64(record.offset)
    }
  }

  func isMade(_ index: Int) -> Bool { places[index] != 0 }

  /// The first segment in which something stands that is no whole record.
  var damaged: String? { segments.first { !$0.isWhole }?.path }

  /// Whether every group of runs is there up to the end of one of its stages; one that became precise
  /// needs no more.
  var isComplete: Bool {
    (0..<plan.groupCount).allSatisfy { group in
      var made = 0
      while made < plan.replicates, isMade(made * plan.groupCount + group) { made += 1 }
      let ends = made == plan.replicates || plan.batch != nil && made % plan.stageLength == 0
      return made > 0 && ends
        && (made..<plan.replicates).allSatisfy { !isMade($0 * plan.groupCount + group) }
    }
  }

  var byteCount: Int { segments.reduce(0) { $0 + $1.byteCount } }

  /// Keeps what came of a run; whoever asks later, after whatever happens, finds it or does not.
  func keep(_ run: PlannedRun, _ tables: [Table], by reader: SeriesReader) throws(FileFailure) {
    let (values, new) = catalog.read(tables, by: reader)
    var records: [(kind: UInt8, address: SIMD3<UInt32>, payload: [UInt8])] = []
    if !new.isEmpty { records.append((Kind.keys, .zero, Self.bytes(ofKeys: new))) }
    var payload = ByteWriter()
    payload.add(UInt32(values.count))
    for value in values {
      payload.add(value.hash)
      payload.add(value.value)
    }
    records.append((Kind.tables, Self.address(run), payload.bytes + TableRecord.bytes(of: tables)))
    try append(records, run)
    for (hash, key) in new { catalog.add(hash, key) }
  }

  func keep(_ run: PlannedRun, _ failure: RunFailure) throws(FileFailure) {
    var payload = ByteWriter()
    payload.add(failure.kind)
    payload.add(Int64(failure.date?.ordinal ?? -1))
    payload.add(failure.message)
    try append([(Kind.failure, Self.address(run), payload.bytes)], run)
  }

  private func append(
    _ records: [(kind: UInt8, address: SIMD3<UInt32>, payload: [UInt8])], _ run: PlannedRun
  ) throws(FileFailure) {
    let kept = try segments[0].append(records)
    places[run.index] = UInt64(kept[kept.count - 1].offset)
  }

  func sync() throws(FileFailure) { try segments[0].sync() }

  /// What came of a run; nil where it has not been made.
  func content(
    _ index: Int, number: Int, declarations: [TableDeclaration]
  ) throws(FileFailure) -> Content? {
    guard let (segment, record) = try record(index) else { return nil }
    let bytes = try segment.read(record)
    if record.kind == Kind.failure { return .failure(Self.failure(bytes)) }
    let count = bytes.withUnsafeBytes { buffer in
      var reader = ByteReader(buffer)
      return Int(reader.integer(UInt32.self))
    }
    guard 4 + 16 * count <= bytes.count,
      let tables = TableRecord.tables(
        Array(bytes[(4 + 16 * count)...]), declarations: declarations, run: number)
    else { throw FileFailure(.write, segment.path, code: Self.damaged) }
    return .tables(tables)
  }

  /// The numbers of a run; false where it has none, being not made or failed.
  func values(
    _ index: Int, _ take: (UInt64, Double) -> Void
  ) throws(FileFailure) -> Bool {
    guard let (segment, record) = try record(index), record.kind == Kind.tables else {
      return false
    }
    var bytes = try segment.read(record, upTo: 1 << 14)
    let count = bytes.withUnsafeBytes { buffer in
      var reader = ByteReader(buffer)
      return Int(reader.integer(UInt32.self))
    }
    if bytes.count < 4 + 16 * count { bytes = try segment.read(record, upTo: 4 + 16 * count) }
    bytes.withUnsafeBytes { buffer in
      var reader = ByteReader(buffer)
      _ = reader.integer(UInt32.self)
      for _ in 0..<count {
        let hash = reader.integer(UInt64.self)
        take(hash, reader.double())
      }
    }
    return true
  }

  func isFailed(_ index: Int) throws(FileFailure) -> Bool {
    try record(index)?.1.kind == Kind.failure
  }

  private func record(_ index: Int) throws(FileFailure) -> (SegmentFile, SegmentFile.Record)? {
    let place = places[index]
    guard place != 0 else { return nil }
    let segment = segments[Int(place >> 48)]
    return (segment, try segment.record(atOffset: Int(place & 0xFFFF_FFFF_FFFF)))
  }

  private static let damaged: Int32 = 5

  private static func address(_ run: PlannedRun) -> SIMD3<UInt32> {
    SIMD3(UInt32(run.arm), UInt32(run.point), UInt32(run.replicate))
  }

  private static func failure(_ bytes: [UInt8]) -> RunFailure {
    bytes.withUnsafeBytes { buffer in
      var reader = ByteReader(buffer)
      let kind = reader.text()
      let date = reader.integer(Int64.self)
      return RunFailure(
        kind: kind, date: date < 0 ? nil : Month(ordinal: Int(date)), message: reader.text())
    }
  }

  private static func bytes(ofKeys keys: [(hash: UInt64, key: SeriesKey)]) -> [UInt8] {
    var writer = ByteWriter()
    for (hash, key) in keys {
      writer.add(hash)
      writer.add(key.series)
      writer.add(key.key)
      writer.add(Int64(key.date?.ordinal ?? -1))
      writer.add(UInt8(key.absentIsZero ? 1 : 0))
    }
    return writer.bytes
  }

  private func read(keys record: SegmentFile.Record, of segment: SegmentFile) throws(FileFailure) {
    let bytes = try segment.read(record)
    bytes.withUnsafeBytes { buffer in
      var reader = ByteReader(buffer)
      while !reader.isAtEnd {
        let hash = reader.integer(UInt64.self)
        let (series, key) = (reader.text(), reader.text())
        let date = reader.integer(Int64.self)
        let absentIsZero = reader.integer(UInt8.self) == 1
        catalog.add(
          hash,
          SeriesKey(
            series: series, key: key, date: date < 0 ? nil : Month(ordinal: Int(date)),
            absentIsZero: absentIsZero))
      }
    }
  }
}
