"""Builds and runs a program that decodes and encodes the examples of one description."""

import glob
import json
import os
import re
import shutil
import subprocess
import sys

from toolchain import measured
from trial import first_error

# Sections of a document that contain references to schemas, but no schemas.
USERS_OF_SCHEMAS = {"webhooks", "responses", "parameters", "requestBodies", "headers", "callbacks", "pathItems", "mediaTypes"}

MAIN = """\
import APIRuntime
import Foundation

func trip<Value: Codable>(_ type: Value.Type) -> (Data) throws -> Data {
    { try JSONEncoder().encode(JSONDecoder().decode(Value.self, from: $0)) }
}

struct RoundTripLine: Decodable {
    var type: String
    var value: String
}

nonisolated(unsafe) var trips: [String: (Data) throws -> Data] = [:]
%s
while let line = readLine() {
    let sample = try JSONDecoder().decode(RoundTripLine.self, from: Data(line.utf8))
    do {
        print("+", String(decoding: try trips[sample.type]!(Data(sample.value.utf8)), as: UTF8.self))
    } catch {
        print("-", "\\(error)".replacing("\\n", with: " "))
    }
}
"""


class Program:
    """A copy of a description with a named schema for each location of examples, its models, and a `main.swift`."""

    def __init__(self, toolchain, runtime, description, sampler):
        self.toolchain = toolchain
        self.runtime_library = runtime
        self.description = description
        self.sampler = sampler
        self.folder = os.path.join(toolchain.output, "roundtrip", description.key)
        self.binary = os.path.join(self.folder, "trips")
        self.options = []

    @staticmethod
    def runtime(toolchain):
        """Links the runtime into one library, which all programs use."""
        library = os.path.join(toolchain.output, "libRuntimeOfTrips" + (".dylib" if sys.platform == "darwin" else ".so"))
        objects = []
        modules = ("Platform", "APIModels", "HTTPTransport", "CurlTransport", "APIRuntime", "HTTPTypes", "Logging")
        for module in modules:
            objects += glob.glob(os.path.join(toolchain.products, f"{module}.build", "*.o"))
        subprocess.run(["swiftc", "-emit-library", "-o", library, "-lcurl"] + objects, check=True)
        return library

    def build(self, samples):
        """Generates and compiles the program. Returns the reason if that fails."""
        shutil.rmtree(self.folder, ignore_errors=True)
        os.makedirs(self.folder)
        generated = self.toolchain.generate(self.derived(), os.path.join(self.folder, "Sources"), self.options)
        if generated.status != 0:
            return first_error(generated, self.toolchain.limits.generate)
        types = sorted({sample.type for sample in samples})
        lines = "\n".join(f'trips["{name}"] = trip({name}.self)' for name in types)
        with open(os.path.join(self.folder, "Sources", "main.swift"), "w", encoding="utf-8") as file:
            file.write(MAIN % lines)
        command = ["swiftc", "-wmo", "-Onone", "-module-name", "Trips", "-o", self.binary, self.runtime_library]
        command += ["-Xlinker", "-rpath", "-Xlinker", self.toolchain.output] + self.toolchain.module_flags()
        sources = sorted(glob.glob(os.path.join(self.folder, "Sources", "*.swift")))
        built = measured(command + sources, self.toolchain.limits.typecheck)
        return None if built.status == 0 else first_error(built, self.toolchain.limits.typecheck)

    def derived(self):
        """Writes the description with the added schemas. If it has other files, it is written to a copy of their folder."""
        document = dict(self.sampler.document)
        section = document
        for key in self.sampler.schema_section:
            section[key] = dict(section.get(key) or {})
            section = section[key]
        for name, (file, schema) in self.sampler.schemas.items():
            section[name] = self.relocated(file, schema)
        if "#/paths/" not in json.dumps(document):
            document["paths"] = {}
        if len(self.sampler.library.documents) < 2:
            self.keep_reached(document)
        path = os.path.join(self.copy_of_folder(), "roundtrip.json")
        with open(path, "w", encoding="utf-8") as file:
            json.dump(document, file)
        return path

    def keep_reached(self, document):
        """Removes the schemas that no example needs. In large descriptions these are most, and compiling them takes minutes.

        An example needs the schemas to which its schema refers, also in mappings, and all derived schemas of a parent.
        """
        *outer, last = self.sampler.schema_section
        prefix = "#/" + "/".join(self.sampler.schema_section) + "/"
        holder = document[outer[0]] if outer else document
        section = holder[last]
        needs = {name: set(mentioned(schema, prefix)) & set(section) for name, schema in section.items()}
        for name, schema in section.items():
            for part in (schema.get("allOf") or []) if isinstance(schema, dict) else []:
                for parent in set(mentioned(part.get("$ref"), prefix)) & set(section):
                    needs[parent].add(name)
        reached, waiting = set(), set(self.sampler.schemas)
        while waiting:
            name = waiting.pop()
            reached.add(name)
            waiting |= needs[name] - reached
        holder[last] = {name: schema for name, schema in section.items() if name in reached}
        # Other sections may refer to the removed schemas.
        text = json.dumps(holder[last])
        for owner, path in ((document, "#/"), (holder, prefix.removesuffix(last + "/"))):
            for key in set(owner) & USERS_OF_SCHEMAS:
                if f'"{path}{key}/' not in text:
                    del owner[key]

    def relocated(self, file, schema):
        """Converts the references of a schema in another file, which are relative to that file."""
        folder = os.path.relpath(os.path.dirname(file), os.path.dirname(self.description.file))
        if file == self.sampler.file:
            return schema
        name = os.path.normpath(os.path.join(folder, os.path.basename(file)))

        def moved(value):
            if isinstance(value, list):
                return [moved(item) for item in value]
            if not isinstance(value, dict):
                return value
            copy = {key: moved(child) for key, child in value.items()}
            if isinstance(value.get("$ref"), str):
                copy["$ref"] = moved_reference(value["$ref"])
            if "propertyName" in value and isinstance(value.get("mapping"), dict):
                copy["mapping"] = {
                    key: moved_reference(to) if "#" in to or "/" in to or "." in to else to
                    for key, to in value["mapping"].items()
                }
            return copy

        def moved_reference(reference):
            path, hash_sign, pointer = reference.partition("#")
            return (os.path.normpath(os.path.join(folder, path)) if path else name) + hash_sign + pointer

        return moved(schema)

    def copy_of_folder(self):
        if len(self.sampler.library.documents) < 2:
            return self.folder
        top = os.path.join(self.description.root, *self.description.path.split("/")[:2])
        copy = os.path.join(self.folder, "files")
        shutil.copytree(top, copy)
        self.options = ["--root", copy]
        return os.path.join(copy, os.path.dirname(os.path.relpath(self.description.file, top)))

    def run(self, samples):
        """Yields the encoded value of each example and None, or None and a reason with a detail."""
        lines = (json.dumps({"type": one.type, "value": json.dumps(one.value)}) for one in samples)
        ended = subprocess.run(
            [self.binary], input="\n".join(lines), stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, timeout=120
        )
        results = ended.stdout.splitlines()
        for index in range(len(samples)):
            yield self.result(results[index]) if index < len(results) else (None, ("the program ended", ended.stderr[-200:]))

    def result(self, line):
        if line.startswith("+ "):
            return json.loads(line[2:]), None
        general = re.sub(r'"[^"]*"|\'[^\']*\'|“[^”]*”', "…", line[2:])
        general = re.sub(r"codingPath: \[.*?\](?=, debug)", "codingPath", general)
        general = re.sub(r"\d+", "N", re.sub(r"RoundTrip\w+", "T", general))[:160]
        return None, ("not decoded: " + general, line[2:400])


def mentioned(value, prefix):
    """Yields all strings in a value, and for references the name of the schema to which they refer."""
    if isinstance(value, dict):
        value = list(value.values())
    if isinstance(value, list):
        for item in value:
            yield from mentioned(item, prefix)
    elif isinstance(value, str):
        name = value.removeprefix(prefix).split("/")[0] if value.startswith(prefix) else value
        yield name.replace("~1", "/").replace("~0", "~")
