/// Reads request bodies and responses with their media types.
struct ContentReader {
    let context: ReadingContext

    private var diagnostics: DiagnosticCollector { context.diagnostics }

    /// Reads `requestBody`; returns nil after reporting an invalid one.
    func requestBody(_ node: YAMLNode) -> RequestBody? {
        guard let target = context.references.resolve(node, in: .requestBodies),
            let fields = MappingReader(target, as: .requestBody, diagnostics)
        else { return nil }
        if fields["content"] == nil { fields.reportMissing("content") }
        return RequestBody(
            description: fields.string("description"),
            isRequired: fields.boolean("required") ?? false,
            content: content(fields),
            component: component(node),
            position: target.position
        )
    }

    /// Returns the last token of a node's `$ref`.
    private func component(_ node: YAMLNode) -> String? {
        guard let reference = node["$ref"]?.value.string else { return nil }
        return reference.split(separator: "/").last.map(String.init)
    }

    /// Reads `responses`; keys that are not valid status codes are reported and left out.
    func responses(_ entries: [YAMLEntry]) -> [Response] {
        entries.compactMap { entry in
            guard !entry.key.hasPrefix("x-") else { return nil }
            guard let status = status(entry) else { return nil }
            let response = response(entry)
            return Response(
                status: status,
                description: response?.description,
                content: response?.content ?? [],
                headers: response?.headers ?? [],
                links: response?.links ?? [],
                component: response?.component,
                position: entry.position
            )
        }
    }

    /// Reads a response without its status code, which is the entry's key.
    private func response(_ entry: YAMLEntry) -> Response? {
        guard let target = context.references.resolve(entry.value, in: .responses),
            let fields = MappingReader(target, as: .response, diagnostics)
        else { return nil }
        return Response(
            status: .fallback,
            description: fields.string("description"),
            content: content(fields),
            headers: notes(fields["headers"]?.value, in: .headers),
            links: notes(fields["links"]?.value, in: .links),
            component: component(entry.value),
            position: entry.position
        )
    }

    /// Reads headers or links, which only appear in doc comments; references are followed for their descriptions.
    private func notes(_ node: YAMLNode?, in section: ReferenceResolver.Section) -> [Response.Note] {
        (node?.entries ?? []).filter { section == .headers || !$0.key.hasPrefix("x-") }.map { entry in
            let target = context.references.resolve(entry.value, in: section, isRequired: false)
            let operation = (target?["operationId"] ?? target?["operationRef"])?.value.string
            return Response.Note(name: entry.key, text: target?["description"]?.value.string ?? operation)
        }
    }

    /// Reads `404`, `4XX` or `default` (OpenAPI 3.1 section 4.8.16); returns nil after reporting another key.
    private func status(_ entry: YAMLEntry) -> Response.Status? {
        if entry.key == "default" { return .fallback }
        if let code = Int(entry.key), 100...599 ~= code, entry.key.utf8.count == 3 { return .code(code) }
        if let digit = entry.key.first.flatMap({ Int(String($0)) }), 1...5 ~= digit {
            if entry.key == "\(digit)XX" { return .range(digit) }
            if entry.key.uppercased() == "\(digit)XX" {
                let message = "\(entry.key.quoted) is not a valid status code; did you mean '\(digit)XX'?"
                diagnostics.warning("status-malformed", message, at: entry.position)
                return .range(digit)
            }
        }
        let message = "\(entry.key.quoted) is not a valid status code"
        let advice = "write one such as '404', a range such as '4XX' or 'default'"
        diagnostics.warning("status-malformed", "\(message); \(advice)", at: entry.position)
        return nil
    }

    private func content(_ fields: MappingReader) -> [MediaType] {
        // Some descriptions have the whole mapping in a file of its own.
        if let content = fields["content"]?.value, content["$ref"] != nil {
            return (context.references.resolve(content, in: .mediaTypes)?.entries ?? []).compactMap(mediaType)
        }
        return (fields.mapping("content") ?? []).compactMap(mediaType)
    }

