import OpenAPIReader

/// Plans the types of schemas: those of named schemas first, and those of inline schemas where they are used.
///
/// It holds only what a run never changes. Every type that it plans goes into the catalog.
struct TypePlanner {
    let table: SchemaTable

    /// Which objects requests and responses contain.
    let usage: SchemaUsage

    /// The types that were planned so far.
    let catalog: TypeCatalog

    /// The prefix of all type names.
    let prefix: String

    /// Whether declarations get a doc comment even where the description has no text for them.
    let documentsEverything: Bool

    /// The values that discriminators give to the properties of schemas.
    let discriminatorValues: DiscriminatorValues

    /// The schemas of files in multipart bodies.
    private let fileParts: FileParts

    /// The schemas of JSON that is in the data of events.
    private let eventPayloads: EventPayloads

    /// The type names of the named schemas, spelled as they are declared.
    private let names: [String: String]

    /// Prepares the planning of a description's types; assigns the type names of its named schemas.
    init(_ description: OpenAPIDescription, catalog: TypeCatalog, options: PlanOptions = PlanOptions()) {
        let table = SchemaTable(description)
        self.table = table
        self.catalog = catalog
        prefix = options.prefix
        documentsEverything = options.access == .public
        usage = SchemaUsage(description, table)
        discriminatorValues = DiscriminatorValues(description, table)
        fileParts = FileParts(description, table)
        eventPayloads = EventPayloads(description, table)
        names = Self.names(of: table.named, prefix: options.prefix, catalog)
    }

    private static func names(
        of schemas: [NamedSchema],
        prefix: String,
        _ catalog: TypeCatalog
    ) -> [String: String] {
        let requests = schemas.map { named in
            catalog.request(
                prefix + SwiftName.type(named.name),
                chosen: named.schema.swiftName,
                wireName: named.name,
                at: named.position,
                isType: true
            )
        }
        let pairs = zip(schemas, catalog.assign(requests)).map { ($0.name, SwiftName.spelled($1)) }
        return Dictionary(pairs) { _, last in last }
    }

    /// Plans every type of `components.schemas`, used or not.
    func planNamedTypes() {
        table.diagnostics.forEach(catalog.report)
        for key in table.order {
            guard let name = names[key], let schema = table[key] else { continue }
            let request = TypeRequest(name: name, text: "The schema \(Markdown.code(key)).")
            declare(schema, name: name, as: request, key: key)
        }
    }

    /// Returns the type name of a named schema, without backticks.
    func typeName(of schema: String) -> String {
        names[schema].map(SwiftName.bare) ?? SwiftName.type(schema)
    }

    /// Returns the type of a schema without regard to null; an inline type is declared with the request's name.
    func type(of schema: Schema, as request: TypeRequest) -> TypeReference {
        if fileParts.contains(schema) { return .runtime("FilePart") }
        if let payload = eventPayloads.payload(of: schema) { return type(of: payload, as: request) }
        // A list leads back to itself through its elements only.
        if case .array = schema.kind { return plannedType(of: schema, as: request, nil) }
        guard schema.mayRecur else { return plannedType(of: schema, as: request, nil) }
        let identity = SchemaIdentity(schema)
        if catalog.openTypes.contains(identity) { return openType(identity, schema, as: request) }
        if catalog.openTypes.isFull { return typeBeyondLimit(schema, as: request) }
        catalog.openTypes.open(identity)
        let type = plannedType(of: schema, as: request, identity)
        guard let name = catalog.openTypes.close(identity), type != .named(name) else { return type }
        // A list that contains itself has a name only where it does so.
        _ = catalog.append(TypePlan(name: name, documentation: Documentation(), kind: .alias(type)))
        return .named(name)
    }

    /// The type of a schema, which is being planned, inside itself.
    private func openType(_ identity: SchemaIdentity, _ schema: Schema, as request: TypeRequest) -> TypeReference {
        if let name = catalog.openTypes.name(of: identity) { return .named(name) }
        let name = assignedName(schema, request)
        catalog.openTypes.set(name, of: identity)
        return .named(name)
    }

    private func typeBeyondLimit(_ schema: Schema, as request: TypeRequest) -> TypeReference {
        let message =
            "the schema of `\(request.name)` is nested more than \(OpenTypes.maximumDepth) levels deep; "
            + "it is read as any value"
        catalog.report(Diagnostic(.warning, code: "schema-depth", message, at: schema.position))
        return .anyValue
    }

