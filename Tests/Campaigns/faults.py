"""Fails each call that writes, names, syncs, locks or closes a result, one after another.

After each: the right exit code, nothing that looks like results and is none, and the same command
without the fault gives the bytes of one that was never disturbed.
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
PLACE = {CANNOT_CREATE, IO}
WRITES = {
    (errno.ENOSPC, 1): {IO}, (errno.ENOSPC, 0): {IO}, (errno.EIO, 0): {IO}, (errno.EDQUOT, 1): {IO},
    (errno.EINTR, 0): {SUCCESS}, (SHORT, 0): {SUCCESS}, (SHORT, 1): {SUCCESS},
}
FAULTS = {
    "write": WRITES, "pwrite": WRITES, "pwrite64": WRITES,
    "create": {
        (errno.ENOSPC, 0): PLACE, (errno.EIO, 0): PLACE, (errno.EACCES, 0): PLACE,
        (errno.EROFS, 0): PLACE, (errno.EMFILE, 0): PLACE,
        (errno.EINTR, 0): PLACE | {SUCCESS}},
    # A file that is looked for and cannot be read is as if it were not there.
    "open": {
        (errno.EACCES, 0): PLACE | {SUCCESS, MISSING, BAD_INPUT},
        (errno.EIO, 0): PLACE | {SUCCESS, MISSING, BAD_INPUT}},
    "mkdir": {
        (errno.ENOSPC, 0): PLACE, (errno.EACCES, 0): {CANNOT_CREATE}, (errno.EROFS, 0): PLACE},
    "rename": {
        (errno.ENOSPC, 0): PLACE, (errno.EIO, 0): {IO}, (errno.EACCES, 0): {CANNOT_CREATE}},
    "fsync": {(errno.EIO, 0): {IO}, (errno.ENOSPC, 0): {IO}, (errno.EINTR, 0): {IO, SUCCESS}},
    "fdatasync": {(errno.EIO, 0): {IO}, (errno.ENOSPC, 0): {IO}, (errno.EINTR, 0): {IO, SUCCESS}},
    "flock": {
        (errno.EWOULDBLOCK, 0): {CANNOT_CREATE}, (errno.ENOLCK, 0): PLACE,
        (errno.EINTR, 0): PLACE | {SUCCESS}},
    "ftruncate": {(errno.EIO, 0): {IO}, (errno.ENOSPC, 0): {IO}},
    # What was written is on the disk before it is closed (fsync), so nothing hangs on the answer.
    "close": {(errno.EIO, 0): {IO, SUCCESS}, (errno.EINTR, 0): {IO, SUCCESS}},
}
STOPS = {-signal.SIGKILL: {-signal.SIGKILL}, -signal.SIGTERM: {STOPPED, SUCCESS}}


class Faults:
    def __init__(self, tool, place):
        self.tool, self.place = tool, pathlib.Path(place)
        self.library = shim(place)
        (self.place / "small.json").write_text(SMALL)
        (self.place / "small-study.json").write_text(STUDY)
        self.results = self.place / "results"
        self.counts = {}

    def count(self, kind):
        how = {
            "stop": "SIGKILL and SIGTERM before each system call on the results, then the same command",
            "fault": "each write, create, rename, sync, lock and close of the results failed in turn, "
                     "then the same command",
        }[kind]
        return self.counts.setdefault(kind, Count("Nothing is lost", how))

    def start(self, command, **faults):
        env = {"LD_PRELOAD": self.library, "FAULT_UNDER": str(self.results)}
        env |= {f"FAULT_{name.upper()}": str(value) for name, value in faults.items()}
        return self.tool.run(*command, env=env, cwd=self.place)

    def walk(self, command, most):
        """Every call of a command, with every fault that fits it."""
        out = self.results / "out"
        command = [*command, "--out", str(out), "--quiet", "--jobs", "1"]
        shutil.rmtree(self.results, ignore_errors=True)
        record = self.place / "calls"
        record.unlink(missing_ok=True)
        self.results.mkdir()
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
        # Where there is no time for all, every k-th.
        step = max(1, -(-len(trials) // most))
        for number, name, path, (error, stays), codes, kind in trials[::step]:
            self.trial(command, out, reference, number, name, path, error, stays, codes, kind)
        return len(trials[::step])

    def trial(self, command, out, reference, number, name, path, error, stays, codes, kind):
        shutil.rmtree(self.results)
        self.results.mkdir()
        what = f"{command[0]}: call {number}, {name} {os.path.basename(path)}, error {error}"
        ran = self.start(command, call=number, error=error, stays=stays)
        problem = None
        if ran.returncode not in codes:
            problem = f"exit {ran.returncode}, not {sorted(codes)}: {ran.stderr.decode()[-300:]}"
        elif ran.returncode == SUCCESS and contents(self.results) != reference:
            problem = "says that all is well and is not"
        elif out.exists() and set(contents(out)) == set(contents_of(reference)) and \
                contents(self.results) != reference and ran.returncode != -signal.SIGKILL and \
                contents(out) != contents_of(reference):
            problem = "left what looks like results and is none"
        again = self.start(command)
        if problem is None and again.returncode != SUCCESS:
            problem = f"the same command afterwards: {again.returncode}: {again.stderr.decode()[-300:]}"
        if problem is None:
            found = contents(out)
            if found != contents_of(reference):
                differing = sorted(
                    key for key in set(found) | set(contents_of(reference))
                    if found.get(key) != contents_of(reference).get(key))
                problem = f"the same command afterwards gives other bytes: {differing[:4]}"
        self.count(kind).note(problem is None, f"{what}: {problem}")


def contents_of(reference):
    """The finished folder's part of the reference."""
    return {name[4:]: digest for name, digest in reference.items() if name.startswith("out/")}


def main():
    tool = Tool(sys.argv[1])
    most = int(sys.argv[2]) if len(sys.argv) > 2 else 10**9
    with workspace() as place:
        faults = Faults(tool, place)
        commands = [
            ["run", "small.json", "--replicates", "3"],
            ["run", "small.json", "--replicates", "3", "--force"],
        ]
        if tool.has("study"):
            commands.append(["study", "small-study.json"])
            commands.append(["study", "small-study.json", "--shard", "1/2"])
        for command in commands:
            faults.walk(command, most // len(commands))
        sys.exit(0 if all([count.keep() for count in faults.counts.values()]) else 1)


if __name__ == "__main__":
    main()
