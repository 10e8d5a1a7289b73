import OpenAPIReader

/// The kinds of bodies that generated methods distinguish, in the order of preference.
enum MediaKind: Int, Comparable {
    case json
    case multipart
    case form
    case text
    case bytes

    /// Returns the kind of a media type.
    init(_ media: MediaType) {
        if media.isJSON || media.isRangeWithJSON {
            self = .json
        } else if media.isMultipartForm {
            self = .multipart
        } else if media.isForm {
            self = .form
        } else {
            self = media.isText ? .text : .bytes
        }
    }

    /// Returns the kind that a method sends by default; nil without content.
    static func preferred(of content: [MediaType]) -> MediaKind? { content.map(MediaKind.init).min() }

    /// The kind for a response, which is read as JSON, text or bytes.
    var responseKind: MediaKind { self == .json || self == .text ? self : .bytes }

    /// The kind for messages.
    var text: String {
        switch self {
        case .json: "JSON"
        case .multipart: "a multipart form"
        case .form: "a form"
        case .text: "text"
        case .bytes: "bytes"
        }
    }

    static func < (left: MediaKind, right: MediaKind) -> Bool { left.rawValue < right.rawValue }
}

extension MediaType {
    /// Returns the same media type in another document: with the same name, else the same without parameters.
    func counterpart(among others: [MediaType]) -> MediaType? {
        others.first { $0.name == name } ?? others.first { $0.essence == essence }
    }

    /// Whether the media type has no method of its own in a request with this content: another one sends the same JSON, text
    /// or bytes.
    func isCovered(inRequest content: [MediaType]) -> Bool {
        let kind = MediaKind(self)
        let others = content.filter { $0 != self }
        if kind == .text || kind == .bytes, others.contains(where: { MediaKind($0) == kind }) { return true }
        return kind != .multipart && others.contains { MediaKind($0) == .json && $0.hasSchema(of: self) }
    }

    /// Whether the media type has no method of its own in a response with this preferred media type.
    func isCovered(inResponse preferred: MediaType) -> Bool {
        guard MediaKind(preferred) == .json else {
            return MediaKind(preferred).responseKind == MediaKind(self).responseKind
        }
        return isXML || isRangeWithJSON || (schema == nil ? isJSON : hasSchema(of: preferred))
    }

    /// Whether the body is a stream of items.
    var isStream: Bool {
        let names = [
            "text/event-stream", "application/jsonl", "application/x-ndjson", "application/ndjson",
            "application/x-jsonlines", "application/json-lines", "application/jsonlines", "application/x-jsonl",
            "application/json-seq",
        ]
        return names.contains(essence) || essence.hasSuffix("+json-seq")
    }

    /// References are equal if their names are, inline schemas if they are at the same position.
    private func hasSchema(of other: MediaType) -> Bool { schema?.kind == other.schema?.kind }
}
