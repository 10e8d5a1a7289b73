#!/usr/bin/env bash
# Measures a user's first build: a clean debug build of a package that uses the plugin for a small description, including the
# generator, the runtime and their dependencies. Prints CPU time and elapsed time.
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
