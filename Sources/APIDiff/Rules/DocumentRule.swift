/// Changes of the document's `info`.
enum DocumentRule: String, RuleSet {
    case titleChanged = "title-changed"
    case versionChanged = "version-changed"

    var entry: RuleEntry {
        switch self {
        case .titleChanged:
            RuleEntry(.source, "The title changed, which names the client unless the configuration has a 'name'.")
        case .versionChanged: RuleEntry([], "The API version changed.")
        }
    }
}