    private func assignedName(_ schema: Schema, _ request: TypeRequest) -> String {
        SwiftName.spelled(
            catalog.assign(NameRequest(request.name, wireName: request.name, position: schema.position))
        )
    }

    private func plannedType(
        of schema: Schema,
        as request: TypeRequest,
        _ identity: SchemaIdentity?
    ) -> TypeReference {
        let schema = flat(schema)
        switch table.shape(of: schema) {
        case .any: return .anyValue
        case .boolean: return .boolean
        case .integer(let type): return type.map(TypeReference.scalar) ?? .integer
        case .number(let type): return type.map(TypeReference.scalar) ?? .number
        case .string(let type): return type.map(TypeReference.scalar) ?? .string
        case .array(let items): return .array(element(items, as: request, suffix: "Item"))
        case .dictionary(nil): return .dictionary(.anyValue)
        case .dictionary(let values?): return .dictionary(element(values, as: request, suffix: "Value"))
        case .reference(let name): return .named(names[name] ?? SwiftName.type(name))
        case .openEnum, .structure, .tuple, .union:
            let name = assignedName(schema, request)
            if let identity { catalog.openTypes.set(name, of: identity) }
            declare(schema, name: name, as: request, isInline: schema.swiftName == nil)
            return .named(name)
        }
    }

    /// Returns the type of a schema, optional where null is allowed.
    func nullableType(of schema: Schema, as request: TypeRequest) -> TypeReference {
        let type = type(of: schema, as: request)
        return table.allowsNull(schema) && type != .anyValue ? .optional(type) : type
    }

    /// Returns the type of a schema in a component, which is one type for all operations that use the component.
    func sharedType(of schema: Schema, as request: TypeRequest) -> TypeReference {
        if let type = catalog.sharedType(at: schema.position) { return type }
        let name = catalog.inlineName(request.name, of: schema)
        let type = nullableType(of: schema, as: TypeRequest(name: name, text: request.text))
        catalog.share(type, at: schema.position)
        return type
    }

    /// Returns the type of the elements of an array or a dictionary, which may be null.
    func element(_ schema: Schema, as request: TypeRequest, suffix: String) -> TypeReference {
        let name = catalog.inlineName(SwiftName.singular(request.name) ?? request.name + suffix, of: schema)
        let text = "An element of \(request.text.lowercasedFirst)"
        return nullableType(of: schema, as: TypeRequest(name: name, text: text))
    }

    /// The schema without `allOf`; conflicts between its members are reported.
    private func flat(_ schema: Schema) -> Schema {
        let (flat, diagnostics) = table.flat(schema)
        diagnostics.forEach(catalog.report)
        return flat
    }

    /// Appends a type to the catalog, before the inline types of its parts.
    private func declare(
        _ schema: Schema,
        name: String,
        as request: TypeRequest,
        key: String? = nil,
        isInline: Bool = false
    ) {
        let documentation = Documentation([text(of: schema, as: request)].compactMap(\.self))
        var declared = TypePlan(name: name, documentation: documentation, kind: .alias(.anyValue))
        declared.isInline = isInline
        let index = catalog.append(declared)
        let kind: TypePlan.Kind =
            switch table.shape(of: schema) {
            case .openEnum(let shape): EnumPlanner(catalog: catalog).plan(shape)
            case .structure(let object): StructurePlanner(types: self).plan(object, schema, name: name, key: key)
            case .tuple(let items, let rest): TuplePlanner(types: self).plan(items, rest: rest, schema, name: name)
            case .union(let union): UnionPlanner(types: self).plan(union, schema, name: name)
            default: .alias(type(of: schema, as: TypeRequest(name: name, text: request.text)))
            }
        catalog.set(kind, at: index)
    }

    /// The doc comment of a type; below `public`, no text that repeats the name or the property that holds the value.
    private func text(of schema: Schema, as request: TypeRequest) -> String? {
        if request.isDocumented, !documentsEverything { return nil }
        return SchemaText.text(schema.description, schema) ?? (documentsEverything ? request.text : nil)
    }
}

extension String {
    /// The text with a lowercase first letter, for use inside a sentence.
    fileprivate var lowercasedFirst: String { prefix(1).lowercased() + dropFirst() }
}
