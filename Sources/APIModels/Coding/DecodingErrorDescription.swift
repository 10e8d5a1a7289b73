/// Describes a decoding error: what is wrong, and where in the value.
package enum DecodingErrorDescription {
    /// Returns one clause without a full stop, which does not quote the value.
    package static func text(of error: any Error) -> String {
        guard let error = error as? DecodingError else { return "\(error)" }
        if let text = error.readingError?.text { return text }
        switch error {
        case .keyNotFound(let key, let context):
            return "'\(key.stringValue)' is missing\(location(context.codingPath))"
        case .valueNotFound(_, let context):
            return "null is not allowed\(location(context.codingPath))"
        case .typeMismatch(let type, let context):
            return "the value is not a valid \(type)\(location(context.codingPath))"
        case .dataCorrupted(let context):
            // JSONDecoder has no other sign of invalid JSON. Other texts of decoders may quote the value, so they are left out.
            if context.debugDescription.contains("not valid JSON") { return "it is not valid JSON" }
            return "the value does not match the API's description\(location(context.codingPath))"
        @unknown default:
            return "\(error)"
        }
    }

    /// ` at choices[0].message`; empty for the value as a whole.
    static func location(_ path: [any CodingKey]) -> String {
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
