"""Descriptions that try to crash or exhaust the generator. Each is created on demand, because some are large."""

import json
import os
from dataclasses import dataclass, field
from typing import Callable

HEAD = 'openapi: 3.1.0\ninfo: {title: Stress, version: "1"}\n'
SCHEMAS = HEAD + "paths: {}\ncomponents:\n  schemas:\n"
REFERENCE = "#/components/schemas/"


@dataclass
class Case:
    """A description with the expected exit statuses, and texts that the messages must contain."""

    make: Callable
    statuses: set = field(default_factory=lambda: {0})
    messages: list = field(default_factory=list)
    has_no_position: bool = False

    def write(self, folder):
        """Writes the files and returns the path of the description."""
        made = self.make(folder) if self.make.__code__.co_argcount else self.make()
        if isinstance(made, dict):
            for name, text in made.items():
                put(os.path.join(folder, name), text)
            return os.path.join(folder, next(iter(made)))
        if isinstance(made, str) and made.startswith("/"):
            return made
        path = os.path.join(folder, "openapi.yaml")
        put(path, made)
        return path


def put(path, text):
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "wb") as file:
        file.write(text if isinstance(text, bytes) else text.encode("utf-8"))


def document(**keys):
    """A description as JSON."""
    return json.dumps({"openapi": "3.1.0", "info": {"title": "Stress", "version": "1"}, "paths": {}} | keys)


def components(schemas):
    return document(components={"schemas": schemas})


def reference(name):
    return {"$ref": f"{REFERENCE}{name}"}


def operation(**keys):
    return {"responses": {"200": {"description": "Fine"}}} | keys


# Attacks on YAML readers.


def laughs():
    lines = ["x-a0: &a0 [lol, lol, lol, lol, lol, lol, lol, lol, lol]"]
    lines += [f"x-a{n}: &a{n} [" + ", ".join([f"*a{n - 1}"] * 9) + "]" for n in range(1, 12)]
    return HEAD + "\n".join(lines) + "\npaths: {}\n"


def laughing_keys():
    lines = ["x-a0: &a0 {" + ", ".join(f"k{i}: lol" for i in range(9)) + "}"]
    lines += [f"x-a{n}: &a{n} {{" + ", ".join(f"k{i}: *a{n - 1}" for i in range(9)) + "}" for n in range(1, 12)]
    return HEAD + "\n".join(lines) + "\npaths: {}\n"


def merge_bomb():
    lines = ["x-a0: &a0 {" + ", ".join(f"k{i}: lol" for i in range(1000)) + "}"]
    lines += [f"x-a{n}: &a{n} {{<<: [*a{n - 1}, *a{n - 1}], j{n}: 1}}" for n in range(1, 400)]
    return HEAD + "\n".join(lines) + "\npaths: {}\n"


def quadratic_aliases():
    big = "x-big: &big [" + ", ".join(["lol"] * 50_000) + "]\n"
    return HEAD + big + "x-all: [" + ", ".join(["*big"] * 50_000) + "]\npaths: {}\n"


def aliased_schema_bomb():
    lines = ["    A0: &a0 {type: object, properties: {x: {type: string}}}"]
    for n in range(1, 14):
        lines.append(f"    A{n}: &a{n} {{type: object, properties: {{l: *a{n - 1}, r: *a{n - 1}}}}}")
    return SCHEMAS + "\n".join(lines) + "\n"


def anchor_in_itself():
    return SCHEMAS + "    A: &a {type: object, properties: {a: *a}}\n"


def many_anchors():
    return SCHEMAS + "".join(f"    A{n}: &a{n} {{type: string}}\n    B{n}: *a{n}\n" for n in range(20_000))


# Depth.


def nested_json(levels):
    head = '{"openapi":"3.1.0","info":{"title":"x","version":"1"},"paths":{},"components":{"schemas":{"A":'
    return head + '{"type":"object","properties":{"a":' * levels + "{}" + "}}" * levels + "}}}"


