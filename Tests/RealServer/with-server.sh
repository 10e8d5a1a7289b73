#!/bin/sh
# with-server.sh COMMAND…: starts a LocalLab server and runs COMMAND, with the server's address in LOCALLAB_REAL_URL.
# with-server.sh: starts the server, prints its address, and waits until it is interrupted.
#
# The first run installs the server (see install.sh). The server listens on a free port of 127.0.0.1, uses a temporary home
# folder, and has loaded the scripted model as microsoft/phi-2. It ends after COMMAND; the exit status is that of COMMAND.
set -eu

here=$(cd "$(dirname "$0")" && pwd)
dir=${REAL_SERVER_DIR:-$here/../../.real-server}
"$here/install.sh"
dir=$(cd "$dir" && pwd)
state=$(mktemp -d)

# HF_HUB_OFFLINE prevents the server from searching for models on the network.
start() {
    cd "$dir/run"
    export HOME="$state" HF_HUB_OFFLINE=1 HF_HUB_DISABLE_TELEMETRY=1 HUGGINGFACE_MODEL=microsoft/phi-2
    exec "$dir/venv/bin/python" -m uvicorn locallab.core.app:app --host 127.0.0.1 --port 0 >"$state/log" 2>&1
}

# The server does not handle signals while it generates text, so it is killed after five seconds.
stop() {
    kill "$server" 2>/dev/null || true
    for _ in 1 2 3 4 5 6 7 8 9 10; do
        kill -0 "$server" 2>/dev/null || break
        sleep 0.5
    done
    kill -9 "$server" 2>/dev/null || true
    wait "$server" 2>/dev/null || true
    rm -rf "$state"
}

fail() {
    echo "with-server.sh: $1; the end of its log is:" >&2
    tail -n 20 "$state/log" >&2
    exit 1
}

# uvicorn logs the address when it listens. The model is loaded shortly afterwards.
wait_until_ready() {
    for _ in $(seq 300); do
        kill -0 "$server" 2>/dev/null || fail "the server ended"
        url=$(sed -n 's,.*running on \(http://127.0.0.1:[0-9]*\).*,\1,p' "$state/log")
        [ -n "$url" ] && curl -sf -m 10 "$url/models/current" >/dev/null && return
        sleep 0.2
    done
    fail "the server has no model after a minute"
}

start &
server=$!
trap stop EXIT
trap 'exit 130' INT
trap 'exit 143' TERM
wait_until_ready

if [ $# -eq 0 ]; then
    echo "$url"
    wait "$server"
else
    LOCALLAB_REAL_URL=$url "$@"
fi
