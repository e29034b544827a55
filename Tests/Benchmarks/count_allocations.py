#!/usr/bin/env python3
"""Counts calls to the allocator in 50 and in 150 months of each market: none may be added by months;
and in 24 and 48 months of whole worlds, whose institutions do allocate: how often is printed.

    python3 count_allocations.py

The count of a market that allocates one array every month must be larger, or the counter is broken.
Exit code 1 where a warm month allocates.
"""
import pathlib
import re
import subprocess
import sys
import tempfile

from run_benchmarks import HERE, ROOT, build_swift

FEW, MANY = 50, 150


def main():
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        kernel = build_swift(folder / "plain", [])
        counter = str(folder / "allocations.so")
        subprocess.run(["cc", "-O2", "-shared", "-fPIC", "-o", counter, str(HERE / "allocations.c")], check=True)

        def count(*words, program=kernel):
            errors = subprocess.run(
                [program, *map(str, words)], check=True, capture_output=True, text=True, env={"LD_PRELOAD": counter}).stderr
            return int(re.search(r"allocations (\d+)", errors)[1])

        failed = False
        for title, command, waste in [
            ("reference market", lambda months: (20_000, months, 1, 1), False),
            ("market of blocks", lambda months: ("market", "blocks", 20_000, months, 1), False),
            ("market of single contacts", lambda months: ("market", "sparse", 20_000, months, 1), False),
            ("market of blocks and an array a month", lambda months: ("market", "wasteful", 20_000, months, 1), True),
            ("market of blocks, two workers", lambda months: ("market", "blocks", 100_000, months, 2), None),
        ]:
            few, many = count(*command(FEW)), count(*command(MANY))
            added = (many - few) / (MANY - FEW)
            # The printed time has more digits or fewer: a text of its own in the heap, or not.
            wrong = waste is not None and (many - few > 3) != waste
            failed = failed or wrong
            print(f"{title:40} {few:6} in {FEW} months, {many:6} in {MANY}: {added:g} a month{'  WRONG' if wrong else ''}")
        months = build_swift(folder / "whole", [], "months")
        for scenario in ["baseline", "wapi-wifi"]:
            path = ROOT / "Scenarios" / f"{scenario}.json"
            few, many = (count(path, number, program=months) for number in (24, 48))
            print(f"{'all phases of ' + scenario:40} {few:6} in 24 months, {many:6} in 48: {(many - few) / 24:g} a month")
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
