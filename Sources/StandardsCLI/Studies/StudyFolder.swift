import Experiments
import Glibc
import Reporting

/// A results folder from its first run to its last: beside its place while runs are made, in its place
/// when it is complete, so that nobody takes part of a study for all of it.
struct StudyFolder {
  /// Where the results will be.
  let final: String
  /// `<final>.partial`: where they grow.
  let working: String
  let record: PlanRecord
  private let fileSystem = FileSystem.posix

  static let segmentFile = "runs.segment"

  var inFlight: String { "\(working)/\(RunsInFlight.file)" }
  var segment: String { "\(working)/\(StudyFolder.segmentFile)" }

  init(at path: String, record: PlanRecord) {
    var path = Substring(path)
    while path.count > 1, path.last == "/" { path = path.dropLast() }
    final = String(path)
    working = "\(path).partial"
    self.record = record
  }

  /// Whether it holds the complete results of this very plan.
  var isComplete: Bool {
    systemFile("\(final)/\(PlanRecord.planFile)") == record.planText
  }

  /// Makes the working folder, or finds the one of an earlier attempt at the same plan.
  ///
  /// - Parameter force: moves what is in the way aside.
  func open(force: Bool) throws(FileFailure) {
    let name = final.split(separator: "/").last ?? ""
    if name.isEmpty || name == "." || name == ".." {
      throw FileFailure(.create, final, code: EINVAL)
    }
    if fileSystem.exists(final), !force { throw FileFailure(.create, final, code: EEXIST) }
    try ProcessState.demandDescriptors(for: final)
    try createParents()
    let created = fileSystem.createDirectory(working)
    if created == -EEXIST {
      switch systemFile("\(working)/\(PlanRecord.planFile)") {
      case record.planText: return
      // Whoever made it did not get as far as to say what for.
      case nil: break
      default:
        guard force else { throw FileFailure(.create, working, code: EEXIST) }
        if SegmentFile.isLocked(segment) {
          throw FileFailure(.create, segment, code: EWOULDBLOCK)
        }
        try moveAside(working)
        try fileSystem.check(fileSystem.createDirectory(working), .create, working)
      }
    } else {
      try fileSystem.check(created, .create, working)
    }
    try ResultFiles(in: working).write(record.planText, to: PlanRecord.planFile)
  }

  /// Makes the finished folder appear, and takes away what only the work needed.
  func appear(keepingSegment: Bool) throws(FileFailure) {
    _ = fileSystem.remove(inFlight)
    try fileSystem.check(fileSystem.syncDirectory(working), .sync, working)
    if fileSystem.exists(final) { try moveAside(final) }
    try fileSystem.check(fileSystem.rename(working, final), .rename, final)
    let parent = StudyFolder.parent(of: final) ?? "."
    try fileSystem.check(fileSystem.syncDirectory(parent), .sync, parent)
    tidy(unless: keepingSegment)
  }

  /// Takes away what an earlier attempt left in the finished folder.
  func tidy(unless isShard: Bool = false) {
    _ = fileSystem.remove("\(final)/\(RunsInFlight.file)")
    if !isShard { _ = fileSystem.remove("\(final)/\(StudyFolder.segmentFile)") }
  }

  private func moveAside(_ path: String) throws(FileFailure) {
    var number = 1
    while fileSystem.exists("\(path).old-\(number)") { number += 1 }
    try fileSystem.check(fileSystem.rename(path, "\(path).old-\(number)"), .rename, path)
  }

  private func createParents() throws(FileFailure) {
    var missing: [String] = []
    var next = StudyFolder.parent(of: final)
    while let folder = next, !fileSystem.exists(folder) {
      missing.append(folder)
      next = StudyFolder.parent(of: folder)
    }
    for folder in missing.reversed() {
      let created = fileSystem.createDirectory(folder)
      // Another process may have been quicker.
      if created != -EEXIST { try fileSystem.check(created, .create, folder) }
    }
  }

  private static func parent(of path: String) -> String? {
    guard let slash = path.lastIndex(of: "/") else { return nil }
    return slash == path.startIndex ? nil : String(path[..<slash])
  }
}
