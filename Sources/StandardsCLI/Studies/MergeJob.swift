import ScenarioFiles

/// The job that shards are parts of, read back from a shard's own folder: the study's file may be on
/// another machine, or no longer what it was.
struct MergeJob {
  let shard: ShardRecord
  let console: Console

  func job() throws(Failure) -> StudyJob {
    guard case .number(let number)? = shard.plan["seed"]?.value,
      let seed = number.integer.flatMap({ UInt64(exactly: $0) })
    else {
      throw .missing(path: shard.path, reason: "has no seed")
    }
    let job = try StudyLoader(console: console, seed: seed)
      .job("\(shard.path)/\(StudyLoader.studyFile)", command: "study")
    guard let plan = JSONNode(parsing: PlanRecord(job).planText),
      case .string(shard.digest)? = plan["digest"]?.value
    else {
      throw .missing(
        path: shard.path, reason: "was made by another version of the program, or changed since")
    }
    return job
  }
}
