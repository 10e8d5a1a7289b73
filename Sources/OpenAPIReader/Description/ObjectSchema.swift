/// The properties of an object.
package struct ObjectSchema: Hashable, Sendable {
    /// What an object may hold beside its named properties.
    package indirect enum Additional: Hashable, Sendable {
        /// The document says nothing: others may come and mean nothing.
        case unspecified
        /// `additionalProperties: false`
        case forbidden
        /// `additionalProperties: true` or a schema.
        case schema(Schema)
    }

    /// The named properties, in the document's order.
    package var properties: [Property]

    /// What else an object may hold.
    package var additional: Additional

    /// `patternProperties`: what properties hold whose names fit a regular expression.
    package var patterns: [PatternProperty]

    /// The names of `required` that no property here has: another member of an `allOf` may have them.
    package var requiredElsewhere: [RequiredName]

    /// Unions that an object fits beside: merging `allOf` gives them, reading does not.
    package var variants: [Schema]

    /// Makes an object's schema.
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

/// Properties that have no name of their own.
package struct PatternProperty: Hashable, Sendable {
    /// The regular expression that their names fit (ECMA-262).
    package var pattern: String

    /// What values they take.
    package var schema: Schema

    /// Pairs a pattern with a schema.
    package init(pattern: String, schema: Schema) {
        self.pattern = pattern
        self.schema = schema
    }
}

/// A name in `required`.
package struct RequiredName: Hashable, Sendable {
    /// The property's name.
    package var name: String

    /// Where `required` says it.
    package var position: SourcePosition

    /// Pairs a name with its place.
    package init(name: String, position: SourcePosition) {
        self.name = name
        self.position = position
    }
}

/// A named property of an object.
package struct Property: Hashable, Sendable {
    /// The name on the wire.
    package var name: String

    /// What values the property takes.
    package var schema: Schema

    /// Whether every object has it.
    package var isRequired: Bool

    /// Where the name stands.
    package var position: SourcePosition

    /// The named schema that gives the property to an `allOf`: merging says it, reading does not.
    package var origin: String?

    /// Makes a property.
    package init(name: String, schema: Schema, isRequired: Bool, position: SourcePosition) {
        self.name = name
        self.schema = schema
        self.isRequired = isRequired
        self.position = position
    }
}