def nested_block(levels):
    return HEAD + "paths: {}\nx-a:\n" + "".join(" " * (n + 1) + "a:\n" for n in range(levels))


def block_sequences(levels):
    return HEAD + "paths: {}\nx-a:\n  " + "- " * levels + "a\n"


# Cycles.


def reference_cycle(count):
    return components({f"S{n}": reference(f"S{(n + 1) % count}") for n in range(count)})


def all_of_cycle(count):
    return components({f"S{n}": {"allOf": [reference(f"S{(n + 1) % count}"), {"properties": {f"p{n}": {}}}]} for n in range(count)})


def union_cycle(count):
    return components({f"S{n}": {"oneOf": [reference(f"S{(n + 1) % count}"), {"type": "string"}]} for n in range(count)})


def pointer_cycle():
    return components({"A": {"properties": {"a": {"$ref": REFERENCE + "A/properties/a/properties/a"}}}})


def dense_references(count):
    properties = {f"p{n}": reference(f"S{n}") for n in range(count)}
    return components({f"S{n}": {"type": "object", "properties": properties} for n in range(count)})


def dense_all_of(count):
    return components(
        {f"S{n}": {"allOf": [reference(f"S{m}") for m in range(n)] + [{"properties": {f"p{n}": {"type": "string"}}}]} for n in range(count)}
    )


def doubling_all_of(levels):
    schemas = {"S0": {"type": "object", "properties": {"a": {"type": "string"}}}}
    for n in range(1, levels):
        schemas[f"S{n}"] = {"allOf": [reference(f"S{n - 1}"), reference(f"S{n - 1}")]}
    return components(schemas)


def doubling_unions(levels):
    schemas = {"S0": {"type": "string"}}
    for n in range(1, levels):
        schemas[f"S{n}"] = {"oneOf": [reference(f"S{n - 1}"), reference(f"S{n - 1}"), {"type": "integer"}]}
    return components(schemas)


def multiplied_unions(factors):
    """allOf of unions; it is equivalent to the union of all combinations."""
    schemas = {
        f"U{n}": {"oneOf": [{"type": "object", "properties": {f"p{n}x{m}": {"type": "string"}}, "required": [f"p{n}x{m}"]} for m in range(4)]}
        for n in range(factors)
    }
    schemas["All"] = {"allOf": [reference(f"U{n}") for n in range(factors)]}
    return components(schemas)


def nested_discriminators(count):
    schemas = {}
    for n in range(count):
        schemas[f"S{n}"] = {
            "type": "object",
            "required": ["kind"],
            "properties": {"kind": {"type": "string"}, f"p{n}": {"type": "string"}},
            "discriminator": {"propertyName": "kind"},
        }
        if n:
            schemas[f"S{n}"] = {"allOf": [reference(f"S{n - 1}"), schemas[f"S{n}"]]}
    return components(schemas)


def path_item_cycle():
    return document(paths={"/a": {"$ref": "#/paths/~1b"}, "/b": {"$ref": "#/paths/~1a"}})


def parameter_cycle():
    return document(
        paths={"/a": {"get": operation(parameters=[{"$ref": "#/components/parameters/A"}])}},
        components={"parameters": {"A": {"$ref": "#/components/parameters/B"}, "B": {"$ref": "#/components/parameters/A"}}},
    )


def file_cycle():
    return {
        "openapi.yaml": HEAD + "paths:\n  /a: {$ref: a.yaml}\n",
        "a.yaml": "$ref: b.yaml\n",
        "b.yaml": "$ref: a.yaml\n",
    }


def callback_cycle():
    return document(
        paths={"/a": {"$ref": "#/components/pathItems/A"}},
        components={"pathItems": {"A": {"post": operation(callbacks={"c": {"{$url}": {"$ref": "#/components/pathItems/A"}}})}}},
    )


def pointer_chain(count):
    """References whose pointers pass through the previous reference."""
    schemas = {"S0": {"type": "object", "properties": {"a": {"type": "string"}}}}
    for n in range(1, count):
        schemas[f"S{n}"] = {"type": "object", "properties": {"a": {"$ref": f"{REFERENCE}S{n - 1}/properties/a"}}}
    return components(schemas)


