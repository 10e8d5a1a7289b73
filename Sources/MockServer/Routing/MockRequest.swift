import Foundation

/// What the mock looks at in a request.
struct IncomingRequest: Sendable {
    var method: String

    /// The path as it came, percent-encoded, without the query.
    var path: String

    /// The first value of each query parameter, decoded.
    var query: [String: String] = [:]

    /// Header fields by their name in lower case.
    var fields: [String: String] = [:]

    var body = Data()

    /// The status that `Prefer: code=404` asks for, as with other mock servers (the field is RFC 7240's).
    var preferredStatus: Int? {
        let preferences = (fields["prefer"] ?? "").split { $0 == "," || $0 == ";" }
        for preference in preferences {
            let words = preference.split(separator: "=", maxSplits: 1).map { $0.trimmingCharacters(in: .whitespaces) }
            if words.count == 2, words[0].lowercased() == "code" { return Int(words[1]) }
        }
        return nil
    }

    /// The first value of each cookie, as it came (RFC 6265 section 4.2.1).
    var cookies: [String: String] {
        let pairs = (fields["cookie"] ?? "").split(separator: ";").map { pair in
            pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
                .map { $0.trimmingCharacters(in: .whitespaces) }
        }
        return Dictionary(pairs.map { ($0[0], $0.count > 1 ? $0[1] : "") }) { first, _ in first }
    }

    /// The body's media type in lower case, without parameters.
    var mediaType: String? {
        fields["content-type"].map { MediaTypeName($0).essence }
    }

    /// Whether `Accept` names the media type itself; `*/*` names none.
    func accepts(_ mediaType: String) -> Bool {
        let wanted = MediaTypeName(mediaType).essence
        return (fields["accept"] ?? "").split(separator: ",").contains { MediaTypeName($0).essence == wanted }
    }
}

extension String {
    /// The text without percent-encoding; as it is where that is broken.
    var percentDecoded: String { removingPercentEncoding ?? self }
}

/// The name of a media type as written in a description or a header field.
struct MediaTypeName {
    /// `application/json` of `Application/JSON; charset=utf-8`.
    let essence: String

    init(_ text: some StringProtocol) {
        essence = text.prefix { $0 != ";" }.trimmingCharacters(in: .whitespaces).lowercased()
    }

    /// JSON, or a type built on it (RFC 6839 section 3.1).
    var isJSON: Bool { essence == "application/json" || essence.hasSuffix("+json") }
}
