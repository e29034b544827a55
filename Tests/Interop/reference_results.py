"""Makes the reference results again and compares them byte by byte.

    python3 reference_results.py BINARY [--all]

Each folder of Results/Reference that holds a `command.txt` says how it was made; every other file in it
but its README must come out as it is committed. Analyses take long, and belong to the version that
their README names: only --all makes them again.
"""

import filecmp
import pathlib
import shlex
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]


def main():
    binary = pathlib.Path(sys.argv[1]).resolve()
    compared = 0
    differing = []
    for command in sorted((ROOT / "Results" / "Reference").glob("*/command.txt")):
        words = shlex.split(command.read_text())
        if words[1] in ("sensitivity", "calibrate", "discover") and "--all" not in sys.argv:
            continue
        with tempfile.TemporaryDirectory() as place:
            made = pathlib.Path(place) / "made"
            subprocess.run(
                [binary, *words[1:], "--out", made], cwd=ROOT, check=True,
                stdout=subprocess.DEVNULL)
            for file in sorted(command.parent.iterdir()):
                if file.name in ("command.txt", "README.md"):
                    continue
                compared += 1
                if not filecmp.cmp(file, made / file.name, shallow=False):
                    differing.append(f"{command.parent.name}/{file.name}")
    for name in differing:
        print(f"DIFFERS: {name}")
    print(f"{compared} reference files made again, {len(differing)} differ")
    sys.exit(1 if differing or not compared else 0)


main()
