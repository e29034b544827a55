#!/usr/bin/env bash
# An array of eight tasks on a real Slurm, on this machine's loopback alone, gives the bytes of one
# process.
#
# usage: slurm_loopback.sh BINARY
# Needs root, and Slurm and munge or leave to install them from Debian's packages; skipped, and says so,
# where it has neither.
set -euo pipefail
binary=$(realpath "$1")

skip() { echo "SKIPPED: $1, so the Slurm array was not run."; exit 0; }
[ "$(id -u)" = 0 ] || skip "Slurm's daemons need root here"
if ! command -v slurmctld slurmd munged >/dev/null 2>&1; then
  command -v apt-get >/dev/null || skip "Slurm is not installed and there is no apt-get"
  { apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -qq -y \
      --no-install-recommends slurm-wlm munge; } >/dev/null 2>&1 \
    || skip "Slurm could not be installed"
fi

place=$(mktemp -d)
host=$(hostname -s)
pids=()
finish() {
  for pid in "${pids[@]}"; do kill "$pid" 2>/dev/null || true; done
  for pid in "${pids[@]}"; do wait "$pid" 2>/dev/null || true; done
  rm -rf "$place"
}
trap finish EXIT
# Waits for a condition at most a minute.
await() {
  local what=$1
  shift
  for _ in $(seq 600); do
    if "$@" >/dev/null 2>&1; then return 0; fi
    sleep 0.1
  done
  echo "FAILED: $what did not come up"
  tail -n 5 "$place"/log/*
  exit 1
}

mkdir -p "$place"/{state,spool,log,run,work}
export SLURM_CONF=$place/slurm.conf
cat > "$SLURM_CONF" <<CONF
ClusterName=local
SlurmctldHost=$host(127.0.0.1)
SlurmctldPort=16817
SlurmdPort=16818
SlurmUser=root
SlurmdUser=root
AuthType=auth/munge
CryptoType=crypto/munge
AuthInfo=socket=$place/run/munge.sock
StateSaveLocation=$place/state
SlurmdSpoolDir=$place/spool
SlurmctldPidFile=$place/run/slurmctld.pid
SlurmdPidFile=$place/run/slurmd.pid
ProctrackType=proctrack/linuxproc
TaskPlugin=task/none
JobAcctGatherType=jobacct_gather/none
AccountingStorageType=accounting_storage/none
SwitchType=switch/none
MpiDefault=none
SchedulerType=sched/backfill
SelectType=select/cons_tres
SelectTypeParameters=CR_Core
ReturnToService=2
CommunicationParameters=NoCtldInAddrAny,NoInAddrAny
SchedulerParameters=batch_sched_delay=0,sched_interval=1,sched_min_interval=10000
MinJobAge=60
NodeName=$host NodeAddr=127.0.0.1 CPUs=2 RealMemory=2048 State=UNKNOWN
PartitionName=main Nodes=$host Default=YES MaxTime=INFINITE State=UP
CONF
dd if=/dev/urandom of="$place/munge.key" bs=1 count=1024 status=none
chmod 600 "$place/munge.key"
munged --foreground --force --key-file="$place/munge.key" --socket="$place/run/munge.sock" \
  --pid-file="$place/run/munged.pid" --log-file="$place/log/munged.log" \
  --seed-file="$place/run/munged.seed" --num-threads=2 > "$place/log/munged.out" 2>&1 &
pids+=($!)
await "munged" test -S "$place/run/munge.sock"
slurmctld -D -c > "$place/log/ctld.out" 2>&1 &
pids=($! "${pids[@]}")
await "slurmctld" bash -c 'scontrol ping | grep -q UP'
slurmd -D -c -N "$host" > "$place/log/slurmd.out" 2>&1 &
pids=($! "${pids[@]}")
await "slurmd" bash -c 'sinfo -h -o %t | grep -q idle'

cd "$place/work"
cat > small.json <<'JSON'
{"$schema": "scenario.schema.json", "format": 1, "name": "small", "question": "Who wins?",
 "calendar": {"start": "2003-01", "end": "2006-12"},
 "world": {"states": {
   "AAA": {"name": "A", "gdp": {"2003": 50}, "capital": {"latitude": 0, "longitude": 0}},
   "BBB": {"name": "B", "gdp": {"2003": 30}, "capital": {"latitude": 20, "longitude": 0}}}},
 "fields": {"field": {"firms": 2000, "innovation": 0.05, "network-benefit": 2,
   "standards": {"One": {"sponsors": {"X": {"home": "AAA"}}}, "Two": {}}}}}
JSON
cat > sweep.json <<'JSON'
{"$schema": "study.schema.json", "format": 1, "name": "sweep", "base": "small.json",
 "levers": {"/fields/field/network-benefit": {"kind": "real", "range": [0, 4], "levels": 19}},
 "arms": {"eager": {"/fields/field/innovation": 0.1}, "plain": {}},
 "replicates": 10}
JSON
"$binary" study sweep.json --out one --quiet > /dev/null
"$binary" slurm sweep.json --tasks 8 --out array > job.sh
job=$(STANDARDS_SIM=$binary sbatch --parsable --export=ALL job.sh)
await_end() { [ -z "$(squeue -h -j "$job" 2>/dev/null)" ]; }
await "the array's end" await_end
"$binary" merge array.shard-*-of-8 --out array --quiet > /dev/null
diff -r one array
echo "Slurm array of 8 tasks: merged to the bytes of one process ($(ls one | wc -l) files)"
