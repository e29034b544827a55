#!/usr/bin/env python3
"""Nothing is lost: breaks a study off in every way and holds the end to an uninterrupted run's bytes.

usage: crash_safety.py BINARY [KILLS]

kill -9 at random moments, a stop by SIGTERM, a full disk, two processes on one folder, seven shards in
shuffled order, a run that cannot be made, a run in which the program breaks. Needs nothing but Python and, for the full
disk, either the right to mount a tmpfs or a limit on the size of files.
"""

import hashlib
import json
import os
import pathlib
import random
import resource
import shutil
import signal
import subprocess
import sys
import tempfile
import time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "Campaigns"))
from campaign import Count  # noqa: E402

SCENARIO = {
    "$schema": "scenario.schema.json", "format": 1, "name": "small", "question": "Who wins?",
    "calendar": {"start": "2003-01", "end": "2006-12"},
    "world": {"states": {
        "AAA": {"name": "A", "gdp": {"2003": 50}, "capital": {"latitude": 0, "longitude": 0}},
        "BBB": {"name": "B", "gdp": {"2003": 30}, "capital": {"latitude": 20, "longitude": 0}}}},
    "fields": {"field": {
        "firms": 4000, "innovation": 0.05, "network-benefit": 2,
        "standards": {"One": {"sponsors": {"X": {"home": "AAA"}}}, "Two": {}}}},
}
STUDY = {
    "$schema": "study.schema.json", "format": 1, "name": "sweep", "base": "small.json",
    "levers": {"/fields/field/network-benefit": {"kind": "real", "range": [0, 4], "levels": 7}},
    "arms": {"eager": {"/fields/field/innovation": 0.1}, "plain": {}},
    "replicates": 40,
}


class Folder:
    """A place for one trial, with its inputs."""

    def __init__(self, root, binary):
        self.root = pathlib.Path(root)
        self.binary = binary
        (self.root / "small.json").write_text(json.dumps(SCENARIO))
        (self.root / "study.json").write_text(json.dumps(STUDY))

    def command(self, out, *more, verb="study", operand="study.json"):
        return [self.binary, verb, str(self.root / operand), "--out", str(out), "--quiet", *more]

    def run(self, out, *more, **kind):
        return subprocess.run(
            self.command(out, *more, **kind), stdout=subprocess.DEVNULL, stderr=subprocess.PIPE,
            text=True)


def digest(folder):
    """Names and contents of everything in a folder."""
    names = sorted(path.name for path in pathlib.Path(folder).iterdir())
    return [(name, hashlib.sha256((pathlib.Path(folder) / name).read_bytes()).hexdigest())
            for name in names]


def check(condition, text):
    if not condition:
        sys.exit(f"FAILED: {text}")


def survived(how, times, promise="Nothing is lost"):
    """Into the campaigns' table: what comes here has survived, since the first that does not ends this."""
    count = Count(promise, how)
    count.tried = count.survived = times
    count.keep()


