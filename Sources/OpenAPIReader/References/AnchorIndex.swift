/// The identifiers that a document defines for its parts: `$id`, `$self`, `$anchor`, `$dynamicAnchor`, and
/// `$recursiveAnchor` of draft 2019-09 (JSON Schema 2020-12 section 8.2).
///
/// A schema with an `$id` is a resource: references inside it are relative to its URI, and fragments are looked up in it.
struct AnchorIndex {
    /// A part of the document with its own URI; the first resource is the whole document.
    struct Resource {
        /// The base URI of the references inside; the file's path if the document declares no URI.
        var base: String
        var pointer: JSONPointer
        var anchors: [String: JSONPointer] = [:]

        /// The anchors that an outer schema can override; the name of a `$recursiveAnchor` is empty.
        var dynamic: [String: JSONPointer] = [:]
    }

    private(set) var resources: [Resource]

    /// The indices of the resources that references are in, by the position of the reference. References directly in the
    /// document are left out.
    private(set) var resourceIndices: [SourcePosition: Int] = [:]

    /// The schemas with a `$dynamicAnchor` or a `$recursiveAnchor`, by the position of the keyword's value.
    private(set) var schemas: [SourcePosition: JSONPointer] = [:]

    /// The indices of the resources with an `$id`, by the position of its value.
    private(set) var identified: [SourcePosition: Int] = [:]

    init(_ root: YAMLNode, file: String) {
        resources = [Resource(base: file, pointer: JSONPointer())]
        var pending = [Visit(node: root)]
        while let visit = pending.popLast() {
            switch visit.node.content {
            case .scalar: break
            case .sequence(let items):
                for (index, item) in items.enumerated().reversed() {
                    pending.append(visit.inside("\(index)", item, isNamed: false))
                }
            case .mapping(let entries):
                let visit = indexing(visit)
                for entry in entries.reversed() where visit.canContainSchemas(entry) {
                    pending.append(visit.inside(entry.key, entry.value))
                }
            }
        }
    }

    /// A node that the traversal of the document has reached.
    private struct Visit {
        var node: YAMLNode
        var tokens: [String] = []
        var resource = 0

        /// Whether the keys are names chosen by the author and not keywords.
        var hasNames = false

        private static let named: Set<String> = [
            "properties", "patternProperties", "$defs", "definitions", "schemas", "mapping", "dependentSchemas",
        ]

        private static let values: Set<String> = ["example", "examples", "enum", "const", "default"]

        func inside(_ token: String, _ node: YAMLNode, isNamed: Bool = true) -> Visit {
            let hasNames = isNamed && !self.hasNames && Self.named.contains(token)
            return Visit(node: node, tokens: tokens + [token], resource: resource, hasNames: hasNames)
        }

        /// Whether there can be schemas below a key; `example`, `enum` and so on contain values.
        func canContainSchemas(_ entry: YAMLEntry) -> Bool {
            if case .scalar = entry.value.content { return false }
            return hasNames || !Self.values.contains(entry.key)
        }
    }

    /// Adds the identifiers and references of a mapping, and returns the visit with the mapping's resource.
    private mutating func indexing(_ visit: Visit) -> Visit {
        var visit = visit
        let pointer = JSONPointer(tokens: visit.tokens)
        if !visit.hasNames, let id = (visit.node["$id"] ?? visit.node["$self"])?.value, let text = id.string {
            visit.resource = resource(text, at: pointer, in: visit.resource)
            if visit.resource != 0 || pointer.tokens.isEmpty { identified[id.position] = visit.resource }
        }
        for entry in visit.node.entries ?? [] {
            if visit.resource != 0, visit.hasNames || Self.references.contains(entry.key), entry.value.string != nil {
                resourceIndices[entry.value.position] = visit.resource
            }
            if !visit.hasNames { addAnchor(entry, at: pointer, in: visit.resource) }
        }
        return visit
    }

    private static let references: Set<String> = ["$ref", "$dynamicRef", "$recursiveRef", "defaultMapping"]

    /// Returns the index of the resource of a schema with an `$id`. An `$id` that is only a fragment is an anchor, as in
    /// draft 6.
    private mutating func resource(_ id: String, at pointer: JSONPointer, in outer: Int) -> Int {
        let reference = URIReference(id)
        if reference.document.isEmpty {
            let name = String(reference.fragment)
            if !name.isEmpty, resources[outer].anchors[name] == nil { resources[outer].anchors[name] = pointer }
            return outer
        }
        let base = reference.resolved(against: resources[outer].base)
        if pointer.tokens.isEmpty {
            resources[0].base = base
            return 0
        }
        resources.append(Resource(base: base, pointer: pointer))
        return resources.count - 1
    }

    private mutating func addAnchor(_ entry: YAMLEntry, at pointer: JSONPointer, in resource: Int) {
        switch (entry.key, entry.value.string) {
        case ("$anchor", let name?):
            if resources[resource].anchors[name] == nil { resources[resource].anchors[name] = pointer }
        case ("$dynamicAnchor", let name?): addDynamicAnchor(name, entry.value, at: pointer, in: resource)
        case ("$recursiveAnchor", _) where entry.value.boolean == true:
            addDynamicAnchor("", entry.value, at: pointer, in: resource)
        default: break
        }
    }

    private mutating func addDynamicAnchor(
        _ name: String,
        _ value: YAMLNode,
        at pointer: JSONPointer,
        in resource: Int
    ) {
        schemas[value.position] = pointer
        if resources[resource].dynamic[name] == nil { resources[resource].dynamic[name] = pointer }
        if !name.isEmpty, resources[resource].anchors[name] == nil { resources[resource].anchors[name] = pointer }
    }
}
