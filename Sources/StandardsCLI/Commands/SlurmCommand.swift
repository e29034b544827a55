import Experiments

/// `slurm`: prints a job script that runs a study as an array of shards; the user reads and submits it.
struct SlurmCommand {
  let arguments: ParsedArguments
  let console: Console

  func execute() throws(Failure) {
    let path = arguments.operands[0]
    let job = try StudyLoader(console: console, seed: arguments[.seed]).job(path, command: "study")
    // A shard without a point has nothing to do.
    let tasks = min(arguments[.tasks], max(1, job.plan.designPoints))
    let estimate = Estimate(
      of: job.part(.shard(index: 1, of: tasks)), workers: 1, console: console)
    let out = arguments[.out] ?? "Results/\(job.name)"
    let minutes = max(5, Int((min(3 * estimate.seconds, 1e8) / 60).rounded(.up)))
    let megabytes = max(128, 3 * estimate.memoryBytes / 1_000_000)
    console.write(
      """
      #!/bin/bash
      # \(job.plan.count) runs at \(job.plan.designPoints) points, \(tasks) tasks; submit with: sbatch FILE
      # Resources are those of the dry run, three times over.
      #SBATCH --job-name=\(Self.word(job.name))
      #SBATCH --array=1-\(tasks)
      #SBATCH --cpus-per-task=1
      #SBATCH --mem=\(megabytes)M
      #SBATCH --time=\(minutes)
      #SBATCH --requeue
      #SBATCH --output=\(Self.word(job.name))-%A_%a.log
      set -u
      simulate=${STANDARDS_SIM:-standards-sim}
      "$simulate" study \(Self.quoted(path)) --seed \(job.plan.seed) --quiet \\
        --shard "$SLURM_ARRAY_TASK_ID/\(tasks)" \\
        --out \(Self.quoted(out))".shard-$SLURM_ARRAY_TASK_ID-of-\(tasks)" &
      child=$!
      # A signal reaches this shell alone: it is passed on, and the program stops within seconds.
      trap 'kill -TERM $child 2>/dev/null' TERM INT
      wait $child; code=$?
      while kill -0 $child 2>/dev/null; do wait $child; code=$?; done
      # 75: stopped cleanly, to go on later; 3: some runs failed and are listed.
      if [ $code -eq 75 ] && [ "${SLURM_RESTART_COUNT:-0}" -lt 20 ]; then
        scontrol requeue "${SLURM_ARRAY_JOB_ID}_$SLURM_ARRAY_TASK_ID" && exit 75
      fi
      exit $code

      # When all tasks are done:
      #   standards-sim merge \(Self.quoted(out)).shard-*-of-\(tasks) --out \(Self.quoted(out))

      """)
  }

  /// A name as one word without anything that a shell or Slurm would read.
  private static func word(_ text: String) -> String {
    let safe = text.unicodeScalars.map { scalar -> Character in
      scalar.isASCII
        && (scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
          || scalar == "-" || scalar == "_" || scalar == ".")
        ? Character(scalar) : "-"
    }
    return safe.isEmpty ? "study" : String(safe)
  }

  private static func quoted(_ text: String) -> String {
    "'" + text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''")
      + "'"
  }
}
