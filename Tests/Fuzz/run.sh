#!/bin/sh
# Fuzzes the parsers with libFuzzer and AddressSanitizer: run.sh [SECONDS] [TARGET...]
# Input that causes a crash is written to .build/fuzz/TARGET/crash-*. After the fix, move it to Seeds/TARGET, which a test reads.
set -eu
cd "$(dirname "$0")/../.."
seconds=${1:-60}
[ $# -gt 0 ] && shift
targets=${*:-events lines sequence text chunks head yaml}
out=.build/fuzz
mkdir -p "$out"

swift build --target APIRuntime

compile() { # NAME FILES...
    name=$1
    shift
    swiftc -g -Onone -sanitize=fuzzer,address -parse-as-library -swift-version 6 -module-name Readers \
        -package-name fuzz -D FUZZING -suppress-warnings \
        -enable-upcoming-feature InternalImportsByDefault -enable-upcoming-feature ExistentialAny \
        -I .build/debug/Modules -I Sources/CCurl -I Sources/CYAML "$@" -o "$out/$name"
}

case " $targets " in
*" events "* | *" lines "* | *" sequence "* | *" text "* | *" chunks "* | *" head "*)
    compile fuzz-runtime $(find Sources/APIRuntime -name '*.swift') Tests/APIRuntimeTests/Fuzz/ReaderChecks.swift \
        Tests/Fuzz/RuntimeTarget.swift .build/debug/HTTPTypes.build/*.o .build/debug/Logging.build/*.o
    ;;
esac
case " $targets " in
*" yaml "*)
    compile fuzz-yaml $(find Sources/OpenAPIReader -name '*.swift') Tests/OpenAPIReaderTests/Fuzz/YAMLCheck.swift \
        Tests/Fuzz/YAMLTarget.swift
    ;;
esac

for target in $targets; do
    echo "$target: $seconds seconds"
    mkdir -p "$out/$target"
    program=fuzz-runtime
    [ "$target" = yaml ] && program=fuzz-yaml
    # Leak detection is off: Swift's runtime keeps some memory, and `make valgrind` looks for leaks.
    FUZZ_TARGET=$target "$out/$program" "$out/$target" "Tests/Fuzz/Seeds/$target" \
        -max_total_time="$seconds" -max_len=2048 -timeout=10 -rss_limit_mb=4096 -detect_leaks=0 -verbosity=0 \
        -artifact_prefix="$out/$target/" -print_final_stats=1
done
