import OpenAPIReader

/// Applies the options to a description before it is planned.
struct DescriptionAdjustment {
    /// The description to plan.
    private(set) var description: OpenAPIDescription

    /// Warnings about names in the configuration that the description does not have.
    private(set) var diagnostics: [Diagnostic] = []

    private let options: PlanOptions

    init(_ description: OpenAPIDescription, options: PlanOptions) {
        self.description = description
        self.options = options
        renameSchemas()
        renameOperations()
        renameParameters()
        flatten()
        select()
    }

    private mutating func renameSchemas() {
        guard !options.renames.schemas.isEmpty else { return }
        let names = lookup(options.renames.schemas, noun: "schema", among: description.schemas.map(\.name))
        for index in description.schemas.indices {
            guard let name = names[description.schemas[index].name] else { continue }
            description.schemas[index].schema.swiftName = name
        }
    }

    private mutating func renameOperations() {
        for rename in options.renames.operations {
            let indices = description.operations.indices.filter {
                description.operations[$0].isNamed(rename.wireName.text)
            }
            // A duplicate `operationId` is the name of the first operation only.
            guard let index = indices.first else {
                diagnostics.append(.unmatched(rename.wireName, noun: "operation", in: description.operations))
                continue
            }
            description.operations[index].swiftName = rename.name.text
        }
    }

    private mutating func renameParameters() {
        guard !options.renames.parameters.isEmpty else { return }
        let known = description.operations.flatMap(\.parameters).map(\.name)
        let names = lookup(options.renames.parameters, noun: "parameter", among: known)
        for index in description.operations.indices {
            for position in description.operations[index].parameters.indices {
                guard let name = names[description.operations[index].parameters[position].name] else { continue }
                description.operations[index].parameters[position].swiftName = name
            }
        }
    }

    private mutating func flatten() {
        switch options.flattening {
        case .all:
            let table = SchemaTable(description)
            for index in description.operations.indices where description.operations[index].sendsObject(table) {
                description.operations[index].flattensBody = true
            }
        case .listed(let names):
            for name in names {
                guard let index = description.operations.firstIndex(where: { $0.isNamed(name.text) }) else {
                    diagnostics.append(.unmatched(name, noun: "operation", in: description.operations))
                    continue
                }
                description.operations[index].flattensBody = true
            }
        }
    }

    private mutating func select() {
        let selected = options.selection.apply(to: description.operations)
        description.operations = selected.operations
        diagnostics += selected.diagnostics
    }

    private mutating func lookup(_ renames: [Renames.Rename], noun: String, among known: [String]) -> [String: String] {
        let set = Set(known)
        for rename in renames where !set.contains(rename.wireName.text) {
            diagnostics.append(.unmatched(rename.wireName, noun: noun, among: known))
        }
        return Dictionary(renames.map { ($0.wireName.text, $0.name.text) }) { first, _ in first }
    }
}

extension Operation {
    /// Whether the body is a JSON object with properties.
    fileprivate func sendsObject(_ table: SchemaTable) -> Bool {
        guard let schema = requestBody?.content.first(where: \.isJSON)?.schema, let target = table.resolved(schema),
            case .structure = table.shape(of: target)
        else { return false }
        return true
    }
}
