import OpenAPIReader

extension TypeCatalog {
    /// Returns the request for a name; a name chosen with `x-swift-name` wins, and an invalid one is reported.
    func request(
        _ name: String,
        chosen: String?,
        wireName: String,
        at position: SourcePosition,
        isType: Bool = false
    ) -> NameRequest {
        guard let chosen else { return NameRequest(name, wireName: wireName, position: position) }
        if let fault = fault(of: chosen, isType: isType) {
            report(Diagnostic(.error, code: "swift-name-invalid", "\(chosen.quoted) \(fault)", at: position))
        }
        return NameRequest(chosen, wireName: wireName, position: position)
    }

    /// Returns the name of the type of an inline schema: the one that `x-swift-name` chooses, else `name`.
    func inlineName(_ name: String, of schema: Schema) -> String {
        request(name, chosen: schema.swiftName, wireName: name, at: schema.position, isType: true).name
    }

    /// Type names differ from all other names in the case of the first letter, so that neither can hide the other.
    private func fault(of chosen: String, isType: Bool) -> String? {
        guard SwiftName.isIdentifier(chosen), let first = chosen.first else { return "is not a valid Swift name" }
        if isType { return first.isLowercase ? "must begin with an uppercase letter, as type names do" : nil }
        return first.isUppercase
            ? "must begin with a lowercase letter; only type names begin with an uppercase one" : nil
    }
}
