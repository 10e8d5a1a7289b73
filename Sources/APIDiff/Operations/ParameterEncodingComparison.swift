import OpenAPIReader

/// Compares how the values of a parameter are written.
struct ParameterEncodingComparison: RuleComparison {
    typealias Rules = ParameterRule

    let schemas: SchemaComparison
    let collector: ChangeCollector

    /// Compares the media types, else the styles.
    func compare(_ parameter: ParameterPair) {
        let (old, new) = (parameter.old, parameter.new)
        if old.mediaType != new.mediaType {
            let types = [old, new].map { $0.mediaType?.quoted ?? "none" }
            let message = "the media type of \(parameter.text) changed from \(types[0]) to \(types[1])"
            report(.mediaTypeChanged, message, at: parameter.location)
        }
        guard old.location == new.location, old.mediaType == nil, new.mediaType == nil else { return }
        compareStyles(parameter)
        guard old.allowsReserved != new.allowsReserved else { return }
        let rule = new.allowsReserved ? ParameterRule.reservedAllowed : .reservedForbidden
        let text = new.allowsReserved ? "are no longer percent-encoded" : "must be percent-encoded"
        report(rule, "reserved characters in \(parameter.text) \(text)", at: parameter.location)
    }

    private func compareStyles(_ parameter: ParameterPair) {
        let (old, new) = (parameter.old, parameter.new)
        if old.style != new.style {
            let styles = "from '\(old.style.rawValue)' to '\(new.style.rawValue)'"
            report(.styleChanged, "the style of \(parameter.text) changed \(styles)", at: parameter.location)
        } else if old.explodes != new.explodes,
            !isSingleValue(old, schemas.oldSchemas) || !isSingleValue(new, schemas.newSchemas)
        {
            let values = "from \(old.explodes) to \(new.explodes)"
            report(.explodeChanged, "'explode' of \(parameter.text) changed \(values)", at: parameter.location)
        }
    }

    /// Whether `explode` has no effect: the value is not an array or object.
    private func isSingleValue(_ parameter: Parameter, _ resolver: SchemaResolver) -> Bool {
        switch resolver.resolve(parameter.schema).schema.kind {
        case .array, .tuple, .object, .any, .union: false
        default: true
        }
    }
}
