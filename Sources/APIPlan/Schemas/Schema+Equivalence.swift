import OpenAPIReader

extension Schema {
    /// Returns whether two schemas have the same values and the same Swift type, wherever they are in the description.
    func isEquivalent(to other: Schema?) -> Bool {
        guard let other, allowsNull == other.allowsNull, swiftName == other.swiftName,
            allowedValues.map(\.json) == other.allowedValues.map(\.json),
            content?.encoding == other.content?.encoding, content?.mediaType == other.content?.mediaType
        else { return false }
        return kind.isEquivalent(to: other.kind)
    }
}

extension Schema? {
    /// Returns whether both are missing, or have the same values.
    func isEquivalent(to other: Schema?) -> Bool {
        guard let self, let other else { return self == nil && other == nil }
        return self.isEquivalent(to: other)
    }
}

extension [Schema] {
    fileprivate func isEquivalent(to other: [Schema]) -> Bool {
        count == other.count && zip(self, other).allSatisfy { $0.isEquivalent(to: $1) }
    }
}

extension Schema.Kind {
    fileprivate func isEquivalent(to other: Schema.Kind) -> Bool {
        switch (self, other) {
        case (.array(let left), .array(let right)): left.isEquivalent(to: right)
        case (.tuple(let left, let rest), .tuple(let right, let otherRest)):
            left.isEquivalent(to: right) && rest.isEquivalent(to: otherRest)
        case (.object(let left), .object(let right)): left.isEquivalent(to: right)
        case (.union(let left), .union(let right)):
            left.isExclusive == right.isExclusive && left.members.isEquivalent(to: right.members)
        case (.all(let left), .all(let right)): left.isEquivalent(to: right)
        case (.array, _), (.tuple, _), (.object, _), (.union, _), (.all, _): false
        default: self == other
        }
    }
}

extension ObjectSchema {
    fileprivate func isEquivalent(to other: ObjectSchema) -> Bool {
        let isSame = zip(properties, other.properties).allSatisfy { left, right in
            left.name == right.name && left.isRequired == right.isRequired && left.schema.isEquivalent(to: right.schema)
        }
        return isSame && properties.count == other.properties.count && variants.isEquivalent(to: other.variants)
            && patterns.map(\.pattern) == other.patterns.map(\.pattern)
            && patterns.map(\.schema).isEquivalent(to: other.patterns.map(\.schema))
            && additional.isEquivalent(to: other.additional)
            && requiredElsewhere.map(\.name) == other.requiredElsewhere.map(\.name)
    }
}

extension ObjectSchema.Additional {
    fileprivate func isEquivalent(to other: ObjectSchema.Additional) -> Bool {
        switch (self, other) {
        case (.unspecified, .unspecified), (.forbidden, .forbidden): true
        case (.schema(let left), .schema(let right)): left.isEquivalent(to: right)
        default: false
        }
    }
}
