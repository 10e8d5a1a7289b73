/// The parameters of a path whose values may contain slashes.
///
/// `{+name}` is the reserved expansion of RFC 6570 section 3.2.3, which Google's discovery documents use. `{name=shelves/*}` and
/// `{name=**}` are the path templates of google.api.http.
enum ReservedExpansion {
    /// Returns the path with `{name}` for each such parameter, and the names.
    static func parsed(_ path: String) -> (path: String, names: Set<String>) {
        guard path.contains("{+") || path.contains("=") else { return (path, []) }
        var result = ""
        var names: Set<String> = []
        var rest = path[...]
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            result += rest[..<open]
            var name = rest[rest.index(after: open)..<close]
            if name.hasPrefix("+") || name.contains("=") {
                name = name.drop { $0 == "+" }
                name = name.prefix { $0 != "=" }
                names.insert(String(name))
            }
            result += "{\(name)}"
            rest = rest[rest.index(after: close)...]
        }
        return (result + rest, names)
    }
}
