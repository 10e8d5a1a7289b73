/// Reads request bodies and responses with their media types and examples.
struct ContentReader {
    let context: ReadingContext

    private var findings: Findings { context.findings }

    func requestBody(_ node: YAMLNode) -> RequestBody? {
        guard let target = context.references.resolve(node, in: .requestBodies),
            let fields = Fields(target, as: .requestBody, findings)
        else { return nil }
        if fields["content"] == nil { fields.reportMissing("content") }
        return RequestBody(
            description: fields.string("description"),
            isRequired: fields.boolean("required") ?? false,
            content: content(fields),
            position: target.position
        )
    }

    /// Reads `responses`; keys that are no status are reported and left out.
    func responses(_ entries: [YAMLEntry]) -> [Response] {
        entries.compactMap { entry in
            guard !entry.key.hasPrefix("x-") else { return nil }
            let status = status(entry)
            let response = response(entry)
            guard let status else { return nil }
            return Response(
                status: status,
                description: response?.description,
                content: response?.content ?? [],
                position: entry.position
            )
        }
    }

    private func response(_ entry: YAMLEntry) -> (description: String?, content: [MediaType])? {
        guard let target = context.references.resolve(entry.value, in: .responses),
            let fields = Fields(target, as: .response, findings)
        else { return nil }
        return (fields.string("description"), content(fields))
    }

    /// `404`, `4XX` or `default` (OpenAPI 3.1 section 4.8.16).
    private func status(_ entry: YAMLEntry) -> Response.Status? {
        if entry.key == "default" { return .fallback }
        if let code = Int(entry.key), 100...599 ~= code, entry.key.utf8.count == 3 { return .code(code) }
        if let digit = entry.key.first.flatMap({ Int(String($0)) }), 1...5 ~= digit {
            if entry.key == "\(digit)XX" { return .range(digit) }
            if entry.key.uppercased() == "\(digit)XX" {
                let message = "\(entry.key.quoted) is no status; did you mean '\(digit)XX'?"
                findings.error("status-malformed", message, at: entry.position)
                return nil
            }
        }
        let message = "\(entry.key.quoted) is no status; write one such as '404', a range such as '4XX' or 'default'"
        findings.error("status-malformed", message, at: entry.position)
        return nil
    }

    private func content(_ fields: Fields) -> [MediaType] {
        (fields.mapping("content") ?? []).compactMap(mediaType)
    }

    private func mediaType(_ entry: YAMLEntry) -> MediaType? {
        if !entry.key.utf8.contains(UInt8(ascii: "/")) {
            let message = "\(entry.key.quoted) is no media type; write one such as 'application/json'"
            findings.error("media-type", message, at: entry.position)
        }
        guard let fields = Fields(entry.value, as: .mediaType, findings) else { return nil }
        return MediaType(
            name: entry.key,
            schema: fields["schema"].map { SchemaReader(context: context).read($0.value) },
            example: fields["example"]?.value ?? example(fields),
            position: entry.position
        )
    }

    /// The value of the first of `examples`.
    private func example(_ fields: Fields) -> YAMLNode? {
        guard let first = fields.mapping("examples")?.first,
            let target = context.references.resolve(first.value, in: .examples),
            let example = Fields(target, as: .example, findings)
        else { return nil }
        return (example["value"] ?? example["dataValue"])?.value
    }
}
