#!/usr/bin/env bash
# Builds the fuzz target of Tests/Campaigns/Fuzz over the modules' sources: coverage-guided, with the
# world's invariants checked every month. Usage: build-fuzz.sh FOLDER [further compiler options]
set -euo pipefail
cd "$(dirname "$0")/../.."
folder=$1
shift
mkdir -p "$folder"
common=(-O -wmo -parse-as-library -swift-version 6 -enable-upcoming-feature ExistentialAny
  -enable-upcoming-feature MemberImportVisibility -sanitize=fuzzer -D DEBUG -gline-tables-only -I "$folder" "$@")
objects=()
for module in SimulationEngine StandardsModel ScenarioFiles Experiments Reporting; do
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
swiftc "${common[@]}" -module-name Fuzz -o "$folder/fuzz" "${objects[@]}" \
  Tests/Campaigns/Fuzz/*.swift Tests/TestSupport/DocumentMutator.swift
echo "$folder/fuzz"
