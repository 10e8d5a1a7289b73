/// The path to a schema, as text for messages and as a subject that configurations can name.
struct SchemaPath {
    /// The owner as text: `'Pet'`, or `the request body of 'POST /pets'`.
    private var owner: String

    /// The owner as a subject: `Pet`, or `POST /pets request`.
    private var root: String

    /// Whether the owner is a named schema.
    private var isNamed: Bool

    /// The steps from the owner: `owner.name`, with `[]` for the items of an array and `{}` for additional properties.
    private var steps = ""

    /// Creates the path of a named schema.
    init(schema name: String) {
        owner = name
        root = name
        isNamed = true
    }

    /// Creates the path of a schema in an operation.
    init(_ owner: String, subject: String) {
        self.owner = owner
        root = subject
        isNamed = false
    }

    /// The path for messages: `'Pet.name'`, or `'name' in the request body of 'POST /pets'`.
    var text: String {
        if isNamed { return "'\(owner)\(namedSteps)'" }
        return steps.isEmpty ? owner : "'\(steps)' in \(owner)"
    }

    /// The path for configurations: `Pet.name`, or `POST /pets request name`.
    var subject: String {
        isNamed ? "\(root)\(namedSteps)" : steps.isEmpty ? root : "\(root) \(steps)"
    }

    /// Returns the path of a property.
    func property(_ name: String) -> SchemaPath { appending(steps.isEmpty ? name : ".\(name)") }

    /// The path of the items of an array.
    var items: SchemaPath { appending("[]") }

    /// The path of the additional properties of an object.
    var values: SchemaPath { appending("{}") }

    private func appending(_ text: String) -> SchemaPath {
        var copy = self
        copy.steps += text
        return copy
    }

    /// The steps after a schema's name: the first needs a full stop unless it is a bracket.
    private var namedSteps: String {
        guard let first = steps.first else { return "" }
        return first == "[" || first == "{" ? steps : ".\(steps)"
    }
}
