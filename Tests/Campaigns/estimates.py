"""The dry run's memory against what a run takes, for scenarios of several sizes.
Usage: estimates.py PROGRAM [all]; without "all", those that take seconds.
"""

import json
import os
import pathlib
import subprocess
import sys
import tempfile

from campaign import ROOT, SMALL, Count, shim

# How far the estimate may be from the measured peak, as a share of it.
TOLERANCE = 0.25


def peak(arguments, place, library):
    """Bytes that a process has resident at most, as it says itself at its end."""
    status = place / "status"
    code = subprocess.run(
        arguments, cwd=place, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        env=dict(os.environ, LD_PRELOAD=library, FAULT_PEAK=str(status))).returncode
    lines = status.read_text().splitlines()
    return code, next(int(line.split()[1]) * 1024 for line in lines if line.startswith("VmHWM"))


def shapes(place):
    """Scenarios whose memory lies elsewhere than in firms: ties, standards held, states, committees, rows."""
    def scenario(name, change, replicates, jobs):
        document = json.loads(SMALL)
        change(document)
        (place / f"{name}.json").write_text(json.dumps(document))
        return str(place / f"{name}.json"), replicates, jobs

    def dense(document):
        document["fields"]["field"] |= {
            "firms": 30_000, "network": {"kind": "random", "mean-degree": 300}}

    def preferential(document):
        document["fields"]["field"] |= {
            "firms": 100_000, "network": {"kind": "preferential-attachment", "newcomer-ties": 20}}

    def sequential(document):
        document["fields"]["field"] |= {
            "firms": 100_000, "scheduling": {"kind": "sequential", "updates-per-month": 100_000}}

    def held(document):
        field = document["fields"]["field"]
        field |= {"firms": 100_000, "dual-cost": 0.1}
        field["standards"] |= {f"S{number}": {} for number in range(10)}

    def states(document):
        for number in range(180):
            code = "".join(chr(65 + number // 26 ** place % 26) for place in (2, 1, 0))
            document["world"]["states"].setdefault(code, {
                "name": code, "gdp": {"2003": 1 + number},
                "capital": {"latitude": number / 3, "longitude": number}})
        document["fields"]["field"]["firms"] = 20_000
        document["calendar"]["end"] = "2012-12"

    def committees(document):
        states(document)
        document["bodies"]["XX"] |= {
            "anonymous-committees": {
                "technical-committees": 300, "subcommittees": 600, "participating-members": 30},
            "proposals-per-committee": 10}

    def rows(document):
        states(document)
        document["calendar"]["end"] = "2052-12"
        document["record"] = {"series-interval": 1}

    return [scenario("dense", dense, 4, 2), scenario("preferential", preferential, 4, 2),
            scenario("sequential", sequential, 4, 2), scenario("held", held, 4, 2),
            scenario("states", states, 4, 2), scenario("committees", committees, 4, 2),
            scenario("rows", rows, 2, 2)]


def main():
    program = str(pathlib.Path(sys.argv[1]).resolve())
    count = Count(
        "Bad input never crashes", "the dry run's memory within 25 % of what a run then takes")
    with tempfile.TemporaryDirectory(prefix="campaign-") as place:
        place = pathlib.Path(place)
        library = shim(place)

        def variant(name, firms, end):
            text = SMALL.replace('"firms": 200', f'"firms": {firms}').replace("2004-12", end)
            (place / f"{name}.json").write_text(text)
            return str(place / f"{name}.json")

        classics = ROOT / "Scenarios/Classics"
        cases = [
            (variant("small", 200, "2004-12"), 30, 1), (variant("small", 200, "2004-12"), 30, 2),
            (variant("century", 200, "2102-12"), 10, 2),
            (variant("large", 100_000, "2008-12"), 4, 2),
            (str(sorted(classics.glob("*.json"))[0]), 20, 2),
            (str(ROOT / "Scenarios/wapi-wifi.json"), 4, 2),
        ]
        if "all" in sys.argv[2:]:
            cases += shapes(place)
            cases += [(str(path), 4, 2) for path in sorted((ROOT / "Scenarios").glob("*.json"))
                      if not path.name.endswith(".schema.json")]
            cases += [
                (variant("million", 1_000_000, "2005-12"), 2, 1),
                (variant("million", 1_000_000, "2005-12"), 4, 2),
                (variant("runs", 20, "2003-06"), 20_000, 2),
            ]
        for scenario, replicates, jobs in cases:
            common = [program, "run", scenario, "--replicates", str(replicates), "--jobs", str(jobs),
                      "--out", str(place / "out")]
            said = subprocess.run(
                [*common, "--dry-run", "--json"], cwd=place, capture_output=True, check=True).stdout
            estimate = json.loads(said)["memory_bytes"]
            code, measured = peak([*common, "--quiet", "--force"], place, library)
            ratio = estimate / measured
            line = (f"{os.path.basename(scenario)}, {replicates} runs, {jobs} workers: said "
                    f"{estimate / 1e6:.1f} MB, took {measured / 1e6:.1f} MB, ratio {ratio:.2f}")
            print(line, flush=True)
            count.note(code == 0 and abs(ratio - 1) <= TOLERANCE, line)
    sys.exit(0 if count.keep() else 1)


if __name__ == "__main__":
    main()
