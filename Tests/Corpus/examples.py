"""Finds the examples of a description and their schemas."""

from dataclasses import dataclass

from documents import Unresolvable
from validity import Checker

# The values of these keys are data or prose, and contain no schemas.
OPAQUE = {"example", "examples", "default", "enum", "const", "value", "dataValue"}


@dataclass
class Sample:
    """An example; `type` is the name of its schema in the derived description."""

    type: str
    location: str
    value: object
    meets_formats: bool


class Sampler:
    """Collects the valid examples of a description, and a named schema for each of their locations."""

    def __init__(self, library, description):
        self.library = library
        self.file = description.file
        self.document = library.document(description.file)
        is_version_3_0 = not description.version.startswith(("3.1", "3.2"))
        self.checker = Checker(library, is_version_3_0)
        self.strict_checker = Checker(library, is_version_3_0, checks_formats=True)
        self.schemas = {}
        self.names = {}
        self.invalid = 0
        self.found = []
        self.visited = set()

    @property
    def schema_section(self):
        """The path of the named schemas."""
        return ["definitions"] if "swagger" in self.document else ["components", "schemas"]

    def samples(self):
        if isinstance(self.document, dict):
            self.named_schemas()
            self.walk(self.file, self.document, "")
        return self.found

    def named_schemas(self):
        section = self.document
        for key in self.schema_section:
            section = section.get(key) or {}
        prefix = "#/" + "/".join(self.schema_section) + "/"
        for name, schema in section.items():
            if isinstance(schema, dict):
                reference = {"$ref": prefix + name.replace("~", "~0").replace("/", "~1")}
                self.add(self.file, reference, values_of(schema, in_schema=True), f"schema {name}")

    def walk(self, file, value, location):
        """Searches all parts of the description for content, also in other files."""
        if isinstance(value, list):
            for index, item in enumerate(value):
                self.walk(file, item, f"{location}/{index}")
        if not isinstance(value, dict) or id(value) in self.visited:
            return
        self.visited.add(id(value))
        self.follow(file, value)
        if isinstance(value.get("content"), dict):
            self.content(file, value["content"], location)
        if isinstance(value.get("examples"), dict) and "schema" in value and "description" in value:
            self.swagger_response(file, value, location)
        for key, child in value.items():
            if key not in OPAQUE and not str(key).startswith("x-"):
                self.walk(file, child, f"{location}/{key}")

    def follow(self, file, value):
        reference = value.get("$ref")
        if not isinstance(reference, str) or reference.startswith("#"):
            return
        try:
            target, found = self.library.resolve(file, reference)
        except Unresolvable:
            return
        self.walk(target, found, reference)

    def content(self, file, content, location):
        for kind, media in content.items():
            if is_json(kind) and isinstance(media, dict) and isinstance(media.get("schema"), dict):
                values = [self.example(file, one) for one in values_of(media)]
                self.add(file, media["schema"], values, f"{location}/content/{kind}")

    def swagger_response(self, file, response, location):
        values = [value for kind, value in response["examples"].items() if is_json(kind)]
        self.add(file, response["schema"], values, location)

    def example(self, file, value):
        """Returns the value of an example object, and follows references."""
        if not isinstance(value, ExampleObject):
            return value
        content = value.content
        try:
            while "$ref" in content:
                file, content = self.library.resolve(file, content["$ref"])
        except (Unresolvable, TypeError):
            return None
        return content.get("dataValue", content.get("value")) if isinstance(content, dict) else None

    def add(self, file, schema, values, location):
        for value in values:
            if isinstance(value, ExampleObject) or value is None and "nullable" not in schema:
                continue
            if not self.checker.accepts(file, schema, value):
                self.invalid += 1
                continue
            meets_formats = self.strict_checker.accepts(file, schema, value)
            self.found.append(Sample(self.name(file, schema), location, value, meets_formats))

    def describes(self, sample, path):
        """Whether the schema of an example declares the value at a path."""
        return self.checker.names(*self.schemas[sample.type], path)

    def name(self, file, schema):
        key = (file, schema["$ref"]) if set(schema) == {"$ref"} else (file, id(schema))
        if key not in self.names:
            self.names[key] = f"RoundTrip{len(self.names)}"
            self.schemas[self.names[key]] = (file, schema)
        return self.names[key]


class ExampleObject:
    """An entry of `examples` next to a schema."""

    def __init__(self, content):
        self.content = content


def values_of(node, in_schema=False):
    values = [node["example"]] if "example" in node else []
    several = node.get("examples")
    if in_schema and isinstance(several, list):
        values += several
    elif isinstance(several, dict) and not in_schema:
        values += [ExampleObject(one) for one in several.values() if isinstance(one, dict)]
    return values


def is_json(kind):
    essence = str(kind).split(";")[0].strip().lower()
    return essence in ("application/json", "text/json", "*/*", "application/*") or essence.endswith("+json")
