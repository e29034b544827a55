"""Mutation of documents guided by coverage, in process, with a fixed seed and the world's invariants checked
every month; mutants.py does many more, unguided.

Every mutant is read as what it says it is, and run for some months where it is right; a trap, a hang, or
memory beyond a bound stops the fuzzer, which keeps the document. Usage: fuzz.py FUZZER [mutants] [folder
for findings [seconds at most]]
"""

import os
import pathlib
import re
import subprocess
import sys
import tempfile
import time

from campaign import Count
from mutants import seeds_into

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
        "Bad input never crashes",
        "documents mutated under the guidance of coverage, read, and run with the world's invariants "
        "checked every month")
    with tempfile.TemporaryDirectory(prefix="campaign-") as place:
        place = pathlib.Path(place)
        seeds, corpus = place / "seeds", place / "corpus"
        seeds.mkdir()
        corpus.mkdir()
        seeds_into(seeds)
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
        count.cut_short = count.tried < wanted
    sys.exit(0 if count.keep() else 1)


if __name__ == "__main__":
    main()
