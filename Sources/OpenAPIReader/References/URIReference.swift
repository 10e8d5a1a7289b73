/// The value of a `$ref`, split into document and fragment (RFC 3986 section 4.1).
struct URIReference {
    /// The part before `#`; empty for the same document.
    let document: Substring

    /// The part after `#`.
    let fragment: Substring

    init(_ text: String) {
        let parts = text.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
        document = parts.first ?? ""
        fragment = parts.count > 1 ? parts[1] : ""
    }

    /// Whether the document begins with a scheme or a host: `https:`, `urn:`, `file:` or `//`.
    var isAbsolute: Bool {
        if document.hasPrefix("//") { return true }
        guard let colon = document.firstIndex(of: ":") else { return false }
        let scheme = document[..<colon]
        // A single letter is a drive and not a scheme.
        return scheme.count > 1 && scheme.first?.isLetter == true && !scheme.contains("/")
    }

    /// Returns the document's path for a reference in a file.
    func path(from file: String) -> String {
        Self.joined(String(document).percentDecoded, to: file)
    }

    /// Returns the document's URI for a reference in a document with a URI or path (RFC 3986 section 5.2).
    func resolved(against base: String) -> String {
        if document.isEmpty { return base }
        let colon = base.firstRange(of: "://")
        if document.hasPrefix("//") {
            return colon.map { String(base[..<$0.lowerBound]) + ":" + document } ?? String(document)
        }
        if isAbsolute { return String(document) }
        guard let colon else { return path(from: base) }
        let rest = base[colon.upperBound...]
        let origin = base[..<(rest.firstIndex(of: "/") ?? rest.endIndex)]
        let path = Self.joined(String(document), to: String(base[origin.endIndex...]))
        return origin + (path.hasPrefix("/") ? "" : "/") + path
    }

    /// Returns a path that is relative to the folder of a file, without `.` segments and, as far as possible, without `..`
    /// segments.
    static func joined(_ path: String, to file: String) -> String {
        let folder = path.hasPrefix("/") ? [] : file.split(separator: "/", omittingEmptySubsequences: false).dropLast()
        var parts: [Substring] = []
        for part in folder + path.split(separator: "/") {
            switch part {
            case ".": continue
            case "..":
                if let last = parts.last, last != "..", !last.isEmpty { parts.removeLast() } else { parts.append(part) }
            default: parts.append(part)
            }
        }
        let joined = parts.joined(separator: "/")
        return path.hasPrefix("/") ? "/" + joined : joined
    }
}
