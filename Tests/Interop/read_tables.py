"""Reads every table of a results folder with pandas' defaults and checks what must hold of it.

usage: read_tables.py FOLDER
"""

import pathlib
import sys

import pandas

TABLES = {
    "runs": ["run", "arm", "point", "replicate", "seed", "status"],
    "secretariats": ["run", "date", "body", "level", "role", "state", "seats", "share"],
    "diffusion": [
        "run", "date", "field", "standard", "state", "adopters", "share", "new_share", "phase",
    ],
    "standards": [
        "run", "project", "standard", "field", "origin", "body", "mode", "proposed", "published",
        "outcome",
    ],
    "ballots": [
        "run", "date", "body", "committee", "project", "standard", "stage", "p_yes", "p_no",
        "p_abstain", "all_yes", "all_no", "all_abstain", "passed", "failed_condition",
    ],
}


def sums_to_one(table, keys, name):
    filled = table.dropna(subset=["share"])
    sums = filled.groupby(keys)["share"].sum()
    assert len(sums) > 0, f"{name}: no shares"
    assert (sums - 1).abs().max() < 1e-9, f"{name}: shares do not sum to 1"
    return len(sums)


def main(folder):
    read = {path.stem: pandas.read_csv(path) for path in sorted(folder.glob("*.csv"))}
    for name, columns in TABLES.items():
        assert list(read[name].columns)[: len(columns)] == columns, (name, list(read[name].columns))
        assert len(read[name]) > 0, f"{name} is empty"
        assert set(read[name].get("run")) <= set(read["runs"]["run"]), f"{name}: unknown run"

    seats, diffusion, ballots = read["secretariats"], read["diffusion"], read["ballots"]
    groups = sums_to_one(seats, ["run", "date", "body", "level", "role"], "secretariats")
    groups += sums_to_one(diffusion, ["run", "date", "field", "state"], "diffusion")

    # A share is there exactly where somebody in the state has adopted.
    keys = ["run", "date", "field", "state"]
    anybody = diffusion.groupby(keys)["adopters"].transform("sum") > 0
    assert (diffusion["share"].notna() == anybody).all(), "diffusion: a share without adopters"

    # The verdict of the ISO/IEC rule, counted again from the votes.
    voted = ballots["p_yes"] + ballots["p_no"]
    everybody = ballots["all_yes"] + ballots["all_no"]
    passes = (
        (voted > 0)
        & (3 * ballots["p_yes"] >= 2 * voted)
        & (4 * ballots["all_no"] <= everybody)
    )
    assert (ballots["passed"] == passes).all(), "ballots: a verdict against the rule"
    print(f"{len(read)} tables read by pandas {pandas.__version__}; {groups} groups of shares sum to 1")


if __name__ == "__main__":
    main(pathlib.Path(sys.argv[1]))
