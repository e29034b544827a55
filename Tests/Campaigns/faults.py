"""Fails each call that reads, writes, names, removes, syncs, locks or closes a result, one after another.

After each: the right exit code, nothing that looks like results and is none, nothing lost of what was there
before, and the same command without the fault gives the bytes of one that was never disturbed.
Usage: faults.py PROGRAM [most trials]
"""

import errno
import os
import pathlib
import shutil
import signal
import sys

from campaign import (
    BAD_INPUT, CANNOT_CREATE, IO, MISSING, SMALL, STOPPED, STUDY, SUCCESS, Count, Tool, contents,
    shim, workspace)

# What may come of a fault: (error, whether it stays) by kind of call. Where two codes stand, the call
# decides which: a place that cannot be made is 73, a disk that is full or broken 74.
SHORT = 0
VANISH = 10000
PLACE = {CANNOT_CREATE, IO}
# A file that is looked for and cannot be read is as if it were not there.
ABSENT = PLACE | {SUCCESS, MISSING, BAD_INPUT}
WRITES = {
    (errno.ENOSPC, 1): {IO}, (errno.ENOSPC, 0): {IO}, (errno.EIO, 0): {IO}, (errno.EDQUOT, 1): {IO},
    (errno.EINTR, 0): {SUCCESS}, (SHORT, 0): {SUCCESS}, (SHORT, 1): {SUCCESS},
}
READS = {(errno.EIO, 0): ABSENT, (errno.EINTR, 0): {SUCCESS}, (SHORT, 0): {SUCCESS}}
FAULTS = {
    "write": WRITES, "pwrite": WRITES, "pwrite64": WRITES, "read": READS, "pread": READS,
    "create": {
        (errno.ENOSPC, 0): PLACE, (errno.EIO, 0): PLACE, (errno.EACCES, 0): PLACE,
        (errno.EROFS, 0): PLACE, (errno.EROFS, 1): PLACE, (errno.EMFILE, 0): PLACE,
        (errno.EMFILE, 1): PLACE, (errno.EINTR, 0): PLACE | {SUCCESS}},
    "open": {(errno.EACCES, 0): ABSENT, (errno.EIO, 0): ABSENT, (errno.EMFILE, 0): ABSENT},
    "mkdir": {
        (errno.ENOSPC, 0): PLACE, (errno.EACCES, 0): {CANNOT_CREATE}, (errno.EROFS, 0): PLACE,
        (errno.EROFS, 1): PLACE},
    "rename": {
        (errno.ENOSPC, 0): PLACE, (errno.EIO, 0): {IO}, (errno.EACCES, 0): {CANNOT_CREATE},
        (errno.EROFS, 1): {CANNOT_CREATE, IO}},
    # What is left over is taken away next time.
    "remove": {(errno.EACCES, 0): PLACE | {SUCCESS}, (errno.EIO, 0): PLACE | {SUCCESS}},
    "fsync": {(errno.EIO, 0): {IO}, (errno.EIO, 1): {IO}, (errno.ENOSPC, 0): {IO},
              (errno.EINTR, 0): {IO, SUCCESS}},
    "fdatasync": {(errno.EIO, 0): {IO}, (errno.ENOSPC, 0): {IO}, (errno.EINTR, 0): {IO, SUCCESS}},
    "flock": {
        (errno.EWOULDBLOCK, 0): {CANNOT_CREATE}, (errno.ENOLCK, 0): PLACE,
        (errno.EINTR, 0): PLACE | {SUCCESS}},
    "ftruncate": {(errno.EIO, 0): {IO}, (errno.ENOSPC, 0): {IO}},
    # What was written is on the disk before it is closed (fsync), so nothing hangs on the answer.
    "close": {(errno.EIO, 0): {IO, SUCCESS}, (errno.EINTR, 0): {IO, SUCCESS}},
}
STOPS = {-signal.SIGKILL: {-signal.SIGKILL}, -signal.SIGTERM: {STOPPED, SUCCESS}}
# The folder is moved away under the command: it may end well where all was written before.
GONE = PLACE | {SUCCESS, MISSING, BAD_INPUT}

