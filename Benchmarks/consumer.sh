#!/usr/bin/env bash
# What a newcomer's first build costs: a clean debug build of an empty package that uses the plugin for a small
# description, with everything it needs (the generator, the runtime, their dependencies). CPU and wall seconds.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
package=$(mktemp -d)
trap 'rm -rf "$package"' EXIT
mkdir -p "$package/Sources/Pets"
cat >"$package/Package.swift" <<END
// swift-tools-version: 6.1
import PackageDescription

let package = Package(
    name: "pets",
    platforms: [.macOS(.v15)],
    dependencies: [.package(name: "locallab-swift", path: "$here/..")],
    targets: [
        .executableTarget(
            name: "Pets",
            dependencies: [.product(name: "APIRuntime", package: "locallab-swift")],
            plugins: [.plugin(name: "GenerateAPI", package: "locallab-swift")]
        )
    ]
)
END
echo 'print("pets")' >"$package/Sources/Pets/main.swift"
cp "$here/petstore.yaml" "$package/Sources/Pets/openapi.yaml"
cd "$package"
swift package resolve >/dev/null 2>&1
time swift build 2>&1 | tail -n 1
