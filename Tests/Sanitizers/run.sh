#!/usr/bin/env bash
# Runs the runtime's tests under sanitizers: run.sh [SANITIZER]...    address, thread; both without arguments
#
# ONLY=REGEX takes some tests, LIMIT=SECONDS bounds each run (900). What fails the run is a report of the sanitizer, also one of
# a process that a test starts, a crash, and a run that does not end. Tests that fail for their times alone do not, for code is
# several times as slow here: what they find is the subject of `make test`.
set -euo pipefail
cd "$(dirname "$0")/../.."
read -ra swift <<<"${SWIFT:-swift}"
here=$PWD/Tests/Sanitizers
only=${ONLY:-^APIRuntimeTests\.}
export SOAK_CALLS=${SOAK_CALLS:-2000}
# What sanitizers keep of freed memory and of threads grows.
export SOAK_MEMORY=512

# Ends a program and what it started when its time is over.
bounded() { timeout --kill-after=10 "$1" "${@:2}"; }

# What the sanitizer of threads finds depends on the library beside this file: it must find a race, and no other.
check_finding() { # FOLDER
    clang -O1 -shared -fPIC "$here/mutex.c" -o "$1/mutex.so"
    swiftc -sanitize=thread -g -swift-version 6 "$here/planted.swift" -o "$1/planted"
    export LD_PRELOAD=$PWD/$1/mutex.so
    if ! bounded 60 "$1/planted" >"$1/planted.txt" 2>&1; then
        cat "$1/planted.txt" >&2
        echo "sanitizers: ThreadSanitizer takes a Mutex for none; look at what Swift's Mutex calls on this system" >&2
        return 1
    fi
    if bounded 60 "$1/planted" race >"$1/planted.txt" 2>&1 || ! grep -q "WARNING: ThreadSanitizer" "$1/planted.txt"; then
        echo "sanitizers: ThreadSanitizer does not find the planted race" >&2
        return 1
    fi
}

# try OPTIONS... runs some of the tests; those that fail end with 1.
try() {
    code=0
    bounded "$limit" "$tests" --testing-library swift-testing "$@" || code=$?
    case $code in
    0) ;;
    1) echo "sanitizers: some tests failed; are they too slow with $sanitizer?" >&2 ;;
    *)
        echo "sanitizers: the tests ended with $code (124: not within $limit seconds; 66: a race)" >&2
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
    left_out='ConstantMemoryTests|TakesLittleMemory|StreamOfADayTests|givesARecordedAnswer|theSyncTwinReadsThemToo'
    processes='SoakTests|ProcessTests|ProxyTests|HTTP2Tests|TLSTests|ConnectionPoolTests'
    tests=$(find -L "$build/debug" -maxdepth 1 -name '*PackageTests.xctest')
    reports=$build/reports
    rm -rf "$reports"
    mkdir -p "$reports"
    # Its tests leave tasks behind that never end, which are leaks.
    [ "$sanitizer" != address ] || left_out+="|CallBoundsTests"
    [ "$sanitizer" != thread ] || check_finding "$build"
    export TSAN_OPTIONS="log_path=$PWD/$reports/report exitcode=66 die_after_fork=0"
    export ASAN_OPTIONS="log_path=$PWD/$reports/report detect_leaks=1 quarantine_size_mb=16"
    export LSAN_OPTIONS="suppressions=$here/leaks.txt:print_suppressions=0"
    status=0
    # Tests that wait for processes hold Swift's few threads, so those run by themselves. How much memory a transfer takes
    # means nothing here, and what reads many bytes on one thread takes minutes.
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