def pointer_through_references(count):
    schemas = {"S0": {"type": "object", "properties": {"a": {"type": "string"}}}}
    for n in range(1, count):
        schemas[f"S{n}"] = reference(f"S{n - 1}")
    schemas["End"] = {"$ref": f"{REFERENCE}S{count - 1}/properties/a"}
    return components(schemas)


def long_pointer():
    return components({"A": {"$ref": "#" + "/a" * 200_000}})


# Sizes.


def enum_values(count):
    return SCHEMAS + "    E:\n      type: string\n      enum:\n" + "".join(f"        - value{n}\n" for n in range(count))


def number_values(count):
    return SCHEMAS + "    E: {type: integer, enum: [" + ", ".join(map(str, range(count))) + "]}\n"


def parameters(count):
    values = [{"name": f"p{n}", "in": "query", "schema": {"type": "string"}} for n in range(count)]
    return document(paths={"/a": {"get": operation(parameters=values)}})


def equal_parameters(count):
    values = [{"name": "p" + "_" * n, "in": "query", "schema": {"type": "string"}} for n in range(count)]
    return document(paths={"/a": {"get": operation(parameters=values)}})


def properties(count):
    return components({"A": {"type": "object", "properties": {f"p{n}": {"type": "string"} for n in range(count)}}})


def equal_properties(count):
    return components({"A": {"type": "object", "properties": {"p" + "-" * n: {"type": "string"} for n in range(count)}}})


def equal_schema_names(count):
    return components({"p" + "-" * n: {"type": "object", "properties": {"a": {}}} for n in range(count)})


def union_members(count, kind):
    members = [{"type": "object", "properties": {f"p{n}": {"type": "string"}, "q": {"type": "string"}}, "required": [f"p{n}"]} for n in range(count)]
    return components({"U": {kind: members}})


def union_of_references(count):
    schemas = {f"S{n}": {"type": "object", "properties": {f"p{n}": {"type": "string"}}, "required": [f"p{n}"]} for n in range(count)}
    return components(schemas | {"U": {"oneOf": [reference(name) for name in schemas]}})


def discriminated_union(count):
    schemas = {f"S{n}": {"type": "object", "properties": {"kind": {"type": "string"}}, "required": ["kind"]} for n in range(count)}
    mapping = {f"k{n}": REFERENCE + f"S{n}" for n in range(count)}
    union = {"oneOf": [reference(name) for name in schemas], "discriminator": {"propertyName": "kind", "mapping": mapping}}
    return components(schemas | {"U": union})


def derived_schemas(count):
    parent = {"type": "object", "properties": {"kind": {"type": "string"}}, "required": ["kind"], "discriminator": {"propertyName": "kind"}}
    children = {f"C{n}": {"allOf": [reference("P"), {"properties": {f"p{n}": {"type": "string"}}}]} for n in range(count)}
    return components({"P": parent} | children)


def all_of_chain(count, names=50):
    schemas = {"S0": {"type": "object", "properties": {"p0": {"type": "string"}}}}
    for n in range(1, count):
        schemas[f"S{n}"] = {"allOf": [reference(f"S{n - 1}"), {"properties": {f"p{n % names}": {"type": "string"}}}]}
    return components(schemas)


def all_of_members(count):
    return components({"A": {"allOf": [{"properties": {f"p{n}": {"type": "string"}}} for n in range(count)]}})


def reference_chain(count):
    schemas = {f"S{n}": reference(f"S{n + 1}") for n in range(count)}
    return components(schemas | {f"S{count}": {"type": "string"}})


def array_chain(count):
    schemas = {f"S{n}": {"type": "array", "items": reference(f"S{n + 1}")} for n in range(count)}
    return components(schemas | {f"S{count}": {"type": "string"}})


def property_chain(count):
    schemas = {f"S{n}": {"type": "object", "properties": {"next": reference(f"S{n + 1}")}} for n in range(count)}
    return components(schemas | {f"S{count}": {"type": "string"}})


