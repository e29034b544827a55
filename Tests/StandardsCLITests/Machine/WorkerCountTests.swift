import StandardsCLI
import Testing

@Suite struct WorkerCountTests {
  static let status =
    "Name:\tx\nCpus_allowed:\tff\nCpus_allowed_list:\t0-7\nMems_allowed_list:\t0\n"

  func workers(
    jobs: Int? = nil, slurm: String? = nil, status: String? = status, groups: String = "",
    files: [String: String] = [:]
  ) -> WorkerCount {
    WorkerCount(
      jobs: jobs, environment: { $0 == "SLURM_CPUS_PER_TASK" ? slurm : nil },
      read: { path in
        switch path {
        case "/proc/self/status": status
        case "/proc/self/cgroup": groups
        default: files[path]
        }
      })
  }

  @Test func `the least of all limits holds and is named`() {
    let quota = ["/sys/fs/cgroup/cpu.max": "350000 100000\n"]
    #expect(workers().count == 8)
    #expect(workers().limit == "affinity")
    #expect(workers(jobs: 3).count == 3)
    #expect(workers(jobs: 3).limit == "--jobs")
    #expect(workers(jobs: 30).count == 8)
    #expect(workers(jobs: 5, slurm: "2").limit == "SLURM_CPUS_PER_TASK")
    #expect(workers(jobs: 5, slurm: "2").count == 2)
    #expect(workers(groups: "0::/\n", files: quota).count == 4)
    #expect(workers(groups: "0::/\n", files: quota).limit == "cgroup quota")
  }

  @Test func `there is always one worker`() {
    #expect(workers(status: nil).count == 1)
    #expect(workers(jobs: 0, slurm: "many", status: "Cpus_allowed_list:\t\n").count == 1)
    #expect(workers(groups: "0::/", files: ["/sys/fs/cgroup/cpu.max": "1000 100000"]).count == 1)
  }

  @Test(arguments: [
    ("0", 1), ("0-3", 4), ("0-1,4,6-7", 5), ("3-1", 1), ("x", 1), ("1-2-3", 1), ("-1", 1),
    ("0-99999999999999999999", 1),
  ])
  func `affinity is a list of ranges, and nonsense is no limit`(list: String, expected: Int) {
    #expect(workers(status: "Cpus_allowed_list:\t\(list)\n").count == expected)
  }

  @Test func `the tightest group of version 2 from here to the root counts`() {
    let files = [
      "/sys/fs/cgroup/a/b/cpu.max": "max 100000", "/sys/fs/cgroup/a/cpu.max": "150000 100000",
      "/sys/fs/cgroup/cpu.max": "600000 100000",
    ]
    #expect(workers(groups: "0::/a/b\n", files: files).count == 2)
    #expect(workers(groups: "0::/c\n", files: files).count == 6)
  }

  @Test func `version 1 has quota and period in files of their own`() {
    let groups = "12:pids:/x\n4:cpu,cpuacct:/docker/1\n0::/\n"
    let place = "/sys/fs/cgroup/cpu,cpuacct/docker/1"
    let files = ["\(place)/cpu.cfs_quota_us": "250000\n", "\(place)/cpu.cfs_period_us": "100000\n"]
    #expect(workers(groups: groups, files: files).count == 3)
    let unlimited = ["\(place)/cpu.cfs_quota_us": "-1\n", "\(place)/cpu.cfs_period_us": "100000\n"]
    #expect(workers(groups: groups, files: unlimited).count == 8)
    let root = [
      "/sys/fs/cgroup/cpu/cpu.cfs_quota_us": "100000",
      "/sys/fs/cgroup/cpu/cpu.cfs_period_us": "100000",
    ]
    #expect(workers(groups: groups, files: root).count == 1)
  }

  @Test(arguments: ["", "max", "max 100000", "0 100000", "5 0", "a b", "1 2 3", "-1 100000"])
  func `a quota that is none limits nothing`(text: String) {
    #expect(workers(groups: "0::/", files: ["/sys/fs/cgroup/cpu.max": text]).count == 8)
  }
}
