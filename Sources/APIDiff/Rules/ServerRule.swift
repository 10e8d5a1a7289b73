/// Changes of servers.
enum ServerRule: String, RuleSet {
    case added = "server-added"
    case removed = "server-removed"
    case urlChanged = "server-url-changed"
    case defaultChanged = "default-server-changed"
    case renamed = "server-renamed"
    case variableAdded = "server-variable-added"
    case variableRemoved = "server-variable-removed"
    case variableDefaultChanged = "server-variable-default-changed"
    case variableDefaultRemoved = "server-variable-default-removed"
    case variableValueAdded = "server-variable-value-added"
    case variableValueRemoved = "server-variable-value-removed"
    case operationServerChanged = "operation-server-changed"

    var entry: RuleEntry {
        switch self {
        case .added: RuleEntry([], "A server was added.")
        case .removed: RuleEntry([.wire, .source], "A server was removed.")
        case .urlChanged: RuleEntry(.wire, "The URL of a server with the same name changed.")
        case .defaultChanged: RuleEntry(.wire, "The first server changed; it is the client's default.")
        case .renamed: RuleEntry(.source, "A server was renamed; its function is named after it.")
        case .variableAdded: RuleEntry(.source, "A server variable was added.")
        case .variableRemoved: RuleEntry(.source, "A server variable was removed.")
        case .variableDefaultChanged: RuleEntry(.wire, "The default of a server variable changed.")
        case .variableDefaultRemoved: RuleEntry(.source, "The default of a server variable was removed.")
        case .variableValueAdded: RuleEntry([], "A value was added to a server variable.")
        case .variableValueRemoved: RuleEntry([.wire, .source], "A value was removed from a server variable.")
        case .operationServerChanged: RuleEntry(.wire, "The server of an operation changed.")
        }
    }
}
