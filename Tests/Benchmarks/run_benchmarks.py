#!/usr/bin/env python3
"""Times the reference work here and elsewhere, in turn in one run, and prints ratios.

    python3 run_benchmarks.py [--sizes 100000,1000000] [--rounds 5] [--python PYTHON] [--skip mesa,...]

Builds everything into a temporary folder. Ratios are time of ours / time of the other, so that below 1
we are faster; each line gives the median of the rounds and the smallest and largest round. PYTHON is an
interpreter that has numpy, numba and mesa; what it lacks is left out and said so.
"""
import argparse
import os
import pathlib
import shutil
import statistics
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent
PACKAGE = """// swift-tools-version: 6.0
import PackageDescription
let package = Package(name: "kernel", targets: [
  .target(name: "SimulationEngine", swiftSettings: [.enableExperimentalFeature("BuiltinModule")]),
  .target(name: "StandardsModel", dependencies: ["SimulationEngine"]),
  .executableTarget(name: "kernel", dependencies: ["StandardsModel", "SimulationEngine"]),
])
"""


def build_swift(folder, flags):
    sources = folder / "Sources"
    (sources / "kernel").mkdir(parents=True)
    for module in ("SimulationEngine", "StandardsModel"):
        (sources / module).symlink_to(ROOT / "Sources" / module)
    shutil.copy(HERE / "kernel.swift", sources / "kernel" / "main.swift")
    (folder / "Package.swift").write_text(PACKAGE)
    subprocess.run(["swift", "build", "-c", "release", *flags], cwd=folder, check=True, stdout=subprocess.DEVNULL)
    return str(folder / ".build" / "release" / "kernel")


def build_cpp(folder):
    clang = shutil.which("clang++") or str(pathlib.Path(os.path.realpath(shutil.which("swift"))).parent / "clang++")
    program = str(folder / "reference")
    subprocess.run(
        [clang, "-O3", "-march=native", "-ffp-contract=off", "-std=c++20", "-o", program, str(HERE / "reference.cpp")],
        check=True)
    return program


def measure(command):
    """One time, and the last line's digest where there is one."""
    lines = subprocess.run(command, check=True, capture_output=True, text=True).stdout.split("\n")
    times = [float(line) for line in lines if line and line[0].isdigit()]
    digest = next((line.split()[1] for line in lines if line.startswith("digest")), None)
    return times, digest


def show(name, ours, theirs):
    ratios = sorted(a / b for a, b in zip(ours, theirs))
    print(f"  {name:34} {statistics.median(ratios):8.4f}   {ratios[0]:.4f} – {ratios[-1]:.4f}"
          f"   ({statistics.median(theirs):.4f} s)", flush=True)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--sizes", default="100000,1000000")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--python", default=sys.executable)
    parser.add_argument("--skip", default="")
    arguments = parser.parse_args()
    skip = set(filter(None, arguments.skip.split(",")))
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        native = build_swift(folder / "native", ["-Xcc", "-march=native"])
        plain = build_swift(folder / "plain", [])
        cpp = build_cpp(folder)
        available = [kind for kind, module in (("numpy", "numpy"), ("numba-table", "numba"), ("numba", "numba"), ("mesa", "mesa"))
                     if kind not in skip and subprocess.run([arguments.python, "-c", f"import {module}"], capture_output=True).returncode == 0]
        for kind in ("numpy", "numba-table", "numba", "mesa"):
            if kind not in available:
                print(f"left out: {kind}")
        for firms in map(int, arguments.sizes.split(",")):
            months = 100
            commands = {
                "C++ same algorithm": [cpp, "same", str(firms), str(months), "3"],
                "C++ obvious": [cpp, "obvious", str(firms), str(months), "1"],
                "ours, plain release": [plain, str(firms), str(months), "3", "1"],
                "ours, two workers": [native, str(firms), str(months), "3", "2"],
            }
            for kind in available:
                # Mesa takes minutes: a tenth of the firms and months, scaled.
                scale = 100 if kind == "mesa" else 1
                commands[kind] = [arguments.python, str(HERE / "reference_python.py"), kind,
                                  str(firms // 10 if scale > 1 else firms), str(10 if scale > 1 else months), "1"]
            ours, theirs, probes = [], {key: [] for key in commands}, []
            digests = set()
            for _ in range(arguments.rounds):
                one, _ = measure([native, "probe", "1"])
                two, _ = measure([native, "probe", "2"])
                probes.append(2 * one[0] / two[0])
                times, digest = measure([native, str(firms), str(months), "3", "1"])
                ours.append(min(times))
                digests.add(digest)
                for key, command in commands.items():
                    times, digest = measure(command)
                    if key in ("C++ same algorithm", "ours, plain release", "ours, two workers"):
                        digests.add(digest)
                    theirs[key].append(min(times) * (100 if key == "mesa" else 1))
            print(f"\n{firms} firms × {months} months: ours {statistics.median(ours):.4f} s, "
                  f"{firms * months / statistics.median(ours) / 1e6:.0f} million firm-months a second")
            print(f"  two threads of arithmetic are worth {statistics.median(probes):.2f} of one"
                  f" ({min(probes):.2f} – {max(probes):.2f}) at this moment")
            print(f"  digests {'agree' if len(digests) == 1 else 'DIFFER: ' + ' '.join(sorted(digests))}")
            print(f"  {'time of ours against':34} {'median':>8}   smallest – largest")
            for key, times in theirs.items():
                show(key, ours, times)
            if len(digests) != 1:
                sys.exit(1)


main()
