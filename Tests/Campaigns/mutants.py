"""Mutants by their numbers: documents, tables and folders of results, each spoilt by its number alone and
given to what reads such files; where it is right, it is run for some months with few firms.

A trap, a hang or memory beyond a bound ends a process of them; the mutant is kept, and the next one goes
on. Usage: mutants.py MUTANTS [mutants] [folder for findings] [seconds at most] [first number]
"""

import os
import pathlib
import shutil
import struct
import subprocess
import sys
import time

from campaign import ROOT, SMALL, STUDY, Count, workspace

KINDS = {
    "scenario": "mutated scenarios, read, and run for some months where they are right",
    "study": "mutated studies, read with the scenario that they name",
    "patterns": "mutated pattern files, read",
    "ballot": "mutated ballots, read, and replayed where they are right",
    "table": "mutated CSV tables of points, read with their study",
    "folder": "spoilt result folders given to status, report, merge, explain, run, study, sensitivity "
              "and discover, in one process",
    "extreme": "scenarios with one number or month at the ends of what files can say, read, and run where "
               "they are right",
    "whole": "scenarios of both kinds, run to their end with all files that come of it, and explained",
}
FATES = 3
SIGNALS = {-27: "no end within 20 s of processor time", -14: "waits for ever", -5: "trap", -4: "trap", -11: "bad access",
           -6: "aborted", -9: "killed"}


def seeds_into(folder):
    """Right documents of every kind: what is wrong already is refused at once, and says little."""
    for source in ("Tests/ScenarioFilesTests/Corpus/valid", "Scenarios/Ballots", "Scenarios/Classics",
                   "Scenarios/Studies"):
        for path in sorted((ROOT / source).rglob("*.json")):
            if path.stat().st_size < 20_000 and b'"extends"' not in path.read_bytes():
                shutil.copy(path, folder / str(path.relative_to(ROOT)).replace("/", "-"))
    (folder / "small.json").write_text(SMALL)
    (folder / "small-study.json").write_text(STUDY)


class Worker:
    """A process for every so many numbers, started again behind each finding."""

    def __init__(self, program, seeds, place, first, end, step):
        self.program, self.seeds, self.place = program, seeds, place
        self.end, self.step = end, step
        place.mkdir()
        # What the corpus's study names as its base.
        shutil.copy(ROOT / "Tests/ScenarioFilesTests/Corpus/valid/full.json", place)
        with open(place / "ledger", "wb") as file:
            file.write(bytes(4096))
        self.start(first)

    def start(self, first):
        self.log = open(self.place / "log", "wb")
        self.process = subprocess.Popen(
            [self.program, self.seeds, self.place, self.place / "ledger", str(first), str(self.end),
             str(self.step)], stdout=self.log, stderr=self.log,
            env=dict(os.environ, SWIFT_BACKTRACE="enable=no"))

    def ledger(self):
        count = 1 + len(KINDS) * FATES
        return struct.unpack(f"{count}q", (self.place / "ledger").read_bytes()[:8 * count])


def main():
    program = str(pathlib.Path(sys.argv[1]).resolve())
    wanted = int(sys.argv[2]) if len(sys.argv) > 2 else 20_000
    findings = pathlib.Path(sys.argv[3] if len(sys.argv) > 3 else "findings").resolve()
    end = time.monotonic() + (float(sys.argv[4]) if len(sys.argv) > 4 else 1e9)
    first = int(sys.argv[5]) if len(sys.argv) > 5 else 0
    processes = int(os.environ.get("CAMPAIGN_JOBS", os.cpu_count() or 1))
    findings.mkdir(parents=True, exist_ok=True)
    failures = {name: [] for name in KINDS}
    start = time.monotonic()
    with workspace() as place:
        place = pathlib.Path(place)
        seeds = place / "seeds"
        seeds.mkdir()
        seeds_into(seeds)
        workers = [Worker(program, seeds, place / f"worker-{number}", first + number, first + wanted,
                          processes) for number in range(processes)]
        at_work = list(workers)
        cut = False
        while at_work:
            time.sleep(0.2)
            if time.monotonic() > end and not cut:
                cut = True
                for worker in at_work:
                    worker.process.terminate()
            for worker in list(at_work):
                code = worker.process.poll()
                if code is None:
                    continue
                at_work.remove(worker)
                if code == 0 or cut:
                    continue
                number = worker.ledger()[0]
                kept = subprocess.run(
                    [program, seeds, worker.place, "show", str(number)], capture_output=True).stdout
                kind = subprocess.run(
                    [program, seeds, worker.place, "kind", str(number)], capture_output=True,
                    text=True).stdout.strip()
                (findings / f"{kind}-{number}").write_bytes(kept)
                said = (worker.place / "log").read_text(errors="replace").strip()[-400:]
                what = f"{kind} {number}: {SIGNALS.get(code, f'exit {code}')}: {said}"
                failures[kind].append(what)
                print(f"FINDING: {what}", flush=True)
                if sum(map(len, failures.values())) < 40 and number + processes < first + wanted:
                    worker.start(number + processes)
                    at_work.append(worker)
        totals = [sum(column) for column in zip(*(worker.ledger()[1:] for worker in workers))]
    sound = True
    for place, (kind, how) in enumerate(KINDS.items()):
        refused, accepted, ran = totals[FATES * place:FATES * place + FATES]
        count = Count("Bad input never crashes", how)
        count.start = start
        count.survived = refused + accepted + ran
        count.failures = failures[kind]
        count.tried = count.survived + len(count.failures)
        count.cut_short = cut
        if count.tried == 0:
            continue
        print(f"{kind}: {refused} refused, {accepted} accepted, {ran} run or done")
        sound = count.keep() and sound
    sys.exit(0 if sound else 1)


if __name__ == "__main__":
    main()
