"""Coverage-guided and structured mutation of documents, in process, with a fixed seed.

Every mutant is read as what it says it is, and run for some months where it is right; a trap, a hang, or
memory beyond a bound stops the fuzzer, which keeps the document. Usage: fuzz.py FUZZER [mutants] [folder
for findings [seconds at most]]
"""

import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import time

from campaign import ROOT, SMALL, STUDY, Count

WORDS = [
    "null", "true", "\"$schema\"", "\"format\": 1", "\"extends\"", "\"scenario.schema.json\"",
    "\"study.schema.json\"", "\"patterns.schema.json\"", "\"ballot.schema.json\"", "1e308", "-0.0",
    "9223372036854775807", "\"value\"", "\"range\"", "\"kind\"", "\"firms\"", "\"standards\"",
    "\"network\"", "\"scheduling\"", "\"sequential\"", "\"arrivals\"", "\"small-world\"",
    "\"preferential-attachment\"", "\"random-regular\"", "\"anonymous-committees\"", "\"2004-06\"",
]


def main():
    fuzzer = str(pathlib.Path(sys.argv[1]).resolve())
    wanted = int(sys.argv[2]) if len(sys.argv) > 2 else 50_000
    findings = pathlib.Path(sys.argv[3] if len(sys.argv) > 3 else "findings").resolve()
    seconds = float(sys.argv[4]) if len(sys.argv) > 4 else 1e9
    end = time.monotonic() + seconds
    findings.mkdir(parents=True, exist_ok=True)
    count = Count(
        "Bad input never crashes", "mutated scenario, study, pattern and ballot documents, read and run")
    with tempfile.TemporaryDirectory(prefix="campaign-") as place:
        place = pathlib.Path(place)
        seeds, corpus = place / "seeds", place / "corpus"
        seeds.mkdir()
        corpus.mkdir()
        # Right ones: what is wrong already is refused at once, and says little.
        for folder in (
                "Tests/ScenarioFilesTests/Corpus/valid", "Scenarios/Ballots", "Scenarios/Classics"):
            for path in sorted((ROOT / folder).rglob("*.json")):
                if path.stat().st_size < 20_000 and b'"extends"' not in path.read_bytes():
                    shutil.copy(path, seeds / str(path.relative_to(ROOT)).replace("/", "-"))
        (seeds / "small.json").write_text(SMALL)
        (seeds / "small-study.json").write_text(STUDY)
        words = place / "words"
        words.write_text(
            "".join('"' + word.replace("\\", "\\\\").replace('"', '\\"') + '"\n' for word in WORDS))
        seed = 1
        while count.tried < wanted and len(count.failures) < 20 and time.monotonic() < end:
            ran = subprocess.run(
                [fuzzer, str(corpus), str(seeds), f"-runs={wanted - count.tried}", f"-seed={seed}",
                 f"-max_total_time={max(1, int(end - time.monotonic()))}",
                 f"-dict={words}", "-max_len=40000", "-timeout=900", "-rss_limit_mb=1024",
                 "-malloc_limit_mb=512", "-print_final_stats=1", "-reload=0", "-len_control=0", "-mutate_depth=1",
                 f"-artifact_prefix={findings}/"],
                env=dict(os.environ, SWIFT_BACKTRACE="enable=no", FUZZ_SEEDS=str(seeds)),
                capture_output=True)
            log = ran.stderr.decode(errors="replace")
            done = re.search(r"number_of_executed_units: (\d+)", log)
            tried = int(done.group(1)) if done else 1
            print("\n".join(re.findall(r"documents: .*", log)), flush=True)
            count.tried += tried
            count.survived += tried
            if ran.returncode != 0:
                count.survived -= 1
                reason = re.findall(
                    r"(?:Fatal error|ERROR|SUMMARY|Precondition failed|Test unit written).*", log)
                count.failures.append("; ".join(reason)[:500])
                print(f"FINDING: {count.failures[-1]}", flush=True)
            seed += 1
    sys.exit(0 if count.keep() else 1)


if __name__ == "__main__":
    main()
