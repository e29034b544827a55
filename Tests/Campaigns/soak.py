"""Many small runs in one process: memory and descriptors must not grow. Usage: soak.py PROGRAM [runs]

Memory is what the system says is resident (VmRSS) and open descriptors are those in /proc/PID/fd, both
looked at twenty times a second from outside while the segment of runs grows, from a twentieth of its
size on: what is taken once, before and at the beginning, is no growth. The peak (VmHWM) covers all of it,
the tables that are written at the end included.
"""

import os
import pathlib
import subprocess
import sys
import tempfile
import time

from campaign import SMALL, Count

TINY = SMALL.replace("2004-12", "2003-03").replace('"firms": 200', '"firms": 20')


def look(process):
    """Resident bytes, open descriptors, and the most bytes that were resident."""
    with open(f"/proc/{process.pid}/status") as status:
        fields = dict(line.split(":", 1) for line in status if ":" in line)
    if "VmRSS" not in fields:
        raise ProcessLookupError
    return (int(fields["VmRSS"].split()[0]) * 1024, len(os.listdir(f"/proc/{process.pid}/fd")),
            int(fields["VmHWM"].split()[0]) * 1024)


def main():
    program = str(pathlib.Path(sys.argv[1]).resolve())
    runs = int(sys.argv[2]) if len(sys.argv) > 2 else 20_000
    count = Count(
        "Nothing is lost",
        "small runs in one process: resident memory grows by less than eight bytes a run and 8 MiB "
        "while they are made, open descriptors by none")
    with tempfile.TemporaryDirectory(prefix="campaign-") as place:
        (pathlib.Path(place) / "tiny.json").write_text(TINY)
        process = subprocess.Popen(
            [program, "run", "tiny.json", "--replicates", str(runs), "--quiet", "--out", "out",
             "--jobs", "1"], cwd=place, stdout=subprocess.DEVNULL)
        segment = pathlib.Path(place) / "out.partial" / "runs.segment"
        looks = []
        while process.poll() is None:
            try:
                looks.append((segment.stat().st_size if segment.exists() else 0, *look(process)))
            except (FileNotFoundError, ProcessLookupError):
                pass
            time.sleep(0.05)
        # While runs are made the segment grows; the tables are written when it does no more.
        last = max(entry[0] for entry in looks)
        making = [entry for entry in looks if 0.05 * last < entry[0] < last]
        growth = making[-1][1] - making[0][1]
        descriptors = max(entry[2] for entry in making) - min(entry[2] for entry in making)
        peak = max(entry[3] for entry in looks)
        finished = process.returncode == 0
        print(
            f"{runs} runs: memory grows by {growth} bytes over {len(making)} looks, descriptors by "
            f"{descriptors}, from {making[0][1] >> 20} MiB, peak with the tables {peak >> 20} MiB")
        # What grows is a number per run and the allocator's slack, not runs.
        sound = finished and growth < (8 << 20) + 8 * runs and descriptors == 0
        count.tried = runs
        count.survived = runs if sound else 0
        if not sound:
            count.failures.append(f"exit {process.returncode}, {growth} bytes, {descriptors} descriptors")
    sys.exit(0 if count.keep() else 1)


if __name__ == "__main__":
    main()