def operations(count):
    return document(paths={f"/p{n}/{{id}}": {"get": operation(parameters=[{"name": "id", "in": "path", "required": True, "schema": {"type": "string"}}])} for n in range(count)})


def equal_operations(count):
    return document(paths={f"/p{'-' * n}": {"get": operation()} for n in range(count)})


def tags(count):
    return document(tags=[{"name": f"t{n}"} for n in range(count)], paths={f"/p{n}": {"get": operation(tags=[f"t{n}"])} for n in range(count)})


def responses(count):
    return document(paths={"/a": {"get": operation(responses={str(status): {"description": "x", "content": {"application/json": {"schema": {"type": "object", "properties": {f"p{status}": {}}}}}} for status in range(100, 100 + count)})}})


def media_types(count):
    content = {f"application/x-{n}+json": {"schema": {"type": "object", "properties": {f"p{n}": {"type": "string"}}}} for n in range(count)}
    return document(paths={"/a": {"post": operation(requestBody={"content": content}, responses={"200": {"description": "x", "content": content}})}})


def servers(count):
    return document(servers=[{"url": f"https://{{a{n}}}.example.com", "variables": {f"a{n}": {"default": "x", "enum": ["x", "y"]}}} for n in range(count)])


def schemes(count):
    names = {f"s{n}": {"type": "apiKey", "in": "header", "name": f"X-{n}"} for n in range(count)}
    return document(components={"securitySchemes": names}, paths={"/a": {"get": operation(security=[{name: []} for name in names])}})


def large_file():
    line = '    S%06d: {type: object, properties: {a: {type: string, description: "%s"}}}\n'
    text = "x" * 900
    return SCHEMAS + "".join(line % (n, text) for n in range(52_000))


def large_comment():
    return HEAD + "#" + "x" * 50_000_000 + "\npaths: {}\n"


def long_text(location):
    text = "x" * 10_000_000
    if location == "description":
        return document(info={"title": "Stress", "version": "1", "description": text})
    if location == "schema description":
        return components({"A": {"type": "object", "description": text, "properties": {"a": {"type": "string"}}}})
    if location == "word":
        return components({"A": {"type": "string", "enum": [text, "b"]}})
    if location == "schema name":
        return components({text: {"type": "string"}})
    if location == "property name":
        return components({"A": {"type": "object", "properties": {text: {"type": "string"}}}})
    if location == "operation id":
        return document(paths={"/a": {"get": operation(operationId=text)}})
    if location == "path":
        return document(paths={"/" + text: {"get": operation()}})
    if location == "reference":
        return components({"A": {"$ref": REFERENCE + text}})
    if location == "unknown key":
        return document(**{text: 1})
    if location == "default":
        return document(paths={"/a": {"get": operation(parameters=[{"name": "a", "in": "query", "schema": {"type": "string", "default": text}}])}})
    if location == "words of a name":
        return components({"aB" * 1_000_000: {"type": "object", "properties": {"a": {}}}})
    return components({"A": {"type": text}})


def diagnostics_everywhere(count):
    return components({f"A{n}": {"type": "strng", "minimum": "many", "nope": 1, "required": "a"} for n in range(count)})


def diagnostics_in_long_line():
    return '{"openapi":"3.1.0","info":{"title":"x","version":"1"},"paths":{},"components":{"schemas":{' + ",".join(
        f'"A{n}":{{"type":"strng"}}' for n in range(20_000)
    ) + "}}}"


def duplicate_keys(count):
    return SCHEMAS + "    A: {type: string}\n" * count


def numbers():
    keys = {
        "minimum": 10**400, "maximum": -(10**400), "minLength": 10**30, "maxLength": -1, "multipleOf": 1e-300,
        "minItems": 1.5, "default": 10**50,
    }
    text = components({"A": keys | {"type": "integer"}, "B": {"type": "number", "enum": [10**400, 1]}, "C": {"const": 10**40}})
    return text.replace('"default": 1', '"default": 1' + "0" * 100_000)


