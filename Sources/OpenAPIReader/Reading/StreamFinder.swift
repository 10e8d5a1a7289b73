/// Finds the stream that an operation's media types describe, for operations without `x-stream`.
///
/// OpenAPI 3.2 describes a stream with `itemSchema`. Without it, `text/event-stream` and the JSON Lines types are streams;
/// `x-fern-streaming` and `x-speakeasy-sse-sentinel` add details.
struct StreamFinder {
    let context: ReadingContext

    /// Returns the stream in the successful responses; nil if there is none.
    func stream(of operation: Operation, _ fields: MappingReader) -> StreamExtension? {
        let successes = operation.responses.filter(\.isSuccess)
        let responses = successes.isEmpty ? operation.responses.filter { $0.status == .fallback } : successes
        let content = responses.flatMap(\.content)
        let fern = fields["x-fern-streaming"]?.value
        guard let media = content.first(where: { $0.streamFormat != nil }), let format = media.streamFormat else {
            return fernStream(fern, operation, content)
        }
        var stream = StreamExtension(format: format, item: item(media), position: media.position)
        stream.isInferred = true
        stream.hasPlainResponse = content.contains { $0.streamFormat == nil && $0.essence != media.essence }
        stream.when = condition(fern, operation)
        stream.done = media.sentinel ?? fern?["terminator"]?.value.string
        return stream
    }

    /// Returns the stream that Fern's extension describes with `response-stream` if no media type is a stream.
    private func fernStream(_ node: YAMLNode?, _ operation: Operation, _ content: [MediaType]) -> StreamExtension? {
        guard let node, node.entries != nil, let schema = node["response-stream"]?.value else { return nil }
        let isEvents = node["format"]?.value.string == "sse"
        var stream = StreamExtension(
            format: isEvents ? .events : .jsonLines,
            item: SchemaReader(context: context).read(schema),
            position: node.position
        )
        stream.isInferred = true
        stream.hasPlainResponse = !content.isEmpty
        stream.when = condition(node, operation)
        stream.done = node["terminator"]?.value.string
        return stream
    }

    /// Returns the schema of an item: `itemSchema`, or the schema of the body, or that of the elements if the body's schema
    /// is a list. Events have no item schema if the body's schema is a string or any value.
    private func item(_ media: MediaType) -> Schema? {
        if let item = media.itemSchema { return item }
        guard let schema = media.schema else { return media.streamFormat == .events ? nil : media.anyItem }
        switch context.target(of: schema)?.kind {
        case .string(let format)?: return format == "binary" || media.streamFormat == .events ? nil : schema
        // Spring describes a stream of events as a list of events.
        case .array(let items)?: return items
        case .any? where media.streamFormat == .events: return nil
        default: return schema
        }
    }

    /// Returns the boolean body property that requests the stream: Fern's `stream-condition`, such as `$request.stream`, or
    /// a property with the name `stream`.
    private func condition(_ fern: YAMLNode?, _ operation: Operation) -> StreamExtension.Condition? {
        let declared = fern?["stream-condition"]?.value.string
        let name = declared.map { $0.hasPrefix("$request.") ? String($0.dropFirst(9)) : $0 } ?? "stream"
        let media = operation.requestBody?.content.first(where: \.isJSON)
        guard let schema = media?.schema, let property = property(name, of: schema, depth: 0) else { return nil }
        guard case .boolean? = context.target(of: property.schema)?.kind else { return nil }
        return StreamExtension.Condition(property: name, value: .boolean(true), position: property.position)
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
    /// The format of a stream with this media type; nil if the body is not a stream.
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

    /// The schema of an item that can be any JSON value.
    fileprivate var anyItem: Schema { Schema(.any, position: position) }
}
