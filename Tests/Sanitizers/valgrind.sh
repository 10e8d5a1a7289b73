#!/usr/bin/env bash
# Runs locallab in valgrind's memcheck, against a mock server. Fails if memcheck reports an error or a definitely lost block.
#
# valgrind 3.19 crashes in Swift's main loop (dispatch_main), so it cannot run the tests, only programs without `async`.
set -euo pipefail
cd "$(dirname "$0")/../.."
read -ra swift <<<"${SWIFT:-swift}"
command -v valgrind >/dev/null || { echo "valgrind is not installed (apt-get install valgrind)" >&2; exit 1; }
for product in locallab apimock; do "${swift[@]}" build --product "$product"; done
programs=$("${swift[@]}" build --show-bin-path)
folder=$(mktemp -d)
"$programs/apimock" schema/locallab.yaml >"$folder/server.txt" &
server=$!
trap 'kill "$server" 2>/dev/null; rm -rf "$folder"' EXIT
for _ in $(seq 100); do
    address=$(sed -n 's/^apimock serves .* on \(http:.*\)$/\1/p' "$folder/server.txt")
    [ -z "$address" ] || break
    sleep 0.1
done

# check STATUS ARGUMENTS... runs locallab once; it must end with this exit status.
check() {
    status=0
    timeout --kill-after=10 300 valgrind --quiet --leak-check=full --show-leak-kinds=definite --errors-for-leak-kinds=definite \
        --error-exitcode=99 --num-callers=30 --log-file="$folder/report.txt" \
        "$programs/locallab" "${@:2}" </dev/null >"$folder/output.txt" 2>&1 || status=$?
    if [ "$status" != "$1" ]; then
        cat "$folder/output.txt" "$folder/report.txt" >&2
        echo "valgrind: 'locallab ${*:2}' ended with status $status instead of $1" >&2
        exit 1
    fi
    echo "no errors and no leaks: locallab ${*:2}"
}

export LOCALLAB_URL=$address
for number in $(seq 20); do echo "prompt $number"; done >"$folder/prompts.txt"
check 0 models
check 0 system
check 0 generate "Write a haiku"
check 0 batch "$folder/prompts.txt" --output "$folder/answers.jsonl"
# No server listens on port 9.
LOCALLAB_URL=http://127.0.0.1:9 check 1 models
