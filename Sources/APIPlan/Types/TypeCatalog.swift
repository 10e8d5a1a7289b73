import OpenAPIReader

/// The types that were planned so far, with the names that they have taken.
///
/// Planners of operations pass each other a `TypePlanner`; this is what all its copies share, so that an operation costs
/// no copy of every type before it. One planning run owns it, on one thread.
final class TypeCatalog {
    /// The types, in the order in which they were declared.
    private(set) var types: [TypePlan] = []

    /// Findings about types.
    var diagnostics: [Diagnostic] = []

    /// The renames of properties that were of use.
    var usedRenames: Set<String> = []

    private var indices: [String: Int] = [:]
    /// The types of inline schemas that several operations share as components.
    var sharedTypes: [SourcePosition: TypeReference] = [:]

    private var scope: NameScope
    private var memberNames: [String: String] = [:]
    private var typeNames: [String: String] = [:]

    /// An empty catalogue.
    init(reservedNames: Set<String>) {
        scope = NameScope(noun: "type", reserved: reservedNames, suffix: "Model")
    }

    /// Gives each wish a name.
    func claim(_ wishes: [NameWish]) -> [String] {
        scope.claim(wishes.map(capitalized), diagnostics: &diagnostics)
    }

    /// Gives one wish a name.
    func claim(_ wish: NameWish) -> String {
        scope.claim(capitalized(wish), diagnostics: &diagnostics)
    }

    /// What `SwiftName.member` makes of a name, made once: descriptions have few names for many properties.
    func memberName(_ wireName: String) -> String {
        if let name = memberNames[wireName] { return name }
        let name = SwiftName.member(wireName)
        memberNames[wireName] = name
        return name
    }

    /// What `SwiftName.type` makes of a name, made once.
    func typeName(_ wireName: String) -> String {
        if let name = typeNames[wireName] { return name }
        let name = SwiftName.type(wireName)
        typeNames[wireName] = name
        return name
    }

    /// Names of types and of everything else differ in the first letter; a digit or a letter without case, which is the
    /// same for both, gets a word behind it.
    private func capitalized(_ wish: NameWish) -> NameWish {
        guard let first = wish.name.first, first.lowercased() == String(first) else { return wish }
        var wish = wish
        wish.name += "Model"
        return wish
    }

    /// Adds a type and tells its place; no other type has its name.
    func append(_ type: TypePlan) -> Int {
        indices[type.name] = types.count
        types.append(type)
        return types.count - 1
    }

    /// Says what kind of type a declared one is.
    func set(_ kind: TypePlan.Kind, at index: Int) {
        types[index].kind = kind
    }

    /// Says what the doc comment of a declared type tells.
    func set(_ paragraphs: [String], at index: Int) {
        types[index].documentation.paragraphs = paragraphs
    }

    /// The place of the type with a name.
    func index(of name: String) -> Int? {
        indices[name]
    }
}
