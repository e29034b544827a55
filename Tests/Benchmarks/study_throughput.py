#!/usr/bin/env python3
"""What two workers make of a study, against two copies of one worker's work at the same time.

usage: study_throughput.py BINARY [SCENARIO [REPLICATES [ROUNDS]]]

Each round makes, one after the other and each time from nothing, tables, summaries and report included:
(a) one process with two workers, N replicates; (b) two processes with one worker, N replicates each. (b)
does twice the work, so the ratio is half its time over the time of (a): 1 means that two workers get as
much out of the machine as two strangers do. Printed are the ratio of every round, by wall clock and by
processor time, and the median. On a busy machine the wall clock says little; processor time says how
much more work two workers are, not whether they wait for each other.
"""

import os
import pathlib
import resource
import statistics
import subprocess
import sys
import tempfile
import time


def make(binary, scenario, replicates, jobs, copies, root):
    """Wall and processor seconds of some copies at the same time."""
    commands = []
    for copy in range(copies):
        out = pathlib.Path(root) / f"{jobs}-{copy}"
        commands.append([
            binary, "run", scenario, "--replicates", str(replicates), "--jobs", str(jobs),
            "--quiet", "--force", "--out", str(out)])
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    begin = time.monotonic()
    processes = [subprocess.Popen(command, stdout=subprocess.DEVNULL) for command in commands]
    for process in processes:
        if process.wait() != 0:
            sys.exit(f"a run ended with {process.returncode}")
    wall = time.monotonic() - begin
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    processor = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    for command in commands:
        subprocess.run(["rm", "-rf", command[-1], command[-1] + ".old-1"], check=True)
    return wall, processor


def main():
    binary = os.path.abspath(sys.argv[1])
    scenario = sys.argv[2] if len(sys.argv) > 2 else "Scenarios/wapi-wifi.json"
    replicates = int(sys.argv[3]) if len(sys.argv) > 3 else 120
    rounds = int(sys.argv[4]) if len(sys.argv) > 4 else 5
    walls, processors = [], []
    with tempfile.TemporaryDirectory() as root:
        for number in range(rounds):
            together = make(binary, scenario, replicates, 2, 1, root)
            apart = make(binary, scenario, replicates, 1, 2, root)
            walls.append(apart[0] / 2 / together[0])
            processors.append(apart[1] / 2 / together[1])
            print(f"round {number + 1}: two workers {together[0]:.1f} s ({together[1]:.1f} s of "
                  f"processor), two copies {apart[0]:.1f} s ({apart[1]:.1f} s): "
                  f"{walls[-1]:.2f} by the clock, {processors[-1]:.2f} by processor time", flush=True)
    print(f"throughput of two workers over two copies of one: {statistics.median(walls):.2f} "
          f"[{min(walls):.2f}–{max(walls):.2f}]; processor time of a copy over that of two workers: "
          f"{statistics.median(processors):.2f} [{min(processors):.2f}–{max(processors):.2f}]")


if __name__ == "__main__":
    main()
