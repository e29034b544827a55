"""Names, paths and bytes that lead elsewhere: extends in circles and out of its folder, links, pipes,
folders named by scenarios, documents that are no text or too much of it, and characters that command a
terminal, a spreadsheet or a page. Usage: names.py PROGRAM
"""

import csv
import html.parser
import json
import os
import pathlib
import subprocess
import sys
import xml.etree.ElementTree

from campaign import (
    BAD_INPUT, BUG, CANNOT_CREATE, MISSING, SMALL, STUDY, SUCCESS, Count, Tool, contents, workspace)

ESCAPES = ["\x1b[2J", "\x1b]0;title\x07", "\x9b31m", "\x07", "\r", "\u202eabc", "\u2028", "a\tb", "\x7f",
           "\u2066abc\u2069", "\u200f", "\u061c", "\ufeff", "\x85", "\u2029", "\x00"]
# Characters that show a text as another one, or end its line.
MARKS = set(map(chr, [0x2028, 0x2029, *range(0x202A, 0x202F), *range(0x2066, 0x206A), 0x200E, 0x200F,
                      0x061C, 0xFEFF]))


def commanding(text, breaks="\n\t"):
    """The first character of a text that a terminal would obey, or None."""
    return next((letter for letter in text
                 if (ord(letter) < 32 and letter not in breaks) or 127 <= ord(letter) < 160
                 or letter in MARKS), None)


def scenario(**changes):
    return json.dumps(json.loads(SMALL) | changes)


def layer(base):
    return json.dumps({"$schema": "scenario.schema.json", "format": 1, "extends": base})


def paths(tool, place):
    count = Count("What is shown is safe", "extends in circles and out of its folder, links, pipes")
    inner = place / "inner"
    inner.mkdir()
    (place / "outside.json").write_text(SMALL)
    (inner / "small.json").write_text(SMALL)

    def check(name, codes, what):
        try:
            ran = tool.run("check", f"inner/{name}", cwd=place, limit=20)
            count.note(
                ran.returncode in codes, f"{what}: exit {ran.returncode}: {ran.stderr.decode()}")
        except subprocess.TimeoutExpired:
            count.note(False, f"{what}: waits for ever")

    for length in (1, 2, 3, 31, 32, 33, 40):
        for number in range(length):
            (inner / f"circle-{number}.json").write_text(layer(f"circle-{(number + 1) % length}.json"))
        check("circle-0.json", {BAD_INPUT}, f"a circle of {length}")
    for length in (30, 40, 500):
        for number in range(length):
            target = f"chain-{number + 1}.json" if number + 1 < length else "small.json"
            (inner / f"chain-{number}.json").write_text(layer(target))
        check("chain-0.json", {SUCCESS} if length < 32 else {BAD_INPUT}, f"a chain of {length}")
    for base in (
            "../outside.json", "./../outside.json", "x/../../outside.json", "/etc/passwd",
            str(place / "outside.json"), "../inner/../outside.json", "//etc/passwd", "..", ".", "/"):
        (inner / "climb.json").write_text(layer(base))
        check("climb.json", {BAD_INPUT, MISSING}, f"extends {base}")
    for target in ("../outside.json", "/etc/passwd", "/dev/zero", "link.json", "/proc/self/mem"):
        link = inner / "link.json"
        link.unlink(missing_ok=True)
        link.symlink_to(target)
        (inner / "climb.json").write_text(layer("link.json"))
        check("climb.json", {BAD_INPUT, MISSING}, f"extends a link to {target}")
    os.mkfifo(inner / "pipe.json")
    (inner / "climb.json").write_text(layer("pipe.json"))
    check("climb.json", {BAD_INPUT, MISSING}, "extends a pipe")
    (inner / "climb.json").write_text(layer("small.json\x00.txt"))
    check("climb.json", {BAD_INPUT, MISSING}, "extends a zero byte")
    return count


def folders(tool, place):
    count = Count("What is shown is safe", "names of scenarios that would be folders elsewhere")
    before = sorted(os.listdir(place))
    for name in ("..", ".", "../x", "a/b", "/tmp/x", "x\x00y", "\x1b[2J", "a" * 300, "x\ny"):
        (place / "named.json").write_text(scenario(name=name))
        ran = tool.run("run", "named.json", "--replicates", "1", cwd=place)
        count.note(
            ran.returncode == BAD_INPUT and not (place / "Results").exists(),
            f"{name!r}: exit {ran.returncode}")
    (place / "named.json").unlink()
    count.note(sorted(os.listdir(place)) == before, "something was written")
    return count


