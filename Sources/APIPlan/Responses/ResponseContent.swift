import OpenAPIReader

/// Chooses among the media types of an operation's answers.
struct AnswerContent {
    /// The call for an answer in another media type than the one that the main method reads.
    struct Further {
        /// The operation with that media type as the content of its successes.
        var operation: Operation

        /// What the method's name ends in: `AsCSV`.
        var suffix: String

        var media: MediaType
    }

    let operation: Operation
    let table: SchemaTable

    /// The responses of success; `default` is one where no other is.
    var successes: [Response] {
        let declared = operation.responses.filter(\.isSuccess)
        if !declared.isEmpty { return declared }
        if operation.responses.contains(where: \.isRedirection) { return [] }
        return operation.responses.filter { $0.status == .fallback }
    }

    /// What a response carries: JSON before text before anything else; nil for nothing.
    func main(of response: Response) -> MediaType? {
        if response.isWithoutContent { return nil }
        let plain = response.content.filter { !isStreamed($0) }
        let content = plain.isEmpty ? response.content : plain
        return content.first { $0.essence == "application/json" }
            ?? content.first { isJSON($0) && $0.essence != "application/problem+json" }
            ?? content.first(where: isJSON)
            ?? content.first { $0.isText && !isStreamed($0) }
            ?? content.first(where: \.isText)
            ?? content.first
    }

    /// How a body is read; a range with a string is text, and with anything else that has a form JSON.
    func kind(_ media: MediaType) -> BodyKind {
        if media.isRangeWithJSON, let schema = media.schema.flatMap({ table.resolved($0) }) {
            if case .string = schema.kind { return schema.isBinary ? .upload : .text }
        }
        let kind = BodyKind(media, table)
        return kind == .json || kind == .text ? kind : .upload
    }

    func isJSON(_ media: MediaType) -> Bool { kind(media) == .json }

    /// What the call asks for, where that is not what its result says anyway.
    func accept(_ responses: [Response]) -> String? {
        var names: [String] = []
        for media in responses.compactMap({ main(of: $0) }) where !names.contains(media.name) {
            names.append(media.name)
        }
        let isPlain = names == ["application/json"] || names == ["text/plain"] || names == ["*/*"]
        return isPlain ? nil : names.joined(separator: ", ")
    }

    /// The media types of successes that say what the main one does not, each as an operation that has no other; the first
    /// of two with one name.
    func further(_ diagnostics: inout [Diagnostic]) -> [Further] {
        guard operation.method != "HEAD" else { return [] }
        var found: [Further] = []
        for response in successes {
            guard let main = main(of: response) else { continue }
            for media in response.content where media != main && !isStreamed(media) && !covers(main, media) {
                let suffix = Self.suffix(media)
                guard let known = found.first(where: { $0.suffix == suffix }) else {
                    found.append(Further(operation: narrowed(to: media.essence), suffix: suffix, media: media))
                    continue
                }
                guard known.media.essence != media.essence else { continue }
                let message = "\(media.name.quoted) is left out beside \(known.media.name.quoted)"
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

    /// Whether a caller has no use for the other one: JSON says the same as XML, or as text of the same schema.
    private func covers(_ media: MediaType, _ other: MediaType) -> Bool {
        guard isJSON(media) else { return kind(media) == kind(other) }
        if other.isXML || other.isRangeWithJSON { return true }
        guard let schema = other.schema else { return isJSON(other) }
        return schema.kind == media.schema?.kind
    }

    /// `AsCSV` of `text/csv`; what tells that a name is a vendor's or nobody's is left over.
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

    /// What everybody calls the files of office programs.
    private static let shortNames = [
        "openxmlformats-officedocument.spreadsheetml.sheet": "XLSX", "ms-excel": "XLS", "msword": "DOC",
        "openxmlformats-officedocument.wordprocessingml.document": "DOCX",
    ]

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