FIT = SMALL.rstrip()[:-1] + """,
 "sources": {"none": "Made up for this."},
 "patterns": {"use": {"statement": "A third uses it.", "series": "diffusion.share",
   "where": {"standard": "One", "state": "AAA"}, "at": "2004-06",
   "over runs": {"statistic": "mean"}, "expect": {"target": 0.3, "tolerance": 0.2},
   "source": "none", "use": "fit"}}}
"""
COURSE = "diffusion.share[standard=One,state=AAA]@2004-06"


class Faults:
    def __init__(self, tool, place):
        self.tool, self.place = tool, pathlib.Path(place)
        self.library = shim(place)
        (self.place / "small.json").write_text(SMALL)
        (self.place / "other.json").write_text(
            SMALL.replace('"small"', '"other"').replace('"network-benefit": 2', '"network-benefit": 3'))
        (self.place / "fit.json").write_text(FIT)
        (self.place / "small-study.json").write_text(STUDY)
        (self.place / "fit-study.json").write_text(STUDY.replace('"small.json"', '"fit.json"'))
        self.results = self.place / "results"
        self.gone = self.place / "results.gone"
        self.before = self.place / "before"
        self.counts = {}

    def count(self, kind):
        how = {
            "stop": "SIGKILL and SIGTERM before each system call on the results, then the same command",
            "fault": "each read, write, create, rename, removal, sync, lock and close of the results "
                     "failed in turn, then the same command",
            "gone": "the results' folder taken away before each system call, put back, then the same "
                    "command",
        }[kind]
        return self.counts.setdefault(kind, Count("Nothing is lost", how))

    def start(self, command, **faults):
        env = {"LD_PRELOAD": self.library, "FAULT_UNDER": str(self.results)}
        env |= {f"FAULT_{name.upper()}": str(value) for name, value in faults.items()}
        return self.tool.run(*command, env=env, cwd=self.place)

    def begin(self):
        """The results' folder as it is before the command."""
        for folder in (self.results, self.gone):
            shutil.rmtree(folder, ignore_errors=True)
        shutil.copytree(self.before, self.results)

    def walk(self, command, before, most):
        """Every call of a command, with every fault that fits it, after the commands that come before."""
        for folder in (self.results, self.before):
            shutil.rmtree(folder, ignore_errors=True)
        self.results.mkdir()
        for earlier in before:
            made = self.tool.run(*earlier, "--quiet", cwd=self.place)
            if made.returncode != SUCCESS:
                sys.exit(f"{earlier}: {made.returncode}: {made.stderr.decode()}")
        self.results.rename(self.before)
        self.begin()
        command = [*command, "--quiet"]
        record = self.place / "calls"
        record.unlink(missing_ok=True)
        first = self.start(command, log=record)
        if first.returncode != SUCCESS:
            sys.exit(f"{command}: {first.returncode} without a fault: {first.stderr.decode()}")
        reference = contents(self.results)
        calls = [line.split(" ", 1) for line in record.read_text().splitlines()]
        trials = []
        for number, (name, path) in enumerate(calls, 1):
            for fault, codes in FAULTS[name].items():
                trials.append((number, name, path, fault, codes, "fault"))
            for fault, codes in STOPS.items():
                trials.append((number, name, path, (fault, 0), codes, "stop"))
            trials.append((number, name, path, (VANISH, 0), GONE, "gone"))
        # Where there is no time for all, every k-th.
        step = max(1, -(-len(trials) // most))
        for trial in trials[::step]:
            self.trial(command, reference, *trial)
        print(f"{' '.join(command)}: {len(calls)} calls, {len(trials[::step])} trials", flush=True)

    def trial(self, command, reference, number, name, path, fault, codes, kind):
        self.begin()
        error, stays = fault
        what = f"{command[0]}: call {number}, {name} {os.path.basename(path)}, error {error}"
        earlier = contents(self.results)
        ran = self.start(command, call=number, error=error, stays=stays)
        problem = None
        anew = {}
        if kind == "gone" and self.gone.exists():
            # What came to be in its place meanwhile is of no concern, but where that is said to be all.
            anew = contents(self.results) if self.results.exists() else {}
            shutil.rmtree(self.results, ignore_errors=True)
            self.gone.rename(self.results)
        found = contents(self.results)
        kept = sorted(found.values())
        if ran.returncode not in codes:
            problem = f"exit {ran.returncode}, not {sorted(codes)}: {ran.stderr.decode()[-300:]}"
        elif ran.returncode == SUCCESS and self.unwell(found, anew, reference):
            problem = f"says that all is well and is not: {self.unwell(found, anew, reference)}"
        elif "--force" in command and any(digest not in kept for digest in earlier.values()):
            problem = "lost what was there before"
        elif ran.returncode not in (SUCCESS, -signal.SIGKILL) and self.looks_whole(
                found, earlier, reference):
            problem = "left what looks like results and is none"
        if "--force" in command and ran.returncode == SUCCESS:
            # Once more would move these aside too.
            self.count(kind).note(problem is None, f"{what}: {problem}")
            return
        again = self.start(command)
        if problem is None and again.returncode != SUCCESS:
            problem = f"the same command afterwards: {again.returncode}: {again.stderr.decode()[-300:]}"
        if problem is None:
            found = contents(self.results)
            differing = self.differences(found, reference)
            if differing:
                problem = f"the same command afterwards gives other bytes: {differing[:4]}"
            elif "--force" in command and any(
                    digest not in found.values() for digest in earlier.values()):
                problem = "the same command afterwards lost what was there before"
        self.count(kind).note(problem is None, f"{what}: {problem}")

    def unwell(self, found, anew, reference):
        """Names of what is wrong after a command that says that it is done. What only the work needed may
        be left over where it cannot be taken away; the same command does that next time."""
        if anew:
            found = anew
            reference = {key: value for key, value in reference.items() if key.startswith("out/")}
        left = {"out/runs.segment", "out/runs.inflight"} - set(reference)
        return [key for key in self.differences(found, reference) if key not in left]

    @staticmethod
    def differences(found, reference):
        """Names of what a finished command leaves otherwise; older results lie beside it by number."""
        def own(name):
            return not name.split("/")[0].rpartition(".old-")[1]
        return sorted(
            key for key in set(found) | set(reference)
            if own(key) and found.get(key) != reference.get(key))

    @staticmethod
    def looks_whole(found, earlier, reference):
        """Whether the finished folder's names are all there, and are neither its bytes nor the older ones."""
        names = [name for name in reference if name.startswith("out/")]
        return bool(names) and all(name in found for name in names) and any(
            all(found[name] != whole.get(name) for whole in (earlier, reference)) for name in names)


def main():
    tool = Tool(sys.argv[1])
    most = int(sys.argv[2]) if len(sys.argv) > 2 else 10**9
    single, out = ["--jobs", "1"], ["--out", "results/out", "--jobs", "1"]
    study = ["study", "small-study.json"]
    shards = [[*study, "--shard", f"{part}/2", "--out", f"results/shard-{part}"] for part in (1, 2)]
    older = ["run", "other.json", "--replicates", "2", *out]
    commands = [
        (["run", "small.json", "--replicates", "3", *out], []),
        (["run", "small.json", "--replicates", "3", "--force", *out], [older]),
        ([*study, *out], []),
        ([*study, "--shard", "1/2", *out], []),
        (["merge", "results/shard-1", "results/shard-2", *out], shards),
        (["compare", "small.json", "other.json", "--replicates", "3", *out], []),
        (["sensitivity", "small-study.json", "--series", COURSE, "--resamples", "10", *out], []),
        (["sensitivity", "results/study", "--series", COURSE, "--resamples", "10", *out],
         [[*study, "--out", "results/study"]]),
        (["calibrate", "fit-study.json", "--population", "4", "--generations", "1", "--predictive",
          "10", *out], []),
        (["discover", "results/study", "--when", f"{COURSE} > 0.2", *out],
         [[*study, "--out", "results/study"]]),
        (["report", "results/run", "--svg"], [["run", "small.json", "--replicates", "3", "--out",
                                              "results/run", *single]]),
    ]
    with workspace() as place:
        faults = Faults(tool, place)
        for command, before in commands:
            faults.walk(command, before, -(-most // len(commands)))
        sys.exit(0 if all([count.keep() for count in faults.counts.values()]) else 1)


if __name__ == "__main__":
    main()
