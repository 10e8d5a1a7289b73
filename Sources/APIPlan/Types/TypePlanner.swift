import OpenAPIReader

/// Plans the types: those with a name first, and inline ones as they are found.
struct TypePlanner {
    /// Where an inline schema stands, which is what it is named after.
    struct Place {
        /// The wished type name.
        var name: String

        /// What the doc comment says where the schema says nothing.
        var text: String

        /// Whether what holds the value says already what the schema says.
        var isDocumented = false
    }

    let table: SchemaTable

    /// Which objects requests carry and which answers do.
    let sides: SchemaSides

    /// What all copies of a planner share.
    let catalog: TypeCatalog

    /// What the names of all types begin with.
    let prefix: String

    private let renames: [String: Renames.Rename]

    /// The schemas that are files: properties of multipart bodies.
    let fileParts: FileParts

    /// The data of events, which is no string in Swift.
    let eventPayloads: EventPayloads

    /// The types of the properties of named schemas, for the schemas that take these in.
    var inheritedTypes: [String: [String: TypeReference]] = [:]

    private let schemas: [NamedSchema]
    private var names: [String: String] = [:]

    /// The types so far, in the order in which they were declared.
    var types: [TypePlan] { catalog.types }

    /// Findings about types.
    var diagnostics: [Diagnostic] { catalog.diagnostics }

    /// Whether a property has a doc text even where the description has none for it.
    let documentsEverything: Bool

    init(_ description: OpenAPIDescription, reservedNames: Set<String>, options: PlanOptions = PlanOptions()) {
        prefix = options.prefix
        documentsEverything = options.access == .public
        let pairs = options.renames.properties.map { ($0.wireName.text, $0) }
        renames = Dictionary(pairs) { first, _ in first }
        table = SchemaTable(description)
        sides = SchemaSides(description, table)
        fileParts = FileParts(description, table)
        eventPayloads = EventPayloads(description, table)
        schemas = table.named
        catalog = TypeCatalog(reservedNames: ReservedNames.types.union(reservedNames))
    }

    /// Plans every type of `components.schemas`, whether anything reaches it or not.
    mutating func planNamedTypes() {
        let wishes = schemas.map { named in
            wish(
                prefix + SwiftName.type(named.name),
                named.schema.swiftName,
                wireName: named.name,
                at: named.position,
                isType: true
            )
        }
        for (named, name) in zip(schemas, catalog.claim(wishes)) {
            names[named.name] = SwiftName.spelled(name)
        }
        table.diagnostics.forEach { report($0) }
        for key in table.order {
            guard let name = names[key], let schema = table[key] else { continue }
            declare(schema, name: name, at: Place(name: name, text: "The schema \(SchemaText.code(key))."), key: key)
        }
    }

    /// The name of the type of a named schema, without backticks.
    func typeName(of schema: String) -> String {
        names[schema].map(SwiftName.bare) ?? SwiftName.type(schema)
    }

    /// The type of a schema without regard to null; an inline type is declared on the way.
    mutating func type(of schema: Schema, at place: Place) -> TypeReference {
        if fileParts.contains(schema) { return .runtime("FilePart") }
        if let payload = eventPayloads.payload(of: schema) { return type(of: payload, at: place) }
        let schema = flat(schema)
        switch table.shape(of: schema) {
        case .any: return .anyValue
        case .boolean: return .boolean
        case .integer(let type): return type.map(TypeReference.scalar) ?? .integer
        case .number(let type): return type.map(TypeReference.scalar) ?? .number
        case .string(let type): return type.map(TypeReference.scalar) ?? .string
        case .array(let items): return .array(element(items, at: place, suffix: "Item"))
        case .dictionary(nil): return .dictionary(.anyValue)
        case .dictionary(let values?): return .dictionary(element(values, at: place, suffix: "Value"))
        case .reference(let name): return .named(names[name] ?? SwiftName.type(name))
        case .openEnum, .structure, .tuple, .union:
            let wish = NameWish(place.name, wireName: place.name, position: schema.position)
            let name = SwiftName.spelled(catalog.claim(wish))
            declare(schema, name: name, at: place, isInline: schema.swiftName == nil)
            return .named(name)
        }
    }

    /// The schema without `allOf`; what is found about its members is reported.
    private mutating func flat(_ schema: Schema) -> Schema {
        let (flat, diagnostics) = table.flat(schema)
        diagnostics.forEach { report($0) }
        return flat
    }

    /// The type of a schema, optional where null is allowed.
    mutating func nullableType(of schema: Schema, at place: Place) -> TypeReference {
        let type = type(of: schema, at: place)
        return table.allowsNull(schema) && type != .anyValue ? .optional(type) : type
    }

    /// The wish for a name; the one that `x-swift-name` says, if any, must be one.
    mutating func wish(
        _ name: String,
        _ chosen: String?,
        wireName: String,
        at position: SourcePosition,
        isType: Bool = false
    ) -> NameWish {
        guard let chosen else { return NameWish(name, wireName: wireName, position: position) }
        if let fault = fault(of: chosen, isType: isType) {
            report(Diagnostic(.error, code: "swift-name-invalid", "\(chosen.quoted) \(fault)", at: position))
        }
        return NameWish(chosen, wireName: wireName, position: position)
    }

