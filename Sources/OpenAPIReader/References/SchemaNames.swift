/// Derives names for schemas that are not components of the description from their locations.
enum SchemaNames {
    /// Tokens of a pointer that are keywords and not names.
    private static let structure: Set<String> = [
        "schema", "schemas", "items", "properties", "components", "definitions", "$defs", "content", "responses",
        "response", "parameters", "requestBody", "requestBodies", "headers", "allOf", "anyOf", "oneOf", "paths",
        "additionalProperties", "patternProperties", "prefixItems", "not", "if", "then", "else", "itemSchema",
    ]

    /// Returns possible names, the shortest first. A later one is used if other schemas have those before it.
    static func candidates(for target: ReferenceTarget) -> [String] {
        let file = fileNames(target.location.file)
        let tokens = target.location.pointer.tokens
        var names: [String] = []
        if let last = tokens.last, isName(last, after: tokens.dropLast().last) { names.append(last) }
        let descriptive = tokens.indices.filter { index in
            let isMediaType = index > 0 && tokens[index - 1] == "content"
            return !structure.contains(tokens[index]) && Int(tokens[index]) == nil && !isMediaType
        }
        .map { tokens[$0].replacing("/", with: " ") }
        if names.isEmpty, !descriptive.isEmpty { names.append(descriptive.suffix(2).joined(separator: "_")) }
        if tokens.isEmpty { names += file.prefix(1) }
        if descriptive.count > 2 { names.append(descriptive.joined(separator: "_")) }
        for count in 1...max(1, file.count) where !file.isEmpty {
            let prefix = file.prefix(count).reversed().joined(separator: "_")
            let name = tokens.isEmpty ? prefix : "\(prefix)_\(names.first ?? "Schema")"
            if !names.contains(name) { names.append(name) }
        }
        return names
    }

    /// Whether a token is the name of a component or of a definition.
    private static func isName(_ token: String, after section: String?) -> Bool {
        guard let section else { return !structure.contains(token) }
        return ["schemas", "definitions", "$defs"].contains(section)
    }

    /// Returns the file's name without its extension, followed by the names of the folders around it, the innermost first.
    private static func fileNames(_ path: String) -> [String] {
        var parts = path.split(separator: "/").filter { $0 != "." && $0 != ".." }.map(String.init)
        guard let last = parts.popLast() else { return [] }
        let endings = [".yaml", ".yml", ".json", ".schema"]
        var name = last
        for ending in endings where name.hasSuffix(ending) && name.count > ending.count {
            name = String(name.dropLast(ending.count))
        }
        if name.hasSuffix(".schema"), name.count > 7 { name = String(name.dropLast(7)) }
        return [name] + parts.reversed()
    }
}
