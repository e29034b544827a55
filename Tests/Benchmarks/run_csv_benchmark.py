#!/usr/bin/env python3
"""Times the writing of a CSV table here and in C++, in turn, and prints rates and ratios.

    python3 run_csv_benchmark.py [--rows 1000000] [--rounds 5]

Three programs write the same bytes, which is checked: the library's encoder; a careful C++ program
(own buffer, std::to_chars); fprintf, trying precisions until the number reads back. Ratio = rate of
ours / theirs, above 1 we are faster; median, smallest and largest of the rounds.
"""
import argparse
import pathlib
import shutil
import statistics
import subprocess
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent
PACKAGE = """// swift-tools-version: 6.0
import PackageDescription
let package = Package(name: "write-csv", targets: [
  .target(name: "SimulationEngine", swiftSettings: [.enableExperimentalFeature("BuiltinModule")]),
  .target(name: "Reporting", dependencies: ["SimulationEngine"]),
  .executableTarget(name: "write-csv", dependencies: ["Reporting", "SimulationEngine"]),
])
"""


def build(folder):
    sources = folder / "Sources"
    (sources / "write-csv").mkdir(parents=True)
    for module in ("SimulationEngine", "Reporting"):
        (sources / module).symlink_to(ROOT / "Sources" / module)
    shutil.copy(HERE / "write_csv.swift", sources / "write-csv" / "main.swift")
    (folder / "Package.swift").write_text(PACKAGE)
    subprocess.run(["swift", "build", "-c", "release"], cwd=folder, check=True, stdout=subprocess.DEVNULL)
    other = folder / "write-csv-cpp"
    subprocess.run(["clang++", "-O3", "-std=c++17", str(HERE / "write_csv.cpp"), "-o", str(other)], check=True)
    return folder / ".build" / "release" / "write-csv", other


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--rows", type=int, default=1_000_000)
    parser.add_argument("--rounds", type=int, default=5)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as place:
        folder = pathlib.Path(place)
        ours, other = build(folder)
        ways = {"ours": [ours], "C++, own buffer": [other], "C++, fprintf": [other]}
        times = {way: [] for way in ways}
        bytes_of = {}
        for _ in range(given.rounds):
            for way, program in ways.items():
                path = folder / "table.csv"
                path.unlink(missing_ok=True)
                words = [*program, str(given.rows), path] + (["printf"] if "fprintf" in way else [])
                result = subprocess.run([str(word) for word in words], check=True, capture_output=True, text=True)
                times[way].append(float(result.stdout))
                bytes_of[way] = path.read_bytes()
        assert len(set(bytes_of.values())) == 1, "the programs write different bytes"
        size = len(bytes_of["ours"]) / 1e6
        print(f"{given.rows} rows, {size:.1f} MB, the same bytes three ways")
        for way, seconds in times.items():
            rates = [size / second for second in seconds]
            ratios = [theirs / own for own, theirs in zip(times["ours"], seconds)]
            print(f"{way:16} {statistics.median(rates):6.0f} MB/s ({min(rates):.0f}–{max(rates):.0f}); "
                  f"ours {statistics.median(ratios):.2f} times as fast ({min(ratios):.2f}–{max(ratios):.2f})")


if __name__ == "__main__":
    main()