def escapes(tool, place):
    count = Count("What is shown is safe", "escape bytes in names, keys and texts, on the terminal")
    for escape in ESCAPES:
        document = json.loads(SMALL)
        text = json.dumps(document)
        places = {
            "question": scenario(question=f"Who {escape} wins?"),
            "key": scenario(**{f"ex{escape}tra": 1}),
            "state": text.replace('"AAA"', json.dumps(f"A{escape}")),
            "standard": text.replace('"One"', json.dumps(f"One{escape}")),
            "body": text.replace('"XX"', json.dumps(f"X{escape}")),
            "project": text.replace('"doc"', json.dumps(f"doc{escape}")),
            "date": text.replace("2003-02", "2003" + json.dumps(escape)[1:-1]),
            "schema": scenario(**{"$schema": f"x{escape}.schema.json"}),
            "extends": layer(f"x{escape}.json"),
        }
        for what, content in places.items():
            (place / "hostile.json").write_text(content)
            for command in (["check", "hostile.json"], ["check", "--json", "hostile.json"],
                            ["run", "hostile.json", "--replicates", "2", "--quiet", "--force",
                             "--out", "hostile"], ["show", "hostile.json"],
                            ["explain", "hostile"], ["parameters", "hostile.json"]):
                ran = tool.run(*command, cwd=place)
                said = (ran.stdout + ran.stderr).decode(errors="replace")
                bad = commanding(said)
                problem = f"{bad!r} reached the terminal" if bad else None
                if ran.returncode < 0 or ran.returncode == BUG:
                    problem = f"exit {ran.returncode}"
                count.note(problem is None, f"{escape!r} in {what}, {command[:2]}: {problem}")
    for arguments in (["\x1b[2J"], ["run", "\x1b[2J\u202e.json"], ["run", "--\x1b[2J"], ["show", "\u2066x"],
                      ["run", "small.json", "--set", "/\x1b[2J=1"], ["status", "\x1b[2J"],
                      ["completion", "\x1b"], ["run", "x", "--jobs", "\x1b"], ["new", "\x1b[2J"]):
        ran = tool.run(*arguments, cwd=place)
        bad = commanding((ran.stdout + ran.stderr).decode(errors="replace"))
        count.note(bad is None and ran.returncode not in (SUCCESS, BUG),
                   f"{arguments}: exit {ran.returncode}, {bad!r}")
    return count


class Page(html.parser.HTMLParser):
    """Tags and attributes of a page that could run a program."""

    def __init__(self):
        super().__init__()
        self.found = []

    def handle_starttag(self, tag, attributes):
        # The page's own icon is written into it.
        own = tag == "link" and dict(attributes).get("href", "").startswith("data:")
        if tag in ("hostile", "iframe", "object", "embed", "img", "link", "base") and not own:
            self.found.append(tag)
        self.found += [name for name, value in attributes
                       if name.startswith("on") or (value or "").strip().startswith("javascript:")]


def shown(tool, place):
    """Names that are right, and mean something to who reads the results."""
    count = Count("What is shown is safe", "hostile names in tables, JSON, pages and figures")
    names = ["<hostile onclick='x'>", "</script><hostile>", "=1+1", "+1", "-1", "@SUM(A1)", "a,b", 'a"b',
             "'", "&lt;", "]]>", "-->", "e\u0301", "é", "ﷺ", "😀", "\u202eabc", "\u2066abc", "\ufeffx",
             "%s%n", "${HOME}", "$(id)", "`id`", "../x", "a/b", "x" * 3000, " ", "NaN", "1e3", "null"]
    for number, name in enumerate(names):
        document = json.loads(SMALL)
        document["question"] = f"Who {name} wins?"
        document["world"]["states"]["AAA"]["name"] = name
        standards = document["fields"]["field"]["standards"]
        standards[name] = standards.pop("One")
        standards[name]["sponsors"] = {name: {"home": "AAA"}}
        document["fields"][name] = document["fields"].pop("field")
        body = document["bodies"].pop("XX")
        body["projects"] = {name: dict(body["projects"]["doc"], standard=name)}
        document["bodies"][name] = body
        (place / "named.json").write_text(json.dumps(document))
        out = place / f"named-{number}"
        ran = tool.run("run", "named.json", "--replicates", "2", "--quiet", "--out", out, cwd=place)
        if ran.returncode == BAD_INPUT:
            count.note(commanding(ran.stderr.decode()) is None, f"{name!r}: refused in a hostile way")
            continue
        problem = None
        if ran.returncode != SUCCESS or tool.run("report", out, "--svg", "--quiet").returncode:
            problem = f"exit {ran.returncode}: {ran.stderr.decode()[-200:]}"
        for command in (["explain", out], ["status", out], ["status", out, "--json"],
                        ["explain", out, "--run", "1", "--project", name]):
            said = tool.run(*command, cwd=place)
            text = (said.stdout + said.stderr).decode(errors="replace")
            problem = problem or commanding(text) and f"{command[0]}: {commanding(text)!r}"
            problem = problem or (said.returncode == BUG and f"{command[0]}: exit {BUG}")
        for path in sorted(out.rglob("*")) if out.exists() else []:
            text = path.read_bytes().decode() if path.is_file() else ""
            try:
                if path.suffix == ".csv":
                    rows = list(csv.reader(text.splitlines(keepends=True), strict=True))
                    if len({len(row) for row in rows}) != 1:
                        problem = f"{path.name} is not one table"
                    if any(cell[:1] in ("=", "+", "@") for row in rows for cell in row):
                        problem = f"{path.name} holds a formula"
                elif path.suffix == ".json":
                    json.loads(text)
                elif path.suffix == ".svg":
                    xml.etree.ElementTree.fromstring(text)
                elif path.suffix == ".html":
                    page = Page()
                    page.feed(text)
                    if page.found:
                        problem = f"{path.name}: {page.found[:3]}"
                if path.suffix != ".csv" and path.suffix != ".json" and commanding(text):
                    problem = f"{path.name}: {commanding(text)!r}"
            except (ValueError, csv.Error, xml.etree.ElementTree.ParseError) as error:
                problem = f"{path.name}: {error}"
        count.note(not problem, f"{name[:40]!r}: {problem}")
    return count


