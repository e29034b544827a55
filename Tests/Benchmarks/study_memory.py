#!/usr/bin/env python3
"""Peak resident memory of a small and a large study, of the same tiny runs.

usage: study_memory.py BINARY [SMALL [LARGE]]

Four ways: many replicates of two arms, many points, one scenario run many times, and seven shards
merged. Each is a process of its own; the peak is the kernel's count for it.
"""

import json
import os
import pathlib
import subprocess
import sys
import tempfile

SCENARIO = {
    "$schema": "scenario.schema.json", "format": 1, "name": "tiny", "question": "Who wins?",
    "calendar": {"start": "2003-01", "end": "2003-12"},
    "world": {"states": {
        "AAA": {"name": "A", "gdp": {"2003": 50}, "capital": {"latitude": 0, "longitude": 0}},
        "BBB": {"name": "B", "gdp": {"2003": 30}, "capital": {"latitude": 20, "longitude": 0}}}},
    "fields": {"field": {
        "firms": 100, "innovation": 0.05, "network-benefit": 2,
        "standards": {"One": {"sponsors": {"X": {"home": "AAA"}}}, "Two": {}}}},
}


def study(replicates, points):
    text = {
        "$schema": "study.schema.json", "format": 1, "name": "sweep", "base": "tiny.json",
        "arms": {"eager": {"/fields/field/innovation": 0.1}, "plain": {}}, "replicates": replicates,
    }
    if points > 1:
        text["levers"] = {
            "/fields/field/network-benefit": {"kind": "real", "range": [0, 4], "levels": points}}
    return json.dumps(text)


def peak(command):
    """KiB that a process had at most."""
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    if status != 0:
        sys.exit(f"{' '.join(command)} ended with {os.waitstatus_to_exitcode(status)}")
    return usage.ru_maxrss


def measure(binary, runs, root):
    root.mkdir()
    (root / "tiny.json").write_text(json.dumps(SCENARIO))
    (root / "arms.json").write_text(study(runs // 2, 1))
    (root / "points.json").write_text(study(5, runs // 10))

    def make(out, verb, *rest):
        return peak([binary, verb, *map(str, rest), "--quiet", "--out", str(root / out)])

    peaks = {
        "two arms, many replicates": make("arms", "study", root / "arms.json"),
        "two arms, many points": make("points", "study", root / "points.json"),
        "run --replicates": make("run", "run", root / "tiny.json", "--replicates", runs),
    }
    for shard in range(1, 8):
        make(f"part-{shard}", "study", root / "points.json", "--shard", f"{shard}/7")
    peaks["merge of seven shards"] = make(
        "merged", "merge", *(root / f"part-{shard}" for shard in range(1, 8)))
    return peaks


def main():
    binary = os.path.abspath(sys.argv[1])
    sizes = [int(text) for text in sys.argv[2:4]] or [1000]
    sizes += [1000, 100_000][len(sizes):]
    with tempfile.TemporaryDirectory() as root:
        small, large = (measure(binary, runs, pathlib.Path(root) / str(runs)) for runs in sizes)
    for name in small:
        growth = large[name] / small[name] - 1
        print(f"{name}: {small[name] / 1024:.1f} MiB for {sizes[0]} runs, "
              f"{large[name] / 1024:.1f} MiB for {sizes[1]}: {growth:+.1%}")


if __name__ == "__main__":
    main()
