/// Where a schema is used, in words for messages and as a subject that configurations can name.
struct Place {
    /// What the schema belongs to: `'Pet'`, or `the body of 'POST /pets'`.
    private var owner: String

    /// The same as a subject: `Pet`, or `POST /pets request`.
    private var root: String

    /// Whether the owner is a schema with a name.
    private var isNamed: Bool

    /// The way from the owner: `owner.name`, with `[]` for the members of a list and `{}` for the values of a mapping.
    private var path = ""

    /// The place of a named schema.
    init(schema name: String) {
        owner = name
        root = name
        isNamed = true
    }

    /// A place in an operation.
    init(_ owner: String, subject: String) {
        self.owner = owner
        root = subject
        isNamed = false
    }

    /// The place in words.
    var text: String {
        if isNamed { return "'\(owner)\(separated)'" }
        return path.isEmpty ? owner : "'\(path)' of \(owner)"
    }

    /// The place as configurations name it.
    var subject: String {
        isNamed ? "\(root)\(separated)" : path.isEmpty ? root : "\(root) \(path)"
    }

    /// The place of a property.
    func property(_ name: String) -> Place { extended(path.isEmpty ? name : ".\(name)") }

    /// The place of a list's members.
    var items: Place { extended("[]") }

    /// The place of the values of a mapping.
    var values: Place { extended("{}") }

    private func extended(_ text: String) -> Place {
        var copy = self
        copy.path += text
        return copy
    }

    /// The way from a named owner, whose first step needs a full stop unless it is a bracket.
    private var separated: String {
        guard let first = path.first else { return "" }
        return first == "[" || first == "{" ? path : ".\(path)"
    }
}
