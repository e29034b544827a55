/// How many workers this process may use, and what sets the limit.
///
/// Dispatch looks at processor affinity alone; in a container or a batch job that would start a
/// worker for each processor of the host. Hence the least of what the user, Slurm, the affinity and
/// the control groups (versions 1 and 2) allow, and at least 1.
public struct WorkerCount: Sendable, Hashable {
  public let count: Int
  /// "--jobs", "SLURM_CPUS_PER_TASK", "affinity" or "cgroup quota".
  public let limit: String

  /// - Parameters:
  ///   - jobs: what the user asked for, if anything.
  ///   - environment: looks a variable up.
  ///   - read: the text of a file of the system, nil where there is none.
  public init(
    jobs: Int?, environment: (String) -> String?, read: (String) -> String?
  ) {
    let groups = read("/proc/self/cgroup") ?? ""
    let limits: [(Int?, String)] = [
      (jobs, "--jobs"),
      (environment("SLURM_CPUS_PER_TASK").flatMap { Int($0) }, "SLURM_CPUS_PER_TASK"),
      (read("/proc/self/status").flatMap(WorkerCount.affinity), "affinity"),
      (WorkerCount.quota(groups: groups, read: read), "cgroup quota"),
    ]
    var least: (count: Int, limit: String)?
    for (count, limit) in limits {
      guard let count, count >= 1 else { continue }
      if count < least?.count ?? .max { least = (count, limit) }
    }
    self.count = least?.count ?? 1
    self.limit = least?.limit ?? "nothing known of this machine"
  }

  /// Processors in `Cpus_allowed_list` of `/proc/self/status`: `0-3,8`.
  static func affinity(_ status: String) -> Int? {
    for line in status.split(separator: "\n") where line.hasPrefix("Cpus_allowed_list:") {
      var count = 0
      for range in line.dropFirst("Cpus_allowed_list:".count).split(separator: ",") {
        let ends = words(range).joined().split(separator: "-").map { Int($0) }
        guard let first = ends.first ?? nil, let last = ends.last ?? nil, ends.count <= 2,
          first >= 0, last >= first, last < 1 << 20
        else { return nil }
        count += last - first + 1
      }
      return count > 0 ? count : nil
    }
    return nil
  }

  /// The least quota of this process's groups and of those around them, rounded up.
  private static func quota(groups: String, read: (String) -> String?) -> Int? {
    var least: Int?
    for line in groups.split(separator: "\n") {
      // hierarchy:controllers:path
      let parts = line.split(separator: ":", maxSplits: 2, omittingEmptySubsequences: false)
      guard parts.count == 3 else { continue }
      for folder in foldersUp(from: String(parts[2])) {
        let count: Int?
        if parts[1].isEmpty {
          count = read("/sys/fs/cgroup\(folder)/cpu.max").flatMap(version2)
        } else if parts[1].split(separator: ",").contains("cpu") {
          count = version1(folder: folder, read: read)
        } else {
          count = nil
        }
        if let count, count < least ?? .max { least = count }
      }
    }
    return least
  }

  /// A group and those around it, the root (``""``) last: in a container the path that the host
  /// knows is not mounted, and the root is the container's own group.
  private static func foldersUp(from path: String) -> [String] {
    var names = path.split(separator: "/")
    var folders: [String] = []
    while !names.isEmpty {
      folders.append("/" + names.joined(separator: "/"))
      names.removeLast()
    }
    return folders + [""]
  }

  /// `cpu.max`: quota and period in microseconds, or `max`.
  static func version2(_ text: String) -> Int? {
    let words = words(text)
    guard words.count == 2, let quota = Int(words[0]), let period = Int(words[1]) else {
      return nil
    }
    return processors(quota: quota, period: period)
  }

  private static func version1(folder: String, read: (String) -> String?) -> Int? {
    for controller in ["cpu", "cpu,cpuacct"] {
      let place = "/sys/fs/cgroup/\(controller)\(folder)"
      guard let quota = read("\(place)/cpu.cfs_quota_us"),
        let period = read("\(place)/cpu.cfs_period_us")
      else { continue }
      return processors(
        quota: Int(words(quota).joined()) ?? -1, period: Int(words(period).joined()) ?? 0)
    }
    return nil
  }

  /// Rounded up: half a processor is still one worker. A quota of −1 is no quota.
  private static func processors(quota: Int, period: Int) -> Int? {
    guard quota > 0, period > 0 else { return nil }
    return max(1, quota / period + (quota % period == 0 ? 0 : 1))
  }

  private static func words(_ text: some StringProtocol) -> [String] {
    text.split(whereSeparator: \.isWhitespace).map { String($0) }
  }
}