    private func mediaType(_ entry: YAMLEntry) -> MediaType? {
        if !entry.key.utf8.contains(UInt8(ascii: "/")) {
            let message = "\(entry.key.quoted) is not a valid media type; write one such as 'application/json'"
            diagnostics.warning("media-type", message, at: entry.position)
            // Keys that belong one level deeper, and extensions, are not content.
            if FieldTable.mediaType.supported.contains(entry.key) || entry.key.hasPrefix("x-") { return nil }
        }
        guard let target = context.references.resolve(entry.value, in: .mediaTypes),
            let fields = MappingReader(target, as: .mediaType, diagnostics)
        else { return nil }
        let media = MediaType(
            name: entry.key,
            schema: fields["schema"].map { SchemaReader(context: context).read($0.value) },
            itemSchema: fields["itemSchema"].map { SchemaReader(context: context).read($0.value) },
            encodings: encodings(fields["encoding"]?.value),
            sentinel: fields.string("x-speakeasy-sse-sentinel"),
            example: fields["example"]?.value ?? example(fields),
            position: entry.position
        )
        if let item = fields["itemSchema"], media.essence.hasPrefix("multipart/") {
            let message = "'itemSchema' of \(entry.key.quoted) is not supported; the body is bytes"
            diagnostics.warning("unsupported", message, at: item.position)
        }
        checkEncodings(fields["encoding"]?.value, media)
        return media
    }

    /// Reports encodings of properties that the schema does not have (OpenAPI 3.1 section 4.8.14.1).
    private func checkEncodings(_ node: YAMLNode?, _ media: MediaType) {
        guard let entries = node?.entries, let schema = media.schema.flatMap(context.target),
            case .object(let object) = schema.kind, object.additional == .unspecified, object.patterns.isEmpty
        else { return }
        let names = object.properties.map(\.name)
        for entry in entries where !names.contains(entry.key) {
            let message = "the schema has no property \(entry.key.quoted), so this encoding has no effect"
            let hint = diagnostics.hint(for: entry.key, among: names)
            diagnostics.warning("encoding-unknown", message + hint, at: entry.position)
        }
    }

    /// Reads `encoding`, by the names of properties.
    private func encodings(_ node: YAMLNode?) -> [String: Encoding] {
        let pairs = (node?.entries ?? []).compactMap { entry -> (String, Encoding)? in
            guard let fields = MappingReader(entry.value, as: .encoding, diagnostics) else { return nil }
            let encoding = Encoding(
                contentType: fields.string("contentType"),
                style: fields.string("style"),
                explodes: fields.boolean("explode"),
                allowsReserved: fields.boolean("allowReserved") ?? false,
                headers: fixedHeaders(fields["headers"]?.value)
            )
            return (entry.key, encoding)
        }
        return Dictionary(pairs) { first, _ in first }
    }

    /// Returns the header fields of a part whose value the description determines; the caller sets the others.
    private func fixedHeaders(_ node: YAMLNode?) -> [String: String] {
        let pairs = (node?.entries ?? []).compactMap { entry -> (String, String)? in
            guard entry.key.lowercased() != "content-type",
                let header = context.references.resolve(entry.value, in: .headers, isRequired: false),
                let schema = header["schema"]?.value
            else { return nil }
            let values = schema["enum"]?.value.items ?? []
            let fixed = schema["const"]?.value ?? (values.count == 1 ? values.first : nil) ?? schema["default"]?.value
            return fixed?.text.map { (entry.key, $0) }
        }
        return Dictionary(pairs) { first, _ in first }
    }

    /// Returns the value of the first of `examples`.
    private func example(_ fields: MappingReader) -> YAMLNode? {
        guard let first = fields.mapping("examples")?.first,
            let target = context.references.resolve(first.value, in: .examples, isRequired: false),
            let example = MappingReader(target, as: .example, diagnostics)
        else { return nil }
        return (example["value"] ?? example["dataValue"])?.value
    }
}
