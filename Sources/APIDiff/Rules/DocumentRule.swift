/// Changes of the document's title page.
enum DocumentRule: String, RuleSubject {
    case titleChanged = "title-changed"
    case versionChanged = "version-changed"

    var entry: RuleEntry {
        switch self {
        case .titleChanged:
            RuleEntry(.source, "The API has another title, which the client's type is named after without 'name'.")
        case .versionChanged: RuleEntry([], "The API has another version.")
        }
    }
}

/// Changes of schemas that have nothing to do with what is sent.
enum ComponentRule: String, RuleSubject {
    case added = "schema-added"
    case removed = "schema-removed"
    case swiftNameChanged = "schema-swift-name-changed"
    case unusedChanged = "unused-schema-changed"

    var entry: RuleEntry {
        switch self {
        case .added: RuleEntry([], "There is a new named schema.")
        case .removed: RuleEntry(.source, "A named schema is gone, and its type with it.")
        case .swiftNameChanged: RuleEntry(.source, "'x-swift-name' gives a type another name.")
        case .unusedChanged: RuleEntry(.source, "A named schema that no operation uses is another one.")
        }
    }
}
