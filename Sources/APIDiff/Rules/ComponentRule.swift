/// Changes of named schemas as such.
enum ComponentRule: String, RuleSet {
    case added = "schema-added"
    case removed = "schema-removed"
    case swiftNameChanged = "schema-swift-name-changed"
    case unusedChanged = "unused-schema-changed"

    var entry: RuleEntry {
        switch self {
        case .added: RuleEntry([], "A named schema was added.")
        case .removed: RuleEntry(.source, "A named schema was removed, and its Swift type with it.")
        case .swiftNameChanged:
            RuleEntry(.source, "The 'x-swift-name' of a named schema changed, and its Swift type with it.")
        case .unusedChanged: RuleEntry(.source, "A named schema that no operation uses changed.")
        }
    }
}