def kills(place, expected, seconds, count):
    """kill -9 at random moments, the same command again and again, until it ends by itself."""
    landed = 0
    rounds = 0
    chance = random.Random(20_060_307)
    while landed < count:
        rounds += 1
        out = place.root / f"killed-{rounds}"
        while True:
            process = subprocess.Popen(
                place.command(out), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            try:
                # From the first moments to the writing of the tables, with what is done growing.
                process.wait(timeout=chance.uniform(0.005, max(0.1, seconds * 0.6)))
                check(process.returncode == 0, f"exit code {process.returncode} after a kill")
                break
            except subprocess.TimeoutExpired:
                process.send_signal(signal.SIGKILL)
                process.wait()
                landed += 1
        check(digest(out) == expected, f"bytes differ after kill -9, round {rounds}")
        shutil.rmtree(out)
    print(f"kill -9: {landed} kills over {rounds} studies, all ends byte-identical")
    survived("kill -9 at random moments, then the same command: bytes of an undisturbed study", landed)


def stop(place, expected, seconds):
    """SIGTERM: 75 within five seconds, and the same command goes on."""
    worst = 0.0
    for share in (0.05, 0.3, 0.6, 0.9):
        out = place.root / "stopped"
        process = subprocess.Popen(
            place.command(out), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        time.sleep(seconds * share)
        begin = time.monotonic()
        process.send_signal(signal.SIGTERM)
        code = process.wait()
        took = time.monotonic() - begin
        worst = max(worst, took)
        check(code in (75, 0), f"SIGTERM ended with {code}")
        check(took < 5, f"SIGTERM took {took:.1f} s")
        check(place.run(out).returncode == 0, "the same command after SIGTERM")
        check(digest(out) == expected, "bytes differ after SIGTERM")
        shutil.rmtree(out)
    print(f"SIGTERM: exit 75 after {worst:.2f} s at most, resumed byte-identical")


def two_processes(place, expected):
    out = place.root / "shared"
    first = subprocess.Popen(
        place.command(out), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    segment = place.root / "shared.partial" / "runs.segment"
    while not segment.exists() or segment.stat().st_size == 0:
        time.sleep(0.005)
    second = place.run(out)
    check(second.returncode == 73, f"the second process ended with {second.returncode}")
    status = subprocess.run(
        [place.binary, "status", str(out), "--json"], capture_output=True, text=True)
    check(status.returncode == 0, f"status ended with {status.returncode}: {status.stderr}")
    check(json.loads(status.stdout)["state"] in ("running", "complete"), status.stdout)
    check(first.wait() == 0, "the first process")
    check(digest(out) == expected, "bytes differ after a second process")
    shutil.rmtree(out)
    print("two processes on one folder: one refused with 73, the other undisturbed; status ran beside")


def full_disk(place, expected):
    """A file system of a megabyte; where none may be mounted, a limit on the size of files."""
    out_of = sum((pathlib.Path(place.root) / "reference" / name).stat().st_size
                 for name, _ in expected)
    mount = place.root / "tiny"
    mount.mkdir()
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=1M", "tmpfs", str(mount)],
        stderr=subprocess.DEVNULL).returncode == 0
    try:
        if mounted:
            out = mount / "out"
            codes = []
            size = 1
            while True:
                code = place.run(out).returncode
                codes.append(code)
                if code == 0:
                    break
                check(code == 74, f"a full disk ended with {code}")
                check(size < 200, "a disk of 200 MB is not enough")
                size = size * 3 // 2 + 1
                subprocess.run(
                    ["mount", "-o", f"remount,size={size}M", str(mount)], check=True)
            check(74 in codes, f"the disk was never full: {out_of} bytes")
            check(digest(out) == expected, "bytes differ after a full disk")
            print(f"full disk: exit 74 {codes.count(74)} times, resumed byte-identical at {size} MB")
            survived("a full disk: 74, then with more room the same command", codes.count(74))
            return
    finally:
        if mounted:
            subprocess.run(["umount", str(mount)])
    out = place.root / "limited"
    limit = 200_000

    def restrict():
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))

    code = subprocess.run(
        place.command(out), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        preexec_fn=restrict).returncode
    check(code == 74, f"a limit on files ended with {code}")
    check(place.run(out).returncode == 0, "the same command after a limit on files")
    check(digest(out) == expected, "bytes differ after a limit on files")
    print("full disk (as a limit on files, no tmpfs may be mounted): exit 74, resumed byte-identical")


def shards(place, expected):
    order = list(range(1, 8))
    random.Random(7).shuffle(order)
    for index in order:
        out = place.root / f"part-{index}"
        check(place.run(out, "--shard", f"{index}/7").returncode == 0, f"shard {index}/7")
        check(place.run(out, "--shard", f"{index}/7").returncode == 0, f"shard {index}/7 again")
    random.Random(8).shuffle(order)
    merged = place.root / "merged"
    code = subprocess.run(
        [place.binary, "merge", *(str(place.root / f"part-{index}") for index in order),
         "--out", str(merged), "--quiet"], stdout=subprocess.DEVNULL).returncode
    check(code == 0, f"merge ended with {code}")
    check(digest(merged) == expected, "merged shards differ from one process")
    print("seven shards, shuffled: merged byte-identical")


def failed_run(place):
    """Values that each fit and do not go together: a failure with its address, the rest made."""
    study = {
        "$schema": "study.schema.json", "format": 1, "name": "spoiled", "base": "small.json",
        "levers": {
            "/calendar/end": {"kind": "categorical", "values": ["2004-12", "2006-12"]},
            "/calendar/start": {"kind": "categorical", "values": ["2003-01", "2006-01"]},
        },
        "replicates": 2,
    }
    (place.root / "spoiled.json").write_text(json.dumps(study))
    out = place.root / "spoiled"
    run = place.run(out, operand="spoiled.json")
    check(run.returncode == 3, f"a spoiled run ended with {run.returncode}: {run.stderr}")
    failures = (out / "failures.csv").read_text().splitlines()
    check(failures[0] == "run,arm,point,replicate,date,kind,message", failures[0])
    check(len(failures) == 3, f"{len(failures) - 1} failures listed, 2 expected")
    runs = (out / "runs.csv").read_text().splitlines()
    check(len(runs) == 9, f"{len(runs) - 1} runs, 8 expected")
    print("a run that cannot be made: listed with its address, the others complete, exit 3")


def table(folder, name):
    return (pathlib.Path(folder) / name).read_text().splitlines()


