import OpenAPIReader

/// A media type of a body that gets a method, with the media types that the method replaces.
struct BodyChoice {
    var media: MediaType
    var kind: BodyKind

    /// The media types without a method of their own: the same kind of body, or another form of the same value.
    var others: [MediaType] = []

    /// Returns the media types that get a method, the main one first.
    static func ranked(_ content: [MediaType], _ table: SchemaTable) -> [BodyChoice] {
        let all = content.map { BodyChoice(media: $0, kind: BodyKind($0, table)) }
        var choices: [BodyChoice] = []
        for choice in all.enumerated().sorted(by: { ($0.element.rank, $0.offset) < ($1.element.rank, $1.offset) })
            .map(\.element)
        {
            if let index = choices.firstIndex(where: { $0.covers(choice) }) {
                choices[index].others.append(choice.media)
            } else {
                choices.append(choice)
            }
        }
        return choices
    }

    /// Plain JSON before other types of JSON.
    private var rank: Int { kind.rawValue * 2 + (media.essence == "application/json" || kind != .json ? 0 : 1) }

    /// Whether the other media type needs no method: JSON can express the same as a form, XML or text of the same schema.
    private func covers(_ other: BodyChoice) -> Bool {
        if kind == other.kind, kind == .upload || kind == .text { return true }
        guard hasSchema(of: other) else { return false }
        if kind == other.kind {
            // Patches of one schema differ in what they mean (RFC 6902 and RFC 7396).
            return !(media.essence.contains("patch") && other.media.essence.contains("patch"))
        }
        return kind == .json && other.kind != .multipart
    }

    private func hasSchema(of other: BodyChoice) -> Bool {
        guard let left = media.schema, let right = other.media.schema else {
            return kind == other.kind && other.media.schema == nil
        }
        return left.isEquivalent(to: right)
    }
}
