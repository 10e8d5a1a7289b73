import OpenAPIReader

/// Looks at what two objects may hold beside their named properties.
struct OtherPropertiesRules {
    let walk: SchemaComparison

    /// Compares `additionalProperties` and `patternProperties`.
    func compare(_ old: ObjectSchema, _ new: ObjectSchema, _ pair: SchemaComparison.Pair) {
        compareAdditional(old, new, pair)
        comparePatterns(old, new, pair)
    }

    private func compareAdditional(_ old: ObjectSchema, _ new: ObjectSchema, _ pair: SchemaComparison.Pair) {
        let place = pair.place
        switch (old.additional, new.additional) {
        case (.schema(let left), .schema(let right)): walk.compare(left, right, pair.direction, at: place.values)
        case (.unspecified, .forbidden):
            add(.othersForbidden, "\(place.text) has no properties but those with names", pair)
        case (.forbidden, .unspecified):
            add(.othersAllowed, "\(place.text) may have properties beside those with names", pair)
        case (_, .schema(let schema)):
            let isStructure = SwiftShape(pair.new) == .structure
            let message = "\(place.text) has a schema for its other properties"
            // A struct gets a property with a default; a dictionary gets other values.
            let isLoose = schema.kind == .any || old.additional == .forbidden
            var breaks = ObjectRule.othersTyped.rule(pair.direction).breaks
            if isStructure || schema.kind == .any { breaks.subtract(.source) }
            if isLoose { breaks.subtract(.wire) }
            add(.othersTyped, message, pair, new: schema.position, breaks: breaks)
        case (.schema(let schema), _):
            let message = "\(place.text) no longer has a schema for its other properties"
            add(.othersUntyped, message, pair, old: schema.position)
        default: break
        }
    }

    private func comparePatterns(_ old: ObjectSchema, _ new: ObjectSchema, _ pair: SchemaComparison.Pair) {
        for pattern in new.patterns {
            if let before = old.patterns.first(where: { $0.pattern == pattern.pattern }) {
                walk.compare(before.schema, pattern.schema, pair.direction, at: pair.place.values)
            } else {
                let message = "properties of \(pair.place.text) whose names fit \(pattern.pattern.quoted) have a schema"
                let usual = ObjectRule.patternAdded.rule(pair.direction).breaks
                let isDictionary = SwiftShape(pair.new) == .dictionary
                let breaks = isDictionary ? usual.union(.source) : usual
                add(.patternAdded, message, pair, new: pattern.schema.position, breaks: breaks)
            }
        }
        for pattern in old.patterns where !new.patterns.contains(where: { $0.pattern == pattern.pattern }) {
            let message =
                "properties of \(pair.place.text) whose names fit \(pattern.pattern.quoted) no longer have a schema"
            // The property that keeps what has no name goes with the last schema for it.
            let usual = ObjectRule.patternRemoved.rule(pair.direction).breaks
            let isKept = SwiftShape(pair.new) == .structure && new.keepsOthersWithSchema
            let breaks = isKept ? usual.subtracting(.source) : usual
            add(.patternRemoved, message, pair, old: pattern.schema.position, breaks: breaks)
        }
    }

    private func add(
        _ rule: ObjectRule,
        _ message: String,
        _ pair: SchemaComparison.Pair,
        old: SourcePosition? = nil,
        new: SourcePosition? = nil,
        breaks: Breakage? = nil
    ) {
        walk.log.add(
            rule.rule(pair.direction),
            pair.place.subject,
            message,
            old: old ?? pair.old.position,
            new: new ?? pair.new.position,
            breaks: breaks
        )
    }
}

extension ObjectSchema {
    fileprivate var keepsOthersWithSchema: Bool {
        if case .schema = additional { true } else { !patterns.isEmpty }
    }
}