def breaks(place, expected, seconds):
    """A trap in a run: the program begins itself again, lists the run and makes the others."""
    library = place.root / "faults.so"
    source = pathlib.Path(__file__).parent.parent / "Campaigns" / "faults.c"
    compiler = next((name for name in ("cc", "clang", "gcc") if shutil.which(name)), None)
    if compiler is None:
        print("SKIPPED: no C compiler here, so the program was not broken in a run.")
        return
    subprocess.run([compiler, "-shared", "-fPIC", "-O1", "-o", library, source, "-ldl"], check=True)

    def broken(out, runs, **more):
        return subprocess.Popen(
            place.command(out), stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True,
            env={**os.environ, "LD_PRELOAD": str(library), "FAULT_RUN": runs, **more})

    reference = place.root / "reference"
    # Arm 1 is 'plain'. Two runs, of different arms and points.
    chosen = [("plain", "3", "7"), ("eager", "6", "31")]
    runs = "1,3,7;0,6,31"
    out = place.root / "broken"
    process = broken(out, runs)
    messages = process.communicate()[1]
    check(process.returncode == 3, f"a study with traps ended with {process.returncode}: {messages}")
    failures = [line.split(",") for line in table(out, "failures.csv")[1:]]
    check([tuple(row[1:4]) for row in failures] == chosen, f"failures listed: {failures}")
    check(all(row[5] == "crash" and row[4] == "2006-12" for row in failures), f"{failures}")
    numbers = {row[0] for row in failures}
    for name in ("diffusion.csv", "series.csv", "standards.csv", "events.csv"):
        others = [row for row in table(reference, name) if row.split(",")[0] not in numbers]
        check(table(out, name) == others, f"{name}: the other runs are not what they were")
    failed = [row for row in table(out, "runs.csv") if row.split(",")[5] == "failed"]
    check(len(failed) == 2 and len(table(out, "runs.csv")) == len(table(reference, "runs.csv")),
          "runs.csv")
    whole = digest(out)
    check([name for name, _ in whole] == [name for name, _ in expected], f"{whole}")
    print("a trap in two runs: listed as crashes with their month, the others as ever, exit 3")

    chance = random.Random(7)
    landed = 0
    while landed < 10:
        out = place.root / f"broken-killed-{landed}"
        while True:
            process = broken(out, runs)
            try:
                process.communicate(
                    timeout=chance.uniform(0.05, max(0.1, seconds * 0.6)) if landed < 10 else None)
                check(process.returncode == 3, f"exit {process.returncode} after kills and traps")
                break
            except subprocess.TimeoutExpired:
                process.kill()
                process.communicate()
                landed += 1
        check(digest(out) == whole, "bytes differ after kills and traps")
    print(f"traps and kill -9 together: {landed} kills, the same bytes in the end")
    survived("kill -9 while runs break, then the same command", landed)

    out = place.root / "broken-once"
    process = broken(out, runs, FAULT_ONCE=str(place.root / "once"))
    messages = process.communicate()[1]
    check(process.returncode == 0, f"one trap ended with {process.returncode}: {messages}")
    check("begins again" in messages, messages)
    check(digest(out) == expected, "bytes differ after a run that broke once")
    print("a run that breaks once and not again, alone: not listed, bytes of an undisturbed study")

    for number in (signal.SIGSEGV, signal.SIGABRT, signal.SIGILL):
        out = place.root / f"sent-{number}"
        process = subprocess.Popen(
            place.command(out), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        segment = pathlib.Path(f"{out}.partial") / "runs.segment"
        while not segment.exists() or segment.stat().st_size < 100_000:
            time.sleep(0.002)
        process.send_signal(number)
        check(process.wait() == -number, f"signal {number} ended with {process.returncode}")
        check(place.run(out).returncode == 0, f"the same command after signal {number}")
        check(digest(out) == expected, f"bytes differ after signal {number}")
    print("SIGSEGV, SIGABRT, SIGILL sent by somebody: no run is blamed, bytes of an undisturbed study")


def main():
    binary = os.path.abspath(sys.argv[1])
    count = int(sys.argv[2]) if len(sys.argv) > 2 else 100
    with tempfile.TemporaryDirectory() as root:
        place = Folder(root, binary)
        begin = time.monotonic()
        check(place.run(place.root / "reference").returncode == 0, "the uninterrupted study")
        seconds = time.monotonic() - begin
        expected = digest(place.root / "reference")
        check(len(expected) <= 20, f"{len(expected)} files in a folder")
        kills(place, expected, seconds, count)
        stop(place, expected, seconds)
        two_processes(place, expected)
        full_disk(place, expected)
        shards(place, expected)
        failed_run(place)
        breaks(place, expected, seconds)


if __name__ == "__main__":
    main()
