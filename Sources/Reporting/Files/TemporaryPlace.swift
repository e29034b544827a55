import Glibc

/// A place beside the final one, where results grow until they are complete: on the same file system,
/// so that one `rename` makes them appear whole or not at all.
struct TemporaryPlace: Sendable {
  /// Where the results will be.
  let final: String
  /// `<final>.partial-N`.
  let temporary: String
  private let fileSystem: FileSystem
  private let force: Bool
  /// Folders above it that were made for it, outermost first.
  private let parents: [String]

  /// - Parameters:
  ///   - force: moves what exists aside, to `<path>.old-N`, when the results are complete.
  ///   - create: makes the temporary folder or file; an error of `EEXIST` has the next N tried.
  init(
    for path: String, force: Bool, in fileSystem: FileSystem,
    create: (String) throws(FileFailure) -> Void
  ) throws(FileFailure) {
    let final = TemporaryPlace.withoutTrailingSlashes(path)
    let name = final.split(separator: "/", omittingEmptySubsequences: true).last ?? ""
    if name.isEmpty || name == "." || name == ".." {
      throw FileFailure(.create, path, code: EINVAL)
    }
    if !force && fileSystem.exists(final) { throw FileFailure(.create, final, code: EEXIST) }
    let parents = try TemporaryPlace.createParents(of: final, in: fileSystem)
    var number = 1
    while true {
      let candidate = "\(final).partial-\(number)"
      do throws(FileFailure) {
        try create(candidate)
        temporary = candidate
        break
      } catch {
        if error.code == EEXIST && !TemporaryPlace.isLast(number) {
          number += 1
          continue
        }
        for parent in parents.reversed() { _ = fileSystem.remove(parent) }
        throw error
      }
    }
    self.final = final
    self.fileSystem = fileSystem
    self.force = force
    self.parents = parents
  }

  /// Makes the results appear under their name, after all their bytes are on the disk.
  func commit() throws(FileFailure) {
    var aside: String?
    if fileSystem.exists(final) {
      guard force else { throw FileFailure(.create, final, code: EEXIST) }
      let old = TemporaryPlace.firstFree("\(final).old-", in: fileSystem)
      try fileSystem.check(fileSystem.rename(final, old), .rename, final)
      aside = old
    }
    let renamed = fileSystem.rename(temporary, final)
    if renamed < 0, let aside { _ = fileSystem.rename(aside, final) }
    try fileSystem.check(renamed, .rename, final)
    let parent = TemporaryPlace.parent(of: final) ?? "."
    try fileSystem.check(fileSystem.syncDirectory(parent), .sync, parent)
  }

  /// Takes away the folders that were made for it; those that hold something else stay.
  func removeParents() {
    for parent in parents.reversed() { _ = fileSystem.remove(parent) }
  }

  private static func createParents(
    of path: String, in fileSystem: FileSystem
  ) throws(FileFailure) -> [String] {
    var missing: [String] = []
    var next = parent(of: path)
    while let folder = next, !fileSystem.exists(folder) {
      missing.append(folder)
      next = parent(of: folder)
    }
    var made: [String] = []
    for folder in missing.reversed() {
      let created = fileSystem.createDirectory(folder)
      // Somebody else may have made it in the meantime.
      if created == -EEXIST { continue }
      if created < 0 {
        for folder in made.reversed() { _ = fileSystem.remove(folder) }
        throw FileFailure(.create, folder, code: -created)
      }
      made.append(folder)
    }
    return made
  }

  /// Partial folders that others left or are filling; beyond this many something is wrong.
  private static func isLast(_ number: Int) -> Bool { number >= 1000 }

  private static func firstFree(_ prefix: String, in fileSystem: FileSystem) -> String {
    var number = 1
    while fileSystem.exists("\(prefix)\(number)") { number += 1 }
    return "\(prefix)\(number)"
  }

  private static func withoutTrailingSlashes(_ path: String) -> String {
    var path = path[...]
    while path.count > 1 && path.last == "/" { path.removeLast() }
    return String(path)
  }

  /// The folder of a path; nil where that is the current one or the root.
  static func parent(of path: String) -> String? {
    guard let slash = path.lastIndex(of: "/"), slash != path.startIndex else { return nil }
    return withoutTrailingSlashes(String(path[..<slash]))
  }
}
