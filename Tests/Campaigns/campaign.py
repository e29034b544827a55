"""What the campaigns share: small inputs, running the tool, comparing folders, noting results."""

import fcntl
import hashlib
import json
import os
import pathlib
import resource
import subprocess
import sys
import tempfile
import time

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent

SMALL = """{"$schema": "scenario.schema.json", "format": 1, "name": "small", "question": "Who wins?",
 "calendar": {"start": "2003-01", "end": "2004-12"},
 "world": {"states": {
   "AAA": {"name": "A", "gdp": {"2003": 50}, "capital": {"latitude": 0, "longitude": 0}},
   "BBB": {"name": "B", "gdp": {"2003": 30}, "capital": {"latitude": 20, "longitude": 0}}}},
 "fields": {"field": {"firms": 200, "innovation": 0.05, "network-benefit": 2,
   "standards": {"One": {"sponsors": {"X": {"home": "AAA"}}}, "Two": {}}}},
 "bodies": {"XX": {"rule": {"kind": "iso-iec-enquiry"},
   "committees": {"XX/TC 1": {"level": "TC", "secretariat": "AAA",
     "members": {"AAA": "P", "BBB": "P"}}},
   "projects": {"doc": {"standard": "One", "committee": "XX/TC 1", "submitted": "2003-02"}}}}}
"""

STUDY = """{"$schema": "study.schema.json", "format": 1, "name": "small-study", "base": "small.json",
 "levers": {"/fields/field/network-benefit": {"kind": "real", "range": [1, 3], "levels": 3}},
 "uncertainties": {"/fields/field/innovation": {"kind": "real", "range": [0.01, 0.1], "levels": 2}},
 "design": {"kind": "grid"}, "replicates": 2}
"""

SUCCESS, BAD_INPUT, MISSING, BUG, CANNOT_CREATE, IO, STOPPED = 0, 65, 66, 70, 73, 74, 75


class Tool:
    """The program, by its path; every start has a time limit, and none leaves a core."""

    def __init__(self, path):
        self.path = str(pathlib.Path(path).resolve())

    def run(self, *arguments, env=None, cwd=None, limit=120, stdin=None, before=None, nice=False):
        environment = dict(os.environ, SWIFT_BACKTRACE="enable=no", **(env or {}))

        def prepare():
            resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
            if before:
                before()

        return subprocess.run(
            [self.path, *map(str, arguments)], env=environment, cwd=cwd, timeout=limit,
            input=stdin, capture_output=True, preexec_fn=prepare)

    def has(self, command):
        return self.run("help", command).returncode == SUCCESS


def contents(folder):
    """Digest of every file, by its path; what differs by its nature is left out."""
    found = {}
    for path in sorted(pathlib.Path(folder).rglob("*")):
        name = str(path.relative_to(folder))
        if path.is_file() and path.name != "ro-crate-metadata.json":
            found[name] = hashlib.sha256(path.read_bytes()).hexdigest()
    return found


class Count:
    """Trials of one promise, those that it survived, and in words what went wrong in the others."""

    def __init__(self, promise, how):
        self.promise, self.how = promise, how
        self.tried = self.survived = 0
        self.failures = []
        self.cut_short = False
        self.start = time.monotonic()

    def note(self, survived, what=""):
        self.tried += 1
        if survived:
            self.survived += 1
        else:
            self.failures.append(what)
            print(f"FAILED: {self.promise}: {what}", file=sys.stderr, flush=True)

    def keep(self):
        """Adds itself to the results that table.py reads; true where all survived."""
        line = {
            "promise": self.promise, "how": self.how, "tried": self.tried,
            "survived": self.survived, "seconds": round(time.monotonic() - self.start),
            "failures": self.failures[:5], "cut_short": self.cut_short,
        }
        print(f"{self.promise} – {self.how}: {self.survived} of {self.tried}"
              + (", cut short" if self.cut_short else ""), flush=True)
        target = os.environ.get("CAMPAIGN_RESULTS")
        if target:
            with open(target, "a") as file:
                fcntl.flock(file, fcntl.LOCK_EX)
                file.write(json.dumps(line, ensure_ascii=False) + "\n")
        return self.tried > 0 and self.survived == self.tried


def workspace():
    """A folder that goes away, in memory where there is such a place: faults, not disks, are tried."""
    place = "/dev/shm" if os.access("/dev/shm", os.W_OK) else None
    return tempfile.TemporaryDirectory(prefix="campaign-", dir=place)


def shim(folder):
    """Compiles faults.c and gives the path of the library."""
    library = pathlib.Path(folder) / "faults.so"
    for compiler in ("cc", "clang", "gcc"):
        try:
            subprocess.run(
                [compiler, "-shared", "-fPIC", "-O1", "-o", library, HERE / "faults.c", "-ldl"],
                check=True)
            return str(library)
        except FileNotFoundError:
            continue
    sys.exit("no C compiler for faults.c")
