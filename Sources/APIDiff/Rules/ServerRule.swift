/// Changes of the addresses that calls go to.
enum ServerRule: String, RuleSubject {
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
        case .added: RuleEntry([], "The API has another address.")
        case .removed: RuleEntry([.wire, .source], "The API no longer has an address.")
        case .urlChanged: RuleEntry(.wire, "A server that is called the same has another address.")
        case .defaultChanged: RuleEntry(.wire, "Calls go to another address unless the caller names one.")
        case .renamed: RuleEntry(.source, "An address has another name, which its function is named after.")
        case .variableAdded: RuleEntry(.source, "An address has a new variable.")
        case .variableRemoved: RuleEntry(.source, "An address no longer has a variable.")
        case .variableDefaultChanged: RuleEntry(.wire, "A variable of an address stands for something else by default.")
        case .variableDefaultRemoved: RuleEntry(.source, "A variable of an address has no default any more.")
        case .variableValueAdded: RuleEntry([], "A variable of an address has another value.")
        case .variableValueRemoved: RuleEntry([.wire, .source], "A variable of an address no longer has a value.")
        case .operationServerChanged: RuleEntry(.wire, "An operation's calls go to another address.")
        }
    }
}
