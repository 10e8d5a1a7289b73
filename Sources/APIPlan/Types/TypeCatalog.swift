import OpenAPIReader

/// The only owner of the planned types: the types so far, the names that they have, and the diagnostics about them.
///
/// A class, so that every planner of a run adds to the same list and no operation copies the types before it. One run of
/// `ClientPlanner` creates it, passes it to the planners and reads it at the end, all on one thread.
final class TypeCatalog {
    /// The types, in the order in which they were declared.
    private(set) var types: [TypePlan] = []

    /// The diagnostics about types.
    private(set) var diagnostics: [Diagnostic] = []

    private var propertyRenames: PropertyRenames
    private var indices: [String: Int] = [:]

    /// The types of schemas in components that several operations use.
    private var sharedTypes: [SourcePosition: TypeReference] = [:]

    /// The types of the properties of named schemas, for the schemas that include these through `allOf`.
    private var inheritedTypes: [String: [String: TypeReference]] = [:]

    /// The inline types that are being planned.
    var openTypes = OpenTypes()

    private var scope: NameScope
    private var memberNames: [String: String] = [:]
    private var typeNames: [String: String] = [:]

    /// Creates an empty catalog.
    init(reservedNames: Set<String>, propertyRenames: PropertyRenames = PropertyRenames()) {
        self.propertyRenames = propertyRenames
        scope = NameScope(noun: "type", reserved: reservedNames, suffix: "Model")
    }

    /// Adds a diagnostic about a type.
    func report(_ diagnostic: Diagnostic) {
        diagnostics.append(diagnostic)
    }

    // MARK: Types

    /// Appends a type and returns its index; no other type may have its name.
    func append(_ type: TypePlan) -> Int {
        indices[type.name] = types.count
        types.append(type)
        return types.count - 1
    }

    /// Sets the kind of a type that was appended before its parts were planned.
    func set(_ kind: TypePlan.Kind, at index: Int) {
        types[index].kind = kind
    }

    /// Replaces the doc comment of a type.
    func set(_ paragraphs: [String], at index: Int) {
        types[index].documentation.paragraphs = paragraphs
    }

    /// Returns the index of the type with a name.
    func index(of name: String) -> Int? {
        indices[name]
    }

    /// Adds a type that no schema describes and returns its name, spelled as it is declared.
    func add(_ kind: TypePlan.Kind, name: String, text: String, at position: SourcePosition) -> String {
        let name = SwiftName.spelled(assign(NameRequest(name, wireName: name, position: position)))
        _ = append(TypePlan(name: name, documentation: Documentation([text]), kind: kind))
        return name
    }

    /// Returns the type that was planned for a shared schema, by the schema's position.
    func sharedType(at position: SourcePosition) -> TypeReference? { sharedTypes[position] }

    /// Stores the type of a schema that several operations share.
    func share(_ type: TypeReference, at position: SourcePosition) {
        sharedTypes[position] = type
    }

    /// Returns the type that a property has in the named schema that declares it.
    func inheritedType(of property: String, from schema: String) -> TypeReference? {
        inheritedTypes[schema]?[property]
    }

    /// Stores the type of a named schema's property for the schemas that include it.
    func setInheritedType(_ type: TypeReference, of property: String, from schema: String) {
        inheritedTypes[schema, default: [:]][property] = type
    }

    // MARK: Names

    /// Assigns a type name to each request.
    func assign(_ requests: [NameRequest]) -> [String] {
        scope.assign(requests.map(capitalized), diagnostics: &diagnostics)
    }

    /// Assigns a type name to a request.
    func assign(_ request: NameRequest) -> String {
        scope.assign(capitalized(request), diagnostics: &diagnostics)
    }

    /// Assigns the names of one type's members, which are a scope of their own.
    func memberNames(_ requests: [NameRequest], noun: String, reserved: Set<String>) -> [String] {
        var scope = NameScope(noun: noun, reserved: reserved, suffix: "Value")
        return scope.assign(requests, diagnostics: &diagnostics)
    }

    /// Returns `SwiftName.member` of a name from a cache: descriptions have few names for many properties.
    func memberName(_ wireName: String) -> String {
        if let name = memberNames[wireName] { return name }
        let name = SwiftName.member(wireName)
        memberNames[wireName] = name
        return name
    }

    /// Returns `SwiftName.type` of a name from a cache.
    func typeName(_ wireName: String) -> String {
        if let name = typeNames[wireName] { return name }
        let name = SwiftName.type(wireName)
        typeNames[wireName] = name
        return name
    }

    /// Returns the name that the configuration chooses for a property of a type.
    func chosenName(of property: String, in typeName: String) -> String? {
        propertyRenames.name(of: property, in: typeName)
    }

    /// Reports the renames of properties that no type has; called when all types are planned.
    func reportUnusedRenames() {
        for rename in propertyRenames.unused {
            report(.unmatched(rename.wireName, noun: "property", among: []))
        }
    }

    /// Type names differ from all other names in the case of the first letter; a digit or a letter without case, which is
    /// the same in both, gets a suffix.
    private func capitalized(_ request: NameRequest) -> NameRequest {
        guard let first = request.name.first, first.lowercased() == String(first) else { return request }
        var request = request
        request.name += "Model"
        return request
    }
}
