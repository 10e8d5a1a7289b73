/// The part of JSON Schema that we generate from, with `null` folded into `allowsNull`.
package struct Schema: Hashable, Sendable {
    /// What values a schema allows.
    package indirect enum Kind: Hashable, Sendable {
        /// No `type`: every JSON value.
        case any
        case boolean
        case integer(format: String?)
        case number(format: String?)
        case string(format: String?)
        case array(Schema)
        case object(ObjectSchema)
        /// `anyOf` or `oneOf` with more than one member that is not `null`.
        case union([Schema])
        /// `$ref: '#/components/schemas/NAME'`; the name exists.
        case reference(String)
    }

    package var kind: Kind

    /// `type: [T, 'null']`, `nullable: true`, or a member `type: 'null'` in `anyOf`/`oneOf`.
    package var allowsNull: Bool

    package var title: String?
    package var description: String?
    package var isDeprecated: Bool

    /// `enum` or `const` without `null`, each with its place.
    package var allowedValues: [YAMLNode]

    package var defaultValue: YAMLNode?
    package var example: YAMLNode?
    package var bounds: Bounds

    /// `x-swift-name`: the type's name, or the property's where the schema is one.
    package var swiftName: String?

    package var position: SourcePosition

    package init(
        _ kind: Kind,
        allowsNull: Bool = false,
        title: String? = nil,
        description: String? = nil,
        isDeprecated: Bool = false,
        allowedValues: [YAMLNode] = [],
        defaultValue: YAMLNode? = nil,
        example: YAMLNode? = nil,
        bounds: Bounds = Bounds(),
        swiftName: String? = nil,
        position: SourcePosition
    ) {
        self.kind = kind
        self.allowsNull = allowsNull
        self.title = title
        self.description = description
        self.isDeprecated = isDeprecated
        self.allowedValues = allowedValues
        self.defaultValue = defaultValue
        self.example = example
        self.bounds = bounds
        self.swiftName = swiftName
        self.position = position
    }
}

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

    package var properties: [Property]
    package var additional: Additional

    package init(properties: [Property] = [], additional: Additional = .unspecified) {
        self.properties = properties
        self.additional = additional
    }
}

/// A named property of an object.
package struct Property: Hashable, Sendable {
    package var name: String
    package var schema: Schema
    package var isRequired: Bool

    /// Where the name stands.
    package var position: SourcePosition

    package init(name: String, schema: Schema, isRequired: Bool, position: SourcePosition) {
        self.name = name
        self.schema = schema
        self.isRequired = isRequired
        self.position = position
    }
}

/// Limits of a value, as far as the mock server checks them and doc comments tell them.
package struct Bounds: Hashable, Sendable {
    package var minimum: Double?
    package var maximum: Double?
    package var minimumLength: Int?
    package var maximumLength: Int?
    package var minimumItems: Int?
    package var maximumItems: Int?

    package init(
        minimum: Double? = nil,
        maximum: Double? = nil,
        minimumLength: Int? = nil,
        maximumLength: Int? = nil,
        minimumItems: Int? = nil,
        maximumItems: Int? = nil
    ) {
        self.minimum = minimum
        self.maximum = maximum
        self.minimumLength = minimumLength
        self.maximumLength = maximumLength
        self.minimumItems = minimumItems
        self.maximumItems = maximumItems
    }
}
