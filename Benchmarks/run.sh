#!/usr/bin/env bash
# What a call costs: CPU microseconds of the client process for one keep-alive `GET /health`, beside libcurl's easy
# interface in C, in turn within one run (machines are noisy: compare the columns of a row). Then the wall time of a
# whole sync script with one call. The mock server answers, in a process of its own.
set -euo pipefail
cd "$(dirname "$0")"
rounds=${ROUNDS:-5} count=${COUNT:-5000}

swift build -c release 2>&1 | tail -n 1
swift build --package-path .. -c release --product apimock 2>&1 | tail -n 1
bin=$(swift build -c release --show-bin-path)
mkdir -p .build
cc -O2 raw.c -o .build/raw $(pkg-config --cflags --libs libcurl)

log=$(mktemp)
"$(swift build --package-path .. -c release --show-bin-path)/apimock" ../schema/locallab.yaml >"$log" &
server=$!
trap 'kill $server 2>/dev/null; rm -f "$log"' EXIT
url=
for _ in $(seq 100); do
    url=$(sed -n 's,.*\(http://127.0.0.1:[0-9]*\).*,\1,p' "$log")
    [ -n "$url" ] && break
    sleep 0.1
done

printf '%8s %8s %8s %8s %8s\n' C sync async loop async64
for _ in $(seq "$rounds"); do
    printf '%8s' "$(.build/raw "$url/health" "$count")"
    for mode in sync async loop many; do printf ' %8s' "$("$bin/calls" $mode "$url" "$count")"; done
    printf '\n'
done

echo "script with one health(), wall milliseconds:"
for _ in $(seq 10); do
    start=$(date +%s%N)
    "$bin/script" "$url" >/dev/null
    echo $((($(date +%s%N) - start) / 10000)) | sed 's/..$/.&/'
done | sort -n | tr '\n' ' '
echo
