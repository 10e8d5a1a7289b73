import OpenAPIReader

/// Plans the types of what the server sends unasked: the JSON bodies of webhooks and of callbacks (OpenAPI 3.1 sections
/// 4.8.1 and 4.8.18).
///
/// A client sends no such call, so there is a type to decode it with and no method.
struct PayloadPlanner {
    var types: TypePlanner

    /// The names of the types, in the order in which they were found; they are kept where nothing else uses them.
    private(set) var names: [String] = []

    private var claimed: Set<String> = []
    private var senders: [String: [String]] = [:]

    private static let text = "What the server sends."

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
                sender: "the webhook \(SchemaText.code(webhook.path))"
            )
        }
        for operation in description.operations + description.webhooks {
            for callback in operation.callbacks { plan(callback, of: operation) }
        }
        for name in names { types.tell(Self.sentence(senders[name] ?? []), of: name, insteadOf: Self.text) }
    }

    private mutating func plan(_ callback: Callback, of operation: Operation) {
        let key = SwiftName.type(callback.name)
        let caller = operation.operationID ?? OperationName.member(method: operation.method, path: operation.path)
        let longer = SwiftName.type(caller) + key
        let place = SchemaText.code("\(operation.method) \(operation.path)")
        for (index, call) in callback.operations.enumerated() {
            let ending = index == 0 ? "" : call.methodName
            let names = [key + ending, longer + ending]
            plan(call, names: names, sender: "the callback \(SchemaText.code(callback.name)) of \(place)")
        }
    }

    /// Plans one body; an inline one gets the first of the names that no payload before it has.
    private mutating func plan(_ call: Operation, names: [String], sender: String) {
        guard let body = call.requestBody else { return }
        guard let media = body.content.first(where: \.isJSON) else {
            guard let other = body.content.first else { return }
            let message = "\(other.name.quoted) is no JSON, so the payload has no type"
            types.report(Diagnostic(.warning, code: "payload-left-out", message, at: other.position))
            return
        }
        guard let schema = media.schema else { return }
        let candidates = names.map { types.prefix + ($0.hasSuffix("Payload") ? $0 : $0 + "Payload") }
        let wish = candidates.first { !claimed.contains($0) } ?? candidates[0]
        let name = types.payloadName(of: schema, at: TypePlanner.Place(name: wish, text: Self.text))
        if name == wish { claimed.insert(wish) }
        if senders[name] == nil { self.names.append(name) }
        if senders[name]?.contains(sender) != true { senders[name, default: []].append(sender) }
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

extension TypePlanner {
    /// The name of the type of a payload: a value that needs no type of its own gets another name for what it is.
    fileprivate mutating func payloadName(of schema: Schema, at place: Place) -> String {
        let type = sharedType(of: schema, at: place)
        if case .named(let name) = type { return name }
        if case .optional(.named(let name)) = type { return name }
        let name = add(.alias(type), name: place.name, text: place.text, at: schema.position)
        catalog.sharedTypes[schema.position] = .named(name)
        return name
    }

    /// Adds a sentence to the doc comment of a type, or puts it in the place of one that says less.
    fileprivate func tell(_ sentence: String, of name: String, insteadOf placeholder: String) {
        guard let index = catalog.index(of: name) else { return }
        var paragraphs = types[index].documentation.paragraphs.filter { $0 != placeholder }
        paragraphs.append(sentence)
        catalog.set(paragraphs, at: index)
    }
}
