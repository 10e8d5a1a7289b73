/// The property names that the configuration chooses, and which of them were used.
struct PropertyRenames {
    private let renames: [String: Renames.Rename]
    private var used: Set<String> = []

    /// Indexes the renames by property name or `TYPE.PROPERTY`; the first of two for one key wins.
    init(_ renames: [Renames.Rename] = []) {
        self.renames = Dictionary(renames.map { ($0.wireName.text, $0) }) { first, _ in first }
    }

    /// Returns the configured name of a property and marks its rename as used; nil where the configuration has none.
    mutating func name(of property: String, in typeName: String) -> String? {
        guard !renames.isEmpty else { return nil }
        for key in ["\(typeName).\(property)", property] {
            guard let rename = renames[key] else { continue }
            used.insert(key)
            return rename.name.text
        }
        return nil
    }

    /// The renames that no property used, in the order of the configuration.
    var unused: [Renames.Rename] {
        renames.values.filter { !used.contains($0.wireName.text) }
            .sorted { $0.wireName.position < $1.wireName.position }
    }
}
