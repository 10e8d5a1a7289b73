import OpenAPIReader

extension YAMLNode {
    /// The value for messages: JSON, shortened to 80 characters.
    var shortJSON: String { json.count > 80 ? json.prefix(79) + "…" : json }

    /// The value as JSON with sorted keys, so that equal values have equal texts.
    var canonicalJSON: String {
        switch content {
        case .scalar: json
        case .sequence(let items): "[" + items.map(\.canonicalJSON).joined(separator: ",") + "]"
        case .mapping(let entries):
            "{"
                + entries.sorted { $0.key < $1.key }
                .map { "\($0.key.quoted):\($0.value.canonicalJSON)" }.joined(separator: ",") + "}"
        }
    }
}
