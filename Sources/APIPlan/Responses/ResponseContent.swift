import OpenAPIReader

/// Chooses among the media types of an operation's responses.
struct ResponseContent {
    /// A further method for a media type that the main method does not read.
    struct Further {
        /// The operation with only that media type in its success responses.
        var operation: Operation

        /// The suffix of the method's name: `AsCSV`.
        var suffix: String

        var media: MediaType
    }

    let operation: Operation
    let table: SchemaTable

    /// The success responses; `default` is one where there is no other.
    var successes: [Response] {
        let declared = operation.responses.filter(\.isSuccess)
        if !declared.isEmpty { return declared }
        if operation.responses.contains(where: \.isRedirection) { return [] }
        return operation.responses.filter { $0.status == .fallback }
    }

    /// Returns the media type that the main method reads: JSON before text before any other; nil for no content.
    func main(of response: Response) -> MediaType? {
        if response.isWithoutContent { return nil }
        let plain = response.content.filter { !isStreamed($0) }
        var content = plain.isEmpty ? response.content : plain
        // Of binary content, the type that is not JSON describes the bytes.
        let described = content.filter { !($0.isJSON && kind($0) == .upload) }
        if !described.isEmpty, described.allSatisfy({ kind($0) == .upload }) { content = described }
        return content.first { $0.essence == "application/json" }
            ?? content.first { isJSON($0) && $0.essence != "application/problem+json" }
            ?? content.first(where: isJSON)
            ?? content.first { $0.isText && !isStreamed($0) }
            ?? content.first(where: \.isText)
            ?? content.first
    }

    /// Returns how the content is read. A range is text if its schema is a string, and JSON if it is a struct.
    func kind(_ media: MediaType) -> BodyKind {
        if media.isRangeWithJSON, let schema = media.schema.flatMap({ table.resolved($0) }) {
            // Under a range no encoding is declared, so `byte` is binary as well.
            if case .string(let format) = schema.kind { return schema.isBinary || format == "byte" ? .upload : .text }
        }
        let kind = BodyKind(media, table)
        return kind == .json || kind == .text ? kind : .upload
    }

    /// Returns whether the content is read as JSON.
    func isJSON(_ media: MediaType) -> Bool { kind(media) == .json }

    /// Returns the `Accept` field, where it differs from the default for the result.
    func accept(_ responses: [Response]) -> String? {
        var names: [String] = []
        for media in responses.compactMap({ main(of: $0) }) where !names.contains(media.name) {
            names.append(media.name)
        }
        let isPlain = names == ["application/json"] || names == ["text/plain"] || names == ["*/*"]
        return isPlain ? nil : names.joined(separator: ", ")
    }

    /// Returns the methods for media types that carry more than the main one; of two with one name, the first.
    func further(_ diagnostics: inout [Diagnostic]) -> [Further] {
        guard operation.method != "HEAD" else { return [] }
        var found: [Further] = []
        for response in successes {
            guard let main = main(of: response) else { continue }
            for media in response.content where media != main && !isStreamed(media) && !replaces(main, media) {
                let suffix = Self.suffix(media)
                guard let known = found.first(where: { $0.suffix == suffix }) else {
                    found.append(Further(operation: narrowed(to: media.essence), suffix: suffix, media: media))
                    continue
                }
                guard known.media.essence != media.essence else { continue }
                let message =
                    "\(media.name.quoted) is left out: the method for \(known.media.name.quoted) has the same name"
                diagnostics.append(Diagnostic(.warning, code: "media-type-left-out", message, at: media.position))
            }
        }
        return found
    }

    private func narrowed(to essence: String) -> Operation {
        var copy = operation
        copy.stream = nil
        let statuses = Set(successes.map(\.status))
        for index in copy.responses.indices where statuses.contains(copy.responses[index].status) {
            let own = copy.responses[index].content.filter { $0.essence == essence }
            if !own.isEmpty { copy.responses[index].content = own }
        }
        return copy
    }

    /// Whether the other media type needs no method: JSON can express the same as XML, or as text of the same schema.
    private func replaces(_ media: MediaType, _ other: MediaType) -> Bool {
        guard isJSON(media) else { return kind(media) == kind(other) }
        if other.isXML || other.isRangeWithJSON { return true }
        guard let schema = other.schema else { return isJSON(other) }
        return schema.isEquivalent(to: media.schema)
    }

    /// The suffix for a media type, without vendor prefixes: `AsCSV` for `text/csv`.
    private static func suffix(_ media: MediaType) -> String {
        if media.essence == "text/plain" { return "AsText" }
        if media.essence == "application/octet-stream" { return "AsBytes" }
        let parts = media.essence.split(separator: "/", maxSplits: 1)
        let isRange = parts.last == "*"
        var name = String((isRange ? parts.first : parts.last) ?? "")
        for prefix in ["vnd.", "x-"] where name.hasPrefix(prefix) { name.removeFirst(prefix.count) }
        if name.hasSuffix("+json") { name.removeLast("+json".count) }
        return "As" + SwiftName.type(shortNames[name] ?? name)
    }

    /// The common names of office files.
    private static let shortNames = [
        "openxmlformats-officedocument.spreadsheetml.sheet": "XLSX", "ms-excel": "XLS", "msword": "DOC",
        "openxmlformats-officedocument.wordprocessingml.document": "DOCX",
    ]

    /// Returns whether a media type is that of the operation's stream.
    func isStreamed(_ media: MediaType) -> Bool {
        guard let stream = operation.stream else { return false }
        return switch stream.format {
        case .events: media.essence == "text/event-stream"
        case .text: media.isText
        case .jsonLines:
            media.essence.hasSuffix("jsonl") || media.essence.hasSuffix("ndjson") || media.essence.hasSuffix("lines")
        case .jsonSequence: media.essence.hasSuffix("json-seq")
        case .bytes: false
        }
    }
}
