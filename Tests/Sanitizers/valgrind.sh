#!/usr/bin/env bash
# Runs programs over the sync client in valgrind's memcheck, against a server that plays LocalLab: an error of memory or a
# block that is definitely lost fails.
#
# Swift's own main loop (dispatch_main) ends valgrind 3.19 itself, so the tests cannot run in it; programs without `async` can.
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

# check STATUS ARGUMENTS... looks at one run, which must end with that status.
check() {
    status=0
    timeout --kill-after=10 300 valgrind --quiet --leak-check=full --show-leak-kinds=definite --errors-for-leak-kinds=definite \
        --error-exitcode=99 --num-callers=30 --log-file="$folder/report.txt" \
        "$programs/locallab" "${@:2}" </dev/null >"$folder/output.txt" 2>&1 || status=$?
    if [ "$status" != "$1" ]; then
        cat "$folder/output.txt" "$folder/report.txt" >&2
        echo "valgrind: 'locallab ${*:2}' ended with $status instead of $1" >&2
        exit 1
    fi
    echo "no error and nothing lost: locallab ${*:2}"
}

export LOCALLAB_URL=$address
for number in $(seq 20); do echo "prompt $number"; done >"$folder/prompts.txt"
check 0 models
check 0 system
check 0 generate "Write a haiku"
check 0 batch "$folder/prompts.txt" --output "$folder/answers.jsonl"
# Nobody listens at port 9.
LOCALLAB_URL=http://127.0.0.1:9 check 1 models
