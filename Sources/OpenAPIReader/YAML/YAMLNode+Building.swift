extension YAMLNode {
    /// Returns a string with the position of another node.
    static func string(_ text: String, at position: SourcePosition) -> YAMLNode {
        YAMLNode(.scalar(.string(text)), at: position)
    }

    /// Returns a boolean with the position of another node.
    static func boolean(_ value: Bool, at position: SourcePosition) -> YAMLNode {
        YAMLNode(.scalar(.boolean(value)), at: position)
    }

    /// Returns a mapping whose keys have its own position; entries whose value is nil are left out.
    static func mapping(_ pairs: KeyValuePairs<String, YAMLNode?>, at position: SourcePosition) -> YAMLNode {
        let entries = pairs.compactMap { key, value in value.map { YAMLEntry(key: key, at: position, value: $0) } }
        return YAMLNode(.mapping(entries), at: position)
    }

    /// Returns the entries of a mapping without those of some keys.
    func dropping(_ keys: Set<String>) -> [YAMLEntry] {
        (entries ?? []).filter { !keys.contains($0.key) }
    }
}
