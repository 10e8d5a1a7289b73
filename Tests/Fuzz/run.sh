#!/bin/sh
# Fuzzes the parsers with libFuzzer and AddressSanitizer: run.sh [SECONDS] [TARGET...]
# Input that causes a crash is written to .build/fuzz/TARGET/crash-*. After the fix, move it to Seeds/TARGET, which a test reads.
set -eu
cd "$(dirname "$0")/../.."
seconds=${1:-60}
[ $# -gt 0 ] && shift
targets=${*:-events lines sequence text chunks head json yaml}
out=.build/fuzz
mkdir -p "$out"

# The package's modules with the fuzzer's instrumentation, in a build folder of their own.
build=.build-fuzz
compile() { # NAME MODULE FILES...
    name=$1
    module=$2
    shift 2
    # Modules that plugins need are built a second time, for the host, in folders that end with "-tool.build".
    swift build --target "$module" --scratch-path "$build" -Xswiftc -sanitize=fuzzer,address -Xswiftc -enable-testing
    swiftc -g -Onone -sanitize=fuzzer,address -parse-as-library -swift-version 6 -module-name Fuzz \
        -suppress-warnings -I "$build/debug/Modules" \
        -Xcc -fmodule-map-file="$PWD/Sources/CCurl/module.modulemap" \
        -Xcc -fmodule-map-file="$PWD/Sources/CYAML/module.modulemap" \
        "$@" $(find -L "$build/debug" -path '*.build/*.o' ! -path '*-tool.build/*') -lcurl -lyaml -o "$out/$name"
}

case " $targets " in
*" events "* | *" lines "* | *" sequence "* | *" text "* | *" chunks "* | *" head "* | *" json "*)
    compile fuzz-runtime APIRuntime Tests/APIRuntimeTests/Fuzz/ReaderChecks.swift \
        Tests/APIRuntimeTests/Fuzz/JSONChecks.swift Tests/Fuzz/RuntimeTarget.swift
    ;;
esac
case " $targets " in
*" yaml "*)
    compile fuzz-yaml OpenAPIReader Tests/OpenAPIReaderTests/Fuzz/YAMLCheck.swift Tests/Fuzz/YAMLTarget.swift
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
