import OpenAPIReader

/// Tells of discriminators that choose among schemas by inheritance: the parent lists no members, and the children take it
/// in with `allOf`. Where the parent stands, its own properties are read and those of the children are not.
enum HeirCheck {
    /// One warning for each such parent.
    static func diagnostics(_ description: OpenAPIDescription) -> [Diagnostic] {
        var heirs: [String: [String]] = [:]
        for named in description.schemas {
            guard case .all(let parts) = named.schema.kind else { continue }
            for case .reference(let parent) in parts.map(\.kind) { heirs[parent, default: []].append(named.name) }
        }
        return description.schemas.compactMap { named in
            guard let discriminator = named.schema.discriminator, let heirs = heirs[named.name] else { return nil }
            guard !choosesItself(named.schema) else { return nil }
            let shown = heirs.prefix(3).map(\.quoted).joined(separator: ", ") + (heirs.count > 3 ? ", …" : "")
            return Diagnostic(
                .warning,
                code: "discriminator-heirs",
                "\(named.name.quoted) does not list what its discriminator chooses among (\(shown)), so a value keeps "
                    + "the properties of \(named.name.quoted) only; write 'oneOf' beside it",
                at: discriminator.position
            )
        }
    }

    private static func choosesItself(_ schema: Schema) -> Bool {
        switch schema.kind {
        case .union: true
        case .all(let parts): parts.contains(where: choosesItself)
        default: false
        }
    }
}
