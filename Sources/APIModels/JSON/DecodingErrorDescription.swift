/// What a decoding failure says to people: what is wrong and where in the value.
package enum DecodingAccount {
    /// One clause without a full stop.
    package static func text(of error: any Error) -> String {
        guard let error = error as? DecodingError else { return "\(error)" }
        switch error {
        case .keyNotFound(let key, let context):
            return "'\(key.stringValue)' is missing\(place(context.codingPath))"
        case .valueNotFound(_, let context):
            return "null stands where a value must\(place(context.codingPath))"
        case .typeMismatch(let type, let context):
            return "the value is no \(type)\(place(context.codingPath))"
        case .dataCorrupted(let context):
            // JSONDecoder's only sign of broken JSON. Other words of a decoder may quote the value, so they are left out.
            if context.debugDescription.contains("not valid JSON") { return "it is not valid JSON" }
            return "the value is none of those described\(place(context.codingPath))"
        @unknown default:
            return "\(error)"
        }
    }

    /// ` at choices[0].message`, or nothing for the value as a whole.
    private static func place(_ path: [any CodingKey]) -> String {
        var text = ""
        for key in path {
            if let index = key.intValue {
                text += "[\(index)]"
            } else {
                text += text.isEmpty ? key.stringValue : ".\(key.stringValue)"
            }
        }
        return text.isEmpty ? "" : " at \(text)"
    }
}
