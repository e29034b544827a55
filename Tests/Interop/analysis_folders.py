"""Makes a small folder of every kind of analysis, for other programs to read and browsers to open.

usage: analysis_folders.py PROGRAM SCENARIOS OUT

Prints the folders, one a line.
"""

import json
import pathlib
import subprocess
import sys

SERIES = ["diffusion.adopters@2005-12", "diffusion.adopters@2009-12"]
FACTORS = {
    "/fields/product/imitation": {"kind": "real", "range": [0.01, 0.06]},
    "/fields/product/innovation": {"kind": "real", "range": [0.001, 0.005]},
    "/record/diffusion-interval": {"kind": "categorical", "values": [6, 12]},
    "/record/committee-votes": {"kind": "boolean"},
    "/fields/product/firms": {"kind": "integer", "range": [300, 900], "step": 100},
}
ARMS = {"small": {"/fields/product/firms": 500}, "large": {"/fields/product/firms": 800}}
# What 500 firms have in the mean at the classic's own values.
FACTS = {
    "early": ("2002-12", 74, 8, "fit"), "middle": ("2005-12", 217, 12, "fit"),
    "late": ("2009-12", 407, 25, "validate"),
}


def main(program, scenarios, out):
    out.mkdir(parents=True, exist_ok=True)
    base = str((scenarios / "Classics" / "bass-1969.json").resolve())

    def study(name, design, replicates, factors, arms=None):
        document = {
            "$schema": "study.schema.json", "format": 1, "name": name,
            "question": "What drives the spread of a product?", "base": base,
            "uncertainties": factors, "design": design, "replicates": replicates,
        }
        if arms:
            document["arms"] = arms
        (out / f"{name}.json").write_text(json.dumps(document))
        return out / f"{name}.json"

    def run(folder, *arguments):
        subprocess.run(
            [program, *map(str, arguments), "--quiet", "--out", out / folder], check=True,
            stdout=subprocess.DEVNULL)
        return out / folder

    speeds = dict(list(FACTORS.items())[:2])
    looked_at = [word for series in SERIES for word in ("--series", series)] + ["--resamples", "100"]
    made = []
    for kind, points, replicates in (("morris", 10, 2), ("sobol", 32, 1), ("oat", None, 3)):
        design = {"kind": kind} | ({"points": points} if points else {})
        made.append(
            run(f"sensitivity-{kind}", "sensitivity", study(kind, design, replicates, FACTORS),
                *looked_at))
    sample = study("sample", {"kind": "latin-hypercube", "points": 100}, 1, speeds, ARMS)
    runs = run("study", "study", sample)
    made.append(run("sensitivity-sample", "sensitivity", runs, *looked_at))
    made.append(
        run("discovery", "discover", runs, "--when", f"{SERIES[0]} > 350", "--regret", SERIES[1]))
    made.append(
        run("discovery-points", "discover", made[1], "--when", f"{SERIES[0]} > 350"))
    facts = {
        "$schema": "patterns.schema.json", "format": 1,
        "patterns": {
            name: {
                "statement": f"Adopters in {month}.", "series": "diffusion.adopters", "at": month,
                "expect": {"target": target, "tolerance": tolerance}, "use": use,
            } for name, (month, target, tolerance, use) in FACTS.items()
        },
    }
    (out / "facts.json").write_text(json.dumps(facts))
    made.append(
        run("calibration", "calibrate", sample, "--arm", "small", "--patterns", out / "facts.json",
            "--population", 60, "--generations", 3, "--predictive", 40))
    for folder in made:
        print(folder)


if __name__ == "__main__":
    main(sys.argv[1], pathlib.Path(sys.argv[2]), pathlib.Path(sys.argv[3]))
