"""Reads sensitivity results and asks SALib for the same indices from the same evaluations.

usage: salib.py PROGRAM SCENARIOS

Runs `PROGRAM sensitivity` on small Sobol' and Morris studies of a classic scenario, feeds the design
and the numbers of evaluations.csv to SALib, and compares every index; and holds the design of sixty
factors to the one that SALib draws itself.
"""

import json
import pathlib
import subprocess
import sys
import tempfile

import numpy
import pandas
from SALib.analyze import morris, sobol
from SALib.sample import sobol as sobol_sample


def study(kind, points, base):
    return {
        "$schema": "study.schema.json",
        "format": 1,
        "name": f"salib-{kind}",
        "base": base,
        "uncertainties": {
            "/fields/product/innovation": {"kind": "real", "range": [0.001, 0.005]},
            "/fields/product/imitation": {"kind": "real", "range": [0.02, 0.05]},
            "/fields/product/firms": {"kind": "integer", "range": [300, 900]},
        },
        "design": {"kind": kind, "points": points},
        "replicates": 1,
    }


def evaluations(program, kind, points, base, folder):
    path = folder / f"{kind}.json"
    path.write_text(json.dumps(study(kind, points, base)))
    out = folder / kind
    subprocess.run(
        [program, "sensitivity", path, "--series", SERIES, "--resamples", "20", "--quiet",
         "--out", out],
        check=True, stdout=subprocess.DEVNULL,
    )
    return pandas.read_csv(out / "evaluations.csv"), pandas.read_csv(out / "indices.csv")


SERIES = "diffusion.adopters@2004-12"


def compare(ours, theirs, index, factors):
    rows = ours[ours["index"] == index].set_index("factor")["value"]
    for factor, value in zip(factors, theirs):
        # Sums in another order: the last bits.
        assert abs(rows[factor] - value) < 1e-9 * max(1, abs(value)), (index, factor, rows[factor], value)
    return len(factors)


def many(count):
    """A scenario of so many small fields, whose speeds are as many factors."""
    return {
        "$schema": "scenario.schema.json", "format": 1, "name": "many", "question": "Why?",
        "calendar": {"start": "2003-01", "end": "2003-02"},
        "world": {"states": {"AAA": {"name": "A", "gdp": {"2003": 50}}}},
        "fields": {f"f{n}": {"firms": 10, "standards": {f"A{n}": {}}} for n in range(count)},
    }


def same_design(program, folder, count=60, points=4):
    """Our points and SALib's: the same sequence, the same mixtures, in the same order."""
    (folder / "many.json").write_text(json.dumps(many(count)))
    pointers = [f"/fields/f{n}/innovation" for n in range(count)]
    (folder / "design.json").write_text(json.dumps({
        "$schema": "study.schema.json", "format": 1, "name": "design", "base": "many.json",
        "uncertainties": {p: {"kind": "real", "range": [0.0, 0.5]} for p in pointers},
        "design": {"kind": "sobol", "points": points}, "replicates": 1,
    }))
    subprocess.run(
        [program, "sensitivity", folder / "design.json", "--series", "diffusion.adopters[field=f1]",
         "--resamples", "10", "--quiet", "--out", folder / "design"],
        check=True, stdout=subprocess.DEVNULL)
    table = pandas.read_csv(folder / "design" / "evaluations.csv")
    ours = table[table.columns[2:2 + count]].to_numpy(float)
    problem = {"num_vars": count, "names": list(range(count)), "bounds": [[0, 0.5]] * count}
    theirs = sobol_sample.sample(
        problem, points, calc_second_order=False, scramble=False, skip_values=0)
    assert ours.shape == theirs.shape, (ours.shape, theirs.shape)
    worst = numpy.abs(ours - theirs).max()
    assert worst < 1e-12, worst
    return ours.size


def main(program, scenarios):
    base = str((pathlib.Path(scenarios) / "Classics" / "bass-1969.json").resolve())
    compared = 0
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        table, indices = evaluations(program, "sobol", 32, base, folder)
        factors = list(table.columns[2:5])
        # Our factors come in the order of their pointers.
        problem = {
            "num_vars": 3, "names": factors,
            "bounds": [[table[factor].min(), table[factor].max()] for factor in factors],
        }
        numbers = table[SERIES].to_numpy(float)
        found = sobol.analyze(problem, numbers, calc_second_order=False, num_resamples=20)
        compared += compare(indices, found["S1"], "S1", factors)
        compared += compare(indices, found["ST"], "ST", factors)

        table, indices = evaluations(program, "morris", 12, base, folder)
        ranges = {
            "/fields/product/innovation": (0.001, 0.005), "/fields/product/imitation": (0.02, 0.05),
            "/fields/product/firms": (300, 900),
        }
        places = numpy.column_stack(
            [(table[f] - ranges[f][0]) / (ranges[f][1] - ranges[f][0]) for f in factors])
        problem["bounds"] = [[0, 1]] * 3
        found = morris.analyze(
            problem, places, table[SERIES].to_numpy(float), num_levels=4, num_resamples=20)
        compared += compare(indices, found["mu"], "mu", factors)
        compared += compare(indices, found["mu_star"], "mu_star", factors)
        compared += compare(indices, found["sigma"], "sigma", factors)
        coordinates = same_design(program, folder)
    print(f"salib: {compared} indices agree, and {coordinates} coordinates of 60 factors")


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2])
