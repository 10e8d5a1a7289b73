import Foundation

/// The name of a media type in a description or a header field.
struct MediaTypeName {
    /// The lower-case name without parameters: `application/json` for `Application/JSON; charset=utf-8`.
    let essence: String

    /// Reads a name.
    init(_ text: some StringProtocol) {
        essence = text.prefix { $0 != ";" }.trimmingCharacters(in: .whitespaces).lowercased()
    }

    /// Whether the type is JSON or is based on it (RFC 6839 section 3.1).
    var isJSON: Bool { essence == "application/json" || essence.hasSuffix("+json") }

    /// Whether a declared media type, which may be `text/*` or `*/*`, includes another one.
    func includes(_ other: String) -> Bool {
        if essence == other || essence == "*/*" { return true }
        return essence.hasSuffix("/*") && other.hasPrefix(essence.dropLast())
    }
}
