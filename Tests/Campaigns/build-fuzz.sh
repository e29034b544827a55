#!/usr/bin/env bash
# Builds a target of the campaigns over the modules' sources. Usage: build-fuzz.sh TARGET FOLDER [options]
#   fuzz     Tests/Campaigns/Fuzz: guided by coverage, with the world's invariants checked every month
#   mutants  Tests/Campaigns/Mutants: mutants by their numbers, optimised as the program itself is
set -euo pipefail
cd "$(dirname "$0")/../.."
target=$1
folder=$2
shift 2
mkdir -p "$folder"
case $target in
  fuzz)
    modules=(SimulationEngine StandardsModel ScenarioFiles Experiments Reporting)
    set -- -sanitize=fuzzer -D DEBUG "$@"
    sources=(Tests/Campaigns/Fuzz/*.swift)
    ;;
  mutants)
    modules=(SimulationEngine StandardsModel ScenarioFiles Experiments Reporting StandardsCLI)
    sources=(Tests/Campaigns/Mutants/*.swift)
    ;;
  *)
    echo "no target $target" >&2
    exit 64
    ;;
esac
common=(-O -wmo -parse-as-library -swift-version 6 -enable-upcoming-feature ExistentialAny
  -enable-upcoming-feature MemberImportVisibility -gline-tables-only -I "$folder" "$@")
objects=()
for module in "${modules[@]}"; do
  options=()
  if [ $module = SimulationEngine ]; then
    options=(-enable-experimental-feature BuiltinModule)
  fi
  find "Sources/$module" -name '*.swift' | sort | sed 's/.*/"&"/' >"$folder/$module.sources"
  swiftc "${common[@]}" ${options[@]+"${options[@]}"} -module-name $module -emit-module \
    -emit-module-path "$folder/$module.swiftmodule" -c -o "$folder/$module.o" \
    "@$folder/$module.sources"
  objects+=("$folder/$module.o")
done
swiftc "${common[@]}" -module-name Fuzz -o "$folder/$target" "${objects[@]}" "${sources[@]}" \
  Tests/TestSupport/DocumentMutator.swift Tests/TestSupport/TableMutator.swift
echo "$folder/$target"
