/// Changes of security schemes and security requirements.
enum SecurityRule: String, RuleSet {
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
        case .schemeAdded: RuleEntry([], "A security scheme was added.")
        case .schemeRemoved: RuleEntry([.wire, .source], "A security scheme was removed.")
        case .schemeUnused:
            RuleEntry(
                .source,
                "No operation requires a security scheme any more, so the client has no parameter for it."
            )
        case .schemeTypeChanged: RuleEntry([.wire, .source], "The type of a security scheme changed.")
        case .schemeSwiftNameChanged: RuleEntry(.source, "The 'x-swift-name' of a security scheme changed.")
        case .apiKeyMoved: RuleEntry(.wire, "An API key moved, for example from the query to the header.")
        case .apiKeyRenamed: RuleEntry(.wire, "The parameter of an API key was renamed.")
        case .httpSchemeChanged: RuleEntry([.wire, .source], "The HTTP authentication scheme changed.")
        case .tokenURLChanged: RuleEntry(.wire, "The token URL of an OAuth 2.0 scheme changed.")
        case .oauthScopeAdded: RuleEntry([], "A scope was added to an OAuth 2.0 scheme.")
        case .oauthScopeRemoved: RuleEntry(.wire, "A scope was removed from an OAuth 2.0 scheme.")
        case .providerChanged: RuleEntry(.wire, "The URL of an OpenID provider changed.")
        case .added: RuleEntry(.wire, "An operation without security requirements requires credentials.")
        case .removed: RuleEntry([], "An operation no longer requires credentials.")
        case .alternativeAdded: RuleEntry([], "Alternative credentials were added to an operation.")
        case .alternativeRemoved: RuleEntry(.wire, "Alternative credentials were removed from an operation.")
        case .scopeAdded: RuleEntry(.wire, "An operation requires another scope.")
        case .scopeRemoved: RuleEntry([], "An operation no longer requires a scope.")
        }
    }
}
