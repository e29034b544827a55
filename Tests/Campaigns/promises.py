"""The promises that need no fault: the same bytes however the work is divided, bad runs that do not spoil
the rest, bystanders that change nothing. Usage: promises.py PROGRAM [trials] [debug PROGRAM]
"""

import csv
import json
import pathlib
import random
import shutil
import sys

from campaign import ROOT, SMALL, STUDY, SUCCESS, Count, Tool, contents, shim, workspace

SOME_FAILED = 3
BYSTANDERS = "AAB", "ZZY", "a-bystander", "Nobody's"
# Lever 1e308 comes to numbers that are none; beside it are levers that are all right.
RULE = SMALL.rstrip()[:-1] + """,
 "instruments": {"rule": {"kind": "market-access-regulation", "state": "AAA", "standard": "One",
   "strength": 1, "from": "2004-03"}}}
"""


def divided(tool, debug, place, trials):
    count = Count(
        "Same inputs, same bytes",
        "studies on 1, 2, 3 and 8 workers, in 1, 2, 5 and 7 shards merged in any order, by debug and "
        "release: all files of one worker")
    (place / "small.json").write_text(SMALL)
    (place / "study.json").write_text(STUDY)
    chance = random.Random(1)

    def made(what, program, seed, *more, out):
        ran = program.run(
            "study", "study.json", "--seed", seed, "--quiet", "--out", out, *more, cwd=place)
        return ran.returncode == SUCCESS or print(what, ran.stderr.decode())

    for seed in range(1, max(2, trials // 4) + 1):
        whole = f"whole-{seed}"
        made(whole, tool, seed, "--jobs", 1, out=whole)
        expected = contents(place / whole)
        ways = [(f"{jobs} workers", tool, ["--jobs", jobs]) for jobs in (2, 3, 8)]
        ways += [("debug", debug, ["--jobs", chance.choice([1, 2, 3])])] if debug else []
        for what, program, more in ways:
            out = f"{what}-{seed}"
            made(what, program, seed, *more, out=out)
            count.note(contents(place / out) == expected, f"seed {seed}, {what}: other bytes")
        for shards in (1, 2, 5, 7):
            parts = [f"part-{seed}-{shards}-{part}" for part in range(1, shards + 1)]
            for part, out in enumerate(parts, 1):
                made(out, tool, seed, "--shard", f"{part}/{shards}", "--jobs",
                     chance.choice([1, 2, 3]), out=out)
            chance.shuffle(parts)
            out = f"merged-{seed}-{shards}"
            tool.run("merge", *parts, "--out", out, "--quiet", cwd=place)
            count.note(
                contents(place / out) == expected, f"seed {seed}, {shards} shards: other bytes")
    return count


def rows(folder, name, without=()):
    """Of a table, by what it says of a run: its number is another where others are not made."""
    numbers = {}
    with open(folder / "runs.csv", newline="") as table:
        for row in csv.DictReader(table):
            if row["status"] == "complete":
                numbers[row["run"]] = (row["arm"], row["replicate"])
    found = []
    with open(folder / f"{name}.csv", newline="") as table:
        for row in csv.DictReader(table):
            key = numbers.get(row["run"])
            if key and key not in without:
                found.append((key, *list(row.values())[1:]))
    return found


def bad_runs(tool, place, trials):
    listed = Count(
        "One bad run does not spoil the rest",
        "runs that come to no number: listed with address, month and reason, the others as without "
        "them, exit 3")
    broken = Count(
        "One bad run does not spoil the rest",
        "runs in which the program breaks, at random: listed as crashes, the others as ever, exit 3")
    (place / "rule.json").write_text(RULE)
    chance = random.Random(2)
    library = shim(place)
    for trial in range(trials):
        arms = {f"arm-{number}": {"/instruments/rule/strength": chance.uniform(0, 3)}
                for number in range(3)}
        bad = dict(arms, bad={"/instruments/rule/strength": 1e308})
        replicates = chance.choice([1, 3, 5])
        study = {"$schema": "study.schema.json", "format": 1, "base": "rule.json",
                 "replicates": replicates}
        for name, setting in (("good", arms), ("bad", bad)):
            (place / f"{name}.json").write_text(
                json.dumps(study | {"name": name, "arms": setting}))
        good, mixed, traps = (place / f"{name}-{trial}" for name in ("good", "mixed", "traps"))

        def run(name, out, env=None):
            return tool.run("study", f"{name}.json", "--seed", trial, "--quiet", "--out", out,
                            "--jobs", chance.choice([1, 2, 3]), cwd=place, env=env).returncode

        codes = run("good", good), run("bad", mixed)
        failures = list(csv.DictReader(open(mixed / "failures.csv")))
        listed.note(
            codes == (SUCCESS, SOME_FAILED) and len(failures) == replicates
            and all(row["arm"] == "bad" and row["kind"] == "number" and row["date"]
                    and row["message"] for row in failures)
            and all(rows(good, name) == rows(mixed, name) for name in ("diffusion", "series")),
            f"trial {trial}: {codes}, {failures[:2]}")
        arm, replicate = chance.randrange(3), chance.randint(1, replicates)
        code = run("good", traps, {"LD_PRELOAD": library, "FAULT_RUN": f"{arm},1,{replicate}"})
        key = (sorted(arms)[arm], str(replicate))
        failures = list(csv.DictReader(open(traps / "failures.csv")))
        broken.note(
            code == SOME_FAILED and [row["kind"] for row in failures] == ["crash"]
            and (failures[0]["arm"], failures[0]["replicate"]) == key
            and all(rows(good, name, without=[key]) == rows(traps, name)
                    for name in ("diffusion", "series")),
            f"trial {trial}: {key}: exit {code}, {failures}")
    return [listed, broken]


def state(name):
    return {"name": name, "capital": {"latitude": 1, "longitude": 1}}


def bystander(kind, document):
    """The scenario with somebody more who has no part in anything."""
    more = json.loads(json.dumps(document))
    if kind == "state":
        states = more.setdefault("world", {}).setdefault("states", {})
        states["AAB"], states["ZZY"] = state("Bystander"), state("Other bystander")
    elif kind == "field":
        more.setdefault("fields", {})["a-bystander"] = {"firms": 1, "standards": {"Nobody's": {}}}
    elif kind == "series":
        more.setdefault("record", {})["series-interval"] = 1
    return more


def bystanders(tool, place, trials):
    count = Count(
        "A bystander changes nothing",
        "shipped scenarios and classics with a state, a field or a series more that has no part in "
        "anything: every number of the others is the same to the bit")
    scenarios = [*sorted((ROOT / "Scenarios/Classics").glob("*.json")),
                 *sorted((ROOT / "Scenarios").glob("*.json"))]
    tried = 0
    for path in scenarios:
        document = json.loads(path.read_text())
        if path.name.endswith(".schema.json") or tried >= trials:
            continue
        if "extends" in document:
            document["extends"] = str(
                (path.parent / document["extends"]).relative_to(ROOT / "Scenarios"))
        for kind in ("state", "field", "series"):
            if kind == "field" and "limit" in document:
                continue  # Closed forms are about one field.
            tried += 1
            made = []
            for name, text in (("alone", document), ("crowded", bystander(kind, document))):
                file = ROOT / "Scenarios" / f".{name}.json"
                # Beside the worlds that it extends.
                file.write_text(json.dumps(text))
                try:
                    ran = tool.run("run", file, "--replicates", 2, "--quiet", "--force", "--out",
                                   place / name)
                finally:
                    file.unlink()
                made.append(ran)
            wrong = [ran.stderr.decode()[-300:] for ran in made if ran.returncode != SUCCESS]
            if not wrong:
                if kind == "state" and has_a_vote(place):
                    continue
                wrong = differing(place / "alone", place / "crowded", kind)
            count.note(not wrong, f"{path.stem}, {kind}: {wrong}")
            for folder in place.glob("*.old-*"):
                shutil.rmtree(folder)
    return count


def has_a_vote(place):
    """Every state votes for posts of the union, and may vote in an enquiry: that is no bystander."""
    return ("post-elected" in (place / "alone/events.csv").read_text()
            or any(name in (place / "crowded/votes.csv").read_text() for name in BYSTANDERS))


def differing(alone, crowded, kind):
    """Tables in which a row of the one is not in the other, or the other has rows of others than
    bystanders."""
    found = []
    for path in sorted(alone.glob("*.csv")):
        # Of the closed form that stands beside the run: it may be about so many states.
        if path.stem in ("parameters", "summary", "patterns", "drawn", "limits"):
            continue
        before, after = (folder.joinpath(path.name).read_text().splitlines()
                         for folder in (alone, crowded))
        if kind == "series" and path.stem == "series":
            kept = set(after)
            if any(row not in kept for row in before):
                found.append(path.name)
        elif before != [row for row in after if not any(name in row for name in BYSTANDERS)]:
            found.append(path.name)
    return found


def main():
    tool = Tool(sys.argv[1])
    trials = int(sys.argv[2]) if len(sys.argv) > 2 else 20
    debug = Tool(sys.argv[3]) if len(sys.argv) > 3 else None
    with workspace() as place:
        place = pathlib.Path(place)
        counts = [
            divided(tool, debug, place, trials), *bad_runs(tool, place, trials),
            bystanders(tool, place, trials)]
        sys.exit(0 if all([count.keep() for count in counts]) else 1)


if __name__ == "__main__":
    main()
