/// The properties of an object.
package struct ObjectSchema: Hashable, Sendable {
    /// The properties of an object that `properties` does not declare.
    package indirect enum Additional: Hashable, Sendable {
        /// Without `additionalProperties`: other properties may occur and are ignored.
        case unspecified
        /// `additionalProperties: false`
        case forbidden
        /// `additionalProperties: true` or a schema.
        case schema(Schema)
    }

    /// The named properties, in the document's order.
    package var properties: [Property]

    /// The properties that are not declared.
    package var additional: Additional

    /// `patternProperties`: the schemas of properties whose names match a regular expression.
    package var patterns: [PatternProperty]

    /// The names in `required` that are not declared here; another member of an `allOf` may declare them.
    package var requiredElsewhere: [RequiredName]

    /// Unions that an object has to match as well. Merging `allOf` sets this, reading does not.
    package var variants: [Schema]

    /// Creates an object schema.
    package init(
        properties: [Property] = [],
        additional: Additional = .unspecified,
        patterns: [PatternProperty] = [],
        requiredElsewhere: [RequiredName] = [],
        variants: [Schema] = []
    ) {
        self.properties = properties
        self.additional = additional
        self.patterns = patterns
        self.requiredElsewhere = requiredElsewhere
        self.variants = variants
    }
}

/// The properties whose names match a pattern.
package struct PatternProperty: Hashable, Sendable {
    /// A regular expression that matches a part of the name (ECMA-262).
    package var pattern: String

    /// The schema of their values.
    package var schema: Schema

    /// Whether every name matches, such as for `.*`.
    package var matchesEveryName: Bool {
        let core = pattern.drop { $0 == "^" }
        return ["", ".*", ".+", ".", "$", ".*$", ".+$", "[\\s\\S]*", "[\\s\\S]*$"].contains(String(core))
    }

    /// Creates properties with a pattern.
    package init(pattern: String, schema: Schema) {
        self.pattern = pattern
        self.schema = schema
    }
}

/// A name in `required`.
package struct RequiredName: Hashable, Sendable {
    /// The property's name.
    package var name: String

    /// The position of the name in `required`.
    package var position: SourcePosition

    /// Creates a name.
    package init(name: String, position: SourcePosition) {
        self.name = name
        self.position = position
    }
}

/// A named property of an object.
package struct Property: Hashable, Sendable {
    /// The name in JSON.
    package var name: String

    /// The schema of the property's values.
    package var schema: Schema

    /// Whether every object has the property.
    package var isRequired: Bool

    /// The position of the name.
    package var position: SourcePosition

    /// The named schema that contributes the property to an `allOf`. Merging sets this, reading does not.
    package var origin: String?

    /// Creates a property.
    package init(name: String, schema: Schema, isRequired: Bool, position: SourcePosition) {
        self.name = name
        self.schema = schema
        self.isRequired = isRequired
        self.position = position
    }
}
