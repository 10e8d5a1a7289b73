/// Changes of credentials and of which calls need them.
enum SecurityRule: String, RuleSubject {
    case schemeAdded = "security-scheme-added"
    case schemeRemoved = "security-scheme-removed"
    case schemeUnused = "security-scheme-no-longer-used"
    case schemeTypeChanged = "security-scheme-type-changed"
    case schemeSwiftNameChanged = "security-scheme-swift-name-changed"
    case apiKeyMoved = "api-key-moved"
    case apiKeyRenamed = "api-key-renamed"
    case httpSchemeChanged = "http-scheme-changed"
    case tokenURLChanged = "oauth2-token-url-changed"
    case oauthScopeAdded = "oauth2-scope-added"
    case oauthScopeRemoved = "oauth2-scope-removed"
    case providerChanged = "openid-url-changed"
    case added = "security-added"
    case removed = "security-removed"
    case alternativeAdded = "security-alternative-added"
    case alternativeRemoved = "security-alternative-removed"
    case scopeAdded = "security-scope-added"
    case scopeRemoved = "security-scope-removed"

    var entry: RuleEntry {
        switch self {
        case .schemeAdded: RuleEntry([], "There is a new kind of credential.")
        case .schemeRemoved: RuleEntry([.wire, .source], "A kind of credential is gone.")
        case .schemeUnused:
            RuleEntry(.source, "No call asks for a credential any more, so the client does not take it.")
        case .schemeTypeChanged: RuleEntry([.wire, .source], "A credential is of another type.")
        case .schemeSwiftNameChanged: RuleEntry(.source, "'x-swift-name' gives a credential another name.")
        case .apiKeyMoved: RuleEntry(.wire, "An API key is sent elsewhere.")
        case .apiKeyRenamed: RuleEntry(.wire, "An API key is sent under another name.")
        case .httpSchemeChanged: RuleEntry([.wire, .source], "A credential is sent in another scheme of HTTP.")
        case .tokenURLChanged: RuleEntry(.wire, "Access tokens come from another address.")
        case .oauthScopeAdded: RuleEntry([], "There is a new scope of access tokens.")
        case .oauthScopeRemoved: RuleEntry(.wire, "A scope of access tokens is gone.")
        case .providerChanged: RuleEntry(.wire, "Access tokens come from another OpenID provider.")
        case .added: RuleEntry(.wire, "A call needs credentials that it did without.")
        case .removed: RuleEntry([], "A call needs no credentials any more.")
        case .alternativeAdded: RuleEntry([], "Other credentials will do for a call too.")
        case .alternativeRemoved: RuleEntry(.wire, "Some credentials will not do for a call any more.")
        case .scopeAdded: RuleEntry(.wire, "A call needs another scope.")
        case .scopeRemoved: RuleEntry([], "A call no longer needs a scope.")
        }
    }
}