    /// The name of the type of an inline schema that names nothing else: what `x-swift-name` says, else `name`.
    mutating func inlineName(_ name: String, of schema: Schema) -> String {
        wish(name, schema.swiftName, wireName: name, at: schema.position, isType: true).name
    }

    /// Types and everything else differ in the case of the first letter, so that neither can hide the other.
    private func fault(of chosen: String, isType: Bool) -> String? {
        guard SwiftName.isIdentifier(chosen), let first = chosen.first else { return "is no name in Swift" }
        if isType { return first.isLowercase ? "must begin with a capital letter, as the names of types do" : nil }
        return first.isUppercase ? "must begin with a small letter; only names of types have a capital there" : nil
    }

    /// What a configuration calls a property of a type.
    func chosenName(of property: String, in typeName: String) -> String? {
        guard !renames.isEmpty else { return nil }
        for key in ["\(typeName).\(property)", property] {
            guard let rename = renames[key] else { continue }
            catalog.usedRenames.insert(key)
            return rename.name.text
        }
        return nil
    }

    /// Says which properties a configuration renames that no type has; asked when all types are planned.
    func reportUnusedRenames() {
        for rename in renames.values.sorted(by: { $0.wireName.position < $1.wireName.position }) {
            guard !catalog.usedRenames.contains(rename.wireName.text) else { continue }
            catalog.diagnostics.append(.unmatched(rename.wireName, noun: "property", among: []))
        }
    }

    /// Adds a finding about a type.
    mutating func report(_ diagnostic: Diagnostic) {
        catalog.diagnostics.append(diagnostic)
    }

    /// The plan of the struct that a type is, through other names for it.
    func structure(_ type: TypeReference) -> (name: String, plan: StructurePlan)? {
        guard let index = index(of: type), case .structure(let plan) = types[index].kind else { return nil }
        return (types[index].name, plan)
    }

    /// What a type is another name for; the type itself where it is none.
    func target(of type: TypeReference) -> TypeReference {
        guard let index = index(of: type), case .alias(let target) = types[index].kind else { return type }
        return target
    }

    /// Whether a value of the type can stand in a path, a query or a header; an open enum learns that it does.
    func isParameter(_ type: TypeReference) -> Bool {
        guard case .named = type else { return type.isPrimitive }
        guard let index = index(of: type) else { return false }
        switch types[index].kind {
        case .openEnum(var plan):
            plan.isParameter = true
            catalog.set(.openEnum(plan), at: index)
            return true
        case .alias(let target): return target.isPrimitive
        case .structure, .union, .responses, .box: return false
        }
    }

    /// The place of a named type, or of the last alias before a type that has no name.
    private func index(of type: TypeReference) -> Int? {
        var last: Int?
        var current = type
        for _ in types.indices {
            guard case .named(let name) = current else { return last }
            guard let index = catalog.index(of: name) else { return nil }
            last = index
            guard case .alias(let target) = types[index].kind else { return last }
            current = target
        }
        return last
    }

    /// The type of a list's or a dictionary's elements, which may be null.
    mutating func element(_ schema: Schema, at place: Place, suffix: String) -> TypeReference {
        let name = inlineName(SwiftName.singular(place.name) ?? place.name + suffix, of: schema)
        return nullableType(of: schema, at: Place(name: name, text: "An element of \(place.text.lowercasedFirst)"))
    }

    /// Puts a type into the list, before the inline types that it is made of.
    private mutating func declare(
        _ schema: Schema,
        name: String,
        at place: Place,
        key: String? = nil,
        isInline: Bool = false
    ) {
        let documentation = Documentation([text(of: schema, at: place)].compactMap(\.self))
        var declared = TypePlan(name: name, documentation: documentation, kind: .alias(.anyValue))
        declared.isInline = isInline
        let index = catalog.append(declared)
        let kind: TypePlan.Kind =
            switch table.shape(of: schema) {
            case .openEnum(let shape): openEnum(shape)
            case .structure(let object): structure(object, schema, name: name, key: key)
            case .tuple(let items, let rest): tuple(items, rest: rest, schema, name: name)
            case .union(let members): union(members, schema, name: name)
            default: .alias(type(of: schema, at: Place(name: name, text: place.text)))
            }
        catalog.set(kind, at: index)
    }

    /// What a type says of itself; below `public`, nothing that is said elsewhere or that its name says.
    private func text(of schema: Schema, at place: Place) -> String? {
        if place.isDocumented, !documentsEverything { return nil }
        return SchemaText.text(schema.description, schema) ?? (documentsEverything ? place.text : nil)
    }
}

extension String {
    /// The text with a small first letter, for use inside a sentence.
    fileprivate var lowercasedFirst: String { prefix(1).lowercased() + dropFirst() }
}

extension TypeReference {
    /// Whether the type is a string, a number or a boolean of Swift.
    fileprivate var isPrimitive: Bool {
        if case .scalar = self { true } else { [.boolean, .integer, .number, .string].contains(self) }
    }
}
