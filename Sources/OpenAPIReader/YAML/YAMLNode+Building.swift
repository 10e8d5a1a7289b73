extension YAMLNode {
    /// A string that stands where another node stands.
    static func string(_ text: String, at position: SourcePosition) -> YAMLNode {
        YAMLNode(.scalar(.string(text)), at: position)
    }

    static func boolean(_ value: Bool, at position: SourcePosition) -> YAMLNode {
        YAMLNode(.scalar(.boolean(value)), at: position)
    }

    /// A mapping whose keys stand where it stands; values that are nil are left out.
    static func mapping(_ pairs: KeyValuePairs<String, YAMLNode?>, at position: SourcePosition) -> YAMLNode {
        let entries = pairs.compactMap { key, value in value.map { YAMLEntry(key: key, at: position, value: $0) } }
        return YAMLNode(.mapping(entries), at: position)
    }

    /// The mapping without some of its entries.
    func dropping(_ keys: Set<String>) -> [YAMLEntry] {
        (entries ?? []).filter { !keys.contains($0.key) }
    }
}
