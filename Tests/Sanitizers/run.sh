#!/usr/bin/env bash
# Runs the runtime's tests under sanitizers: run.sh [SANITIZER]...    address, thread; both without arguments
#
# ONLY=REGEX selects tests, LIMIT=SECONDS limits the duration of each run (900). The script fails if a sanitizer reports something, also
# in a process that a test starts, if a run crashes, or if it does not end. A test that only fails does not: code is several times
# slower here, and `make test` reports such failures.
set -euo pipefail
cd "$(dirname "$0")/../.."
read -ra swift <<<"${SWIFT:-swift}"
here=$PWD/Tests/Sanitizers
only=${ONLY:-^(APIModels|HTTPTransport|CurlTransport|APIRuntime)Tests\.}
export SOAK_CALLS=${SOAK_CALLS:-2000}
# The sanitizers' own memory, for freed blocks and ended threads, grows during the run.
export SOAK_MEMORY=512

# Runs a command, and ends it and its children after a number of seconds.
bounded() { timeout --kill-after=10 "$1" "${@:2}"; }

# ThreadSanitizer depends on mutex.c: checks that it reports the planted race, and nothing else.
check_finding() { # FOLDER
    clang -O1 -shared -fPIC "$here/mutex.c" -o "$1/mutex.so"
    swiftc -sanitize=thread -g -swift-version 6 "$here/planted.swift" -o "$1/planted"
    export LD_PRELOAD=$PWD/$1/mutex.so
    if ! bounded 60 "$1/planted" >"$1/planted.txt" 2>&1; then
        cat "$1/planted.txt" >&2
        echo "sanitizers: ThreadSanitizer reports a race for a Mutex; check which functions Swift's Mutex calls on this system and update mutex.c" >&2
        return 1
    fi
    if bounded 60 "$1/planted" race >"$1/planted.txt" 2>&1 || ! grep -q "WARNING: ThreadSanitizer" "$1/planted.txt"; then
        echo "sanitizers: ThreadSanitizer does not report the planted race" >&2
        return 1
    fi
}

# try OPTIONS... runs some of the tests. Exit status 1 means that tests failed.
try() {
    code=0
    bounded "$limit" "$tests" --testing-library swift-testing "$@" || code=$?
    case $code in
    0) ;;
    1) echo "sanitizers: some tests failed with $sanitizer, possibly because it is slow" >&2 ;;
    *)
        echo "sanitizers: the tests ended with status $code (124: not finished within $limit seconds, 66: a race)" >&2
        status=1
        ;;
    esac
}

run() ( # SANITIZER
    sanitizer=$1
    build=.build-$sanitizer
    "${swift[@]}" build --build-tests --sanitize="$sanitizer" --scratch-path "$build"
    if [ "$(uname)" = Darwin ]; then
        "${swift[@]}" test --skip-build --sanitize="$sanitizer" --scratch-path "$build" --filter "$only"
        return
    fi
    limit=${LIMIT:-900}
    left_out='ConstantMemoryTests|TakesLittleMemory|StreamOfADayTests|decodesARecordedResponseInAnyPieces|theSyncClientReadsThemToo'
    processes='SoakTests|ProcessTests|ProxyTests|HTTP2Tests|TLSTests|ConnectionPoolTests'
    tests=$(find -L "$build/debug" -maxdepth 1 -name '*PackageTests.xctest')
    reports=$build/reports
    rm -rf "$reports"
    mkdir -p "$reports"
    # These tests create tasks that never end, which are reported as leaks.
    [ "$sanitizer" != address ] || left_out+="|CallLimitsTests"
    [ "$sanitizer" != thread ] || check_finding "$build"
    export TSAN_OPTIONS="log_path=$PWD/$reports/report exitcode=66 die_after_fork=0"
    export ASAN_OPTIONS="log_path=$PWD/$reports/report detect_leaks=1 quarantine_size_mb=16"
    export LSAN_OPTIONS="suppressions=$here/leaks.txt:print_suppressions=0"
    status=0
    # Tests that wait for processes block threads of the cooperative pool, so they run separately. Tests of memory use are skipped,
    # because the sanitizers change it, and so are tests that read many bytes on one thread, because they take minutes.
    try --filter "$only" --skip "$left_out|$processes"
    try --filter "$processes"
    for report in "$reports"/*; do
        [ -e "$report" ] || continue
        status=1
        cat "$report" >&2
    done
    [ "$status" = 0 ] || echo "sanitizers: the run with $sanitizer failed" >&2
    return "$status"
)

for sanitizer in "${@:-address thread}"; do
    for name in $sanitizer; do run "$name"; done
done
