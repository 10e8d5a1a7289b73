import Foundation

/// The parts of a request that the mock server reads.
struct MockRequest: Sendable {
    var method: String

    /// The percent-encoded path without the query.
    var path: String

    /// The decoded first value of each query parameter.
    var query: [String: String] = [:]

    /// Header fields by their lower-case names.
    var fields: [String: String] = [:]

    var body = Data()

    /// The status of `Prefer: code=404` (RFC 7240), which other mock servers support as well.
    var preferredStatus: Int? {
        let preferences = (fields["prefer"] ?? "").split { $0 == "," || $0 == ";" }
        for preference in preferences {
            let words = preference.split(separator: "=", maxSplits: 1).map { $0.trimmingCharacters(in: .whitespaces) }
            if words.count == 2, words[0].lowercased() == "code" { return Int(words[1]) }
        }
        return nil
    }

    /// The undecoded first value of each cookie (RFC 6265 section 4.2.1).
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

    /// Whether `Accept` contains the media type itself; `*/*` does not count.
    func accepts(_ mediaType: String) -> Bool {
        let wanted = MediaTypeName(mediaType).essence
        return (fields["accept"] ?? "").split(separator: ",").contains { MediaTypeName($0).essence == wanted }
    }
}

extension String {
    /// The text without percent-encoding; unchanged if the encoding is not valid.
    var percentDecoded: String { removingPercentEncoding ?? self }
}
