/// Finds the stream that an operation's media types describe, where `x-stream` does not.
///
/// OpenAPI 3.2 says it with `itemSchema`; before, `text/event-stream` and the JSON Lines types say it by themselves, and
/// `x-fern-streaming` and `x-speakeasy-sse-sentinel` add what they cannot.
struct StreamFinder {
    let context: ReadingContext

    /// The stream among the answers of success; nil where there is none.
    func stream(of operation: Operation, _ fields: Fields) -> StreamExtension? {
        let successes = operation.responses.filter(\.isSuccess)
        let responses = successes.isEmpty ? operation.responses.filter { $0.status == .fallback } : successes
        let content = responses.flatMap(\.content)
        let fern = fields["x-fern-streaming"]?.value
        guard let media = content.first(where: { $0.streamFormat != nil }), let format = media.streamFormat else {
            return fernStream(fern, operation, content)
        }
        var stream = StreamExtension(format: format, item: item(media), position: media.position)
        stream.isDerived = true
        stream.isBesidePlain = content.contains { $0.streamFormat == nil && $0.essence != media.essence }
        stream.when = condition(fern, operation)
        stream.done = media.sentinel ?? fern?["terminator"]?.value.string
        return stream
    }

    /// What Fern's own extension says where the media types do not: `stream-condition` and `response-stream`.
    private func fernStream(_ node: YAMLNode?, _ operation: Operation, _ content: [MediaType]) -> StreamExtension? {
        guard let node, node.entries != nil, let schema = node["response-stream"]?.value else { return nil }
        let isEvents = node["format"]?.value.string == "sse"
        var stream = StreamExtension(
            format: isEvents ? .events : .jsonLines,
            item: SchemaReader(context: context).read(schema),
            position: node.position
        )
        stream.isDerived = true
        stream.isBesidePlain = !content.isEmpty
        stream.when = condition(node, operation)
        stream.done = node["terminator"]?.value.string
        return stream
    }

    /// An item's schema: of an event its data's or its own, of JSON Lines the schema itself; of both a list's elements.
    private func item(_ media: MediaType) -> Schema? {
        if let item = media.itemSchema { return item }
        guard let schema = media.schema else { return media.streamFormat == .events ? nil : media.anyItem }
        switch context.target(of: schema)?.kind {
        case .string(let format)?: return format == "binary" || media.streamFormat == .events ? nil : schema
        // Spring writes a stream of events as the list of them.
        case .array(let items)?: return items
        case .any? where media.streamFormat == .events: return nil
        default: return schema
        }
    }

    /// The boolean body property that asks for the stream: `$request.stream`, or one that is called so.
    private func condition(_ fern: YAMLNode?, _ operation: Operation) -> StreamExtension.Switch? {
        let said = fern?["stream-condition"]?.value.string
        let name = said.map { $0.hasPrefix("$request.") ? String($0.dropFirst(9)) : $0 } ?? "stream"
        let media = operation.requestBody?.content.first(where: \.isJSON)
        guard let schema = media?.schema, let property = property(name, of: schema, depth: 0) else { return nil }
        guard case .boolean? = context.target(of: property.schema)?.kind else { return nil }
        return StreamExtension.Switch(property: name, value: .boolean(true), position: property.position)
    }

    private func property(_ name: String, of schema: Schema, depth: Int) -> Property? {
        guard depth < 16 else { return nil }
        switch context.target(of: schema)?.kind {
        case .object(let object)?: return object.properties.first { $0.name == name }
        case .all(let members)?:
            return members.lazy.compactMap { property(name, of: $0, depth: depth + 1) }.first
        default: return nil
        }
    }
}

extension MediaType {
    /// How a body in this type comes in items; nil where it does not.
    fileprivate var streamFormat: StreamExtension.Format? {
        switch essence {
        case "text/event-stream": .events
        case "application/jsonl", "application/x-ndjson", "application/ndjson", "application/x-jsonlines",
            "application/json-lines", "application/jsonlines", "application/x-jsonl":
            .jsonLines
        case "application/json-seq": .jsonSequence
        default: essence.hasSuffix("+json-seq") ? .jsonSequence : nil
        }
    }

    /// An item that may be any JSON value.
    fileprivate var anyItem: Schema { Schema(.any, position: position) }
}

extension Response {
    fileprivate var isSuccess: Bool {
        switch status {
        case .code(let code): (200..<300).contains(code)
        case .range(let digit): digit == 2
        case .fallback: false
        }
    }
}