def documents(tool, place):
    """Bytes that are no document, or too much of one."""
    count = Count("Bad input never crashes", "documents and paths that are no text, too deep or too large")
    small = SMALL.encode()
    deep = lambda depth: small.replace(b'"Who wins?"', b"[" * depth + b"1" + b"]" * depth)
    note = lambda text: small.replace(b'"format": 1', b'"format": 1, "note": ' + text)
    long = "x" * 1_000_000
    cases = {
        "a byte order mark": (b"\xef\xbb\xbf" + small, {BAD_INPUT}),
        "UTF-16": (SMALL.encode("utf-16"), {BAD_INPUT}), "UTF-32": (SMALL.encode("utf-32"), {BAD_INPUT}),
        "line ends of two bytes": (small.replace(b"\n", b"\r\n"), {SUCCESS}),
        "line ends of old": (small.replace(b"\n", b"\r"), {SUCCESS}),
        "a zero byte": (small + b"\x00", {BAD_INPUT}), "zero bytes alone": (bytes(1000), {BAD_INPUT}),
        "a zero byte in a text": (note(b'"a\x00b"'), {BAD_INPUT}),
        "a half of UTF-8": (note(b'"\xc3"'), {BAD_INPUT}),
        "too long UTF-8": (note(b'"\xc0\xaf"'), {BAD_INPUT}),
        "a surrogate in UTF-8": (note(b'"\xed\xa0\x80"'), {BAD_INPUT}),
        "half a pair of escapes": (note(b'"\\ud800"'), {BAD_INPUT}),
        "nothing": (b"", {BAD_INPUT}), "blanks": (b" \n\t ", {BAD_INPUT}),
        "90 levels": (note(b"[" * 90 + b"]" * 90), {SUCCESS, BAD_INPUT}),
        "101 levels": (deep(101), {BAD_INPUT}), "a million levels": (deep(1_000_000), {BAD_INPUT}),
        "a million open objects": (b'{"a":' * 1_000_000, {BAD_INPUT}),
        "a key twice": (small.replace(b'"format": 1', b'"format": 1, "format": 1'), {BAD_INPUT}),
        "ten thousand keys twice": (
            note(b"{" + b",".join(b'"k%d": 1' % (n % 5000) for n in range(10_000)) + b"}"), {BAD_INPUT}),
        "a key twice in two spellings": (
            small.replace(b'"format": 1', b'"format": 1, "f\\u006frmat": 1'), {BAD_INPUT}),
        "a text of a million letters": (note(json.dumps(long).encode()), {SUCCESS}),
        "a state named by a million letters": (
            small.replace(b'"name": "A"', b'"name": ' + json.dumps(long).encode()), {SUCCESS}),
        "a standard named by a million letters": (small.replace(b'"One"', b'"' + long.encode() + b'"'),
                                                  {SUCCESS, BAD_INPUT}),
        "a key of a million letters": (
            small.replace(b'"format": 1', b'"format": 1, "' + long.encode() + b'": 1'), {BAD_INPUT}),
        "a hundred thousand unknown keys": (
            small.replace(b'"format": 1', b'"format": 1, ' + b", ".join(
                b'"k%d": 1' % n for n in range(100_000))), {BAD_INPUT}),
        "65 MiB": (small + b" " * (65 << 20), {BAD_INPUT}),
        "a number of a million digits": (
            small.replace(b"200", b"2" + b"0" * 1_000_000), {BAD_INPUT}),
    }
    for number in ("1e400", "-1e400", "1e-400", "1e999999999999", "9223372036854775808", "-0", "-1", "1.5",
                   "1e9", "1000000001", "18446744073709551616", "1e15", "0.1e1", "2e2"):
        cases[f"{number} firms"] = (small.replace(b"200", number.encode()), {SUCCESS, BAD_INPUT})
    for what, (content, codes) in cases.items():
        (place / "strange.json").write_bytes(content)
        for command in (["check", "strange.json"], ["run", "strange.json", "--dry-run"], ["run", "-"]):
            more = {"stdin": content} if command[-1] == "-" else {}
            if command[-1] == "-":
                command = ["run", "-", "--dry-run"]
            try:
                ran = tool.run(*command, cwd=place, limit=60, **more)
            except subprocess.TimeoutExpired:
                count.note(False, f"{what}, {command}: still at work after a minute")
                continue
            allowed = codes if ran.returncode != CANNOT_CREATE else {CANNOT_CREATE}
            count.note(ran.returncode in allowed and len(ran.stderr) < 30 << 20,
                       f"{what}, {command}: exit {ran.returncode}, {len(ran.stderr)} bytes: "
                       f"{ran.stderr.decode(errors='replace')[-200:]}")
    (place / "small.json").write_bytes(small)
    (place / os.fsdecode(b"\xff\xfe.json")).write_bytes(small)
    for path in (b"\xff\xfe.json", b"\xff", b"a" * 300, b"a" * 5000, b"a/" * 30, b"small.json/", b"\xed\xa0\x80"):
        for command in (["check"], ["run", "--quiet", "--replicates", "1"], ["show"], ["ballot"], ["status"],
                        ["report"], ["merge"], ["explain"], ["study"], ["discover", "--when", "a > 1"]):
            ran = tool.run(*command, os.fsdecode(path), cwd=place)
            count.note(ran.returncode in (SUCCESS, BAD_INPUT, MISSING, CANNOT_CREATE)
                       and commanding(ran.stderr.decode(errors="replace")) is None,
                       f"{command[0]} {path[:20]!r}: exit {ran.returncode}: {ran.stderr[-200:]!r}")
        ran = tool.run("run", "small.json", "--quiet", "--replicates", "1", "--out", os.fsdecode(path),
                       cwd=place)
        count.note(ran.returncode in (SUCCESS, CANNOT_CREATE), f"--out {path[:20]!r}: {ran.returncode}")
    return count


