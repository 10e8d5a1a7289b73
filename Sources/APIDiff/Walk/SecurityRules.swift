import OpenAPIReader

/// Looks at credentials and at the calls that need them.
struct SecurityRules {
    let log: ChangeLog

    /// Compares the schemes, and what calls need that say nothing themselves.
    func compare(_ old: OpenAPIDescription, _ new: OpenAPIDescription) {
        let used = Self.used(old)
        let stillUsed = Self.used(new)
        for scheme in new.securitySchemes {
            guard let before = old.securitySchemes.first(where: { $0.name == scheme.name }) else {
                add(.schemeAdded, "the security scheme \(scheme.name.quoted) is new", nil, scheme)
                continue
            }
            // A client takes the credentials that a call asks for, and no others.
            if used.contains(scheme.name), !stillUsed.contains(scheme.name) {
                let message = "no call asks for the security scheme \(scheme.name.quoted) any more"
                add(.schemeUnused, message, before, scheme)
            }
            compare(before, scheme, isUsed: used.contains(scheme.name))
        }
        for scheme in old.securitySchemes where !new.securitySchemes.contains(where: { $0.name == scheme.name }) {
            let breaks: Breakage = used.contains(scheme.name) ? [.wire, .source] : []
            add(.schemeRemoved, "the security scheme \(scheme.name.quoted) is gone", scheme, nil, breaks: breaks)
        }
        compare(old.security, new.security, "security", "a call that says nothing of security", nil, nil)
    }

    /// Compares what an operation needs, where it says so itself in one of the documents.
    func compare(_ pair: OperationPair, _ old: [SecurityRequirement], _ new: [SecurityRequirement]) {
        guard pair.old.security != nil || pair.new.security != nil else { return }
        let before = pair.old.security ?? old
        let after = pair.new.security ?? new
        compare(before, after, pair.name, pair.text, pair.old.position, pair.new.position)
    }

    // MARK: Schemes

    /// The schemes that calls ask for.
    private static func used(_ description: OpenAPIDescription) -> Set<String> {
        let requirements = description.security + description.operations.flatMap { $0.security ?? [] }
        return Set(requirements.flatMap(\.entries).map(\.scheme))
    }

    private func compare(_ old: SecurityScheme, _ new: SecurityScheme, isUsed: Bool) {
        let isSameType = old.credentialType == new.credentialType
        func add(_ rule: SecurityRule, _ message: String, _ old: SecurityScheme, _ new: SecurityScheme) {
            let usual = rule.rule.breaks
            let isAboutType = rule == .schemeTypeChanged || rule == .httpSchemeChanged
            let breaks = isAboutType && isSameType ? usual.subtracting(.source) : usual
            self.add(rule, message, old, new, breaks: isUsed ? breaks : [])
        }
        let scheme = "the security scheme \(new.name.quoted)"
        if old.swiftName != new.swiftName {
            let names = [new.swiftName, old.swiftName].map { $0?.quoted ?? "made of its key" }
            let message = "the Swift name of \(scheme) is \(names[0]) and no longer \(names[1])"
            add(.schemeSwiftNameChanged, message, old, new)
        }
        switch (old.kind, new.kind) {
        case (.apiKey(let place, let name), .apiKey(let newPlace, let newName)):
            if place != newPlace {
                let places = "'\(newPlace.rawValue)' and no longer in '\(place.rawValue)'"
                add(.apiKeyMoved, "the key of \(scheme) is sent in \(places)", old, new)
            }
            if name != newName {
                let message = "the key of \(scheme) is called \(newName.quoted) and no longer \(name.quoted)"
                add(.apiKeyRenamed, message, old, new)
            }
        case (.http(let before), .http(let after)):
            if before != after {
                let message = "\(scheme) is \(after.quoted) and no longer \(before.quoted)"
                add(.httpSchemeChanged, message, old, new)
            }
        case (.oauth2(let url, let scopes), .oauth2(let newURL, let newScopes)):
            if url != newURL {
                let urls = [newURL, url].map { $0?.quoted ?? "nowhere" }
                add(.tokenURLChanged, "tokens of \(scheme) come from \(urls[0]) and no longer \(urls[1])", old, new)
            }
            compareScopes(scopes, newScopes, old, new, isUsed: isUsed)
        case (.openIDConnect(let url), .openIDConnect(let newURL)):
            if url != newURL {
                let urls = [newURL, url].map { $0?.quoted ?? "nowhere" }
                add(.providerChanged, "the provider of \(scheme) is at \(urls[0]) and no longer \(urls[1])", old, new)
            }
        case (.mutualTLS, .mutualTLS): break
        default: add(.schemeTypeChanged, "\(scheme) is of another type", old, new)
        }
    }

