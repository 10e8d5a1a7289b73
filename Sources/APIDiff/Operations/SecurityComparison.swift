import OpenAPIReader

/// Compares security requirements.
struct SecurityComparison: RuleComparison {
    typealias Rules = SecurityRule

    let collector: ChangeCollector

    /// Compares the requirements of the documents, which apply to operations without their own (OpenAPI 3.1 section 4.8.10).
    ///
    /// A change is reported if an operation has no own requirements in both documents; all others are compared one by one.
    func compare(_ old: [SecurityRequirement], _ new: [SecurityRequirement], of pairs: [OperationPair]) {
        guard pairs.isEmpty || pairs.contains(where: { $0.old.security == nil && $0.new.security == nil }) else {
            return
        }
        let operation = "an operation without 'security'"
        compare(Alternatives(old), Alternatives(new), operation, ChangeLocation("security"))
    }

    /// Compares the requirements of an operation, if it has its own in one of the documents.
    func compare(_ pair: OperationPair, _ old: [SecurityRequirement], _ new: [SecurityRequirement]) {
        guard pair.old.security != nil || pair.new.security != nil else { return }
        let before = Alternatives(pair.old.security ?? old)
        compare(before, Alternatives(pair.new.security ?? new), pair.text, pair.location)
    }

    private func compare(_ old: Alternatives, _ new: Alternatives, _ operation: String, _ location: ChangeLocation) {
        guard old != new else { return }
        if old.allowsAnonymous, !new.allowsAnonymous {
            return report(.added, "\(operation) requires \(new.text)", at: location)
        }
        if !old.allowsAnonymous, new.allowsAnonymous {
            return report(.removed, "\(operation) no longer requires credentials", at: location)
        }
        for (schemes, scopes) in new.scopes.sorted(by: { $0.key < $1.key }) {
            guard let known = old.scopes[schemes] else {
                report(.alternativeAdded, "\(operation) also accepts \(schemes)", at: location)
                continue
            }
            compareScopes(known, scopes, "of \(schemes)", operation, location)
        }
        for schemes in old.scopes.keys.sorted() where new.scopes[schemes] == nil {
            report(.alternativeRemoved, "\(operation) no longer accepts \(schemes)", at: location)
        }
    }

    private func compareScopes(
        _ old: Set<String>,
        _ new: Set<String>,
        _ schemes: String,
        _ operation: String,
        _ location: ChangeLocation
    ) {
        for scope in new.subtracting(old).sorted() {
            report(.scopeAdded, "\(operation) requires the scope \(scope.quoted) \(schemes)", at: location)
        }
        for scope in old.subtracting(new).sorted() {
            report(.scopeRemoved, "\(operation) no longer requires the scope \(scope.quoted) \(schemes)", at: location)
        }
    }
}

/// The alternative security requirements of an operation, independent of their order.
private struct Alternatives: Equatable {
    /// The scopes of each alternative, by its schemes as messages show them.
    var scopes: [String: Set<String>] = [:]

    /// Whether a request without credentials is accepted.
    var allowsAnonymous: Bool

    init(_ requirements: [SecurityRequirement]) {
        allowsAnonymous = requirements.isEmpty || requirements.contains { $0.entries.isEmpty }
        for requirement in requirements where !requirement.entries.isEmpty {
            let names = requirement.entries.map(\.scheme.quoted).sorted().joined(separator: " with ")
            scopes[names] = Set(requirement.entries.flatMap(\.scopes))
        }
    }

    var text: String { scopes.keys.sorted().joined(separator: " or ") }
}
