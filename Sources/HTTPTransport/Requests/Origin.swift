/// The origins that credentials belong to.
package enum Origin {
    /// Returns scheme and authority of a URL as they are written.
    package static func start(of url: String) -> Substring {
        let separator = url.firstRange(of: "://")?.upperBound ?? url.startIndex
        let end = url.utf8[separator...].firstIndex { $0 == 0x2F || $0 == 0x3F || $0 == 0x23 }  // "/", "?" and "#"
        return url[..<(end ?? url.endIndex)]
    }

    /// Returns the origin of a URL: scheme, host and port (RFC 6454 section 4).
    package static func of(_ url: String) -> String {
        let origin = start(of: url).lowercased()
        if origin.hasPrefix("https://"), origin.hasSuffix(":443") { return String(origin.dropLast(4)) }
        if origin.hasPrefix("http://"), origin.hasSuffix(":80") { return String(origin.dropLast(3)) }
        return origin
    }
}
