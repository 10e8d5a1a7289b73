#!/usr/bin/env bash
# Builds every client and the server, measures them in turn, and writes results.json, and the table and the chart in docs/.
# Other clients are left out where their packages cannot be had; ROUNDS=N says how often each is measured (5), CPU=N where,
# and ONLY=REGEX measures some, prints what came out, and writes nothing.
set -euo pipefail
cd "$(dirname "$0")"

mkdir -p .build
cc -O2 C/server.c -o .build/server
cc -O2 C/client.c -o .build/client $(pkg-config --cflags --libs libcurl)
swift build -c release --static-swift-stdlib 2>&1 | tail -n 1
swift build --package-path AsyncHTTPClient -c release --static-swift-stdlib 2>&1 | tail -n 1 ||
    echo "without AsyncHTTPClient: it cannot be built here"
if [ ! -x .build/python/bin/python3 ]; then
    python3 -m venv .build/python && .build/python/bin/pip install -q aiohttp==3.14.5 httpx==0.28.1 requests==2.34.2 ||
        { echo "without Python's clients: PyPI is not reached"; rm -rf .build/python; }
fi
python3 -B measure.py
[ -n "${ONLY:-}" ] || python3 -B report.py
