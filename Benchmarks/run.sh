#!/usr/bin/env bash
# Builds the server and all clients, measures them, and writes results.json and the tables and the chart in docs/.
# Clients whose packages cannot be downloaded are skipped. ROUNDS=N sets the number of rounds (5), CPU=N the CPU to use.
# ONLY=REGEX measures only the matching series and prints the figures instead of writing them.
set -euo pipefail
cd "$(dirname "$0")"

mkdir -p .build
cc -O2 C/server.c -o .build/server
cc -O2 C/client.c -o .build/client $(pkg-config --cflags --libs libcurl)
swift build -c release --static-swift-stdlib 2>&1 | tail -n 1
swift build --package-path AsyncHTTPClient -c release --static-swift-stdlib 2>&1 | tail -n 1 ||
    echo "AsyncHTTPClient is skipped, because it could not be built"
if [ ! -x .build/python/bin/python3 ]; then
    python3 -m venv .build/python && .build/python/bin/pip install -q aiohttp==3.14.5 httpx==0.28.1 requests==2.34.2 ||
        { echo "Python's clients are skipped, because their packages could not be installed"; rm -rf .build/python; }
fi
python3 -B measure.py
[ -n "${ONLY:-}" ] || python3 -B report.py
