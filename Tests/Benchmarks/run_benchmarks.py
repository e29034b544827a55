#!/usr/bin/env python3
"""Times the reference work here and elsewhere, in turn in one run, and prints ratios.

    python3 run_benchmarks.py [--sizes 10000,100000,1000000,10000000] [--rounds 5] [--python PYTHON]
                              [--skip mesa,...] [--table FILE]

Builds everything into a temporary folder. Ratios are time of ours / time of the other, so that below 1
we are faster; every line gives the median, the smallest and the largest of the rounds. PYTHON is an
interpreter that has numpy, numba and mesa; what it lacks is left out and said so. README.md says what
is compared.
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
MONTHS = 100
PEERS = {"numpy": "numpy", "numba-table": "numba", "numba": "numba", "mesa": "mesa"}
NAMES = {
    "numpy": "NumPy, only those who reconsider", "numba-table": "Numba, tuned the same way",
    "numba": "Numba, obvious", "mesa": "Mesa 3, per agent"}
GOALS = {
    "numpy": "≤ 1/20", "numba-table": "≤ 1/2", "numba": "≤ 1/10", "mesa": "≤ 1/500"}
PACKAGE = """// swift-tools-version: 6.0
import PackageDescription
let package = Package(name: "kernel", targets: [
  .target(name: "SimulationEngine", swiftSettings: [.enableExperimentalFeature("BuiltinModule")]),
  .target(name: "StandardsModel", dependencies: ["SimulationEngine"]),
  .executableTarget(name: "kernel", dependencies: ["StandardsModel", "SimulationEngine"]),
])
"""

PACKAGE_OF_THE_WHOLE = """// swift-tools-version: 6.0
import PackageDescription
let package = Package(name: "months", targets: [
  .target(name: "SimulationEngine", swiftSettings: [.enableExperimentalFeature("BuiltinModule")]),
  .target(name: "StandardsModel", dependencies: ["SimulationEngine"]),
  .target(name: "ScenarioFiles", dependencies: ["StandardsModel", "SimulationEngine"]),
  .executableTarget(name: "months", dependencies: ["ScenarioFiles", "StandardsModel", "SimulationEngine"]),
])
"""


def build_swift(folder, flags, program="kernel"):
    whole = program != "kernel"
    sources = folder / "Sources"
    (sources / program).mkdir(parents=True)
    (sources / "SimulationEngine").symlink_to(ROOT / "Sources" / "SimulationEngine")
    # The kernel needs nothing of the model but the market.
    (sources / "StandardsModel").symlink_to(ROOT / "Sources" / "StandardsModel" / ("" if whole else "Market"))
    if whole:
        (sources / "ScenarioFiles").symlink_to(ROOT / "Sources" / "ScenarioFiles")
    shutil.copy(HERE / f"{program}.swift", sources / program / "main.swift")
    (folder / "Package.swift").write_text(PACKAGE_OF_THE_WHOLE if whole else PACKAGE)
    subprocess.run(["swift", "build", "-c", "release", *flags], cwd=folder, check=True, stdout=subprocess.DEVNULL)
    return str(folder / ".build" / "release" / program)


def build_cpp(folder):
    clang = shutil.which("clang++") or str(pathlib.Path(os.path.realpath(shutil.which("swift"))).parent / "clang++")
    program = str(folder / "reference")
    subprocess.run(
        [clang, "-O3", "-march=native", "-ffp-contract=off", "-std=c++20", "-o", program, str(HERE / "reference.cpp")],
        check=True)
    return program


class Output:
    """The best time of one process, and what it said of itself in its last line."""

    def __init__(self, command):
        lines = subprocess.run(command, check=True, capture_output=True, text=True).stdout.split("\n")
        self.time = min(float(line) for line in lines if line and line[0].isdigit())
        words = next((line.split() for line in lines if line.startswith("digest")), [])
        self.said = dict(zip(words[::2], words[1::2]))


class Report:
    def __init__(self):
        self.lines = ["| What | Goal | Median | Smallest – largest |", "|---|---|---|---|"]

    def row(self, name, goal, values, form="{:.3f}"):
        values = sorted(values)
        low, mid, high = (form.format(v) for v in (values[0], statistics.median(values), values[-1]))
        print(f"  {name:58} {goal:22} {mid:>9}   {low} – {high}", flush=True)
        self.lines.append(f"| {name} | {goal} | {mid} | {low} – {high} |")


def ratios(ones, others):
    return [one.time / other.time for one, other in zip(ones, others)]


def print_growth(growth):
    """Time per firm and month beside that of the smallest size, ours and C++'s, and memory per firm."""
    print(f"\n  {'firms':>12} {'time, ours':>12} {'time, C++':>12} {'ours / C++':>12} {'bytes per firm':>16}")
    bases = None
    for firms, (ours, same, size, ratio) in growth.items():
        times = [statistics.median(values) for values in (ours, same)]
        bases = bases or times
        print(f"  {firms:12,} {times[0] / bases[0]:12.2f} {times[1] / bases[1]:12.2f}"
              f" {statistics.median(ratio):12.3f} {size:16.1f}")
    print("  (times per firm and month, that of the first size = 1)")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--sizes", default="10000,100000,1000000,10000000")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--python", default=sys.executable)
    parser.add_argument("--skip", default="")
    parser.add_argument("--ensemble", type=int, default=1000, help="runs of the ensemble")
    parser.add_argument("--table", help="where the Markdown table goes")
    arguments = parser.parse_args()
    skip = set(filter(None, arguments.skip.split(",")))
    report, growth, agree = Report(), {}, True
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        native = build_swift(folder / "native", ["-Xcc", "-march=native"])
        plain = build_swift(folder / "plain", [])
        cpp = build_cpp(folder)

        def available(module):
            return subprocess.run([arguments.python, "-c", f"import {module}"], capture_output=True).returncode == 0

        peers = [kind for kind, module in PEERS.items() if kind not in skip and available(module)]
        for kind in PEERS:
            if kind not in peers:
                print(f"left out: {kind}")

        def probe():
            return 2 * Output([native, "probe", "1"]).time / Output([native, "probe", "2"]).time

        for firms in map(int, arguments.sizes.split(",")):
            size = f"{firms:,} firms"
            repeats = 1 if firms > 2_000_000 else 3 if firms > 20_000 else 20
            work = [str(firms), str(MONTHS), str(repeats)]
            commands = {
                "ours": [native, *work, "1"], "same": [cpp, "same", *work],
                "two": [native, *work, "2"], "plain": [plain, *work, "1"],
                "bandwidth": [native, "bandwidth", "256"], "scatter": [native, "scatter", str(firms)]}
            if 20_000 < firms < 1_000_000:
                commands["two, whatever the size"] = [native, *work, "-2"]
            if 20_000 < firms <= 2_000_000:
                commands["obvious"] = [cpp, "obvious", str(firms), str(MONTHS), "1"]
                for kind in peers:
                    # Mesa takes minutes: a tenth of the firms and of the months, scaled.
                    small = [str(firms // 10), str(MONTHS // 10)] if kind == "mesa" else [str(firms), str(MONTHS)]
                    commands[kind] = [arguments.python, str(HERE / "reference_python.py"), kind, *small, "1"]
            results, probes = {key: [] for key in commands}, []
            # A round of ten million firms takes a minute; three of them keep a full run within a quarter of an hour.
            for _ in range(min(arguments.rounds, 3) if firms > 2_000_000 else arguments.rounds):
                probes.append(probe())
                for key, command in commands.items():
                    results[key].append(Output(command))
            ours = results["ours"]
            digests = {o.said.get("digest") for key in ("ours", "two", "plain", "same") for o in results[key]}
            agree = agree and len(digests) == 1
            print(f"\n{size} × {MONTHS} months: {firms * MONTHS / statistics.median(o.time for o in ours) / 1e6:.0f}"
                  f" million firm-months a second; digests {'agree' if len(digests) == 1 else 'DIFFER'}")
            same = ratios(ours, results["same"])
            growth[firms] = (
                [o.time / firms for o in ours], [o.time / firms for o in results["same"]],
                float(ours[0].said["bytes-per-firm"]), same)
            report.row(f"C++ of the same algorithm, {size}", "≤ 1.10", same)
            if "obvious" in results:
                report.row(f"the obvious C++, {size}", "≤ 1/10", ratios(ours, results["obvious"]), "{:.4f}")
            for kind in peers:
                if kind in results:
                    values = ratios(ours, results[kind])
                    values = [v / 100 for v in values] if kind == "mesa" else values
                    report.row(f"{NAMES[kind]}, {size}", GOALS[kind], values, "{:.4f}")
            report.row(f"plain release build / one for this CPU, {size}", "≤ 1.25", ratios(results["plain"], ours))
            report.row(f"probe: what two threads of arithmetic gain, {size}", "beside the next", probes)
            report.row(f"two workers' gain over one, {size}",
                       "≥ 1.6" if firms >= 1_000_000 else "≥ 1", ratios(ours, results["two"]))
            if "two, whatever the size" in results:
                report.row(f"the same without the threshold, {size}", "–", ratios(ours, results["two, whatever the size"]))
            floors = [o.time / (float(o.said["touched"]) * MONTHS * b.time)
                      for o, b in zip(ours, results["bandwidth"])]
            report.row(f"multiple of the bandwidth floor, {size}", "≤ 3.5", floors)
            # Eight ties each: what is added to counters of drawn firms, if nothing else were done.
            additions = [8 * int(o.said["changes"]) * s.time / o.time for o, s in zip(ours, results["scatter"])]
            report.row(f"share that its additions at drawn places take by themselves, {size}", "–", additions)
            report.row(f"bytes per firm, {size}", "constant", [float(o.said["bytes-per-firm"]) for o in ours], "{:.1f}")
        gains, probes = [], []
        for _ in range(arguments.rounds):
            probes.append(probe())
            runs = ["ensemble", "2000", "200", str(arguments.ensemble)]
            gains.append(Output([native, *runs, "1"]).time / Output([native, *runs, "2"]).time)
        print()
        report.row("probe beside the ensemble", "beside the next", probes)
        report.row(f"ensemble of {arguments.ensemble:,} × 2,000 firms × 200 months, two cores' gain", "", gains)
        report.row("the same / the probe", "≥ 0.95", [g / p for g, p in zip(gains, probes)])
        print_growth(growth)
        large = [statistics.median(same) for firms, (_, _, _, same) in growth.items() if firms >= 100_000]
        if len(large) > 1:
            report.row("largest / smallest ratio to C++, 100,000 firms and more", "≤ 1.15", [max(large) / min(large)])
    if arguments.table:
        pathlib.Path(arguments.table).write_text("\n".join(report.lines) + "\n")
    sys.exit(0 if agree else 1)


if __name__ == "__main__":
    main()
