import Glibc

/// A small file that is put in the place of an older one in a single step.
public enum ReplacedFile {
  /// A reader sees the old bytes or the new ones, never half of either.
  public static func write(
    _ bytes: [UInt8], to path: String, fileSystem: FileSystem = .posix
  ) throws(FileFailure) {
    let temporary = path + ".partial"
    // Left by a process that was killed: nobody else writes here.
    if fileSystem.exists(temporary) { _ = fileSystem.remove(temporary) }
    do throws(FileFailure) {
      let file = try BufferedFile(creating: temporary, in: fileSystem)
      try file.append { $0 = bytes }
      try file.finish()
      try fileSystem.check(fileSystem.rename(temporary, path), .rename, path)
    } catch {
      _ = fileSystem.remove(temporary)
      throw error
    }
  }

  /// Makes a folder where there is none yet; a link in its place, which could lead anywhere, is refused.
  public static func folder(
    _ path: String, fileSystem: FileSystem = .posix
  ) throws(FileFailure) {
    let created = fileSystem.createDirectory(path)
    var status = stat()
    if created == -EEXIST, lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR { return }
    try fileSystem.check(created, .create, path)
  }
}