    private func compareScopes(
        _ before: [String],
        _ after: [String],
        _ old: SecurityScheme,
        _ new: SecurityScheme,
        isUsed: Bool
    ) {
        for scope in after where !before.contains(scope) {
            add(.oauthScopeAdded, "the security scheme \(new.name.quoted) has the scope \(scope.quoted)", old, new)
        }
        for scope in before where !after.contains(scope) {
            let message = "the security scheme \(new.name.quoted) no longer has the scope \(scope.quoted)"
            add(.oauthScopeRemoved, message, old, new, breaks: isUsed ? nil : [])
        }
    }

    private func add(
        _ rule: SecurityRule,
        _ message: String,
        _ old: SecurityScheme?,
        _ new: SecurityScheme?,
        breaks: Breakage? = nil
    ) {
        let name = (new ?? old)?.name ?? ""
        log.add(rule.rule, name, message, old: old?.position, new: new?.position, breaks: breaks)
    }

    // MARK: Requirements

    private func compare(
        _ old: [SecurityRequirement],
        _ new: [SecurityRequirement],
        _ subject: String,
        _ call: String,
        _ oldPosition: SourcePosition?,
        _ newPosition: SourcePosition?
    ) {
        func add(_ rule: SecurityRule, _ message: String) {
            log.add(rule.rule, subject, message, old: oldPosition, new: newPosition)
        }
        let before = Alternatives(old)
        let after = Alternatives(new)
        guard before != after else { return }
        if before.needsNothing, !after.needsNothing { return add(.added, "\(call) needs \(after.text)") }
        if !before.needsNothing, after.needsNothing { return add(.removed, "\(call) needs no credentials any more") }
        for (schemes, scopes) in after.scopes.sorted(by: { $0.key < $1.key }) {
            guard let known = before.scopes[schemes] else {
                add(.alternativeAdded, "\(call) takes \(schemes) too")
                continue
            }
            for scope in scopes.subtracting(known).sorted() {
                add(.scopeAdded, "\(call) needs the scope \(scope.quoted) of \(schemes)")
            }
            for scope in known.subtracting(scopes).sorted() {
                add(.scopeRemoved, "\(call) no longer needs the scope \(scope.quoted) of \(schemes)")
            }
        }
        for schemes in before.scopes.keys.sorted() where after.scopes[schemes] == nil {
            add(.alternativeRemoved, "\(call) no longer takes \(schemes)")
        }
    }
}

extension SecurityScheme {
    /// The type of the credential in Swift; nil where none is passed.
    fileprivate var credentialType: String? {
        switch kind {
        case .apiKey, .openIDConnect: "TokenCredential"
        case .http(let scheme): scheme == "basic" ? "BasicCredential" : "TokenCredential"
        case .oauth2: "OAuth2Credential"
        case .mutualTLS: nil
        }
    }
}

/// The ways to prove who a caller is, without their order.
private struct Alternatives: Equatable {
    /// The scopes of each way, by the schemes that it needs together, as messages show them.
    var scopes: [String: Set<String>] = [:]

    /// Whether a call may come without credentials.
    var needsNothing: Bool

    init(_ requirements: [SecurityRequirement]) {
        needsNothing = requirements.isEmpty || requirements.contains { $0.entries.isEmpty }
        for requirement in requirements where !requirement.entries.isEmpty {
            let names = requirement.entries.map(\.scheme.quoted).sorted().joined(separator: " with ")
            scopes[names] = Set(requirement.entries.flatMap(\.scopes))
        }
    }

    var text: String { scopes.keys.sorted().joined(separator: " or ") }
}