def wide_glob():
    """Text on which a regular expression may backtrack exponentially."""
    return components({"A": {"type": "string", "pattern": "(a+)+$" * 1000}, "-" * 50_000 + "a": {"type": "string"}})


# Bytes.


def encoded(encoding, mark=b""):
    return mark + (HEAD + "paths: {}\n").encode(encoding)


# Files.


def reference_to_folder(folder):
    os.makedirs(os.path.join(folder, "parts"))
    put(os.path.join(folder, "openapi.yaml"), HEAD + "paths:\n  /a: {$ref: parts}\n  /b: {$ref: ./}\n  /c: {$ref: parts/}\n")
    return os.path.join(folder, "openapi.yaml")


def link_cycle(folder):
    os.symlink("b.yaml", os.path.join(folder, "a.yaml"))
    os.symlink("a.yaml", os.path.join(folder, "b.yaml"))
    put(os.path.join(folder, "openapi.yaml"), HEAD + "paths:\n  /a: {$ref: a.yaml}\n")
    return os.path.join(folder, "openapi.yaml")


def link_cycle_itself(folder):
    os.symlink("openapi.yaml", os.path.join(folder, "a.yaml"))
    os.symlink("a.yaml", os.path.join(folder, "openapi.yaml"))
    return os.path.join(folder, "openapi.yaml")


def link_outside(folder):
    put(os.path.join(folder, "secret.yaml"), "get: {responses: {}, description: SECRET}\n")
    inner = os.path.join(folder, "api")
    os.makedirs(inner)
    os.symlink("../secret.yaml", os.path.join(inner, "a.yaml"))
    os.symlink("..", os.path.join(inner, "up"))
    put(os.path.join(inner, "openapi.yaml"), HEAD + "paths:\n  /a: {$ref: a.yaml}\n  /b: {$ref: up/secret.yaml}\n")
    return os.path.join(inner, "openapi.yaml")


def pipe(folder):
    os.mkfifo(os.path.join(folder, "pipe.yaml"))
    put(os.path.join(folder, "openapi.yaml"), HEAD + "paths:\n  /a: {$ref: pipe.yaml}\n")
    return os.path.join(folder, "openapi.yaml")


def endless_file(folder):
    return "/dev/zero"


def folder_itself(folder):
    return folder


def vanished(folder):
    return os.path.join(folder, "gone.yaml")


def unreadable_part(folder):
    put(os.path.join(folder, "openapi.yaml"), HEAD + "paths:\n  /a: {$ref: a.bin}\n  /b: {$ref: empty.yaml}\n")
    put(os.path.join(folder, "a.bin"), bytes(range(256)))
    put(os.path.join(folder, "empty.yaml"), "")
    return os.path.join(folder, "openapi.yaml")


def many_files(count):
    files = {"openapi.yaml": HEAD + "paths:\n" + "".join(f"  /p{n}: {{$ref: parts/{n}.yaml}}\n" for n in range(count))}
    for n in range(count):
        files[f"parts/{n}.yaml"] = f"get: {{responses: {{'200': {{description: x, content: {{application/json: {{schema: {{$ref: '{(n + 1) % count}.yaml#/s'}}}}}}}}}}}}\ns: {{type: object, properties: {{a: {{type: string}}}}}}\n"
    return files


EITHER = {0, 2}

