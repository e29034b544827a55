#!/usr/bin/env bash
# Runs the test suites under a sanitizer and notes how many tests were clean.
# Usage: sanitize.sh thread|address [build folder [filter]]
set -uo pipefail
cd "$(dirname "$0")/../.."
kind=$1
folder=${2:-.build/$kind}
filter=${3:-.}
# Leaks are not looked for (detect_leaks): the test runner, the runtime's metadata and Dispatch's threads
# keep memory until the process ends, and each would be reported. That memory does not grow is what the soak
# shows. No report of the address sanitizer is suppressed; of the thread sanitizer's, two of the standard
# library's Mutex, by name.
suppressions=$PWD/Tests/Campaigns/thread-sanitizer.supp
export TSAN_OPTIONS="halt_on_error=0 suppressions=$suppressions"
export ASAN_OPTIONS=detect_leaks=0 SWIFT_BACKTRACE=enable=no
swift build --build-tests --sanitize "$kind" --scratch-path "$folder" || exit 1
log=$(mktemp)
start=$SECONDS
swift test --skip-build --sanitize "$kind" --scratch-path "$folder" --filter "$filter" >"$log" 2>&1
code=$?
tests=$(sed -n 's/.*Test run with \([0-9]*\) tests.*/\1/p' "$log" | tail -1)
reports=$(grep -c -E 'WARNING: ThreadSanitizer|ERROR: AddressSanitizer' "$log")
grep -E 'recorded an issue|Sanitizer: |Test run with' "$log" | head -20
rm -f "$log"
if [ -n "${CAMPAIGN_RESULTS:-}" ] && [ -n "$tests" ]; then
  survived=$((reports == 0 ? tests : tests > reports ? tests - reports : 0))
  printf '{"promise": "Sanitizers are clean", "how": "tests under the %s sanitizer%s", "tried": %d, "survived": %d, "seconds": %d, "failures": []}\n' \
    "$kind" "$([ "$filter" = . ] || echo " ($filter)")" "$tests" "$survived" $((SECONDS - start)) >>"$CAMPAIGN_RESULTS"
fi
echo "$kind: $tests tests, $reports reports, exit $code"
[ "$code" = 0 ] && [ "$reports" = 0 ]
