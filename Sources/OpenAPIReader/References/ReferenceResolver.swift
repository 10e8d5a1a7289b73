/// Resolves `$ref` inside a description and into its other files, and reports references that are undefined or circular.
struct ReferenceResolver {
    /// The sections of `components`.
    enum Section: String, CaseIterable {
        case schemas
        case parameters
        case responses
        case requestBodies
        case headers
        case examples
        case links
        case callbacks
        case securitySchemes
        case pathItems
        case mediaTypes
    }

    let documents: DocumentStore
    let catalog: SchemaCatalog
    let dynamics: DynamicReferences
    private let diagnostics: DiagnosticCollector

    init(documents: DocumentStore, catalog: SchemaCatalog, _ diagnostics: DiagnosticCollector) {
        self.documents = documents
        self.catalog = catalog
        self.diagnostics = diagnostics
        dynamics = DynamicReferences(documents, diagnostics)
    }

    /// Returns a node without a `$ref` unchanged, and otherwise the node at the end of its chain of references; returns nil
    /// after reporting an undefined or circular reference.
    ///
    /// A `description` or `summary` next to `$ref` overrides the target's (OpenAPI 3.1 section 4.8.23). In a path item
    /// every key next to `$ref` does.
    ///
    /// An undefined reference is an error, and a warning if the client is correct without it (`isRequired`).
    func resolve(_ node: YAMLNode, in section: Section, isRequired: Bool = true) -> YAMLNode? {
        var node = node
        var siblings: [YAMLEntry] = []
        var visited: Set<DocumentLocation> = []
        while let reference = node["$ref"]?.value {
            let others = (node.entries ?? []).filter { $0.key != "$ref" }
            siblings += others.filter { section == .pathItems || ["description", "summary"].contains($0.key) }
            if section != .pathItems { reportSiblings(others) }
            guard let target = target(of: reference, isRequired: isRequired) else { return nil }
            guard visited.insert(target.location).inserted else {
                report("ref-cycle", Self.circleMessage(reference), at: reference.position, isRequired)
                return nil
            }
            node = target.node
        }
        return node.replacingEntries(with: siblings)
    }

    private static func circleMessage(_ reference: YAMLNode) -> String {
        "\((reference.string ?? "").quoted) leads back to itself"
    }

    /// Reports keys next to `$ref`, which are ignored; other tools' extensions are not reported.
    private func reportSiblings(_ others: [YAMLEntry]) {
        for entry in others where !["description", "summary"].contains(entry.key) {
            if entry.key.hasPrefix("x-"), !entry.key.hasPrefix("x-swift-") { continue }
            let message = "\(entry.key.quoted) has no effect next to '$ref'"
            let warning = Diagnostic(.warning, code: "ref-siblings", message, at: entry.position)
            diagnostics.addOnce("ref-siblings \(entry.key)", warning)
        }
    }

    /// Returns the key of the schema that a `$ref` with a value leads to; nil after reporting an error.
    func name(_ reference: YAMLNode, in scope: DynamicScope = DynamicScope()) -> String? {
        target(of: reference).flatMap { name(of: $0, from: reference, in: scope) }
    }

    /// Returns the key of the schema that a `$dynamicRef` or `$recursiveRef` leads to in a scope; nil after reporting an
    /// error, and for a reference to the whole description.
    func name(_ reference: YAMLEntry, in scope: DynamicScope) -> String? {
        guard reference.value.string != nil else { return name(reference.value) }
        do {
            let target = try dynamics.target(of: reference, in: scope)
            return target.flatMap { name(of: $0, from: reference.value, in: scope) }
        } catch {
            diagnostics.error(error.code, error.message, at: reference.value.position)
            return nil
        }
    }

    private func name(of target: ReferenceTarget, from reference: YAMLNode, in scope: DynamicScope) -> String? {
        var target = target
        var scope = dynamics.narrowed(scope, for: target)
        var visited: Set<DocumentLocation> = []
        var passed: [SchemaCatalog.ScopedLocation] = []
        // A node that is only a reference is the schema at the end of the chain, unless it is a component itself.
        while catalog.key(at: target.location, in: scope) == nil, let next = target.node.soleReference {
            guard visited.insert(target.location).inserted else {
                diagnostics.error("ref-cycle", Self.circleMessage(reference), at: reference.position)
                return nil
            }
            guard let following = self.target(of: next) else { return nil }
            passed.append(SchemaCatalog.ScopedLocation(location: target.location, scope: scope))
            scope = dynamics.narrowed(scope.entering(dynamics.anchors(of: target.node)), for: following)
            target = following
        }
        let key =
            catalog.key(at: target.location, in: scope)
            ?? catalog.add(target, in: scope, names: names(for: target, in: scope))
        // The next reference into this chain ends at its first step.
        catalog.addAliases(of: key, at: passed)
        return key
    }

    /// Returns possible names for a schema without one. An instance of a template is named after the template and the
    /// schemas in it, such as `Page_Pet`.
    private func names(for target: ReferenceTarget, in scope: DynamicScope) -> [String] {
        if scope.isEmpty { return SchemaNames.candidates(for: target) }
        let locations = scope.anchors.sorted { $0.key < $1.key }.map(\.value)
        let label = ([target.location] + locations).map(label).joined(separator: "_")
        return [label]
    }

    /// Returns the name that a schema, or the schema that it only refers to, has or would have.
    private func label(_ location: DocumentLocation) -> String {
        guard var target = documents.target(at: location) else { return "Schema" }
        for _ in 0..<16 {
            if let key = catalog.key(at: target.location, in: DynamicScope()) { return key }
            guard let text = target.node.soleReference, let reference = text.string,
                let next = try? documents.target(of: reference, at: text.position)
            else { break }
            target = next
        }
        return SchemaNames.candidates(for: target).first ?? "Schema"
    }

    /// Returns the key of the schema that an entry of a discriminator's mapping names, by its name or by a reference
    /// (OpenAPI 3.1 section 4.8.25); nil after reporting an error.
    func mappedName(_ target: YAMLNode) -> String? {
        if let text = target.text, catalog.contains(text) { return text }
        if let text = target.string, !text.contains(where: { "/#.".contains($0) }) {
            let hint = diagnostics.hint(for: text, among: catalog.keys)
            let message = "the schema \(text.quoted) is not defined, so this mapping is left out\(hint)"
            diagnostics.warning("mapping-missing", message, at: target.position)
            return nil
        }
        // The members of the union stay the same without the mapping, so an undefined target is not an error.
        guard self.target(of: target, isRequired: false) != nil else { return nil }
        return name(target)
    }

    /// Returns the node that the value of a `$ref` leads to; nil after reporting an error.
    func target(of reference: YAMLNode, isRequired: Bool = true) -> ReferenceTarget? {
        guard let text = reference.string else {
            diagnostics.wrongType(reference, "'$ref'", mustBe: "a string")
            return nil
        }
        do {
            return try documents.target(of: text, at: reference.position)
        } catch {
            report(error.code, error.message, at: reference.position, isRequired)
            return nil
        }
    }

    private func report(_ code: String, _ message: String, at position: SourcePosition, _ isRequired: Bool) {
        let end = isRequired ? "" : "; it is left out"
        diagnostics.add(Diagnostic(isRequired ? .error : .warning, code: code, message + end, at: position))
    }
}