CASES = {
    "billion laughs": Case(laughs, {2}, ["[yaml-alias]"]),
    "billion laughs in mappings": Case(laughing_keys, {2}, ["[yaml-alias]"]),
    "merge keys without end": Case(merge_bomb, EITHER),
    "quadratic aliases": Case(quadratic_aliases, {2}, ["[yaml-alias]"]),
    "schemas from doubling aliases": Case(aliased_schema_bomb, EITHER),
    "an anchor inside itself": Case(anchor_in_itself, {2}),
    "twenty thousand anchors": Case(many_anchors),
    "100000 brackets": Case(lambda: "[" * 100_000, {2}, ["[yaml-depth]"]),
    "100000 brackets and ends": Case(lambda: "[" * 100_000 + "]" * 100_000, {2}, ["[yaml-depth]"]),
    "100000 braces": Case(lambda: '{"a":' * 100_000, {2}, ["[yaml-depth]"]),
    "100000 keys in brackets": Case(lambda: "[a: " * 100_000, {2}),
    "100000 levels of JSON": Case(lambda: nested_json(50_000), {2}, ["[yaml-depth]"]),
    "2000 objects in each other": Case(lambda: nested_json(2000), {2}, ["[yaml-depth]"]),
    "60 objects in each other": Case(lambda: nested_json(60)),
    "3000 levels of block": Case(lambda: nested_block(3000), {2}, ["[yaml-depth]"]),
    "100000 dashes": Case(lambda: block_sequences(100_000), {2}, ["[yaml-depth]"]),
    "100000 question marks": Case(lambda: "? " * 100_000, {2}),
    "100000 colons": Case(lambda: ": " * 100_000, {2}),
    "100000 quotes": Case(lambda: "'" * 100_001, {2}),
    "a million open anchors": Case(lambda: "&a " * 1_000_000, {2}),
    "a cycle of one reference": Case(lambda: reference_cycle(1)),
    "a cycle of 5000 references": Case(lambda: reference_cycle(5000)),
    "a cycle of one allOf": Case(lambda: all_of_cycle(1)),
    "a cycle of 1000 allOf": Case(lambda: all_of_cycle(1000)),
    "a cycle of 1000 oneOf": Case(lambda: union_cycle(1000)),
    "a pointer into itself": Case(pointer_cycle, EITHER),
    "a cycle of path items": Case(path_item_cycle, {2}, ["[ref-cycle]"]),
    "a cycle of parameters": Case(parameter_cycle, {2}, ["[ref-cycle]"]),
    "a cycle of files": Case(file_cycle, {2}, ["[ref-cycle]"]),
    "a cycle of callbacks": Case(callback_cycle),
    "300 schemas that refer to all others": Case(lambda: dense_references(300)),
    "120 schemas that include all before": Case(lambda: dense_all_of(120)),
    "allOf doubled 40 times": Case(lambda: doubling_all_of(40)),
    "oneOf doubled 40 times": Case(lambda: doubling_unions(40)),
    "allOf of 20 unions of four": Case(lambda: multiplied_unions(20)),
    "300 discriminators in each other": Case(lambda: nested_discriminators(300)),
    "a chain of 5000 pointers": Case(lambda: pointer_chain(5000)),
    "a pointer through 5000 references": Case(lambda: pointer_through_references(5000), EITHER),
    "a pointer of 200000 steps": Case(long_pointer, {2}, ["[ref-missing]"]),
    "a million values": Case(lambda: enum_values(1_000_000)),
    "200000 numbers": Case(lambda: number_values(200_000)),
    "10000 parameters": Case(lambda: parameters(10_000)),
    "2000 parameters with the same name": Case(lambda: equal_parameters(2000)),
    "10000 properties": Case(lambda: properties(10_000)),
    "2000 properties with the same name": Case(lambda: equal_properties(2000)),
    "2000 schemas with the same name": Case(lambda: equal_schema_names(2000)),
    "oneOf of 5000 objects": Case(lambda: union_members(5000, "oneOf")),
    "anyOf of 5000 objects": Case(lambda: union_members(5000, "anyOf")),
    "oneOf of 5000 references": Case(lambda: union_of_references(5000)),
    "a discriminator of 5000": Case(lambda: discriminated_union(5000)),
    "5000 derived schemas": Case(lambda: derived_schemas(5000)),
    "a chain of 5000 allOf": Case(lambda: all_of_chain(5000)),
    "a chain of 5000 allOf with a name for each": Case(lambda: all_of_chain(5000, 5000), {2}, ["[allof-budget]"]),
    "allOf of 5000 members": Case(lambda: all_of_members(5000)),
    "a chain of 20000 references": Case(lambda: reference_chain(20_000)),
    "a chain of 20000 arrays": Case(lambda: array_chain(20_000)),
    "a chain of 20000 properties": Case(lambda: property_chain(20_000)),
    "20000 operations": Case(lambda: operations(20_000)),
    "2000 operations with the same name": Case(lambda: equal_operations(2000)),
    "3000 tags": Case(lambda: tags(3000)),
    "400 responses": Case(lambda: responses(400)),
    "1000 media types": Case(lambda: media_types(1000)),
    "3000 servers": Case(lambda: servers(3000)),
    "3000 security schemes": Case(lambda: schemes(3000)),
    "a file of 50 MB": Case(large_file),
    "a comment of 50 MB": Case(large_comment),
    **{
        f"10 MB of {location}": Case(lambda location=location: long_text(location), EITHER)
        for location in (
            "description", "schema description", "word", "schema name", "property name", "operation id", "path",
            "reference", "unknown key", "default", "words of a name", "type",
        )
    },
    "diagnostics in 20000 schemas": Case(lambda: diagnostics_everywhere(20_000)),
    "20000 diagnostics in one line": Case(diagnostics_in_long_line),
    "20000 equal keys": Case(lambda: duplicate_keys(20_000), {0}, ["[duplicate-key]", "it is first at"]),
    "huge numbers": Case(numbers),
    "patterns and dashes": Case(wide_glob),
    "tabs": Case(lambda: HEAD + "paths:\n\t/a: {}\n", {2}, ["[yaml-syntax]"]),
    "UTF-8 with a byte order mark": Case(lambda: encoded("utf-8", b"\xef\xbb\xbf")),
    "UTF-16 little endian": Case(lambda: encoded("utf-16-le", b"\xff\xfe")),
    "UTF-16 big endian": Case(lambda: encoded("utf-16-be", b"\xfe\xff")),
    "UTF-16 without a byte order mark": Case(lambda: encoded("utf-16-le"), {2}),
    "UTF-16 cut in half": Case(lambda: encoded("utf-16-le", b"\xff\xfe")[:-1], {2}),
    "NUL": Case(lambda: HEAD + "paths: {}\nx-a: a\0b\n", {2}, ["[yaml-encoding]"]),
    "escaped NUL": Case(lambda: HEAD + 'paths: {}\nx-a: "a\\0b"\n'),
    "invalid UTF-8": Case(lambda: (HEAD + "paths: {}\nx-a: ").encode() + b"\xff\xfe\n", {2}, ["[yaml-encoding]"]),
    "half a surrogate pair": Case(lambda: (HEAD + "paths: {}\nx-a: ").encode() + b"\xed\xa0\x80\n", {2}),
    "an empty file": Case(lambda: "", {2}, ["[yaml-empty]"]),
    "only comments": Case(lambda: "# nothing\n", {2}, ["[yaml-empty]"]),
    "only a byte order mark": Case(lambda: b"\xef\xbb\xbf", {2}),
    "two documents": Case(lambda: HEAD + "paths: {}\n---\n" + HEAD, {2}, ["[yaml-documents]"]),
    "random bytes": Case(lambda: bytes((n * 7919 + n // 256) % 256 for n in range(100_000)), {2}),
    "one MB of newlines": Case(lambda: "\n" * 1_000_000 + HEAD + "paths: {}\n"),
    "one MB of spaces": Case(lambda: " " * 1_000_000 + "\n" + HEAD + "paths: {}\n"),
    "a reference to a folder": Case(reference_to_folder, {2}),
    "a cycle of links": Case(link_cycle, {2}),
    "a description in a cycle of links": Case(link_cycle_itself, {2}, has_no_position=True),
    "links to files outside the folder": Case(link_outside, {2}, ["outside"]),
    "a pipe": Case(pipe, {2}),
    "an endless file": Case(endless_file, {2}, has_no_position=True),
    "a folder": Case(folder_itself, {2}, has_no_position=True),
    "a file that does not exist": Case(vanished, {2}, has_no_position=True),
    "files that are not YAML": Case(unreadable_part, {2}),
    "2000 files": Case(lambda: many_files(2000)),
}
