import OpenAPIReader

/// Plans the types of requests that the server sends: the JSON bodies of webhooks and callbacks (OpenAPI 3.1 sections 4.8.1
/// and 4.8.18).
///
/// A client does not send such requests, so there is a type to decode them and no method.
struct PayloadPlanner {
    let types: TypePlanner

    /// The names of the types, in the order in which they were found; they are kept even if nothing else uses them.
    private(set) var names: [String] = []

    private var assigned: Set<String> = []
    private var senders: [String: [String]] = [:]

    private static let placeholder = "The payload that the server sends."

    init(types: TypePlanner) {
        self.types = types
    }

    /// Plans the payloads of the webhooks, and then those of the callbacks of every operation.
    mutating func plan(_ description: OpenAPIDescription) {
        for webhook in description.webhooks {
            let key = SwiftName.type(webhook.path)
            plan(
                webhook,
                names: [key, key + webhook.methodName],
                sender: "the webhook \(Markdown.code(webhook.path))"
            )
        }
        for operation in description.operations + description.webhooks {
            for callback in operation.callbacks { plan(callback, of: operation) }
        }
        for name in names { document(name, senders[name] ?? []) }
    }

    private mutating func plan(_ callback: Callback, of operation: Operation) {
        let key = SwiftName.type(callback.name)
        let caller = operation.operationID ?? OperationName.member(method: operation.method, path: operation.path)
        let longer = SwiftName.type(caller) + key
        let operationText = Markdown.code("\(operation.method) \(operation.path)")
        for (index, call) in callback.operations.enumerated() {
            let ending = index == 0 ? "" : call.methodName
            let names = [key + ending, longer + ending]
            plan(call, names: names, sender: "the callback \(Markdown.code(callback.name)) of \(operationText)")
        }
    }

    /// Plans one body; an inline one gets the first of the names that no earlier payload has.
    private mutating func plan(_ call: Operation, names: [String], sender: String) {
        guard let body = call.requestBody else { return }
        guard let media = body.content.first(where: \.isJSON) else {
            guard let other = body.content.first else { return }
            let message = "\(other.name.quoted) is not JSON, so the payload has no type"
            types.catalog.report(Diagnostic(.warning, code: "payload-left-out", message, at: other.position))
            return
        }
        guard let schema = media.schema else { return }
        let candidates = names.map { types.prefix + ($0.hasSuffix("Payload") ? $0 : $0 + "Payload") }
        let requested = candidates.first { !assigned.contains($0) } ?? candidates[0]
        let name = typeName(of: schema, as: TypeRequest(name: requested, text: Self.placeholder))
        if name == requested { assigned.insert(requested) }
        if senders[name] == nil { self.names.append(name) }
        if senders[name]?.contains(sender) != true { senders[name, default: []].append(sender) }
    }

    /// The name of a payload's type; a value without a type of its own gets an alias.
    private func typeName(of schema: Schema, as request: TypeRequest) -> String {
        let type = types.sharedType(of: schema, as: request)
        if case .named(let name) = type { return name }
        if case .optional(.named(let name)) = type { return name }
        let name = types.catalog.add(.alias(type), name: request.name, text: request.text, at: schema.position)
        types.catalog.share(.named(name), at: schema.position)
        return name
    }

    /// Appends a sentence about the senders to the doc comment of a type, or replaces the placeholder with it.
    private func document(_ name: String, _ senders: [String]) {
        guard let index = types.catalog.index(of: name) else { return }
        var paragraphs = types.catalog.types[index].documentation.paragraphs.filter { $0 != Self.placeholder }
        paragraphs.append(Self.sentence(senders))
        types.catalog.set(paragraphs, at: index)
    }

    private static func sentence(_ senders: [String]) -> String {
        let shown = senders.prefix(4) + (senders.count > 4 ? ["others"] : [])
        let list = shown.dropLast().joined(separator: ", ")
        return "The payload of \(list.isEmpty ? "" : "\(list) and ")\(shown.last ?? "")."
    }
}

extension Operation {
    /// The method as a word in a type's name.
    fileprivate var methodName: String { SwiftName.type(method.lowercased()) }
}
