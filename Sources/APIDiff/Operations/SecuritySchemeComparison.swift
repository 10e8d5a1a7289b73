import OpenAPIReader

/// Compares security schemes.
struct SecuritySchemeComparison: RuleComparison {
    typealias Rules = SecurityRule

    let collector: ChangeCollector

    /// Compares the schemes of two documents.
    func compare(_ old: OpenAPIDescription, _ new: OpenAPIDescription) {
        let used = Self.usedSchemes(old)
        let stillUsed = Self.usedSchemes(new)
        for scheme in new.securitySchemes {
            guard let before = old.securitySchemes.first(where: { $0.name == scheme.name }) else {
                let location = ChangeLocation(scheme.name, new: scheme.position)
                report(.schemeAdded, "the security scheme \(scheme.name.quoted) was added", at: location)
                continue
            }
            let pair = SchemePair(old: before, new: scheme, isUsed: used.contains(scheme.name))
            // A client has a parameter for each scheme that an operation requires.
            if pair.isUsed, !stillUsed.contains(scheme.name) {
                report(.schemeUnused, "no operation requires \(pair.text) any more", at: pair.location)
            }
            compare(pair)
        }
        for scheme in old.securitySchemes where !new.securitySchemes.contains(where: { $0.name == scheme.name }) {
            let breaks: Breakage = used.contains(scheme.name) ? [.wire, .source] : []
            let location = ChangeLocation(scheme.name, old: scheme.position)
            report(
                .schemeRemoved,
                "the security scheme \(scheme.name.quoted) was removed",
                at: location,
                breaks: breaks
            )
        }
    }

    /// Returns the names of the schemes that operations require.
    private static func usedSchemes(_ description: OpenAPIDescription) -> Set<String> {
        let requirements = description.security + description.operations.flatMap { $0.security ?? [] }
        return Set(requirements.flatMap(\.entries).map(\.scheme))
    }

    private func compare(_ scheme: SchemePair) {
        if scheme.old.swiftName != scheme.new.swiftName {
            let names = [scheme.old, scheme.new].map { $0.swiftName?.quoted ?? "none" }
            let message = "the 'x-swift-name' of \(scheme.text) changed from \(names[0]) to \(names[1])"
            add(.schemeSwiftNameChanged, message, scheme)
        }
        switch (scheme.old.kind, scheme.new.kind) {
        case (.apiKey(let oldLocation, let oldName), .apiKey(let newLocation, let newName)):
            if oldLocation != newLocation {
                let locations = "from '\(oldLocation.rawValue)' to '\(newLocation.rawValue)'"
                add(.apiKeyMoved, "the API key of \(scheme.text) moved \(locations)", scheme)
            }
            if oldName != newName {
                let names = "from \(oldName.quoted) to \(newName.quoted)"
                add(.apiKeyRenamed, "the API key of \(scheme.text) was renamed \(names)", scheme)
            }
        case (.http(let old), .http(let new)):
            guard old != new else { break }
            let message = "the HTTP scheme of \(scheme.text) changed from \(old.quoted) to \(new.quoted)"
            add(.httpSchemeChanged, message, scheme)
        case (.oauth2(let oldURL, let oldScopes), .oauth2(let newURL, let newScopes)):
            compareURLs(oldURL, newURL, "token URL", .tokenURLChanged, scheme)
            compareScopes(oldScopes, newScopes, scheme)
        case (.openIDConnect(let oldURL), .openIDConnect(let newURL)):
            compareURLs(oldURL, newURL, "OpenID URL", .providerChanged, scheme)
        case (.mutualTLS, .mutualTLS): break
        default: add(.schemeTypeChanged, "the type of \(scheme.text) changed", scheme)
        }
    }

    private func compareURLs(_ old: String?, _ new: String?, _ noun: String, _ rule: SecurityRule, _ scheme: SchemePair)
    {
        guard old != new else { return }
        let urls = [old, new].map { $0?.quoted ?? "none" }
        add(rule, "the \(noun) of \(scheme.text) changed from \(urls[0]) to \(urls[1])", scheme)
    }

    private func compareScopes(_ old: [String], _ new: [String], _ scheme: SchemePair) {
        for scope in new where !old.contains(scope) {
            add(.oauthScopeAdded, "the scope \(scope.quoted) was added to \(scheme.text)", scheme)
        }
        for scope in old where !new.contains(scope) {
            add(.oauthScopeRemoved, "the scope \(scope.quoted) was removed from \(scheme.text)", scheme)
        }
    }

    /// Reports a change of a scheme; it breaks nothing if no operation required the scheme.
    private func add(_ rule: SecurityRule, _ message: String, _ scheme: SchemePair) {
        let usual = rule.rule.breaks
        let changesType = rule == .schemeTypeChanged || rule == .httpSchemeChanged
        let hasSameType = scheme.old.credentialType == scheme.new.credentialType
        let breaks = changesType && hasSameType ? usual.subtracting(.source) : usual
        report(rule, message, at: scheme.location, breaks: scheme.isUsed ? breaks : [])
    }
}

/// One security scheme in both documents.
private struct SchemePair {
    var old: SecurityScheme
    var new: SecurityScheme

    /// Whether an operation of the old document requires it.
    var isUsed: Bool

    /// The scheme for messages.
    var text: String { "the security scheme \(new.name.quoted)" }

    /// The location for changes of the scheme.
    var location: ChangeLocation { ChangeLocation(new.name, old: old.position, new: new.position) }
}

extension SecurityScheme {
    /// The Swift type of the credential; nil if the client passes none.
    fileprivate var credentialType: String? {
        switch kind {
        case .apiKey, .openIDConnect: "TokenCredential"
        case .http(let scheme): scheme == "basic" ? "BasicCredential" : "TokenCredential"
        case .oauth2: "OAuth2Credential"
        case .mutualTLS: nil
        }
    }
}