def inside(tool, place):
    """Results in the folders of their own inputs, and in one another's."""
    count = Count("Nothing is lost", "results in the folders of their scenarios, studies and one another")
    home = place / "home"
    home.mkdir()
    (home / "small.json").write_text(SMALL)
    (home / "small-study.json").write_text(STUDY)
    run, study = ["run", "home/small.json", "--replicates", "1"], ["study", "home/small-study.json"]
    for command in (run, study):
        for out in ("home", "home/small.json", "home/", "home/.", "./home", "home/../home"):
            before = contents(home)
            ran = tool.run(*command, "--quiet", "--out", out, cwd=place)
            count.note(ran.returncode == CANNOT_CREATE and contents(home) == before,
                       f"{command[0]} --out {out}: exit {ran.returncode}")
        for out in ("home/out", "home/out/inner", "home/out.partial/x", "home/out.old-1"):
            ran = tool.run(*command, "--quiet", "--out", out, "--force", cwd=place)
            again = tool.run(*command, "--quiet", "--out", out, cwd=place)
            count.note(ran.returncode == again.returncode == SUCCESS and (home / "small.json").exists(),
                       f"{command[0]} --out {out}: exit {ran.returncode}, {again.returncode}")
        before = contents(place)
        ran = tool.run(*command, "--quiet", "--out", "home", "--force", cwd=place)
        left = contents(place)
        count.note(ran.returncode in (SUCCESS, CANNOT_CREATE)
                   and all(digest in left.values() for digest in before.values()),
                   f"{command[0]} --out home --force: exit {ran.returncode}, something is lost")
        for old in place.glob("home.old-*"):
            if (old / "small.json").exists():
                subprocess.run(["rm", "-rf", home], check=True)
                old.rename(home)
    return count


def main():
    tool = Tool(sys.argv[1])
    counts = []
    for campaign in (paths, folders, escapes, shown, documents, inside):
        with workspace() as place:
            counts.append(campaign(tool, pathlib.Path(place)))
    sys.exit(0 if all([count.keep() for count in counts]) else 1)


if __name__ == "__main__":
    main()
